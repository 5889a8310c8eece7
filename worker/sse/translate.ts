/**
 * The upstream's payloads, in the vendor's form or the Agent Development Kit's, become signals that the edge
 * understands. Promises each text once; refuses to pass on noise, raw errors and unknown shapes.
 */
import { isJson, textOf } from '../upstream/answer.ts';
import type { Json } from '../upstream/answer.ts';

export type Signal =
  | { kind: 'text'; text: string }
  | { kind: 'tool_call'; name: string; args: unknown }
  | { kind: 'tool_result'; name: string; result: unknown }
  | { kind: 'heartbeat' }
  | { kind: 'error'; code: number | undefined };

const NOISE = /^\s*I encountered a temporary issue/i;

/** One translator per stream: it remembers what was already shown of a text that comes in pieces. */
export const createTranslator = (): ((payload: string) => Signal[]) => {
  /** Text shown as partial deltas and not yet repeated whole. */
  let partial = '';
  let saidSomething = false;

  const text = (said: string): Signal[] => {
    if (said === '' || (saidSomething && NOISE.test(said))) return [];
    saidSomething = true;
    return [{ kind: 'text', text: said }];
  };

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
    const parts = Array.isArray(content?.['parts']) ? content['parts'].filter(isJson) : [];
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
    const isRepeat = partial !== '' && partial.startsWith(whole);
    partial = '';
    return isRepeat ? signals : [...text(rest), ...signals];
  };

  return (payload) => {
    const trimmed = payload.trim();
    if (trimmed === '' || trimmed === 'heartbeat') return [{ kind: 'heartbeat' }];
    let event: unknown;
    try {
      event = JSON.parse(trimmed);
    } catch {
      return [];
    }
    if (!isJson(event)) return [];
    if (event['error'] !== undefined && event['error'] !== null) return [errorOf(event['error'])];
    if (textOf(event['errorCode'] ?? event['error_code']))
      return [errorOf(event['errorCode'] ?? event['error_code'])];
    return vendor(event) ?? kit(event);
  };
};

const errorOf = (raw: unknown): Signal => {
  const code = isJson(raw) ? raw['code'] : raw;
  const number = Number(code);
  return {
    kind: 'error',
    code: code !== '' && code !== null && Number.isFinite(number) ? number : undefined,
  };
};
