import type { Anticipation, Operation, Reversal } from "./operation";

/** Properties of the file that Excel has by name; `lastAuthor` is Excel's own to write. */
type Writable = "author" | "manager" | "company" | "title" | "subject" | "keywords" | "category" | "comments";

export const setFileProperty: Operation<"setFileProperty"> = (target, change) => {
  const undoing = anticipateFileProperty(target, change);
  // One client object for all: what was loaded before the write takes the place of what is set here.
  target.context.workbook.properties[change.property] = change.value;
  return undoing;
};

export const anticipateFileProperty: Anticipation<"setFileProperty"> = (target, { property, value }) => {
  const before = target.context.workbook.properties.load(property);
  return () => [{ kind: "restoreFileProperty", property, before: before[property], after: value }];
};

/** A property that has another value since keeps it. */
export const revertFileProperty: Reversal<"restoreFileProperty"> = (target, { property, before, after }) => {
  const { properties } = target.context.workbook;
  const name = property as Writable;
  properties.load(name);
  return () => {
    if (properties[name] === after) target.context.workbook.properties[name] = before;
    return {};
  };
};
