import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../i18n/locale";
import { THEMES } from "../theme/themes";
import { useThemeName } from "../theme/useThemeName";
import { useMessages, type SpokenMessages } from "../useMessages";
import type { UnsupportedReason } from "./hostSupport";

const useStyles = makeStyles({
  page: {
    padding: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  title: {
    margin: 0,
    paddingInlineEnd: "36px",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
});

function Page({ reason, t }: { reason: UnsupportedReason; t: SpokenMessages["t"] }) {
  const styles = useStyles();
  const { unsupported } = t.pane;
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{unsupported.title[reason]}</h1>
      <p>{unsupported[reason]}</p>
    </main>
  );
}

/** One clear sentence instead of a pane that cannot work. */
export function Unsupported({ reason, locale }: { reason: UnsupportedReason; locale: Locale }) {
  const theme = useThemeName(undefined, "host");
  const spoken = useMessages(locale);
  return (
    <FluentProvider theme={THEMES[theme]} lang={spoken?.locale} style={{ minHeight: "100%" }}>
      {spoken && <Page reason={reason} t={spoken.t} />}
    </FluentProvider>
  );
}
