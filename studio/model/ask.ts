/**
 * How a language model is asked, where somebody has set one up: an address that speaks OpenAI's chat completions, or
 * Workers AI. Promises an answer's text within its time and size, or none; refuses redirects, because the key would go along.
 */
import { obj, str } from '../../shared/draft/loose.ts';
import { MAX_MODEL_ANSWER_BYTES, MAX_MODEL_TOKENS } from '../limits.ts';

export type ChatMessage = { role: 'system' | 'user'; content: string };
/** Rejects, or gives nothing, where there is no answer to be had. */
export type Ask = (
  signal: AbortSignal,
  messages: readonly ChatMessage[],
) => Promise<string | undefined>;

/** The narrow slice of Workers AI that is needed. */
export type AiBinding = { run: (model: string, input: unknown) => Promise<unknown> };
export type ModelEnv = {
  DIRECTOR_MODEL_URL?: string;
  DIRECTOR_MODEL_KEY?: string;
  DIRECTOR_MODEL_NAME?: string;
  AI?: AiBinding;
};
type Fetch = (request: Request) => Promise<Response>;

/** What is asked for where no name is given; servers with one model take any. */
const ANY_MODEL = 'default';
const WORKERS_AI_MODEL = '@cf/meta/llama-3.1-8b-instruct';

/** OpenAI's form, and that of Workers AI. */
const textOf = (answer: unknown): string | undefined => {
  const found = obj(answer);
  const choices = found?.choices;
  const first = obj(Array.isArray(choices) ? choices[0] : undefined);
  return str(obj(first?.message)?.content) ?? str(found?.response);
};

/** The body as text, or nothing once it proves longer than any answer needs to be. */
const bounded = async (response: Response): Promise<string | undefined> => {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done) return text + decoder.decode();
    bytes += value?.byteLength ?? 0;
    if (bytes > MAX_MODEL_ANSWER_BYTES) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
};

const overHttp =
  (env: ModelEnv, url: string, send: Fetch): Ask =>
  async (signal, messages) => {
    const base = url.replace(/\/+$/, '');
    const response = await send(
      new Request(base.endsWith('/chat/completions') ? base : `${base}/chat/completions`, {
        method: 'POST',
        redirect: 'manual',
        signal,
        headers: {
          'Content-Type': 'application/json',
          ...(env.DIRECTOR_MODEL_KEY ? { Authorization: `Bearer ${env.DIRECTOR_MODEL_KEY}` } : {}),
        },
        body: JSON.stringify({
          model: env.DIRECTOR_MODEL_NAME ?? ANY_MODEL,
          messages,
          temperature: 0,
          max_tokens: MAX_MODEL_TOKENS,
        }),
      }),
    );
    if (response.status !== 200) {
      await response.body?.cancel().catch(() => undefined);
      return undefined;
    }
    const text = await bounded(response);
    return text === undefined ? undefined : textOf(JSON.parse(text));
  };

const overBinding =
  (ai: AiBinding, name: string): Ask =>
  async (_signal, messages) =>
    textOf(await ai.run(name, { messages, max_tokens: MAX_MODEL_TOKENS }));

/** The model that is set up, an address before the binding; nothing where none is. */
export const modelOf = (env: ModelEnv, send: Fetch): Ask | undefined => {
  if (env.DIRECTOR_MODEL_URL) return overHttp(env, env.DIRECTOR_MODEL_URL, send);
  return env.AI ? overBinding(env.AI, env.DIRECTOR_MODEL_NAME ?? WORKERS_AI_MODEL) : undefined;
};
