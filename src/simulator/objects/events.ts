/** Events as the client expects them: numbers and target ids are those of its `GenericEventHandlers`. */

export const EventNumber = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  worksheetProtectionChanged: 24,
  worksheetRowHiddenChanged: 22,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
} as const;

export type EventNumber = (typeof EventNumber)[keyof typeof EventNumber];

/** `Constants.eventWorkbookId` of the client: the target of events of the workbook's collections. */
export const WORKBOOK_EVENT_TARGET = "Workbook";

export interface HostEvent {
  number: EventNumber;
  /** Sheet or table id, "Workbook", or "" for the two old document events. */
  targetId: string;
  message: Record<string, unknown>;
}

/** Collects events during a batch; only what somebody registered for is sent. */
export class EventQueue {
  private readonly registrations = new Map<string, number>();
  private queue: HostEvent[] = [];
  /** `context.runtime.enableEvents`. */
  enabled = true;

  register(number: EventNumber, targetId: string): void {
    const key = `${number}:${targetId}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(number: EventNumber, targetId: string): void {
    const key = `${number}:${targetId}`;
    const left = (this.registrations.get(key) ?? 0) - 1;
    if (left > 0) this.registrations.set(key, left);
    else this.registrations.delete(key);
  }

  /** The two old document events are not registered by a call: the client just listens. */
  private isWanted(event: HostEvent): boolean {
    if (event.targetId === "") return true;
    return this.registrations.has(`${event.number}:${event.targetId}`);
  }

  raise(number: EventNumber, targetIds: string[], message: Record<string, unknown>): void {
    if (!this.enabled) return;
    for (const targetId of targetIds) {
      const event = { number, targetId, message };
      if (this.isWanted(event)) this.queue.push(event);
    }
  }

  take(): HostEvent[] {
    const events = this.queue;
    this.queue = [];
    return events;
  }
}
