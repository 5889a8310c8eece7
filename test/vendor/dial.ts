/**
 * The fault dial of the scripted vendor: what it does wrong, and in which of its dialects it speaks. Everything has
 * a default that is the first variant of the protocol and no fault at all.
 */

export type Dialect = 'vendor' | 'adk' | 'adk-snake';
/** How a render's state and address come back. */
export type RenderShape = 'wrapped-output' | 'bare-output' | 'data-outputUrl' | 'data-output-url';
export type Heartbeat = 'typed' | 'word' | 'empty' | 'comment';

/** One planned refusal: the next request whose `METHOD path` matches gets it, then it is used up. */
export type Refusal = {
  match: RegExp;
  /** HTTP status (200 for an envelope that carries the refusal alone). */
  status: number;
  /** `code` of the envelope. */
  code?: number;
  headers?: Record<string, string>;
  /** Raw body instead of an envelope. */
  body?: string;
  /** Times it applies; 1 unless told. */
  times?: number;
  /** Do the work first, then lose the answer: the caller sees a broken connection. */
  afterWork?: boolean;
};

export type Dial = {
  /** Added before every answer, in ms. */
  latencyMs: number;
  dialect: Dialect;
  renderShape: RenderShape;
  heartbeat: Heartbeat;
  /** Heartbeats before the first word of a turn. */
  heartbeats: number;
  /** An edit closes its stream without any text (about 30 % of the vendor's do). */
  silent: boolean;
  /** Ends a normal answer with the vendor's spurious apology. */
  apology: boolean;
  /** Destroys the stream after this many bytes. */
  cutAfterBytes: number | undefined;
  /** Bytes a write: 1 splits every character and line end. 0: whole. */
  chunkBytes: number;
  lineEnd: '\n' | '\r\n' | '\r';
  /** Never says anything and never closes. */
  stall: boolean;
  /** Text that the vendor says instead of its own, e.g. "Click the Export button". */
  text: string | undefined;
  /** Adds music and a title by itself after the raw cut, as a second stage. */
  twoStages: boolean;
  /** An unknown event type, unknown keys. */
  strangers: boolean;
  /** Polls of a render before it is done. */
  rendersAfterPolls: number;
  renderFails: string | undefined;
  /** The output address answers 404, so that only the download route has the file. */
  outputGone: boolean;
  credits: number;
  refusals: Refusal[];
};

export const calm = (): Dial => ({
  latencyMs: 0,
  dialect: 'vendor',
  renderShape: 'wrapped-output',
  heartbeat: 'typed',
  heartbeats: 0,
  silent: false,
  apology: false,
  cutAfterBytes: undefined,
  chunkBytes: 0,
  lineEnd: '\n',
  stall: false,
  text: undefined,
  twoStages: false,
  strangers: false,
  rendersAfterPolls: 1,
  renderFails: undefined,
  outputGone: false,
  credits: 100,
  refusals: [],
});
