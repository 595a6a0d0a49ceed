import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Locale } from "../../i18n/locale";
import { messagesOf } from "../../i18n/messages";
import { THEMES } from "../theme/themes";
import { useThemeName } from "../theme/useThemeName";
import type { HostSupport } from "./hostSupport";

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

function Page({ reason, locale }: { reason: Exclude<HostSupport, "supported">; locale: Locale }) {
  const styles = useStyles();
  const { unsupported } = messagesOf(locale).pane;
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{unsupported.title[reason]}</h1>
      <p>{unsupported[reason]}</p>
    </main>
  );
}

/** One clear sentence instead of a pane that cannot work. */
export function Unsupported(props: { reason: Exclude<HostSupport, "supported">; locale: Locale }) {
  const theme = useThemeName(undefined, "host");
  return (
    <FluentProvider theme={THEMES[theme]} lang={props.locale}>
      <Page {...props} />
    </FluentProvider>
  );
}
