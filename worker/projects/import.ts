/**
 * Brings a foreign project into a session: finds its pictures and sounds among the session's files, fetches those that it
 * names by address, and hands the film upstream. Promises that each that is not here is named; refuses a film of none.
 */
import type { ImportedProject } from '../../shared/contract/projects.ts';
import type { Fault } from '../../shared/contract/errors.ts';
import type { Media } from '../../shared/contract/events.ts';
import { clipFactsSchema } from '../../shared/draft/clip-schema.ts';
import type { Photo } from '../../shared/draft/edit.ts';
import { draftSchema, emptyDraft } from '../../shared/draft/schema.ts';
import type { SoundFile } from '../../shared/draft/sound-edits.ts';
import { SHAPES } from '../../shared/formats/shape.ts';
import { filmOf } from '../../shared/interop/film.ts';
import { matched } from '../../shared/interop/match.ts';
import { nameOfSource, type Project } from '../../shared/interop/project.ts';
import { MAX_FILES_PER_SESSION, MAX_IMPORT_URLS, MAX_NAME_CHARS } from '../../shared/limits.ts';
import { DEFAULT_PROFILE, profileById } from '../../shared/profiles/index.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { fault } from '../fault.ts';
import { FRAMES_PER_SECOND } from '../limits.ts';
import { importAll, type ImportHouse } from '../uploads/import.ts';

const photoOf = ({ id, name, width: w, height: h, taken_at, clip }: Media): Photo => {
  const facts = clipFactsSchema.safeParse(clip);
  return {
    media: id,
    name,
    ...(w && h ? { w, h } : {}),
    ...(taken_at ? { taken_at } : {}),
    ...(facts.success ? { clip: facts.data } : {}),
  };
};

/** How a file that is missing is called: never its whole address, which may be signed. */
const shownName = (source: string): string =>
  (nameOfSource(source) || 'picture').slice(0, MAX_NAME_CHARS);

/** The sounds of the session's media as a film takes them. */
const soundFileOf = ({ id, name, duration_ms }: Media): SoundFile => ({
  media: id,
  name,
  ...(duration_ms === undefined ? {} : { ms: duration_ms }),
});
const isSound = (m: Media): boolean => m.type.startsWith('audio/');

/** Names of sources without a file, each once. */
const absent = (wanted: readonly { source: string }[], files: readonly unknown[]): string[] =>
  [...new Set(wanted.flatMap((w, i) => (files[i] ? [] : [shownName(w.source)])))].slice(
    0,
    MAX_FILES_PER_SESSION,
  );

/** What no file of the session stands for and can be fetched, each once and at most `most` of them. */
const fetched = async (
  house: ImportHouse,
  wanted: readonly { source: string }[],
  found: readonly unknown[],
  most: number,
): Promise<Map<string, Media>> => {
  const open = wanted.flatMap(({ source }, i) =>
    found[i] === undefined && /^https:\/\//i.test(source) ? [source] : [],
  );
  const urls = [...new Set(open)].slice(0, most);
  const came = urls.length > 0 ? await importAll(house, urls, undefined) : [];
  return new Map(
    urls.flatMap((url, i): [string, Media][] => {
      const taken = came[i]?.taken;
      return taken?.ok ? [[url, taken.value]] : [];
    }),
  );
};

/** Of what came, by address, the sounds or all else. */
const of = <T>(
  came: ReadonlyMap<string, Media>,
  file: (m: Media) => T,
  sound: boolean,
): Map<string, T> =>
  new Map([...came].flatMap(([url, m]) => (isSound(m) === sound ? [[url, file(m)]] : [])));

export const importProject = async (
  house: ImportHouse,
  project: Project,
  name: string,
): Promise<Result<ImportedProject, Fault>> => {
  const { session, view } = house.entered;
  const profile = profileById(view.profile) ?? DEFAULT_PROFILE;
  const media = await session.media();
  const files = media.filter((m) => !isSound(m)).map((m) => photoOf(m));
  const audio = media.filter(isSound).map((m) => soundFileOf(m));
  const wanted = project.sounds ?? [];
  const came = await fetched(
    house,
    project.photos,
    matched(project.photos, files),
    MAX_IMPORT_URLS,
  );
  const photos = matched(project.photos, files, of(came, photoOf, false));
  // Of a film that cannot be, no sound is fetched.
  const left = photos.some((p) => p) ? MAX_IMPORT_URLS - came.size : 0;
  const songs = await fetched(house, wanted, matched(wanted, audio), left);
  const sounds = matched(wanted, audio, of(songs, soundFileOf, true));
  const missing = absent(project.photos, photos);
  const missing_sounds = absent(wanted, sounds);
  const known = await session.draft();
  if (!known.ok) return known;
  const parsed = draftSchema.safeParse(known.value.draft);
  const { width, height } = SHAPES[profile.shape];
  const base = parsed.success ? parsed.data : emptyDraft({ width, height, fps: FRAMES_PER_SECOND });
  const all = [...photos, ...sounds];
  const ids = new Set([...media.map((m) => m.id), ...all.flatMap((p) => p?.media ?? [])]);
  const film = filmOf(project, photos, base, profile, ids, sounds);
  if (!film.ok) {
    const names = missing.slice(0, 10).join(', ');
    const more = missing.length > 0 ? ` It names: ${names}. Upload them, then import again.` : '';
    return err(fault('project_unreadable', `${film.error}${more}`));
  }
  const { draft, lost } = film.value;
  const from = { format: project.format, name, missing, missing_sounds, lost };
  const done = await session.edit([{ op: 'import', draft, from }], known.value.version);
  if (!done.ok) return done;
  const { version, changes, summary, reply } = done.value;
  return ok({
    version,
    changes,
    summary,
    reply,
    format: project.format,
    missing,
    missing_sounds,
    lost,
  });
};
