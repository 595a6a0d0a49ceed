import type { Anticipation, Operation, Reversal } from "./operation";

export const setDocumentProperty: Operation<"setDocumentProperty"> = (target, change) => {
  const undoing = anticipateProperty(target, change);
  // `add` sets a property that exists (Microsoft, "CustomPropertyCollection.add": "Creates a new or sets an existing").
  target.context.workbook.properties.custom.add(change.name, change.value);
  return undoing;
};

export const anticipateProperty: Anticipation<"setDocumentProperty"> = (target, { name, value }) => {
  const before = target.context.workbook.properties.custom.getItemOrNullObject(name).load("value");
  return () => [
    {
      kind: "restoreProperty",
      name,
      before: before.isNullObject ? null : String(before.value),
      after: value,
    },
  ];
};

/** A property that has another value since keeps it. */
export const revertProperty: Reversal<"restoreProperty"> = (target, { name, before, after }) => {
  const { custom } = target.context.workbook.properties;
  const current = custom.getItemOrNullObject(name).load("value");
  return () => {
    const key = `property ${name.toLowerCase()}`;
    const now = target.now(key, current.isNullObject ? null : String(current.value));
    if (now !== after) return {};
    if (before !== null) custom.add(name, before);
    else custom.getItem(name).delete();
    target.willHold(key, before);
    return {};
  };
};
