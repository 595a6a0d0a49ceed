import { fromClient, type ScalarMethod } from "../definition";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import type { SheetTarget } from "../targets";

/** Names of the client's registration calls, without `_Register`, with the event each is for. */
const SHEET_EVENTS: Readonly<Record<string, EventNumber>> = {
  ActivatedEvent: EventNumber.worksheetActivated,
  DeactivatedEvent: EventNumber.worksheetDeactivated,
  DataChangedEvent: EventNumber.worksheetChanged,
  SelectionChangedEvent: EventNumber.worksheetSelectionChanged,
  CalculatedEvent: EventNumber.worksheetCalculated,
  FormatChangedEvent: EventNumber.worksheetFormatChanged,
  EventNameChanged: EventNumber.worksheetNameChanged,
  EventVisibilityChanged: EventNumber.worksheetVisibilityChanged,
  ProtectionChangedEvent: EventNumber.worksheetProtectionChanged,
  RowSortedEvent: EventNumber.worksheetRowSorted,
  ColumnSortedEvent: EventNumber.worksheetColumnSorted,
  RowHiddenChangedEvent: EventNumber.worksheetRowHiddenChanged,
};

const COLLECTION_EVENTS: Readonly<Record<string, EventNumber>> = {
  ...SHEET_EVENTS,
  AddedEvent: EventNumber.worksheetAdded,
  DeletedEvent: EventNumber.worksheetDeleted,
  EventMoved: EventNumber.worksheetMoved,
};

const TABLE_COLLECTION_EVENTS: Readonly<Record<string, EventNumber>> = {
  AddedEvent: EventNumber.tableAdded,
  DeletedEvent: EventNumber.tableDeleted,
  DataChangedEvent: EventNumber.tableChanged,
};

export const COMMENT_EVENT_NAMES: Readonly<Record<string, EventNumber>> = {
  AddedEvent: EventNumber.commentAdded,
  ChangedEvent: EventNumber.commentChanged,
  DeletedEvent: EventNumber.commentDeleted,
};

const TABLE_EVENTS: Readonly<Record<string, EventNumber>> = {
  DataChangedEvent: EventNumber.tableChanged,
  SelectionChangedEvent: EventNumber.tableSelectionChanged,
};

/** `_Register…` and `_Unregister…` of a class, which the client calls when handlers are added and removed. */
export function eventMethods<Target>(
  events: Readonly<Record<string, EventNumber>>,
  targetIdOf: (target: Target) => string,
): Record<string, ScalarMethod<Target>> {
  const methods: Record<string, ScalarMethod<Target>> = {};
  for (const [name, number] of Object.entries(events)) {
    methods[`_Register${name}`] = fromClient({
      call: (target, _args, host) => host.events.register(number, targetIdOf(target)),
    });
    methods[`_Unregister${name}`] = fromClient({
      call: (target, _args, host) => host.events.unregister(number, targetIdOf(target)),
    });
  }
  return methods;
}

export const worksheetEventMethods = eventMethods<SheetTarget>(SHEET_EVENTS, ({ sheet }) => sheet.id);
export const worksheetCollectionEventMethods = eventMethods<object>(
  COLLECTION_EVENTS,
  () => WORKBOOK_EVENT_TARGET,
);
export const TABLE_COLLECTION_EVENT_NAMES = TABLE_COLLECTION_EVENTS;
export const TABLE_EVENT_NAMES = TABLE_EVENTS;
