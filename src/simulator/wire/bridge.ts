import { notSupported, OfficeError } from "../objects/errors";
import type { HostEvent } from "../objects/events";
import type { Host } from "../objects/host";
import { BatchRunner, errorBody } from "./batch";
import type { Faults } from "./faults";
import type { Registry } from "./members";
import {
  ActionType,
  EVENT_MESSAGE_CATEGORY,
  MessageType,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from "./protocol";
import { type RequestLog, utf8Length } from "./requestLog";
import { watch } from "./watch";

/** What the client connects to with `OfficeExtension.HostBridge.init`; it puts its own receiver on it. */
export interface ClientBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

/** Excel on the web takes and gives at most so many bytes (Microsoft, "Resource limits and performance"). */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface BridgeOptions {
  registry: Registry;
  faults: Faults;
  requests: RequestLog;
  /** Waited for before each answer, so that a page can paint; absent in tests. */
  pause?: () => Promise<void>;
  /** Called after a request (or a user's edit) is over. */
  afterRequest(): void;
}

/** Answers the client's messages, one after the other, and tells it of events. */
export class HostConnection {
  readonly bridge: ClientBridge = { sendMessageToHost: (text) => this.receive(text) };
  private queue: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly host: Host,
    private readonly options: BridgeOptions,
  ) {}

  /** Later messages are not answered. */
  close(): void {
    this.isClosed = true;
  }

  /** Sends what happened outside of a request, e.g. an edit in the grid. */
  sendEvents(): void {
    const events = this.host.events.take();
    if (events.length > 0) this.send({ type: MessageType.event, message: { entries: events.map(entryOf) } });
  }

  private receive(text: string): void {
    this.queue = this.queue.then(() => this.answer(text));
  }

  private async answer(text: string): Promise<void> {
    const request = JSON.parse(text) as RequestMessage;
    const body = bodyOf(request);
    const isCleanUp = isOnlyCleanUp(body);
    const bytesOut = utf8Length(text);
    const entry = { actions: countActions(body), bytesOut, bytesIn: 0, isCleanUp };
    this.options.requests.log.push(entry);
    await this.options.pause?.();
    const { response, dropsAnswer } = await this.run(body, bytesOut, isCleanUp);
    if (this.isClosed) return;
    if (response.Error) Object.assign(entry, { error: response.Error.Code });
    if (dropsAnswer) {
      Object.assign(entry, { error: "ConnectionFailure" });
      this.send({
        type: MessageType.response,
        id: request.id,
        message: { statusCode: 503, headers: {}, body: "" },
      });
    } else {
      const answer = this.limited(JSON.stringify(response));
      entry.bytesIn = utf8Length(answer);
      this.bridge.onMessageFromHost?.(
        `{"type":${MessageType.response},"id":${request.id},"message":{"statusCode":200,"headers":{},"body":${answer}}}`,
      );
    }
    this.sendEvents();
    this.options.afterRequest();
  }

  private async run(
    body: RequestBody,
    bytesOut: number,
    isCleanUp: boolean,
  ): Promise<{ response: ResponseBody; dropsAnswer: boolean }> {
    const plan = isCleanUp ? null : await this.options.faults.startRequest(this.host.model);
    const refusal =
      plan?.refusal ??
      (this.isOverLimit(bytesOut) ? new OfficeError("RequestPayloadSizeLimitExceeded") : null);
    if (refusal) return { response: failed(refusal), dropsAnswer: false };
    const runner = new BatchRunner(this.options.registry, this.host, (location) =>
      plan?.beforeAction(location),
    );
    return { response: runner.run(body), dropsAnswer: plan?.dropsAnswer ?? false };
  }

  private isOverLimit(bytes: number): boolean {
    return this.host.options.platform === "OfficeOnline" && bytes > PAYLOAD_LIMIT;
  }

  /** What was applied stays applied when the answer is too large to be given. */
  private limited(answer: string): string {
    if (!this.isOverLimit(utf8Length(answer))) return answer;
    return JSON.stringify(failed(new OfficeError("ResponsePayloadSizeLimitExceeded")));
  }

  private send(message: object): void {
    if (!this.isClosed) this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }
}

function failed(error: OfficeError): ResponseBody {
  return { Error: errorBody(error), Results: [], TraceIds: [] };
}

/** An event as an entry the client reads (`HostBridge`: category, type, target id, message). */
function entryOf({ number, targetId, message }: HostEvent): unknown[] {
  return [EVENT_MESSAGE_CATEGORY, number, targetId, JSON.stringify(message)];
}

/** Checks the envelope. @throws NotSupported for a field that means nothing to the host */
function bodyOf(request: RequestMessage): RequestBody {
  const watched = watch(request, "a message to the host");
  // Flags say how the real host may schedule and undo the batch.
  void watched.fields.id;
  void watched.fields.flags;
  if (watched.fields.type !== MessageType.request)
    throw notSupported(`a message of type ${watched.fields.type}`);
  const { message } = watched.fields;
  watched.done();
  const envelope = watch(message, "a request");
  void envelope.fields.method;
  void envelope.fields.headers;
  if (envelope.fields.url !== "ProcessQuery") throw notSupported(`the address ${message.url}`);
  const { body } = envelope.fields;
  envelope.done();
  return body;
}

/** Whether the client only releases references: the clean-up that `Excel.run` sends when it is over. */
function isOnlyCleanUp({ Actions: actions }: RequestBody): boolean {
  const own = actions.filter(({ ActionType: type }) => type !== ActionType.instantiate);
  return own.length > 0 && own.every(({ Name: name }) => name === "_RemoveReference");
}

function countActions({ Actions: actions }: RequestBody): number {
  return actions.filter(
    ({ ActionType: type, Name: name }) =>
      type !== ActionType.instantiate && type !== ActionType.trace && !name.startsWith("_"),
  ).length;
}
