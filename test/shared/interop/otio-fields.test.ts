/** What is written as OpenTimelineIO against the fields that its own documents list for each class. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { writeOtio } from '../../../shared/interop/otio.ts';

/**
 * OpenTimelineIO, “Serialized Data (Fields Only)”, of the classes that are written here. The document leaves out the
 * `children` of compositions, and the `enabled` that effects have had since.
 */
const FIELDS: Record<string, readonly string[]> = {
  'RationalTime.1': ['rate', 'value'],
  'TimeRange.1': ['duration', 'start_time'],
  'Timeline.1': ['global_start_time', 'metadata', 'name', 'tracks'],
  'Stack.1': ['children', 'effects', 'enabled', 'markers', 'metadata', 'name', 'source_range'],
  'Track.1': [
    'children',
    'effects',
    'enabled',
    'kind',
    'markers',
    'metadata',
    'name',
    'source_range',
  ],
  'Clip.2': [
    'active_media_reference_key',
    'effects',
    'enabled',
    'markers',
    'media_references',
    'metadata',
    'name',
    'source_range',
  ],
  'Gap.1': ['effects', 'enabled', 'markers', 'metadata', 'name', 'source_range'],
  'Transition.1': ['in_offset', 'metadata', 'name', 'out_offset', 'transition_type'],
  'Marker.2': ['color', 'comment', 'marked_range', 'metadata', 'name'],
  'LinearTimeWarp.1': ['effect_name', 'enabled', 'metadata', 'name', 'time_scalar'],
  'ExternalReference.1': [
    'available_image_bounds',
    'available_range',
    'metadata',
    'name',
    'target_url',
  ],
  'GeneratorReference.1': [
    'available_image_bounds',
    'available_range',
    'generator_kind',
    'metadata',
    'name',
    'parameters',
  ],
};

type Json = Record<string, unknown>;
/** Every object of the file with its class; what stands in `metadata` and `parameters` is anybody's own. */
const objectsIn = (value: unknown): Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Json;
  const inner = Object.entries(object).flatMap(([key, v]) =>
    key === 'metadata' || key === 'parameters' ? [] : objectsIn(v),
  );
  return 'OTIO_SCHEMA' in object ? [object, ...inner] : inner;
};

const film = JSON.parse(
  readFileSync(join(import.meta.dirname, 'golden', 'film.json'), 'utf8'),
) as Draft;
/** With a clip at another speed, a card without a file, and a voice that begins later. */
const full = (): Draft => ({
  ...film,
  t: [
    ...film.t.map((t) =>
      t.tt === 0
        ? {
            ...t,
            sg: t.sg.map((s, i) => {
              if (i === 1)
                return { ...s, kind: 'clip' as const, name: 'run.mp4', len: 20_000, speed: 2 };
              if (i !== 2) return s;
              const { media: _media, name: _name, ...rest } = s;
              return { ...rest, kind: 'card' as const };
            }),
          }
        : t,
    ),
    {
      id: 'voice',
      tt: 1 as const,
      sg: [
        { id: 'v1', kind: 'voice' as const, st: 2000, d: 3000, media: 'm-voice', name: 'me.m4a' },
      ],
    },
  ],
});

describe('OpenTimelineIO, field by field', () => {
  const objects = objectsIn(JSON.parse(writeOtio(full()).text));

  it('every object has the fields that its class has, and no others', () => {
    for (const { OTIO_SCHEMA, ...rest } of objects)
      expect([OTIO_SCHEMA, Object.keys(rest).sort()]).toEqual([
        OTIO_SCHEMA,
        FIELDS[String(OTIO_SCHEMA)],
      ]);
  });

  it('uses each class at least once', () => {
    expect([...new Set(objects.map((o) => String(o.OTIO_SCHEMA)))].sort()).toEqual(
      Object.keys(FIELDS).sort(),
    );
  });

  it('tracks hold what may stand in them, at times of one rate', () => {
    const children = (of: string): string[] =>
      objects
        .filter((o) => o.OTIO_SCHEMA === of)
        .flatMap((o) => (o.children as Json[]).map((c) => String(c.OTIO_SCHEMA)));
    expect([...new Set(children('Stack.1'))]).toEqual(['Track.1']);
    expect([...new Set(children('Track.1'))].sort()).toEqual(['Clip.2', 'Gap.1', 'Transition.1']);
    const rates = objects.flatMap((o) => (o.OTIO_SCHEMA === 'RationalTime.1' ? [o.rate] : []));
    expect(new Set(rates)).toEqual(new Set([film.m.fps]));
    const warp = objects.find((o) => o.OTIO_SCHEMA === 'LinearTimeWarp.1');
    const names = objects.flatMap((o) => (o.OTIO_SCHEMA === 'Track.1' ? [o.name] : []));
    // The voice is heard while the music plays, so it has a track of its own, and waits there for its time.
    expect(names).toEqual(['Photos', 'Music', 'Voice']);
    const gap = objects.find((o) => o.OTIO_SCHEMA === 'Gap.1');
    expect(gap).toMatchObject({ source_range: { duration: { value: 2 * film.m.fps } } });
    expect(warp).toMatchObject({ effect_name: 'LinearTimeWarp', time_scalar: 2 });
  });
});
