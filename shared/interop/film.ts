/**
 * A foreign project becomes a film of ours. Promises a draft that can be filmed, with the pictures that are there, in
 * their order and for their time, and a count of what had to give way; refuses one that breaks the film's bounds.
 */
import type { Photo } from '../draft/edit.ts';
import { setMusic } from '../draft/edits/music.ts';
import { setSubtitles, type SubtitleCue } from '../draft/edits/subtitles.ts';
import { setTitle, setTitleLength } from '../draft/edits/title.ts';
import { setCaption } from '../draft/edits/words.ts';
import { obj } from '../draft/loose.ts';
import { layout, place } from '../draft/layout.ts';
import {
  draftSchema,
  musicOf,
  pictureSegmentSchema,
  pictures,
  TRACK,
  type Draft,
  type PictureSegment,
  type Track,
} from '../draft/schema.ts';
import type { SoundFile } from '../draft/sound-edits.ts';
import type { Taste } from '../draft/taste.ts';
import { shapeOf, SHAPES } from '../formats/shape.ts';
import {
  MAX_CLIP_SPEED,
  MAX_CUES,
  MAX_FILES_PER_SESSION,
  MAX_FILM_MS,
  MAX_PHOTO_MS,
  MIN_CLIP_SPEED,
  MIN_PHOTO_MS,
  MIN_TEXT_MS,
} from '../limits.ts';
import { err, ok, type Result } from '../result.ts';
import { createLosses, type Loss, type Losses } from './loss.ts';
import type { Project, ProjectPhoto } from './project.ts';
import { withSounds } from './project-sounds.ts';

export type Imported = { draft: Draft; lost: Loss[] };

const boundedMs = (ms: number, lost: Losses): number => {
  const bounded = Math.min(MAX_PHOTO_MS, Math.max(MIN_PHOTO_MS, ms));
  if (bounded !== ms) lost.add('lengths');
  return bounded;
};

/** As much of the clip as there is: what is asked for beyond its end is not. */
const clipOf = (p: ProjectPhoto, len: number, sound: boolean, lost: Losses) => {
  const asked = p.clip ?? { from: 0, speed: 1, gain: 1 };
  const speed = Math.min(MAX_CLIP_SPEED, Math.max(MIN_CLIP_SPEED, asked.speed));
  const from = Math.min(asked.from, len - 1);
  const d = Math.max(1, Math.min(p.ms, Math.floor((len - from) / speed)));
  if (d !== p.ms || speed !== asked.speed) lost.add('lengths');
  const to = Math.min(len, from + Math.ceil(d * speed));
  return {
    kind: 'clip' as const,
    d,
    len,
    sound,
    ...(from > 0 || to < len ? { trim: [from, to] as [number, number] } : {}),
    ...(speed === 1 ? {} : { speed }),
    ...(asked.gain === 1 ? {} : { gain: asked.gain }),
  };
};

const segmentOf = (
  p: ProjectPhoto,
  file: Photo | undefined,
  id: string,
  lost: Losses,
): PictureSegment => {
  const base: PictureSegment = {
    id,
    st: 0,
    d: p.ms,
    ...(file ? { media: file.media, name: file.name } : {}),
    ...(file?.w && file.h ? { w: file.w, h: file.h } : {}),
  };
  if (p.own) {
    const { tr: _, ...own } = p.own;
    const told = { ...own, ...base, ...(p.tr ? { tr: p.tr } : {}) };
    // The times and the file are those of now, the rest is as it was noted.
    const whole = pictureSegmentSchema.safeParse({ ...told, ...(own.id ? { id: own.id } : {}) });
    if (whole.success) return whole.data;
    lost.add('notes');
    if (!file) return { ...base, kind: 'card', d: boundedMs(p.ms, lost) };
  }
  return {
    ...base,
    ...(file?.clip && file.clip.loop !== true
      ? clipOf(p, file.clip.ms, file.clip.sound, lost)
      : { d: boundedMs(p.ms, lost) }),
    ...(file?.clip?.loop ? { kind: 'clip', len: file.clip.ms, sound: false, loop: true } : {}),
    ...(p.fit ? { fit: p.fit } : {}),
    ...(p.kb ? { kb: p.kb } : {}),
    ...(p.look ? { look: { kind: p.look } } : {}),
    tr: p.tr ?? { kind: 'cut', d: 0 },
  };
};

/** Ids that two photos share would make them one. */
const uniqueIds = (segments: readonly PictureSegment[]): boolean =>
  new Set(segments.map((s) => s.id)).size === segments.length;

const sizeOf = (project: Project, base: Draft, lost: Losses): { width: number; height: number } => {
  const { size } = project;
  if (!size) return { width: base.m.width, height: base.m.height };
  const near = SHAPES[shapeOf(size)];
  const isAlike = Math.abs((near.width * size.height) / (near.height * size.width) - 1) < 0.02;
  if (!isAlike) lost.add('frame');
  return near;
};

/** A card of Reelay's own has no file to be found. */
const isCard = (p: ProjectPhoto): boolean => p.source === '' && p.own?.kind === 'card';

/** What stands beside a picture or over it, without files that are not this session's. */
const withoutStrangers =
  (known: ReadonlySet<unknown>, lost: Losses) =>
  (own: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(own).filter(([, v]) => {
        const media = obj(v)?.media;
        if (media === undefined || known.has(media)) return true;
        lost.add('layers');
        return false;
      }),
    );

