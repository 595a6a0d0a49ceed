import { Button, Field, makeStyles, Radio, RadioGroup, Switch, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { LOCALES, type Locale } from "../../i18n/locale";
import { ChevronDown16Regular, ChevronUp16Regular, Dismiss16Regular } from "../parts/icons";
import { deferred, LazyPart } from "../parts/Boundary";
import { usePane } from "../parts/paneContext";
import type { Preferences } from "../state/preferences";

const Rulesets = deferred(() => import("./Rulesets"));

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // The label of a switch starts at the left edge of what is above it.
  switch: { marginInlineStart: "-8px" },
  toggle: { justifySelf: "start", marginInlineStart: "-8px" },
});

const THEMES: readonly Preferences["theme"][] = ["host", "light", "dark"];

export interface SettingsProps {
  preferences: Preferences;
  onChange: (preferences: Preferences) => void;
  onClose: () => void;
}

/** Language, colours, whether to ask before harmless writes, and the rules of the fiscal years. Loaded when opened. */
export default function Settings({ preferences, onChange, onClose }: SettingsProps) {
  const styles = useStyles();
  const { t, locale } = usePane();
  const { settings } = t.pane;
  const [showsRulesets, setShowsRulesets] = useState(false);
  const rulesetsId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.box} aria-label={settings.title}>
      <div className={styles.head}>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          {settings.title}
        </h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={settings.close}
          onClick={onClose}
        />
      </div>
      <Field label={settings.language}>
        <RadioGroup
          layout="horizontal"
          value={locale}
          onChange={(_, data) => onChange({ ...preferences, language: data.value as Locale })}
        >
          {LOCALES.map((code) => (
            <Radio key={code} value={code} label={settings.languages[code]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={settings.theme}>
        <RadioGroup
          layout="horizontal"
          value={preferences.theme}
          onChange={(_, data) => onChange({ ...preferences, theme: data.value as Preferences["theme"] })}
        >
          {THEMES.map((theme) => (
            <Radio key={theme} value={theme} label={settings.themes[theme]} />
          ))}
        </RadioGroup>
      </Field>
      <Field hint={settings.skipProposalsHint}>
        <Switch
          className={styles.switch}
          label={settings.skipProposals}
          checked={preferences.skipProposals}
          onChange={(_, data) => onChange({ ...preferences, skipProposals: data.checked })}
        />
      </Field>
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={showsRulesets ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        iconPosition="after"
        aria-expanded={showsRulesets}
        aria-controls={rulesetsId}
        onClick={() => setShowsRulesets(!showsRulesets)}
      >
        {t.rulesets.title}
      </Button>
      <div id={rulesetsId} hidden={!showsRulesets}>
        {showsRulesets && (
          <LazyPart>
            <Rulesets />
          </LazyPart>
        )}
      </div>
      <p className={styles.hint}>{settings.privacy}</p>
    </section>
  );
}
