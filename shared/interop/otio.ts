/**
 * Writes a film as OpenTimelineIO (`.otio`, JSON), which editing programs read. Promises photos on whole frames that
 * follow one another without a gap, dissolves at their cuts, sounds at their times, texts as markers, and all that has no word there as
 * `metadata.reelay`; refuses addresses: files go by their names.
 * Source: OpenTimelineIO, “Serialized Schema” (Timeline.1, Track.1, Clip.2, Transition.1, Marker.2, GeneratorReference.1).
 */
import { pictures, sounds, texts, type Draft, type PictureSegment } from '../draft/schema.ts';
import { clipPart, clipSpeed, isClip } from '../draft/clip.ts';
import { lossesOf } from './losses.ts';
import type { Loss } from './loss.ts';

type Json = Record<string, unknown>;

const time = (value: number, rate: number): Json => ({
  OTIO_SCHEMA: 'RationalTime.1',
  rate,
  value,
});
const range = (start: number, frames: number, rate: number): Json => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(start, rate),
  duration: time(frames, rate),
});

const marker = (name: string, st: number, frames: number, rate: number, metadata: Json): Json => ({
  OTIO_SCHEMA: 'Marker.2',
  metadata,
  name,
  color: 'GREEN',
  marked_range: range(st, frames, rate),
  comment: name,
});

const external = (name: string, available: Json | null): Json => ({
  OTIO_SCHEMA: 'ExternalReference.1',
  metadata: {},
  name,
  available_range: available,
  available_image_bounds: null,
  target_url: fileOf(name),
});

const generator = (name: string, kind: string, available: Json | null, parameters: Json): Json => ({
  OTIO_SCHEMA: 'GeneratorReference.1',
  metadata: {},
  name,
  available_range: available,
  available_image_bounds: null,
  generator_kind: kind,
  parameters,
});

const timeWarp = (speed: number): Json => ({
  OTIO_SCHEMA: 'LinearTimeWarp.1',
  metadata: {},
  name: '',
  effect_name: 'LinearTimeWarp',
  enabled: true,
  time_scalar: speed,
});

const clip = (
  name: string,
  source: Json,
  reference: Json,
  metadata: Json,
  effects: Json[] = [],
): Json => ({
  OTIO_SCHEMA: 'Clip.2',
  metadata: { reelay: metadata },
  name,
  source_range: source,
  effects,
  markers: [],
  enabled: true,
  media_references: { DEFAULT_MEDIA: reference },
  active_media_reference_key: 'DEFAULT_MEDIA',
});

const track = (name: string, kind: 'Video' | 'Audio', children: Json[]): Json => ({
  OTIO_SCHEMA: 'Track.1',
  metadata: {},
  name,
  source_range: null,
  effects: [],
  markers: [],
  enabled: true,
  kind,
  children,
});

/** A file beside the project, as an address without a place. */
const fileOf = (name: string): string => encodeURIComponent(name).replaceAll('%2F', '/');

/** Half of a transition on each side of its cut, in frames; never more than the photo it takes from. */
const halves = (s: PictureSegment | undefined, fps: number): { before: number; after: number } => {
  const frames = s?.tr && s.tr.kind !== 'cut' ? Math.round((s.tr.d * fps) / 1000) : 0;
  return { before: Math.floor(frames / 2), after: Math.ceil(frames / 2) };
};

