/**
 * Reads a specification of editly (`clips`, `defaults`). Promises the pictures with the times at which they are seen:
 * editly's transitions overlap two clips, ours are centred on the cut between them, and the film stays as long.
 * Refuses one without pictures. Source: editly README and `src/parseConfig.ts`, `src/defaults.ts` (0.15).
 */
import { list, num, obj, str } from '../draft/loose.ts';
import type { Fit, Motion, Transition } from '../draft/schema.ts';
import { transitionNamed } from '../draft/transition-names.ts';
import { err, ok, type Result } from '../result.ts';
import { createLosses, type Losses } from './loss.ts';
import {
  hasAny,
  lineOf,
  msOf,
  type Project,
  type ProjectPhoto,
  type ProjectText,
} from './project.ts';

type Obj = Record<string, unknown>;

/** What editly takes where nothing is said. */
const CLIP_MS = 4_000;
const TRANSITION_MS = 500;
const TRANSITION_NAME = 'random';
const ZOOM = 0.1;
const SIZE = { width: 640, height: 360 };

const FITS: Record<string, Fit> = {
  'contain-blur': 'blur',
  contain: 'blur',
  cover: 'fill',
  stretch: 'fill',
};
const ZOOMS: Record<string, Motion['kind']> = {
  in: 'in',
  out: 'out',
  left: 'left',
  right: 'right',
};
const WORDS = new Set(['title', 'subtitle', 'news-title', 'slide-in-text', 'title-background']);
const SOUNDS = new Set(['audio', 'detached-audio']);
/** Backgrounds are behind a picture that fills the frame; without one they are cards. */
const BACKGROUNDS = new Set([
  'fill-color',
  'pause',
  'radial-gradient',
  'linear-gradient',
  'rainbow-colors',
]);

const motionOf = (layer: Obj): Motion => {
  const direction = layer.zoomDirection === undefined ? 'in' : layer.zoomDirection;
  const kind = typeof direction === 'string' ? ZOOMS[direction] : undefined;
  if (!kind) return { kind: 'hold' };
  return { kind, strength: Math.min(0.5, Math.max(0, num(layer.zoomAmount) ?? ZOOM)) };
};

/** The transition out of a clip; `null` in the file is none at all. */
const transitionOf = (clip: Obj, defaults: Obj, lost: Losses): Transition | undefined => {
  const own = clip.transition;
  if (own === null || (own === undefined && defaults.transition === null)) return undefined;
  const told = { ...obj(defaults.transition), ...obj(own) };
  const d = msOf(told.duration) ?? TRANSITION_MS;
  const name = str(told.name) ?? TRANSITION_NAME;
  if (d === 0 || name === 'dummy') return undefined;
  const kind = transitionNamed(name);
  if (!kind) lost.add('joins');
  lost.add('sounds', hasAny(told, ['audioInCurve', 'audioOutCurve']) ? 1 : 0);
  return { kind: kind ?? 'dissolve', d: Math.min(5_000, d) };
};

/** What of a video is played where it says both ends, in ms of it. */
const partMs = (layer: Obj | undefined): number | undefined => {
  const [from, to] = [msOf(layer?.cutFrom) ?? 0, msOf(layer?.cutTo)];
  return layer?.type === 'video' && to !== undefined && to > from ? to - from : undefined;
};

/** editly fits the part to the clip's time, and keeps a video's sound only where it is told to. */
const partOf = (layer: Obj, ms: number, keepsSound: boolean) => ({
  from: msOf(layer.cutFrom) ?? 0,
  speed: (partMs(layer) ?? ms) / ms,
  gain: keepsSound ? Math.min(1, Math.max(0, num(layer.mixVolume) ?? 1)) : 0,
});

type Clip = {
  photo?: Obj;
  texts: { text: string; from: number; to: number }[];
  ms: number;
  out?: Transition;
};

