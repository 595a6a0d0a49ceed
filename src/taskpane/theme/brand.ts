import type { BrandVariants } from "@fluentui/react-components";

/** A deep, quiet teal: at home beside Excel's green, and not one of the colours that mean passed or failed. */
export const BRAND: BrandVariants = {
  10: "#02171C",
  20: "#05262E",
  30: "#08343F",
  40: "#0A414F",
  50: "#0C4C5C",
  60: "#0E5768",
  70: "#106173",
  80: "#126C80",
  90: "#2C8094",
  100: "#55A1B3",
  110: "#6FB0BF",
  120: "#84BBC9",
  130: "#A2CDD8",
  140: "#BFDEE6",
  150: "#DCEEF2",
  160: "#F0F8FA",
};
