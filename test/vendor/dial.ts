/**
 * The fault dial of the scripted vendor: what it does wrong, and in which of its dialects it speaks. Everything has
 * a default that is the first variant of the protocol and no fault at all.
 */

export type Dialect = 'vendor' | 'adk' | 'adk-snake';
/** How a render's state and address come back. */
export const RENDER_SHAPES = [
  'wrapped-output',
  'bare-output',
  'data-outputUrl',
  'data-output-url',
] as const;
export type RenderShape = (typeof RENDER_SHAPES)[number];
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
  /** Waits so long before anything else; with `pass` the request then goes its normal way. */
  delayMs?: number;
  pass?: boolean;
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
  /** Whether the output address is given and answers; else only the download route has the file, or leads to it. */
  output: 'there' | 'gone' | 'missing' | 'redirect';
  /** An event of so many bytes, before anything is said. */
  hugeEventBytes: number;
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
  output: 'there',
  hugeEventBytes: 0,
  credits: 100,
  refusals: [],
});
