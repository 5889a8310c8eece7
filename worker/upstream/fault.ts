/** What can go wrong upstream, as tagged data, and what people are told of it. Refuses to pass the upstream's own words on. */
import type { Fault } from '../../shared/contract/errors.ts';
import { MAX_FILE_BYTES } from '../../shared/limits.ts';
import { MEDIA_NAMES } from '../../shared/formats/input.ts';

export type UpstreamFault =
  | { kind: 'bad_token' | 'session_unknown' | 'no_credits' | 'not_on_plan' }
  | { kind: 'unsupported' | 'too_large' | 'missing_client_id' | 'not_found' | 'conflict' }
  /** The renderer could not read the picture that was to be converted. */
  | { kind: 'unreadable' }
  | { kind: 'rate_limited'; wait_ms: number }
  /** The request may have arrived, or may not. */
  | { kind: 'timeout' | 'unreachable' }
  | { kind: 'failed'; status: number };

export const faultOfUpstream = (of: UpstreamFault): Fault => {
  switch (of.kind) {
    case 'no_credits':
      return { code: 'no_credits', detail: 'The backend has no credits left for this session.' };
    case 'not_on_plan':
      return {
        code: 'export_not_on_plan',
        detail: 'Export is a matter of the subscription, not of credits: register or upgrade.',
      };
    case 'unsupported':
      return {
        code: 'file_unsupported',
        detail: `The backend takes ${MEDIA_NAMES.join(', ')}.`,
      };
    case 'too_large':
      return { code: 'file_too_large', detail: `A file may have ${MAX_FILE_BYTES / 1e6} MB.` };
    case 'unreadable':
      return { code: 'file_unreadable', detail: 'The picture cannot be read.' };
    case 'rate_limited':
      return {
        code: 'rate_limited',
        detail: 'The video backend asks for patience.',
        retry_after_s: Math.ceil(of.wait_ms / 1000),
      };
    case 'timeout':
      return { code: 'upstream_timeout', detail: 'The video backend did not answer in time.' };
    case 'unreachable':
      return { code: 'upstream_failed', detail: 'The video backend cannot be reached.' };
    case 'conflict':
      return { code: 'conflict', detail: 'The video backend says that this does not fit now.' };
    case 'not_found':
      return { code: 'not_found', detail: 'The video backend does not know this.' };
    case 'bad_token':
    case 'session_unknown':
    case 'missing_client_id':
      return { code: 'upstream_failed', detail: 'The video backend refused the session.' };
    case 'failed':
      return { code: 'upstream_failed', detail: `The video backend answered ${of.status}.` };
  }
};