const photoTrack = (draft: Draft, at: (ms: number) => number): Json => {
  const { fps } = draft.m;
  const film = pictures(draft);
  const children = film.flatMap((s, i): Json[] => {
    const { id, st, d, media, name, tr, ...rest } = s;
    const frames = at(st + d) - at(st);
    const [into, out] = [i > 0 ? halves(s, fps) : halves(undefined, fps), halves(film[i + 1], fps)];
    // A still has as much before and after as its transitions need; a clip what its file has.
    const still = isClip(s) ? null : range(0, into.before + frames + out.after, fps);
    const start = isClip(s) ? at(clipPart(s)[0]) : into.before;
    const file = name ?? media;
    const reference =
      file === undefined
        ? generator('Card', 'reelay.card', still, { ground: rest.ground ?? null })
        : external(file, still);
    const warp = isClip(s) && clipSpeed(s) !== 1 ? [timeWarp(clipSpeed(s))] : [];
    const noted = { id, ...rest, ...(i === 0 && tr ? { tr } : {}) };
    const photo = clip(file ?? 'Card', range(start, frames, fps), reference, noted, warp);
    if (into.before + into.after === 0) return [photo];
    const isDissolve = tr!.kind === 'dissolve';
    return [
      {
        OTIO_SCHEMA: 'Transition.1',
        metadata: { reelay: { tr } },
        name: tr!.kind,
        in_offset: time(into.before, fps),
        out_offset: time(into.after, fps),
        transition_type: isDissolve ? 'SMPTE_Dissolve' : 'Custom_Transition',
      },
      photo,
    ];
  });
  return track('Photos', 'Video', children);
};

type Row = { name: string; end: number; children: Json[] };

/** Sounds that are heard at once stand in tracks of their own: on one track things can only follow one another. */
const soundTracks = (draft: Draft, at: (ms: number) => number): Json[] => {
  const { fps } = draft.m;
  const rows: Row[] = [];
  const inOrder = sounds(draft).toSorted((a, b) => a.st - b.st);
  for (const { id, st, d, ...rest } of inOrder) {
    const isEffect = rest.kind === 'effect' || rest.kind === 'cuts';
    const part = rest.kind === 'voice' ? 'Voice' : isEffect ? 'Effects' : 'Music';
    let row = rows.find((r) => r.name === part && r.end <= at(st));
    if (!row) rows.push((row = { name: part, end: 0, children: [] }));
    if (at(st) > row.end)
      row.children.push({
        OTIO_SCHEMA: 'Gap.1',
        metadata: {},
        name: '',
        source_range: range(0, at(st) - row.end, fps),
        effects: [],
        markers: [],
        enabled: true,
      });
    const frames = at(st + d) - at(st);
    const file = 'media' in rest && typeof rest.media === 'string' ? rest.media : undefined;
    const usual = isEffect ? 'Effect' : 'Music';
    const name = typeof rest.name === 'string' ? rest.name : (file ?? usual);
    const isFile = file !== undefined;
    const from = isFile && typeof rest.from === 'number' ? at(rest.from) : 0;
    const reference = isFile
      ? external(name, null)
      : generator(name, `reelay.${rest.kind}`, range(0, frames, fps), rest);
    const noted = isFile ? { id, ...rest } : { id };
    row.children.push(clip(name, range(from, frames, fps), reference, noted));
    row.end = at(st + d);
  }
  return rows.map((row) => track(row.name, 'Audio', row.children));
};

/** The file's text, and what other programs will not see of the film. */
export const writeOtio = (draft: Draft): { text: string; lost: Loss[] } => {
  const { fps, title, ...m } = draft.m;
  const at = (ms: number): number => Math.round((ms * fps) / 1000);
  const timeline = {
    OTIO_SCHEMA: 'Timeline.1',
    metadata: { reelay: { ...m, fps, duration_ms: draft.d } },
    name: title ?? 'Reelay',
    global_start_time: null,
    tracks: {
      OTIO_SCHEMA: 'Stack.1',
      metadata: {},
      name: 'tracks',
      source_range: null,
      effects: [],
      markers: texts(draft).map(({ st, d, text, ...rest }) =>
        marker(text, at(st), at(st + d) - at(st), fps, { reelay: rest }),
      ),
      enabled: true,
      children: [photoTrack(draft, at), ...soundTracks(draft, at)],
    },
  };
  return { text: `${JSON.stringify(timeline, null, 2)}\n`, lost: lossesOf(draft, 'otio') };
};