/** Sounds of this session's files alone; a composed one has no file. */
const tracksOf = (tracks: readonly Track[], known: ReadonlySet<unknown>, lost: Losses): Track[] =>
  tracks.map((t): Track => {
    if (t.tt !== TRACK.audio) return t;
    const sg = t.sg.filter((s) => !('media' in s) || known.has(s.media));
    lost.add('sounds', t.sg.length - sg.length);
    return { ...t, sg };
  });

/**
 * `files` are the photos that the project's stand for, in its order, `undefined` where there is none. The draft has
 * the version of `base`; times in ms. `known` are the ids of all files of the session; `sounds` stand for the project's.
 */
export const filmOf = (
  project: Project,
  files: readonly (Photo | undefined)[],
  base: Draft,
  taste: Taste,
  known: ReadonlySet<string>,
  sounds: readonly (SoundFile | undefined)[] = [],
): Result<Imported, string> => {
  const lost = createLosses();
  for (const { what, count } of project.lost) lost.add(what, count);
  const mine = withoutStrangers(known, lost);
  const there = project.photos.flatMap((p, i) =>
    files[i] || isCard(p)
      ? [{ p: { ...p, ...(p.own ? { own: mine(p.own) } : {}) }, file: files[i] }]
      : [],
  );
  const kept = there.slice(0, MAX_FILES_PER_SESSION);
  lost.add('many', there.length - kept.length);
  if (!kept.some((k) => k.file)) return err('None of the pictures of this project is here.');
  const bare = kept.map(({ p, file }, i) => segmentOf(p, file, `p${i + 1}`, lost));
  const named = uniqueIds(bare) ? bare : bare.map((s, i) => ({ ...s, id: `p${i + 1}` }));
  const first = named[0]!;
  // Before the first photo there is nothing but black to come out of.
  const opened =
    first.tr && first.tr.kind !== 'black' && first.tr.kind !== 'cut'
      ? [{ ...first, tr: { kind: 'black' as const, d: first.tr.d } }, ...named.slice(1)]
      : named;
  const placed = place(opened, opened.at(-1)!.d);
  const total = placed.reduce((sum, s) => sum + s.d, 0);
  if (total > MAX_FILM_MS)
    return err(
      `A film lasts at most ${MAX_FILM_MS / 1000} s (this project’s pictures last ${total / 1000} s).`,
    );
  const { title: _t, look: _l, ...m } = base.m;
  const own = draftSchema.shape.m.partial().safeParse(mine(project.own ?? {}));
  const meta = {
    ...(own.success ? own.data : {}),
    ...m,
    ...sizeOf(project, base, lost),
    ...(project.title ? { title: project.title.slice(0, 200) } : {}),
  };
  const isWhole = kept.length === project.photos.length;
  const empty: Draft = { ...base, m: meta, d: isWhole && project.tracks ? total : 0, t: [] };
  if (project.tracks) {
    const own = tracksOf(project.tracks, known, lost);
    const tracks = own.some((t) => t.tt === TRACK.video)
      ? own
      : [{ id: 'video', tt: TRACK.video, sg: [] }, ...own];
    const whole = draftSchema.safeParse(layout({ ...empty, t: tracks }, placed));
    if (whole.success) return ok({ draft: whole.data, lost: lost.list() });
    lost.add('notes');
  }
  return ok({
    draft: dressed(layout({ ...empty, d: 0 }, placed), project, taste, lost, sounds),
    lost: lost.list(),
  });
};

/** Music of ours in the place of another's that is not here, the first words as the title, words of a photo on it, others as subtitles. */
const dressed = (
  film: Draft,
  project: Project,
  taste: Taste,
  lost: Losses,
  files: readonly (SoundFile | undefined)[],
): Draft => {
  const sounding = withSounds(film, project.sounds ?? [], files, lost);
  let now = sounding.film;
  const take = (made: Result<Draft, unknown>, what: 'words' | 'sounds'): void => {
    if (made.ok) now = made.value;
    else lost.add(what);
  };
  if ((project.hasSound || sounding.isMusicMissing) && !musicOf(now))
    take(setMusic(now, { op: 'music', style: taste.music }, taste), 'sounds');
  const photos = pictures(now);
  const captioned = new Set<string>();
  const cues: SubtitleCue[] = [];
  let hasTitle = false;
  for (const { st, d, text } of project.texts) {
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_TIME_MS;
    const photo = photos.find((s) => near(s.st, st) && near(s.st + s.d, st + d));
    if (st <= SAME_TIME_MS && !hasTitle && project.texts.length <= MAX_CARDS) {
      hasTitle = true;
      take(setTitle(now, { op: 'title', text }), 'words');
      const ms = Math.min(MAX_FILM_MS, Math.max(MIN_TEXT_MS, d));
      take(setTitleLength(now, { op: 'title_length', ms }), 'words');
    } else if (photo && !captioned.has(photo.id)) {
      captioned.add(photo.id);
      take(setCaption(now, { op: 'caption', text, ids: [photo.id] }), 'words');
    } else if (st < now.d && cues.length < MAX_CUES)
      cues.push({ st, d: Math.max(1, Math.min(d, now.d - st)), text });
    else lost.add('words');
  }
  if (cues.length > 0) take(setSubtitles(now, { op: 'subtitles', cues }), 'words');
  return now;
};

/** Words that come and go with a photo, give or take what nobody sees. */
const SAME_TIME_MS = 500;
/** More texts than these are speech, of which the first is no title. */
const MAX_CARDS = 30;
