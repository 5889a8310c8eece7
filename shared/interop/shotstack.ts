/**
 * Reads an edit of Shotstack (`timeline`, `output`, `merge`). Promises the pictures in their order, with their times,
 * effects and transitions, the titles and the sounds; counts whatever else the edit holds. Refuses an edit without pictures.
 * Source: Shotstack API reference v1 (Edit, Clip, ImageAsset, AudioAsset, Soundtrack, Transition).
 */
import { list, num, obj, str } from '../draft/loose.ts';
import type { Fit, LookKind, Motion, Transition } from '../draft/schema.ts';
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
import { shotstackSounds, volumeOf, type Timed } from './shotstack-sounds.ts';

type Obj = Record<string, unknown>;

/** What an image lasts whose length is `auto`. */
const AUTO_MS = 3_000;
/** Shotstack's transitions last one second; `Slow` doubles and `Fast` halves that. */
const TRANSITION_MS = 1_000;
const SIZES: Record<string, { width: number; height: number }> = {
  '16:9': { width: 1920, height: 1080 },
  '9:16': { width: 1080, height: 1920 },
  '1:1': { width: 1080, height: 1080 },
  '4:5': { width: 1080, height: 1350 },
  '4:3': { width: 1440, height: 1080 },
};
const FITS: Record<string, Fit> = { crop: 'fill', cover: 'fill', contain: 'blur', none: 'blur' };
const FILTERS: Record<string, LookKind> = {
  greyscale: 'mono',
  boost: 'vivid',
  contrast: 'vivid',
  muted: 'matte',
};
const EFFECTS: Record<string, Motion['kind']> = {
  zoomIn: 'in',
  zoomOut: 'out',
  slideLeft: 'left',
  slideRight: 'right',
  slideUp: 'up',
  slideDown: 'down',
};
/** What a photo of ours does not have, and what words of ours do not have. */
const PLACED = ['scale', 'offset', 'position', 'opacity', 'transform', 'width', 'height'] as const;

const pace = (name: string): { base: string; step: -1 | 0 | 1 } => {
  const found = /^(.*?)(Slow|Fast)$/.exec(name);
  if (!found) return { base: name, step: 0 };
  return { base: found[1]!, step: found[2] === 'Fast' ? 1 : -1 };
};

const motionOf = (effect: string | undefined, lost: Losses): Motion => {
  if (effect === undefined || effect === 'none') return { kind: 'hold' };
  const { base, step } = pace(effect);
  const kind = EFFECTS[base];
  if (!kind) lost.add('effects');
  return kind ? { kind, strength: [0.06, 0.1, 0.18][step + 1]! } : { kind: 'hold' };
};

/** `overlap` in ms with the picture before it: there the two are seen together. */
const transitionOf = (
  name: string | undefined,
  overlap: number,
  lost: Losses,
): Transition | undefined => {
  if (name === undefined || name === 'none')
    return overlap > 0 ? { kind: 'dissolve', d: Math.min(5_000, overlap) } : undefined;
  const { base, step } = pace(name);
  const d = overlap > 0 ? Math.min(5_000, overlap) : TRANSITION_MS * [2, 1, 0.5][step + 1]!;
  // A fade with nothing under it comes out of the background.
  if (base === 'fade') return { kind: overlap > 0 ? 'dissolve' : 'black', d };
  // `slideLeft` is Shotstack's own here: the new picture slides over the old one.
  const slide = /^slide(Left|Right|Up|Down)$/.exec(base)?.[1]?.toLowerCase();
  const kind = transitionNamed(slide ? `slide-${slide}` : base);
  if (!kind) lost.add('joins');
  return { kind: kind ?? 'dissolve', d };
};

