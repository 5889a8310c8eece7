/**
 * Reads NemoVideo's Draft V3 (`<draft>` with tracks of clips in ms of the film). Promises its pictures, texts and
 * transitions, and every key of a film that Reelay wrote so; refuses a root that is not `<draft>`, and one without
 * pictures. Source: the vendor's public authoring reference for Draft V3.
 */
import { obj } from '../draft/loose.ts';
import {
  TRACK,
  trackSchema,
  transitionSchema,
  type Track,
  type Transition,
} from '../draft/schema.ts';
import { err, ok, type Result } from '../result.ts';
import { kindOfType, NOTE } from './draft-v3-write.ts';
import { createLosses, type Losses } from './loss.ts';
import { lineOf, type Project, type ProjectPhoto, type ProjectText } from './project.ts';

/** XML as a parser hands it over: elements and texts, entities resolved. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

const elements = (of: XmlElement, name?: string): XmlElement[] =>
  of.children.filter(
    (c): c is XmlElement => typeof c !== 'string' && (name === undefined || c.name === name),
  );
const textIn = (of: XmlElement): string =>
  of.children.map((c) => (typeof c === 'string' ? c : ` ${textIn(c)} `)).join('');
const wholeOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}(\.\d{1,6})?$/.test(text.trim())
    ? Math.round(Number(text))
    : undefined;
const positive = (text: string | undefined): number | undefined => wholeOf(text) || undefined;

/** What Reelay wrote beside an element; nothing where it cannot be read. */
const noteOf = (of: XmlElement): Record<string, unknown> | undefined => {
  const json = of.attributes[NOTE];
  if (json === undefined) return undefined;
  try {
    return obj(JSON.parse(json));
  } catch {
    return undefined;
  }
};

const PICTURES = new Set(['img', 'image', 'video']);
const WORDS = new Set(['text', 'voice', 'caption', 'subtitle']);
const SOUNDS = new Set(['audio', 'voice', 'bgm', 'sfx']);

type Placed = { id: string; st: number; end: number; layer: number; photo: ProjectPhoto };

/** The elements inside an element, at any depth. */
const within = (of: XmlElement): XmlElement[] => elements(of).flatMap((e) => [e, ...within(e)]);

/** What a clip was changed to by another program wins over what Reelay noted. */
const transitionsIn = (root: XmlElement, lost: Losses): Map<string, Transition> =>
  new Map(
    elements(root, 'transitions')
      .flatMap((t) => elements(t, 'transition'))
      .flatMap(({ attributes: a }): [string, Transition][] => {
        const [to, type] = [a['to-clip'], a['type']];
        const d = wholeOf(a['duration']);
        if (to === undefined || type === undefined || d === undefined) return [];
        const kind = kindOfType(type);
        if (!kind) lost.add('joins');
        return [[to, { kind: kind ?? 'dissolve', d: Math.min(5_000, d) }]];
      }),
  );

/** The noted transition where the file still says the same, else the file's. */
const transitionOf = (noted: unknown, said: Transition | undefined, first: boolean) => {
  const parsed = transitionSchema.safeParse(noted);
  const own = parsed.success ? parsed.data : undefined;
  if (first) return own ?? said;
  // Neither is written: a cut, and a transition of no length.
  if (own && (own.kind === 'cut' || own.d === 0) && !said) return own;
  if (own && said && own.d === said.d && own.kind === said.kind) return own;
  return said;
};

type Clips = { pictures: Placed[]; texts: ProjectText[]; hasSound: boolean };

const clipsIn = (tracks: readonly XmlElement[], lost: Losses): Clips => {
  const found: Clips = { pictures: [], texts: [], hasSound: false };
  for (const [layer, track] of tracks.entries()) {
    const role = (track.attributes['type'] ?? '').toLowerCase();
    for (const clip of elements(track, 'clip')) {
      const [st, end] = [wholeOf(clip.attributes['in']), wholeOf(clip.attributes['out'])];
      if (st === undefined || end === undefined || end <= st) {
        lost.add('lengths');
        continue;
      }
      const inner = within(clip);
      const image = inner.find((e) => PICTURES.has(e.name) && e.attributes['src']);
      const id = clip.attributes['id'] ?? '';
      if (image && !SOUNDS.has(role))
        found.pictures.push({ id, st, end, layer, photo: photoOf(image, clip, end - st) });
      else if (noteOf(clip)?.kind === 'card')
        found.pictures.push({ id, st, end, layer, photo: cardOf(clip, end - st) });
      else if (inner.some((e) => e.name === 'audio') || SOUNDS.has(role)) found.hasSound = true;
      else if (WORDS.has(role) || role === '') {
        const text = lineOf(textIn(clip), lost);
        if (text !== '') found.texts.push({ st, d: end - st, text });
        lost.add('lettering', (clip.attributes['class'] ?? clip.attributes['style']) ? 1 : 0);
      } else lost.add(role === 'effect' ? 'effects' : 'graphics');
    }
  }
  return found;
};

