/** Follows one run of the upstream to its end. Promises one outcome; refuses to wait for ever: silence, heartbeats alone and the whole run are bounded. */
import type { Fault } from '../../shared/contract/errors.ts';
import { fault } from '../fault.ts';
import { TURN_HEARTBEATS_ONLY_MS, TURN_SILENCE_MS, TURN_TOTAL_MS } from '../limits.ts';
import { log } from '../log.ts';
import { EventTooLong, createDecoder } from '../sse/decode.ts';
import { createTranslator } from '../sse/translate.ts';
import type { Signal } from '../sse/translate.ts';
import { faultOfAnswer, isJson, numberOf, textOf } from './answer.ts';
import type { Json } from './answer.ts';
import type { UpstreamClient } from './client.ts';
import { faultOfUpstream } from './fault.ts';
import type { UpstreamFault } from './fault.ts';

export type Outcome =
  | { end: 'complete' }
  /** The upstream refused the message before doing anything. */
  | { end: 'refused'; fault: UpstreamFault }
  /** The upstream said in its stream that it failed. */
  | { end: 'failed'; fault: Fault }
  /** The edits were made on a version that is no longer the present one. */
  | { end: 'conflict' }
  /** The open studio could not apply an edit of a hand; `detail` says which bound it broke. */
  | { end: 'edit_refused'; detail: string; path?: string }
  /** Nobody knows whether the message took effect. */
  | { end: 'cut' };

export type Listener = {
  text(text: string): void;
  /** A tool has answered: the draft may have changed. */
  tool?(): void;
};

export const followRun = async (
  client: UpstreamClient,
  signal: AbortSignal,
  parts: () => readonly Json[],
  on: Listener,
): Promise<Outcome> => {
  const line = new AbortController();
  const total = setTimeout(() => line.abort(), TURN_TOTAL_MS);
  const either = AbortSignal.any([signal, line.signal]);
  try {
    const started = await client.run(either, parts);
    if (!started.ok) {
      const { kind } = started.error;
      return kind === 'timeout' || kind === 'unreachable'
        ? { end: 'cut' }
        : { end: 'refused', fault: started.error };
    }
    return await follow(started.value, either, on);
  } catch (thrown) {
    if (thrown instanceof EventTooLong)
      return {
        end: 'failed',
        fault: fault('upstream_failed', 'The backend’s answer is too long.'),
      };
    return { end: 'cut' };
  } finally {
    clearTimeout(total);
  }
};

const follow = async (
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  on: Listener,
): Promise<Outcome> => {
  const reader = body.getReader();
  const decoder = createDecoder();
  const translate = createTranslator();
  let lastSign = Date.now();
  let outcome: Outcome = { end: 'complete' };
  let unknown = 0;
  const take = (signals: readonly Signal[]): void => {
    for (const each of signals) {
      if (each.kind !== 'heartbeat') lastSign = Date.now();
      if (each.kind === 'unknown') unknown++;
      if (each.kind === 'tool_result') on.tool?.();
      if (each.kind === 'text') on.text(each.text);
      else outcome = outcomeOf(each) ?? outcome;
    }
  };
  try {
    for (;;) {
      const read = await within(reader.read(), TURN_SILENCE_MS, signal);
      if (read === 'late') return { end: 'cut' };
      if (read.done) break;
      take(decoder.push(read.value).flatMap(translate.push));
      if (Date.now() - lastSign > TURN_HEARTBEATS_ONLY_MS) return { end: 'cut' };
    }
    take(decoder.end().flatMap(translate.push));
    take(translate.end());
    return outcome;
  } finally {
    if (unknown) log({ at: 'turn', phase: 'unknown_events', n: unknown });
    await reader.cancel().catch(() => undefined);
  }
};

const outcomeOf = (signal: Signal): Outcome | undefined => {
  if (signal.kind === 'error') {
    const known = faultOfAnswer(200, signal.code, null) ?? { kind: 'failed', status: 200 };
    return {
      end: 'failed',
      fault:
        known.kind === 'failed'
          ? fault('upstream_failed', 'The video backend reported an error.')
          : faultOfUpstream(known),
    };
  }
  if (signal.kind !== 'tool_result' || !isJson(signal.result)) return undefined;
  return outcomeOfEdits(signal.result);
};

/** What the open studio says of the edits of a hand; the vendor's tool results say nothing here. */
const outcomeOfEdits = (result: Json): Outcome | undefined => {
  switch (result['status']) {
    case 'conflict':
      return { end: 'conflict' };
    case 'invalid':
    case 'fault': {
      const path = textOf(result['path']) ?? indexPath(numberOf(result['index']));
      const detail = textOf(result['message']) ?? 'The edit cannot be applied.';
      return { end: 'edit_refused', detail, ...(path ? { path } : {}) };
    }
    default:
      return undefined;
  }
};
const indexPath = (index: number | undefined): string | undefined =>
  index === undefined ? undefined : `edits[${index}]`;

/** `work`, or `late` after `ms` or when the signal is raised. */
const within = async <T>(
  work: Promise<T>,
  ms: number,
  signal: AbortSignal,
): Promise<T | 'late'> => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stop: (() => void) | undefined;
  const late = new Promise<'late'>((resolve) => {
    stop = () => resolve('late');
    timer = setTimeout(stop, ms);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    if (timer !== null) clearTimeout(timer);
    if (stop) signal.removeEventListener('abort', stop);
  }
};
