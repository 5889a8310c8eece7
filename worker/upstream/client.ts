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
import type { UpstreamPort } from './port.ts';
import { upstreamFetch } from './request.ts';
import type { Attribution, UpstreamRequest } from './request.ts';

export type Credential = { token: string; session: string };
/** Keeps token and session; `renew` is told which credential failed and why, and answers the next. */
export type Keeper = {
  credential(): Promise<Result<Credential, UpstreamFault>>;
  renew(
    failed: Credential,
    why: 'bad_token' | 'session_unknown',
  ): Promise<Result<Credential, UpstreamFault>>;
};
type Answer<T> = Promise<Result<T, UpstreamFault>>;

export type UpstreamClient = ReturnType<typeof createClient>;

export const createClient = (port: UpstreamPort, attribution: Attribution, keeper: Keeper) => {
  const once = async (
    signal: AbortSignal,
    credential: Credential,
    asked: (session: string) => UpstreamRequest,
  ): Answer<Response> => {
    const sent = await upstreamFetch(
      signal,
      port,
      attribution,
      credential,
      asked(credential.session),
    );
    if (!sent.ok || sent.value.ok) return sent;
    const fault = await faultOfFailed(sent.value);
    return fault ? err(fault) : sent;
  };

  /** One call; a bad token or a lost session is mended once and the call repeated once. */
  const call = async <T>(
    ms: number,
    asked: (session: string) => UpstreamRequest,
    read: (response: Response) => Answer<T>,
  ): Answer<T> => {
    const attempt = async (credential: Credential): Answer<T> => {
      const response = await once(AbortSignal.timeout(ms), credential, asked);
      if (!response.ok) return response;
      try {
        return await read(response.value);
      } catch {
        return err({ kind: 'timeout' });
      }
    };
    const credential = await keeper.credential();
    if (!credential.ok) return credential;
    const first = await attempt(credential.value);
    if (first.ok) return first;
    const { kind } = first.error;
    if (kind !== 'bad_token' && kind !== 'session_unknown') return first;
    const renewed = await keeper.renew(credential.value, kind);
    return renewed.ok ? attempt(renewed.value) : renewed;
  };
  const json = (ms: number, asked: (session: string) => UpstreamRequest): Answer<Json> =>
    call(ms, asked, readAnswer);
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
      if (!answer.ok) return answer;
      const files = uploadedFileSchema.array().safeParse(answer.value['files']);
      return files.success ? ok(files.data) : err({ kind: 'failed', status: 200 });
    },

    /**
     * Starts a run and answers its stream. Repeated only where the upstream refused it before doing
     * anything (1001, 1002); a cut stream is never sent again.
     */
    run: async (
      signal: AbortSignal,
      parts: readonly Json[],
    ): Answer<ReadableStream<Uint8Array>> => {
      const started = new AbortController();
      const timer = setTimeout(() => started.abort(), UPSTREAM_RUN_START_MS);
      const either = AbortSignal.any([signal, started.signal]);
      const attempt = async (credential: Credential): Answer<ReadableStream<Uint8Array>> => {
        const response = await once(either, credential, (session) => ({
          method: 'POST',
          path: '/run_sse',
          accept: 'text/event-stream',
          json: {
            app_name: APP_NAME,
            user_id: 'me',
            session_id: session,
            new_message: { parts },
          },
        }));
        if (!response.ok) return response;
        const type = response.value.headers.get('Content-Type') ?? '';
        if (type.includes('application/json')) {
          const answer = await readAnswer(response.value);
          return answer.ok ? err({ kind: 'failed', status: response.value.status }) : answer;
        }
        const { body } = response.value;
        return body ? ok(body) : err({ kind: 'failed', status: response.value.status });
      };
      try {
        const credential = await keeper.credential();
        if (!credential.ok) return credential;
        const first = await attempt(credential.value);
        if (first.ok) return first;
        const { kind } = first.error;
        if (kind !== 'bad_token' && kind !== 'session_unknown') return first;
        const renewed = await keeper.renew(credential.value, kind);
        return renewed.ok ? await attempt(renewed.value) : renewed;
      } finally {
        clearTimeout(timer);
      }
    },

    submitRender: (id: string, draft: unknown, output: Json): Answer<RemoteRender> =>
      render(UPSTREAM_CALL_MS, (session) => ({
        method: 'POST',
        path: '/api/render/proxy/lambda',
        json: { id, sessionId: session, draft, output },
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
        }),
        async (response) => ok(response),
      ),

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

/** A 2xx may still carry a refusal in its envelope; only a failed status is read here. */
const faultOfFailed = async (response: Response): Promise<UpstreamFault | undefined> => {
  const answer = await readAnswer(response);
  if (!answer.ok) return answer.error;
  return faultOfAnswer(response.status, undefined, null);
};

/** A token for this client id; the same id gives the same account. */
export const anonymousToken = async (
  port: UpstreamPort,
  attribution: Attribution,
  clientId: string,
): Answer<string> => {
  const sent = await upstreamFetch(
    AbortSignal.timeout(UPSTREAM_CALL_MS),
    port,
    attribution,
    { clientId },
    { method: 'POST', path: '/api/auth/anonymous-token' },
  );
  if (!sent.ok) return sent;
  const answer = await readAnswer(sent.value);
  if (!answer.ok) return answer;
  const token = textOf(answer.value['token']);
  return token ? ok(token) : err({ kind: 'failed', status: sent.value.status });
};

/** A new session of the upstream. */
export const createUpstreamSession = async (
  port: UpstreamPort,
  attribution: Attribution,
  token: string,
  language: string,
): Answer<string> => {
  const sent = await upstreamFetch(
    AbortSignal.timeout(UPSTREAM_CALL_MS),
    port,
    attribution,
    { token },
    {
      method: 'POST',
      path: `/api/tasks/me/with-session/${APP_NAME}`,
      json: { task_name: 'project', language },
    },
  );
  if (!sent.ok) return sent;
  const answer = await readAnswer(sent.value);
  if (!answer.ok) return answer;
  const session = textOf(answer.value['session_id']);
  return session ? ok(encodeURIComponent(session)) : err({ kind: 'failed', status: 200 });
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
