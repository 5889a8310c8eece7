/**
 * Every error that Reelay can answer: code → HTTP status, title, and whether trying again can help.
 * The wire form is RFC 9457 `application/problem+json`.
 */
import { z } from 'zod';

export const ERRORS = {
  bad_request: { status: 400, title: 'The request is not valid', retryable: false },
  unauthorized: { status: 401, title: 'This needs the session’s token', retryable: false },
  forbidden: { status: 403, title: 'Not allowed from there', retryable: false },
  profile_unknown: { status: 400, title: 'There is no such profile', retryable: false },
  session_unknown: { status: 404, title: 'There is no such session', retryable: false },
  media_unknown: { status: 404, title: 'There is no such file', retryable: false },
  render_unknown: { status: 404, title: 'There is no such render', retryable: false },
  upload_unknown: { status: 404, title: 'There is no such upload', retryable: false },
  not_found: { status: 404, title: 'There is nothing here', retryable: false },
  method_not_allowed: { status: 405, title: 'That method does not apply here', retryable: false },
  length_required: { status: 411, title: 'The length must be known', retryable: false },
  version_conflict: { status: 409, title: 'The film has changed meanwhile', retryable: true },
  conflict: { status: 409, title: 'That does not fit the present state', retryable: false },
  file_too_large: { status: 413, title: 'The file is too large', retryable: false },
  too_many_files: { status: 413, title: 'Too many files', retryable: false },
  message_too_long: { status: 413, title: 'The message is too long', retryable: false },
  file_empty: { status: 422, title: 'The file is empty', retryable: false },
  file_unsupported: { status: 415, title: 'That kind of file is not supported', retryable: false },
  file_unreadable: { status: 422, title: 'The file cannot be read', retryable: false },
  picture_too_large: { status: 422, title: 'The picture has too many pixels', retryable: false },
  name_invalid: { status: 422, title: 'The file name cannot be used', retryable: false },
  project_unreadable: { status: 422, title: 'The project cannot be read', retryable: false },
  nothing_to_export: { status: 422, title: 'There is no film to export yet', retryable: false },
  output_unsupported: { status: 422, title: 'That output cannot be made', retryable: false },
  edit_invalid: { status: 422, title: 'That edit cannot be applied', retryable: false },
  no_credits: { status: 402, title: 'No credits are left', retryable: false },
  export_not_on_plan: { status: 402, title: 'Export is not on this plan', retryable: false },
  rate_limited: { status: 429, title: 'Too many requests', retryable: true },
  busy: { status: 429, title: 'Too much is going on in this session', retryable: true },
  render_failed: { status: 502, title: 'The render failed', retryable: true },
  upstream_failed: { status: 502, title: 'The video backend failed', retryable: true },
  upstream_timeout: {
    status: 504,
    title: 'The video backend did not answer in time',
    retryable: true,
  },
  unavailable: { status: 503, title: 'Not available right now', retryable: true },
  internal: { status: 500, title: 'Something went wrong here', retryable: true },
} as const satisfies Record<string, { status: number; title: string; retryable: boolean }>;

export type ErrorCode = keyof typeof ERRORS;
export const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(ERROR_CODES),
  detail: z.string(),
  request_id: z.string().optional(),
  retryable: z.boolean(),
  /** Where in the request the fault lies, e.g. `edits[0].ms`. */
  path: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What pure code and routes hand around; `detail` names the value and the bound, for people. */
export type Fault = { code: ErrorCode; detail: string; path?: string; retry_after_s?: number };

export const problemOf = (fault: Fault, requestId?: string): Problem => ({
  type: `urn:reelay:problem:${fault.code}`,
  title: ERRORS[fault.code].title,
  status: ERRORS[fault.code].status,
  code: fault.code,
  detail: fault.detail,
  retryable: ERRORS[fault.code].retryable,
  ...(requestId ? { request_id: requestId } : {}),
  ...(fault.path ? { path: fault.path } : {}),
});