/** `source-start` and `source-end` are ms of the source; where both are there, it is fitted to the clip's time. */
const partOf = (clip: XmlElement, ms: number) => {
  const from = wholeOf(clip.attributes['source-start']) ?? 0;
  const to = wholeOf(clip.attributes['source-end']) ?? from + ms;
  return { from, speed: to > from ? (to - from) / ms : 1, gain: 1 };
};

const cardOf = (clip: XmlElement, ms: number): ProjectPhoto => ({
  source: '',
  ms,
  own: noteOf(clip)!,
});

const photoOf = (image: XmlElement, clip: XmlElement, ms: number): ProjectPhoto => {
  const own = noteOf(image);
  const media = image.attributes['data-media'];
  return {
    source: image.attributes['src']!,
    ms,
    ...(media === undefined ? {} : { media }),
    ...(own
      ? { own }
      : {
          fit: 'fill',
          kb: { kind: 'hold' },
          ...(image.name === 'video' ? { clip: partOf(clip, ms) } : {}),
        }),
  };
};

/** Tracks that Reelay wrote: their clips with times and words as they stand now. Nothing if any does not fit. */
const ownTracks = (tracks: readonly XmlElement[]): Track[] | undefined => {
  const made = tracks.map((track): unknown => {
    const note = noteOf(track);
    if (!note || !('tt' in note)) return undefined;
    const id = track.attributes['id'];
    if (note.tt === TRACK.video) return { ...note, id, sg: [] };
    const sg = elements(track, 'clip').map((clip) => {
      const [st, end] = [wholeOf(clip.attributes['in']), wholeOf(clip.attributes['out'])];
      const words = elements(clip, 'div')[0];
      const times = { id: clip.attributes['id'], st, d: (end ?? 0) - (st ?? 0) };
      const file = elements(clip).find((e) => e.attributes['data-media']);
      const noted = file ? { ...noteOf(file), media: file.attributes['data-media'] } : noteOf(clip);
      return { ...noted, ...times, ...(words ? { text: textIn(words) } : {}) };
    });
    return { ...note, id, sg };
  });
  const parsed = made.map((t) => trackSchema.safeParse(t));
  return parsed.every((p) => p.success) ? parsed.map((p) => p.data) : undefined;
};

export const readDraftV3 = (root: XmlElement): Result<Project, string> => {
  if (root.name !== 'draft')
    return err(`A Draft V3 begins with <draft> (this one with <${root.name.slice(0, 40)}>).`);
  const lost = createLosses();
  const tracks = elements(root, 'track');
  const joins = transitionsIn(root, lost);
  const { pictures, texts, hasSound } = clipsIn(tracks, lost);
  if (pictures.length === 0)
    return err('This Draft V3 has no clip with an <img> or a <video> that could be filmed.');
  const line = pictures.sort((a, b) => a.st - b.st || a.layer - b.layer);
  const kept: Placed[] = [];
  for (const p of line) {
    const before = kept.at(-1);
    if (before && p.st < before.end) lost.add('layers');
    else {
      if (p.st > (before?.end ?? 0)) lost.add('gaps');
      kept.push(p);
    }
  }
  const photos = kept.map(({ id, photo }, i): ProjectPhoto => {
    const tr = transitionOf(photo.own?.tr, joins.get(id), i === 0);
    return {
      ...photo,
      ...(photo.own ? { own: { ...photo.own, id } } : {}),
      ...(tr ? { tr } : {}),
    };
  });
  const [width, height] = [positive(root.attributes['width']), positive(root.attributes['height'])];
  const own = noteOf(root);
  const written = own ? ownTracks(tracks) : undefined;
  if (own && !written) lost.add('notes');
  if (hasSound && !written) lost.add('sounds');
  const title = root.attributes['title'];
  return ok({
    format: 'nemo-xml',
    ...(title ? { title } : {}),
    ...(width && height ? { size: { width, height } } : {}),
    photos,
    texts: texts.sort((a, b) => a.st - b.st),
    hasSound,
    ...(own ? { own } : {}),
    ...(written ? { tracks: written } : {}),
    lost: lost.list(),
  });
};