const clipOf = (given: unknown, defaults: Obj, lost: Losses): Clip => {
  const clip = obj(given) ?? {};
  const layers = Array.isArray(clip.layers) ? clip.layers : [clip.layers];
  const played = layers.map((l) => partMs(obj(l))).find((n) => n !== undefined);
  const ms = msOf(clip.duration) ?? played ?? msOf(defaults.duration) ?? CLIP_MS;
  let photo: Obj | undefined;
  let backgrounds = 0;
  const texts: Clip['texts'] = [];
  for (const each of layers) {
    const bare = obj(each);
    if (!bare) continue;
    const type = str(bare.type) ?? '';
    const layer = { ...obj(defaults.layer), ...obj(obj(defaults.layerType)?.[type]), ...bare };
    if ((type === 'image' || type === 'video') && str(layer.path) !== undefined) {
      if (photo) lost.add('layers');
      photo ??= layer;
    } else if (WORDS.has(type)) {
      const text = lineOf(layer.text, lost);
      const from = Math.min(ms, msOf(layer.start) ?? 0);
      const to = Math.min(ms, msOf(layer.stop) ?? ms);
      if (text !== '' && to > from) texts.push({ text, from, to });
      if (type === 'title-background') backgrounds++;
      lost.add(
        'lettering',
        hasAny(layer, ['fontPath', 'textColor', 'position', 'fontFamily']) ? 1 : 0,
      );
    } else if (SOUNDS.has(type)) lost.add('sounds');
    else if (BACKGROUNDS.has(type)) backgrounds++;
    else lost.add('graphics');
  }
  if (!photo && backgrounds > 0) lost.add('graphics');
  const out = transitionOf(clip, defaults, lost);
  return { ...(photo ? { photo } : {}), texts, ms, ...(out ? { out } : {}) };
};

export const readEditly = (value: unknown): Result<Project, string> => {
  const lost = createLosses();
  const spec = obj(value);
  if (!spec || !Array.isArray(spec.clips))
    return err('This is no editly specification: clips must be a list.');
  const defaults = obj(spec.defaults) ?? {};
  const all = spec.clips.map((c) => clipOf(c, defaults, lost));
  const clips = all.filter((c) => c.photo);
  if (clips.length === 0)
    return err(
      'This editly specification has no clip with an image or a video that could be filmed.',
    );
  const words = all.filter((c) => !c.photo).reduce((n, c) => n + c.texts.length, 0);
  lost.add('words', words);
  const photos: ProjectPhoto[] = [];
  const texts: ProjectText[] = [];
  let at = 0;
  for (const [i, { photo, ms, texts: said }] of clips.entries()) {
    const layer = photo!;
    const tr = i > 0 ? clips[i - 1]!.out : undefined;
    const out = i < clips.length - 1 ? clips[i]!.out : undefined;
    // Half of each transition belongs to the neighbour.
    const seen = Math.max(1, ms - Math.floor((tr?.d ?? 0) / 2) - Math.ceil((out?.d ?? 0) / 2));
    const fit = str(layer.resizeMode) ?? 'contain-blur';
    lost.add('fits', fit === 'contain' || fit === 'stretch' ? 1 : 0);
    lost.add('effects', hasAny(layer, ['top', 'left', 'width', 'height', 'originX']) ? 1 : 0);
    const begins = at - Math.floor((tr?.d ?? 0) / 2);
    for (const { text, from, to } of said)
      texts.push({ st: Math.max(0, begins + from), d: to - from, text });
    photos.push({
      source: str(layer.path)!,
      ...(layer.type === 'video' ? { clip: partOf(layer, ms, spec.keepSourceAudio === true) } : {}),
      ms: seen,
      fit: FITS[fit] ?? 'blur',
      kb: layer.type === 'video' ? { kind: 'hold' } : motionOf(layer),
      ...(tr ? { tr } : {}),
    });
    at += seen;
  }
  const hasSound =
    hasAny(spec, ['audioFilePath', 'backgroundAudioPath']) || list(spec.audioTracks).length > 0;
  if (hasSound) lost.add('sounds');
  const [width, height] = [num(spec.width), num(spec.height)];
  const size = width && height ? { width, height } : SIZE;
  return ok({ format: 'editly', size, photos, texts, hasSound, lost: lost.list() });
};
