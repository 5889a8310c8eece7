/** Reads the upstream's answers in every form that was seen. Promises data or a tagged fault; refuses to trust a shape. */
import { UPSTREAM_CODES } from '../../shared/contract/upstream.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { MAX_UPSTREAM_JSON_BYTES, RATE_LIMIT_WAIT_MS } from '../limits.ts';
import { readBounded } from '../middleware/body.ts';
import type { UpstreamFault } from './fault.ts';

export type Json = Record<string, unknown>;
export const isJson = (v: unknown): v is Json =>
  typeof v === 'object' && v !== null && !Array.isArray(v);
export const textOf = (v: unknown): string | undefined =>
  typeof v === 'string' && v !== '' ? v : undefined;
export const numberOf = (v: unknown): number | undefined =>
  typeof v === 'number' && Number.isFinite(v) ? v : undefined;

/** What an HTTP status and an envelope's `code` mean together; `undefined` is success. */
export const faultOfAnswer = (
  status: number,
  code: number | undefined,
  retryAfter: string | null,
): UpstreamFault | undefined => {
  switch (code ?? UPSTREAM_CODES.ok) {
    case UPSTREAM_CODES.bad_token:
    case 1010:
    case 1011:
      return { kind: 'bad_token' };
    case UPSTREAM_CODES.session_unknown:
      return { kind: 'session_unknown' };
    case UPSTREAM_CODES.no_credits:
      return { kind: 'no_credits' };
    case UPSTREAM_CODES.unsupported_file:
      return { kind: 'unsupported' };
    case UPSTREAM_CODES.file_too_large:
      return { kind: 'too_large' };
    case UPSTREAM_CODES.export_not_on_plan:
      return { kind: 'not_on_plan' };
    case UPSTREAM_CODES.rate_limited:
      return { kind: 'rate_limited', wait_ms: waitOf(retryAfter) };
    default:
  }
  if (status === 401) return { kind: 'bad_token' };
  if (status === 402) return { kind: 'not_on_plan' };
  if (status === 404) return { kind: 'not_found' };
  if (status === 409) return { kind: 'conflict' };
  if (status === 413) return { kind: 'too_large' };
  if (status === 429) return { kind: 'rate_limited', wait_ms: waitOf(retryAfter) };
  if (status < 200 || status > 299) return { kind: 'failed', status };
  return code === undefined || code === 0 || (code >= 200 && code < 300)
    ? undefined
    : { kind: 'failed', status: code };
};

const waitOf = (retryAfter: string | null): number => {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : RATE_LIMIT_WAIT_MS;
};

/** The `data` of an envelope `{code,data}` or `{success,data}`, or the bare object. */
export const readAnswer = async (response: Response): Promise<Result<Json, UpstreamFault>> => {
  const retryAfter = response.headers.get('Retry-After');
  let body: unknown;
  try {
    const bytes = await readBounded(response.body, MAX_UPSTREAM_JSON_BYTES);
    body = bytes?.byteLength ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
  } catch {
    body = undefined;
  }
  const code = isJson(body) ? numberOf(body['code']) : undefined;
  const fault = faultOfAnswer(response.status, code, retryAfter);
  if (fault) return err(fault);
  if (!isJson(body)) return err({ kind: 'failed', status: response.status });
  if (body['success'] === false) return err({ kind: 'failed', status: response.status });
  return ok(isJson(body['data']) ? body['data'] : body);
};

export type RemoteRender = {
  id?: string;
  status: 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled';
  progress: number;
  url?: string;
  frames_done?: number;
  frames_total?: number;
  frames_reused?: number;
  eta_s?: number;
  left_out?: unknown;
  output?: Json;
  error?: string;
};

/** A render's state in all three forms; an unknown status counts as still going on. */
export const remoteRenderOf = (data: Json): RemoteRender => {
  const output = isJson(data['output']) ? data['output'] : undefined;
  const status = textOf(data['status'])?.toLowerCase() ?? 'pending';
  const known = { done: 'completed', success: 'completed', error: 'failed', canceled: 'cancelled' };
  const named = known[status as keyof typeof known] ?? status;
  const url = textOf(output?.['url']) ?? textOf(data['outputUrl']) ?? textOf(data['output_url']);
  const error = isJson(data['error']) ? textOf(data['error']['code']) : textOf(data['error']);
  const optional = {
    id: textOf(data['id']),
    url,
    frames_done: numberOf(data['frames_done']),
    frames_total: numberOf(data['frames_total']),
    frames_reused: numberOf(data['frames_reused']),
    eta_s: numberOf(data['eta_s']),
    left_out: data['left_out'],
    output,
    error,
  };
  return {
    status:
      (['pending', 'processing', 'completed', 'failed', 'cancelled'] as const).find(
        (s) => s === named,
      ) ?? 'processing',
    progress: Math.min(100, Math.max(0, numberOf(data['progress']) ?? 0)),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, v]) => v !== undefined),
    ) as Partial<RemoteRender>),
  };
};
