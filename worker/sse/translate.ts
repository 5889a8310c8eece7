/**
 * The upstream's payloads, in the vendor's form or the Agent Development Kit's, become signals that the edge
 * understands. Promises each text once; refuses to pass on noise, raw errors and unknown shapes.
 */
import { isJson, textOf } from '../upstream/answer.ts';
import type { Json } from '../upstream/answer.ts';
import { createNoiseFilter } from './noise.ts';

export type Signal =
  | { kind: 'text'; text: string }
  | { kind: 'tool_call'; name: string; args: unknown }
  | { kind: 'tool_result'; name: string; result: unknown }
  | { kind: 'heartbeat' }
  /** A shape that nobody knows: ignored, but counted. */
  | { kind: 'unknown' }
  | { kind: 'error'; code: number | undefined };

export type Translator = {
  push: (payload: string) => Signal[];
  /** What was held back until it was clear what it is. */
  end: () => Signal[];
};

/** One translator per stream: it remembers what was already shown of a text that comes in pieces. */
export const createTranslator = (): Translator => {
  /** Text shown as partial deltas and not yet repeated whole. */
  let partial = '';
  const noise = createNoiseFilter();

  const text = (said: string): Signal[] => shown(noise.push(said));

  const vendor = (event: Json): Signal[] | undefined => {
    switch (event['type']) {
      case 'text':
        return text(typeof event['content'] === 'string' ? event['content'] : '');
      case 'tool_call':
        return [{ kind: 'tool_call', name: textOf(event['name']) ?? '', args: event['args'] }];
      case 'tool_result':
        return [
          { kind: 'tool_result', name: textOf(event['name']) ?? '', result: event['result'] },
        ];
      case 'heartbeat':
        return [{ kind: 'heartbeat' }];
      default:
        return undefined;
    }
  };

  const kit = (event: Json): Signal[] => {
    const content = isJson(event['content']) ? event['content'] : undefined;
    if (!content) return isBookkeeping(event) ? [] : [{ kind: 'unknown' }];
    const parts = Array.isArray(content['parts']) ? content['parts'].filter(isJson) : [];
    const isPartial = event['partial'] === true;
    const signals: Signal[] = [];
    let whole = '';
    for (const part of parts) {
      const said = textOf(part['text']);
      const called = part['functionCall'] ?? part['function_call'];
      const answered = part['functionResponse'] ?? part['function_response'];
      if (said && part['thought'] !== true) whole += said;
      if (isJson(called))
        signals.push({
          kind: 'tool_call',
          name: textOf(called['name']) ?? '',
          args: called['args'],
        });
      if (isJson(answered))
        signals.push({
          kind: 'tool_result',
          name: textOf(answered['name']) ?? '',
          result: answered['response'],
        });
    }
    if (isPartial) {
      partial += whole;
      return [...text(whole), ...signals];
    }
    if (whole === '') return signals;
    const rest = whole.startsWith(partial) ? whole.slice(partial.length) : whole;
    // Some backends tidy the white space when they say it whole.
    const isRepeat = partial !== '' && tidy(partial).startsWith(tidy(whole));
    partial = '';
    return isRepeat ? signals : [...text(rest), ...signals];
  };

  const push = (payload: string): Signal[] => {
    const trimmed = payload.trim();
    if (trimmed === '' || trimmed === 'heartbeat') return [{ kind: 'heartbeat' }];
    let event: unknown;
    try {
      event = JSON.parse(trimmed);
    } catch {
      return [{ kind: 'unknown' }];
    }
    if (!isJson(event)) return [{ kind: 'unknown' }];
    if (event['error'] !== undefined && event['error'] !== null) return [errorOf(event['error'])];
    if (textOf(event['errorCode'] ?? event['error_code']))
      return [errorOf(event['errorCode'] ?? event['error_code'])];
    return vendor(event) ?? kit(event);
  };
  return { push, end: () => shown(noise.end()) };
};

const shown = (text: string): Signal[] => (text === '' ? [] : [{ kind: 'text', text }]);
const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Events of the kit that carry no content but only the state of the run. */
const isBookkeeping = (event: Json): boolean =>
  isJson(event['actions']) ||
  event['invocationId'] !== undefined ||
  event['invocation_id'] !== undefined;

const errorOf = (raw: unknown): Signal => {
  const code = isJson(raw) ? raw['code'] : raw;
  const number = Number(code);
  return {
    kind: 'error',
    code: code !== '' && code !== null && Number.isFinite(number) ? number : undefined,
  };
};