/** `{{ NAME }}` in every string is what `merge` says for it. */
const MAX_FIELDS = 100;
const MAX_FIELD_CHARS = 2_000;
const merged = (value: unknown, fields: ReadonlyMap<string, string>, depth = 0): unknown => {
  if (typeof value === 'string')
    return value.includes('{{')
      ? value.replaceAll(/\{\{\s*([\w.-]{1,64})\s*\}\}/g, (all, k: string) => fields.get(k) ?? all)
      : value;
  if (depth > 20 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((v) => merged(v, fields, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [k, merged(v, fields, depth + 1)]),
  );
};

const fieldsOf = (edit: Obj): Map<string, string> =>
  new Map(
    list(edit.merge)
      .slice(0, MAX_FIELDS)
      .flatMap((f): [string, string][] => {
        const [find, replace] = [str(obj(f)?.find), obj(f)?.replace];
        const told = typeof replace === 'number' ? String(replace) : str(replace);
        return find && told !== undefined ? [[find, told.slice(0, MAX_FIELD_CHARS)]] : [];
      }),
  );

/** Every clip with its time; `auto` starts where the one before it on the same track ends. */
const timedClips = (tracks: readonly unknown[], lost: Losses): Timed[] =>
  tracks.flatMap((track, layer) => {
    let end = 0;
    return list(obj(track)?.clips).flatMap((c): Timed[] => {
      const clip = obj(c);
      const asset = obj(clip?.asset);
      if (!clip || !asset) return [];
      const st = msOf(clip.start) ?? end;
      const told = msOf(clip.length);
      if (told === undefined && asset.type === 'image') lost.add('lengths');
      end = st + (told ?? AUTO_MS);
      return [{ clip, asset, st, end, layer, ...(told === undefined ? {} : { d: told }) }];
    });
  });

export const readShotstack = (value: unknown): Result<Project, string> => {
  const lost = createLosses();
  const raw = obj(value);
  const edit = obj(raw && merged(raw, fieldsOf(raw)));
  const timeline = obj(edit?.timeline);
  if (!edit || !timeline || !Array.isArray(timeline.tracks))
    return err('This is no Shotstack edit: timeline.tracks must be a list of tracks.');
  const clips = timedClips(timeline.tracks, lost);
  const images: Timed[] = [];
  const texts: ProjectText[] = [];
  const heard: Timed[] = [];
  let hasSound = false;
  for (const timed of clips) {
    const { clip, asset, st, end } = timed;
    switch (asset.type) {
      case 'image':
      case 'video':
        if (str(asset.src) !== undefined) images.push(timed);
        break;
      case 'title':
      case 'text':
      case 'rich-text':
      case 'html': {
        const text = lineOf(asset.text ?? asset.html, lost);
        if (text === '') break;
        texts.push({ st, d: end - st, text });
        lost.add('lettering', asset.type === 'html' || hasAny(asset, LETTERING) ? 1 : 0);
        lost.add('effects', hasAny(clip, ['effect', 'transition', 'filter']) ? 1 : 0);
        break;
      }
      case 'audio':
        heard.push(timed);
        break;
      case 'text-to-speech':
        hasSound = true;
        break;
      default:
        lost.add('graphics');
    }
  }
  if (images.length === 0)
    return err('This Shotstack edit has no clip with an image or a video that could be filmed.');
  if (hasSound) lost.add('sounds');
  const filmMs = Math.max(...images.map((i) => i.end));
  const sounds = shotstackSounds(obj(timeline.soundtrack), heard, filmMs, lost);
  const output = obj(edit.output);
  const size = obj(output?.size);
  const [width, height] = [num(size?.width), num(size?.height)];
  const asked = width && height ? { width, height } : SIZES[str(output?.aspectRatio) ?? '16:9'];
  return ok({
    format: 'shotstack',
    ...(asked ? { size: asked } : {}),
    photos: inLine(images, lost),
    texts: texts.sort((a, b) => a.st - b.st),
    hasSound,
    ...(sounds.length > 0 ? { sounds } : {}),
    lost: lost.list(),
  });
};
const LETTERING = ['style', 'color', 'font', 'background', 'size', 'css', 'animation', 'stroke'];

/** `trim` and `volume` of a video, a moving one by where it begins; its speed is not Shotstack's to say, but that of some who write it. */
const partOf = (asset: Obj, lost: Losses) => ({
  from: msOf(asset.trim) ?? 0,
  speed: num(asset.speed) ?? 1,
  gain: volumeOf(asset, lost),
});

/** One picture after the other: where two overlap the cut is in the middle, and pauses are closed. */
const inLine = (images: readonly Timed[], lost: Losses): ProjectPhoto[] => {
  // Of two that begin together the lower one is the picture, the upper one lies on it.
  const sorted = [...images].sort((a, b) => a.st - b.st || b.layer - a.layer);
  const kept: Timed[] = [];
  for (const image of sorted) {
    const before = kept.at(-1);
    if (before && image.end <= before.end) lost.add('layers');
    else kept.push(image);
  }
  const cuts = kept.map((image, i) => {
    const before = kept[i - 1];
    if (!before) return { in: image.st, overlap: 0 };
    const overlap = before.end - image.st;
    if (overlap < 0) lost.add('gaps');
    return { in: overlap > 0 ? image.st + Math.round(overlap / 2) : image.st, overlap };
  });
  return kept.map(({ clip, asset, end }, i) => {
    const next = cuts[i + 1];
    const until = next && next.overlap >= 0 ? next.in : end;
    lost.add('effects', hasAny(clip, PLACED) || hasAny(asset, ['crop']) ? 1 : 0);
    const filter = str(clip.filter);
    const look = filter === undefined ? undefined : FILTERS[filter];
    if (filter !== undefined && filter !== 'none' && !look) lost.add('effects');
    const fit = str(clip.fit) ?? 'crop';
    if (fit !== 'crop') lost.add('fits');
    const name = str(obj(clip.transition)?.in);
    const tr = transitionOf(name, Math.max(0, cuts[i]!.overlap), lost);
    return {
      source: str(asset.src)!,
      ...(asset.type === 'video' ? { clip: partOf(asset, lost) } : {}),
      ms: Math.max(1, until - cuts[i]!.in),
      fit: FITS[fit] ?? 'fill',
      kb: motionOf(str(clip.effect), lost),
      ...(look ? { look } : {}),
      ...(tr ? { tr: i === 0 ? { kind: 'black' as const, d: tr.d } : tr } : {}),
    };
  });
};
