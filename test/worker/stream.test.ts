import { expect, test } from 'vitest';
import { createDecoder } from '../../worker/sse/decode.ts';
import { frame } from '../../worker/sse/encode.ts';
import { eventStream } from '../../worker/sse/pipe.ts';
import { createTranslator } from '../../worker/sse/translate.ts';
import type { Signal } from '../../worker/sse/translate.ts';

const TEXT = [
  'data: {"type":"text","content":"Ciào 你好 "}',
  '',
  ': a comment',
  'data: {"type":"heartbeat"}',
  '',
  'data: {"type":"tool_call","name":"x","args":{}}',
  '',
  'data: heartbeat',
  '',
  'data: {"type":"text","content":"🎬"}',
].join('\n');

const signalsOf = (chunks: readonly Uint8Array[]): Signal[] => {
  const decoder = createDecoder();
  const translate = createTranslator();
  const payloads = [...chunks.flatMap((c) => decoder.push(c)), ...decoder.end()];
  return [...payloads.flatMap(translate.push), ...translate.end()];
};

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('a stream with %s says the same, cut at every byte', (_, eol) => {
  const bytes = new TextEncoder().encode(TEXT.replaceAll('\n', eol));
  const whole = signalsOf([bytes]);
  expect(whole.filter((s) => s.kind === 'text').map((s) => s.text)).toEqual(['Ciào 你好 ', '🎬']);
  for (let at = 0; at <= bytes.length; at++)
    expect(signalsOf([bytes.slice(0, at), bytes.slice(at)]), `cut at ${at}`).toEqual(whole);
  expect(signalsOf([...bytes].map((b) => new Uint8Array([b])))).toEqual(whole);
});

test('an event above the bound is refused, not gathered', () => {
  const decoder = createDecoder(100);
  expect(() => decoder.push(new TextEncoder().encode(`data: ${'x'.repeat(500)}`))).toThrow();
});

const said = (payloads: readonly unknown[]): string => {
  const translate = createTranslator();
  return [...payloads.flatMap((p) => translate.push(JSON.stringify(p))), ...translate.end()]
    .flatMap((s) => (s.kind === 'text' ? [s.text] : []))
    .join('');
};
const kit = (text: string, partial?: true): object => ({
  content: { role: 'model', parts: [{ text }] },
  ...(partial ? { partial } : {}),
});

test('the development kit says each text once, as pieces and then whole', () => {
  expect(said([kit('Made ', true), kit('it.', true), kit('Made it.')])).toBe('Made it.');
  expect(said([kit('Made it.')])).toBe('Made it.');
  expect(said([kit('Made ', true), kit('Made it.')])).toBe('Made it.');
  expect(said([kit('One.', true), kit('One.'), kit('Two.', true), kit('Two.')])).toBe('One.Two.');
});

test('calls, answers, errors and noise are told apart in both spellings', () => {
  const translate = createTranslator();
  const one = (payload: unknown): Signal[] => translate.push(JSON.stringify(payload));
  for (const key of ['functionCall', 'function_call'])
    expect(one({ content: { parts: [{ [key]: { name: 'cut', args: { a: 1 } } }] } })).toEqual([
      { kind: 'tool_call', name: 'cut', args: { a: 1 } },
    ]);
  expect(one({ error: 'secret stack' })).toEqual([{ kind: 'error', code: undefined }]);
  expect(one({ errorCode: '2001', errorMessage: 'no' })).toEqual([{ kind: 'error', code: 2001 }]);
  for (const stranger of ['not json', '[1]', '{"type":"telemetry","zz":true}'])
    expect(translate.push(stranger)).toEqual([{ kind: 'unknown' }]);
  expect(translate.push('')).toEqual([{ kind: 'heartbeat' }]);
  expect(
    said([
      { type: 'text', content: 'Done. ' },
      { type: 'text', content: 'I encountered a temporary issue.' },
    ]),
  ).toBe('Done. ');
});

test.each([
  ['Done. I encountered a temporary issue', 'Done. '],
  ['Done. I encountered a temporary issue. Please try again.', 'Done. '],
  [
    'Done. I encountered a temporary issue. Your video has 3 photos.',
    'Done.  Your video has 3 photos.',
  ],
  [
    'I encountered a temporary issue. Please try again.',
    'I encountered a temporary issue. Please try again.',
  ],
  ['Done. I encounter this often.', 'Done. I encounter this often.'],
  ['我做好了。I encountered a temporary issue', '我做好了。'],
])('the apology behind a good reply is dropped, however it is cut: %s', (text, shown) => {
  for (let size = 1; size <= text.length; size++) {
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, n) =>
      text.slice(n * size, (n + 1) * size),
    );
    expect(said(pieces.map((content) => ({ type: 'text', content }))), `by ${size}`).toBe(shown);
  }
});

test('a reader that never reads costs nothing; one that waits gets a heartbeat', async () => {
  let asked = 0;
  const log = Array.from({ length: 1_000 }, (_, n) => ({ id: n + 1, type: 'text', data: '{}' }));
  const source = {
    after: (id: number) => {
      asked++;
      return log.slice(id, id + 10);
    },
    changed: async () => undefined,
  };
  const options = { after: 0, wants: () => true, last: () => false, closed: () => false };
  eventStream(source, options);
  await Promise.resolve();
  expect(asked).toBeLessThanOrEqual(1);
  const reader = eventStream(source, { ...options, after: 1_000, heartbeatMs: 1 })
    .pipeThrough(new TextDecoderStream())
    .getReader();
  expect((await reader.read()).value).toContain(': open');
  expect((await reader.read()).value).toBe(': keep-alive\n\n');
  await reader.cancel();
  expect(frame({ id: 3, type: 'text', data: '{"a":"b"}' })).toBe(
    'id: 3\nevent: text\ndata: {"a":"b"}\n\n',
  );
});
