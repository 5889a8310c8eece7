/** How a job looks from outside. Promises the public shape; refuses to show the upstream's addresses and words. */
import { OUTPUT_FILES } from '../../shared/formats/output.ts';
import { problemOf } from '../../shared/contract/errors.ts';
import { leftOutSchema } from '../../shared/contract/events.ts';
import type { LeftOut, Render } from '../../shared/contract/events.ts';
import { numberOf } from '../upstream/answer.ts';
import type { RenderStart } from './contract.ts';
import type { ExportState } from './export-state.ts';

export const renderView = (start: RenderStart, state: ExportState): Render => {
  const { remote } = state;
  const isDone = state.status === 'completed';
  const running = !isDone && state.status !== 'failed' && state.status !== 'cancelled';
  const leftOut = leftOutOf(remote?.left_out, start.media);
  return {
    id: start.id,
    session_id: start.session_id,
    status: state.status,
    progress: Math.round(state.progress * 10) / 10,
    ...(remote?.frames_done === undefined ? {} : { frames_done: remote.frames_done }),
    ...(remote?.frames_total === undefined ? {} : { frames_total: remote.frames_total }),
    ...(remote?.frames_reused === undefined ? {} : { frames_reused: remote.frames_reused }),
    ...(running && remote?.eta_s !== undefined ? { eta_s: remote.eta_s } : {}),
    created_at: start.created_at,
    format: start.output.format,
    ...(isDone && !state.expired && state.size !== undefined && state.expires_at !== undefined
      ? {
          output: {
            url: `/v1/renders/${start.id}/output`,
            name: start.name,
            type: OUTPUT_FILES[start.output.format].type,
            size: state.size,
            width: numberOf(remote?.output?.['width']) ?? start.size.width,
            height: numberOf(remote?.output?.['height']) ?? start.size.height,
            duration_ms: numberOf(remote?.output?.['duration_ms']) ?? start.duration_ms,
            ...(numberOf(remote?.output?.['frames']) === undefined
              ? {}
              : { frames: numberOf(remote?.output?.['frames'])! }),
            expires_at: new Date(state.expires_at).toISOString(),
          },
        }
      : {}),
    ...(leftOut.length ? { left_out: leftOut } : {}),
    ...(state.error ? { error: problemOf(state.error) } : {}),
  };
};

const leftOutOf = (raw: unknown, media: Record<string, string>): LeftOut[] => {
  const parsed = leftOutSchema.array().max(300).safeParse(raw);
  if (!parsed.success) return [];
  return parsed.data.map((each) =>
    each.media === undefined ? each : { ...each, media: media[each.media] ?? each.media },
  );
};
