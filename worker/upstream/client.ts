/**
 * The upstream's calls, one function each. Promises to renew a bad token once and repeat once, to say when
 * it had to start a new session, and to end by its time-out; refuses to send a message twice.
 */
import { APP_NAME, uploadedFileSchema } from '../../shared/contract/upstream.ts';
import type { UploadedFile } from '../../shared/contract/upstream.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import {
  DELIVERY_MS,
  UPSTREAM_CALL_MS,
  UPSTREAM_FRAME_MS,
  UPSTREAM_IMPORT_MS,
  UPSTREAM_RUN_START_MS,
} from '../limits.ts';
import { faultOfAnswer, numberOf, readAnswer, remoteRenderOf, textOf } from './answer.ts';
import type { Json, RemoteRender } from './answer.ts';
import type { UpstreamFault } from './fault.ts';
import type { UpstreamPort } from './send.ts';
import { fetchOutput, upstreamFetch } from './request.ts';
import type { Attribution, FormStream, UpstreamRequest } from './request.ts';
import { repeating } from './repeat.ts';
import type { Credential, Keeper, Patience } from './repeat.ts';

type Answer<T> = Promise<Result<T, UpstreamFault>>;

export type UpstreamClient = ReturnType<typeof createClient>;

/** `patience` waits for a rate limit; without it the caller is told at once. */
export const createClient = (
  port: UpstreamPort,
  attribution: Attribution,
  keeper: Keeper,
  patience?: Patience,
) => {
  const once = async (
    signal: AbortSignal,
    credential: Credential,
    asked: UpstreamRequest,
  ): Answer<Response> => {
    const sent = await upstreamFetch(signal, port, attribution, credential, asked);
    if (!sent.ok || sent.value.ok) return sent;
    const elsewhere = asked.follows ? redirectOf(sent.value, port.base) : undefined;
    if (elsewhere !== undefined) return fetchOutput(signal, port, elsewhere);
    const fault = await faultOfFailed(sent.value);
    return fault ? err(fault) : sent;
  };

  /** One call within `ms`; `asked` is built anew for each repetition. */
  const call = <T>(
    ms: number,
    asked: (session: string) => UpstreamRequest | Promise<UpstreamRequest>,
    read: (response: Response) => Answer<T>,
  ): Answer<T> =>
    repeating(keeper, patience, async (credential) => {
      const request = await asked(credential.session);
      const response = await once(AbortSignal.timeout(ms), credential, request);
      if (!response.ok) return response;
      try {
        return await read(response.value);
      } catch {
        return err({ kind: 'timeout' });
      }
    });
  const json = (
    ms: number,
    asked: (session: string) => UpstreamRequest | Promise<UpstreamRequest>,
  ): Answer<Json> => call(ms, asked, readAnswer);
  const filesOf = (answer: Result<Json, UpstreamFault>): Result<UploadedFile[], UpstreamFault> => {
    if (!answer.ok) return answer;
    const files = uploadedFileSchema.array().safeParse(answer.value['files']);
    return files.success ? ok(files.data) : err({ kind: 'failed', status: 200 });
  };
  const render = async (ms: number, asked: (session: string) => UpstreamRequest) => {
    const answer = await json(ms, asked);
    return answer.ok ? ok(remoteRenderOf(answer.value)) : answer;
  };

  return {
    kind: port.kind,
    state: (): Answer<Json> =>
      json(UPSTREAM_CALL_MS, (session) => ({
        method: 'GET',
        path: `/api/state/${APP_NAME}/me/${session}/latest`,
      })),

    /** Has the open studio forget the session with its files; the vendor has no such call. */
    forget: async (): Promise<void> => {
      if (port.kind === 'vendor') return;
      const credential = await keeper.credential();
      if (!credential.ok) return;
      const signal = AbortSignal.timeout(UPSTREAM_CALL_MS);
      const sent = await upstreamFetch(signal, port, attribution, credential.value, {
        method: 'DELETE',
        path: `/api/reelay/session/${credential.value.session}`,
      });
      if (sent.ok) await sent.value.body?.cancel();
    },

    credits: (): Answer<Json> =>
      json(UPSTREAM_CALL_MS, () => ({ method: 'GET', path: '/api/credits/balance/simple' })),

    /**
     * Has the upstream fetch the files at these addresses; each is taken or refused by itself. `places` says
     * where each stands among those that the person chose; a backend that does not know the key ignores it.
     */
    importFiles: async (
      urls: readonly string[],
      places: readonly (number | null)[],
    ): Answer<UploadedFile[]> => {
      const answer = await json(UPSTREAM_IMPORT_MS, (session) => ({
        method: 'POST',
        path: `/api/upload-video/${APP_NAME}/me/${session}`,
        json: { urls, source_type: 'url', places },
      }));
      return filesOf(answer);
    },

    /** Sends a file itself, as it streams; `open` is called anew for each repetition. */
    sendFile: async (open: () => Promise<FormStream>): Answer<UploadedFile[]> => {
      try {
        return filesOf(
          await json(UPSTREAM_IMPORT_MS, async (session) => ({
            method: 'POST',
            path: `/api/upload-video/${APP_NAME}/me/${session}`,
            form: await open(),
          })),
        );
      } catch {
        return err({ kind: 'unreachable' });
      }
    },

    /**
     * Starts a run and answers its stream. Repeated only where the upstream refused it before doing
     * anything (1001, 1002, 429); a cut stream is never sent again. `parts` are made for each attempt, because a
     * new session names its files anew.
     */
    run: async (
      signal: AbortSignal,
      parts: () => readonly Json[],
    ): Answer<ReadableStream<Uint8Array>> => {
      const attempt = async (credential: Credential): Answer<ReadableStream<Uint8Array>> => {
        const started = new AbortController();
        const timer = setTimeout(() => started.abort(), UPSTREAM_RUN_START_MS);
        try {
          const response = await once(AbortSignal.any([signal, started.signal]), credential, {
            method: 'POST',
            path: '/run_sse',
            accept: 'text/event-stream',
            json: {
              app_name: APP_NAME,
              user_id: 'me',
              session_id: credential.session,
              new_message: { parts: parts() },
            },
          });
          if (!response.ok) return response;
          const type = response.value.headers.get('Content-Type') ?? '';
          if (type.includes('application/json')) {
            const answer = await readAnswer(response.value);
            return answer.ok ? err({ kind: 'failed', status: response.value.status }) : answer;
          }
          const { body } = response.value;
          return body ? ok(body) : err({ kind: 'failed', status: response.value.status });
        } finally {
          clearTimeout(timer);
        }
      };
      return repeating(keeper, patience, attempt);
    },

    /** `draft` is asked for at each attempt: a new session names its files anew. */
    submitRender: (id: string, draft: () => unknown, output: Json): Answer<RemoteRender> =>
      render(UPSTREAM_CALL_MS, (session) => ({
        method: 'POST',
        path: '/api/render/proxy/lambda',
        json: { id, sessionId: session, draft: draft(), output },
      })),
    renderState: (id: string): Answer<RemoteRender> =>
      render(UPSTREAM_CALL_MS, () => ({
        method: 'GET',
        path: `/api/render/proxy/lambda/${encodeURIComponent(id)}`,
      })),
    cancelRender: (id: string): Answer<RemoteRender> =>
      render(UPSTREAM_CALL_MS, () => ({
        method: 'POST',
        path: `/api/render/proxy/lambda/${encodeURIComponent(id)}/cancel`,
      })),
    /** The film itself; the body must be read within DELIVERY_MS. */
    downloadRender: (id: string): Answer<Response> =>
      call(
        DELIVERY_MS,
        () => ({
          method: 'GET',
          path: `/api/render/proxy/${encodeURIComponent(id)}/download`,
          accept: 'video/mp4, application/octet-stream',
          follows: true,
        }),
        async (response) => ok(response),
      ),

    /** The film at the address that came with the render's state. */
    fetchOutput: (url: string): Answer<Response> =>
      fetchOutput(AbortSignal.timeout(DELIVERY_MS), port, url),

    /** The token by which a person claims the session's project; it opens nothing else. */
    claim: async (taskId: string): Answer<{ token: string; expires_in_s?: number }> => {
      const answer = await json(UPSTREAM_CALL_MS, (session) => ({
        method: 'POST',
        path: '/api/auth/claim-token',
        json: { task_id: taskId, session_id: decodeURIComponent(session) },
      }));
      if (!answer.ok) return answer;
      const token = textOf(answer.value['claim_token']);
      if (!token) return err({ kind: 'failed', status: 200 });
      const seconds = numberOf(answer.value['expires_in']);
      return ok({ token, ...(seconds === undefined ? {} : { expires_in_s: seconds }) });
    },

    /** The frame at `t` ms as PNG; only the open studio can. */
    frame: (t: number): Answer<Uint8Array> =>
      call(
        UPSTREAM_FRAME_MS,
        (session) => ({
          method: 'POST',
          path: `/api/reelay/frame/${session}`,
          accept: 'image/png',
          json: { t },
        }),
        async (response) =>
          (response.headers.get('Content-Type') ?? '').startsWith('image/')
            ? ok(new Uint8Array(await response.arrayBuffer()))
            : readAnswer(response).then((a) =>
                a.ok ? err({ kind: 'failed', status: response.status }) : a,
              ),
      ),
  };
};

/** Where a 3xx sends us. */
const redirectOf = (response: Response, base: string): string | undefined => {
  const location = response.headers.get('Location');
  if (response.status < 300 || response.status > 399 || location === null) return undefined;
  return URL.canParse(location, base) ? new URL(location, base).href : undefined;
};

/** A 2xx may still carry a refusal in its envelope; only a failed status is read here. */
const faultOfFailed = async (response: Response): Promise<UpstreamFault | undefined> => {
  const answer = await readAnswer(response);
  if (!answer.ok) return answer.error;
  return faultOfAnswer(response.status, undefined, null);
};

/** Credits as they are told to people. */
export const creditsOf = (
  data: Json,
): { available: number; frozen: number; total: number; unlimited?: boolean } => ({
  available: numberOf(data['available']) ?? 0,
  frozen: numberOf(data['frozen']) ?? 0,
  total: numberOf(data['total']) ?? 0,
  ...(data['unlimited'] === true ? { unlimited: true } : {}),
});
