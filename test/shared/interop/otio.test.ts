import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pictures, type Draft } from '../../../shared/draft/schema.ts';
import { frameCount } from '../../../shared/draft/time.ts';
import { writeOtio } from '../../../shared/interop/otio.ts';

/** The serialized schema of OpenTimelineIO 0.16, strictly: a key too many or too few is an error. */
const time = z.strictObject({
  OTIO_SCHEMA: z.literal('RationalTime.1'),
  rate: z.number().positive(),
  value: z.number().int(),
});
const range = z.strictObject({
  OTIO_SCHEMA: z.literal('TimeRange.1'),
  start_time: time,
  duration: time,
});
const metadata = z.record(z.string(), z.unknown());
const reference = z.discriminatedUnion('OTIO_SCHEMA', [
  z.strictObject({
    OTIO_SCHEMA: z.literal('ExternalReference.1'),
    metadata,
    name: z.string(),
    available_range: range.nullable(),
    available_image_bounds: z.null(),
    target_url: z.string(),
  }),
  z.strictObject({
    OTIO_SCHEMA: z.literal('GeneratorReference.1'),
    metadata,
    name: z.string(),
    available_range: range,
    available_image_bounds: z.null(),
    generator_kind: z.string(),
    parameters: metadata,
  }),
]);
const marker = z.strictObject({
  OTIO_SCHEMA: z.literal('Marker.2'),
  metadata,
  name: z.string(),
  color: z.string(),
  marked_range: range,
  comment: z.string(),
});
const item = { metadata, name: z.string(), effects: z.array(z.never()), enabled: z.literal(true) };
const clip = z.strictObject({
  OTIO_SCHEMA: z.literal('Clip.2'),
  ...item,
  markers: z.array(marker),
  source_range: range,
  media_references: z.strictObject({ DEFAULT_MEDIA: reference }),
  active_media_reference_key: z.literal('DEFAULT_MEDIA'),
});
const transition = z.strictObject({
  OTIO_SCHEMA: z.literal('Transition.1'),
  metadata,
  name: z.string(),
  in_offset: time,
  out_offset: time,
  transition_type: z.enum(['SMPTE_Dissolve', 'Custom_Transition']),
});
const gap = z.strictObject({
  OTIO_SCHEMA: z.literal('Gap.1'),
  ...item,
  markers: z.array(marker),
  source_range: range,
});
const track = z.strictObject({
  OTIO_SCHEMA: z.literal('Track.1'),
  ...item,
  markers: z.array(marker),
  source_range: z.null(),
  kind: z.enum(['Video', 'Audio']),
  children: z.array(z.discriminatedUnion('OTIO_SCHEMA', [clip, transition, gap])),
});
const timeline = z.strictObject({
  OTIO_SCHEMA: z.literal('Timeline.1'),
  metadata,
  name: z.string(),
  global_start_time: z.null(),
  tracks: z.strictObject({
    OTIO_SCHEMA: z.literal('Stack.1'),
    ...item,
    markers: z.array(marker),
    source_range: z.null(),
    children: z.array(track),
  }),
});

const made = (draft: Draft) => timeline.parse(JSON.parse(writeOtio(draft).text));
const golden = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'golden', name), 'utf8');
/** Four photos with all that a film may have, as it was written once. */
const dressed = (): Draft => JSON.parse(golden('film.json')) as Draft;

describe('OpenTimelineIO', () => {
  it('is the file that is kept as an example', () => {
    expect(writeOtio(dressed()).text).toBe(golden('film.otio'));
  });

  it('holds the schema, and as many frames as the film has, at every rate', () => {
    for (const fps of [24, 25, 30, 60]) {
      const draft = dressed();
      const { tracks } = made({ ...draft, m: { ...draft.m, fps } });
      const [photos, music] = tracks.children;
      const lengthOf = (t: typeof photos): number =>
        t.children.reduce(
          (sum, c) =>
            c.OTIO_SCHEMA === 'Transition.1' ? sum : sum + c.source_range.duration.value,
          0,
        );
      const frames = frameCount({ ...draft, m: { ...draft.m, fps } });
      expect(lengthOf(photos)).toBe(frames);
      expect(lengthOf(music)).toBe(frames);
    }
  });

  it('a transition stands between two photos, and both have the frames that it takes', () => {
    const { children } = made(dressed()).tracks.children[0];
    const joins = children.filter((c) => c.OTIO_SCHEMA === 'Transition.1');
    expect(joins.map((c) => c.transition_type)).toEqual([
      'SMPTE_Dissolve',
      'Custom_Transition',
      'SMPTE_Dissolve',
    ]);
    for (const [i, c] of children.entries()) {
      if (c.OTIO_SCHEMA !== 'Transition.1') continue;
      const [before, after] = [children[i - 1], children[i + 1]];
      if (before.OTIO_SCHEMA !== 'Clip.2' || after.OTIO_SCHEMA !== 'Clip.2')
        throw new Error('a transition needs a clip on both sides');
      const room = before.media_references.DEFAULT_MEDIA.available_range!;
      const used = before.source_range;
      const end = used.start_time.value + used.duration.value + c.out_offset.value;
      expect(end).toBeLessThanOrEqual(room.start_time.value + room.duration.value);
      expect(after.source_range.start_time.value).toBeGreaterThanOrEqual(c.in_offset.value);
    }
  });

  it('names files, never addresses; texts are markers where they are seen', () => {
    const draft = dressed();
    const { children, markers } = made(draft).tracks;
    const targets = children[0].children.flatMap((c) =>
      c.OTIO_SCHEMA === 'Clip.2' && 'target_url' in c.media_references.DEFAULT_MEDIA
        ? [c.media_references.DEFAULT_MEDIA.target_url]
        : [],
    );
    expect(targets).toEqual(pictures(draft).map((s) => s.name));
    expect(markers.map((m) => m.name)).toEqual(['Estate al mare', 'Il cane & <io>']);
  });

  it('what other programs will not show is counted', () => {
    expect(writeOtio(dressed()).lost).toEqual([
      { what: 'motion', count: 4 },
      { what: 'blur_fill', count: 1 },
      { what: 'looks', count: 4 },
      { what: 'joins', count: 1 },
      { what: 'score', count: 1 },
      { what: 'texts', count: 2 },
    ]);
  });
});
