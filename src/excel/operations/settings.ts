import { SETTING_PREFIX } from "../../core/snapshot";
import type { Anticipation, Operation, Reversal } from "./operation";

export const setSetting: Operation<"setSetting"> = (target, change) => {
  const { key, value } = change;
  if (!key.startsWith(SETTING_PREFIX))
    throw new Error(`settings of ours begin with ${SETTING_PREFIX}: ${key}`);
  const undoing = anticipateSetSetting(target, change);
  write(target.context.workbook.settings, key, value, target.hasSetting(key));
  return undoing;
};

export const anticipateSetSetting: Anticipation<"setSetting"> = (target, { key, value }) => {
  const before = target.context.workbook.settings.getItemOrNullObject(key).load("value");
  return () => [
    {
      kind: "restoreSetting",
      key,
      before: before.isNullObject ? null : String(before.value),
      after: value,
    },
  ];
};

function write(settings: Excel.SettingCollection, key: string, value: string | null, isThere: boolean): void {
  // `add` sets a setting that exists (Microsoft, "SettingCollection.add": "Sets or adds").
  if (value !== null) settings.add(key, value);
  else if (isThere) settings.getItem(key).delete();
}

export const revertSetting: Reversal<"restoreSetting"> = (target, { key, before, after }) => {
  const { settings } = target.context.workbook;
  const current = settings.getItemOrNullObject(key).load("value");
  return () => {
    const holder = `setting ${key}`;
    const now = target.now(holder, current.isNullObject ? null : String(current.value));
    // Steps of one change set about the same setting: of an interrupted one, not all may have been done.
    const isHalf =
      target.half !== null &&
      target.steps.some((step) => step.kind === "restoreSetting" && step.key === key && step.after === now);
    if (now === after || isHalf) {
      write(settings, key, before, now !== null);
      target.willHold(holder, before);
    }
    return {};
  };
};
