import { SETTING_PREFIX } from "../../core/snapshot";
import type { Operation, Reversal } from "./operation";

export const setSetting: Operation<"setSetting"> = (target, { key, value }) => {
  if (!key.startsWith(SETTING_PREFIX))
    throw new Error(`settings of ours begin with ${SETTING_PREFIX}: ${key}`);
  const { settings } = target.context.workbook;
  const before = settings.getItemOrNullObject(key).load("value");
  write(settings, key, value);
  return () => [
    {
      kind: "restoreSetting",
      key,
      before: before.isNullObject ? null : String(before.value),
      after: value,
    },
  ];
};

function write(settings: Excel.SettingCollection, key: string, value: string | null): void {
  // `add` sets a setting that exists (Microsoft, "SettingCollection.add": "Sets or adds").
  if (value !== null) settings.add(key, value);
  else settings.getItemOrNullObject(key).delete();
}

export const revertSetting: Reversal<"restoreSetting"> = (context, { key, before, after }) => {
  const current = context.workbook.settings.getItemOrNullObject(key).load("value");
  return () => {
    const now = current.isNullObject ? null : String(current.value);
    if (now === after) write(context.workbook.settings, key, before);
    return {};
  };
};
