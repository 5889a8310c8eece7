/** The scripted vendor's stream, in each of its dialects and cut into any pieces. */
import type { Dial } from './dial.ts';

/** The stream's whole text for a turn that says `text` (nothing where it is silent) after some tool calls. */
export const streamOf = (dial: Dial, text: string, tools: string[]): string => {
  const eol = dial.lineEnd;
  const data = (value: unknown): string =>
    `data: ${typeof value === 'string' ? value : JSON.stringify(value)}${eol}${eol}`;
  let out = '';
  for (let i = 0; i < dial.heartbeats; i++) out += heartbeat(dial, data);
  if (dial.strangers)
    out += data({ type: 'telemetry', zz: true }) + `event: odd${eol}` + data({ nothing: 1 });
  if (dial.hugeEventBytes) out += data({ type: 'telemetry', zz: 'z'.repeat(dial.hugeEventBytes) });
  for (const tool of tools) out += toolCall(dial, tool, data);
  if (dial.silent) return out;
  const words = dial.text ?? text;
  const pieces = words.match(/.{1,7}/gsu) ?? [];
  if (dial.dialect === 'vendor') {
    for (const content of pieces) out += data({ type: 'text', content });
    if (dial.apology) out += data({ type: 'text', content: 'I encountered a temporary issue' });
    return out;
  }
  // With streaming on, the text comes as deltas and then once more whole.
  for (const piece of pieces) out += data({ ...adk(dial, [{ text: piece }]), partial: true });
  out += data(adk(dial, [{ text: words }]));
  if (dial.apology) out += data(adk(dial, [{ text: 'I encountered a temporary issue' }]));
  return out;
};

const heartbeat = (dial: Dial, data: (value: unknown) => string): string => {
  switch (dial.heartbeat) {
    case 'typed':
      return data({ type: 'heartbeat' });
    case 'word':
      return data('heartbeat');
    case 'empty':
      return `data:${dial.lineEnd}${dial.lineEnd}`;
    case 'comment':
      return `: ping${dial.lineEnd}${dial.lineEnd}`;
  }
};

const toolCall = (dial: Dial, name: string, data: (value: unknown) => string): string => {
  if (dial.dialect === 'vendor') {
    return (
      data({ type: 'tool_call', name, args: {} }) +
      data({ type: 'tool_result', name, result: { ok: true } })
    );
  }
  const snake = dial.dialect === 'adk-snake';
  const call = { name, args: {} };
  const response = { name, response: { ok: true } };
  return (
    data(adk(dial, [snake ? { function_call: call } : { functionCall: call }])) +
    data(adk(dial, [snake ? { function_response: response } : { functionResponse: response }]))
  );
};

const adk = (dial: Dial, parts: unknown[]): Record<string, unknown> => ({
  content: { role: 'model', parts },
  author: 'nemo_agent',
  [dial.dialect === 'adk-snake' ? 'invocation_id' : 'invocationId']: 'e-1',
  id: 'ev-1',
  timestamp: 1_700_000_000,
  actions: { stateDelta: {} },
});
