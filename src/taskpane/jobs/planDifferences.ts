import type { ActionMap } from "../../actions/types";
import type { Messages } from "../../i18n/messages";

/** So many activities are named; the rest are counted. */
const NAMED = 3;

/** What an update would do to the rows of a plan: new ones, changed ones, those that move, those that vanished. */
export function planDifferences(
  { isUpdate, differences }: ActionMap["plan"]["outcome"],
  messages: Messages,
): string[] {
  if (!isUpdate || !differences) return [];
  const say = messages.plan.differences;
  const named = (names: readonly string[]) => {
    const some = names.slice(0, NAMED).map((name) => `“${name}”`);
    return [...some, ...(names.length > NAMED ? [say.andMore(names.length - NAMED)] : [])].join(", ");
  };
  const { added, changed, vanished } = differences;
  const moved = changed.filter(({ fields }) => fields.includes("dates"));
  const others = changed.filter(({ fields }) =>
    fields.some((field) => field !== "dates" && field !== "period"),
  );
  const dates = (span: { start: string | null; end: string | null }) =>
    messages.plan.dates(span.start, span.end) || messages.pane.timeline.noDate;
  return [
    ...(added.length > 0 ? [say.added(added.length, named(added.map(({ name }) => name)))] : []),
    ...moved
      .slice(0, NAMED)
      .map(({ task, before }) => say.moved(task.name, dates(before), dates(task.period))),
    ...(moved.length > NAMED ? [say.andMore(moved.length - NAMED)] : []),
    ...(others.length > 0 ? [say.changed(others.length, named(others.map(({ task }) => task.name)))] : []),
    ...(vanished.length > 0 ? [say.vanished(vanished.length, named(vanished))] : []),
  ];
}
