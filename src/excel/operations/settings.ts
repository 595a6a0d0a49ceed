import { SETTING_PREFIX } from "../../core/snapshot";
import type { Operation, Reversal } from "./operation";

export const setSetting: Operation<"setSetting"> = (target, { key, value }) => {
  if (!key.startsWith(SETTING_PREFIX))
    throw new Error(`settings of ours begin with ${SETTING_PREFIX}: ${key}`);
  const { settings } = target.context.workbook;
  const before = settings.getItemOrNullObject(key).load("value");
  write(settings, key, value, target.hasSetting(key));
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
    if (now === after) {
      write(settings, key, before, now !== null);
      target.willHold(holder, before);
    }
    return {};
  };
};
