/**
 * Which of the session's files a foreign project means. Promises the same file for the same name, whatever its case or
 * its folder, and also where HEIC has become JPEG; refuses to guess between two.
 */
import { nameOfSource } from './project.ts';

const plain = (name: string): string => name.normalize('NFC').toLowerCase();
const stem = (name: string): string => plain(name).replace(/\.[a-z0-9]{2,5}$/, '');

/** Of each name the file that it stands for; of two with one name none where `strict`. */
type File = { media: string; name: string };
const indexed = <F extends File>(
  files: readonly F[],
  key: (name: string) => string,
): Map<string, F[]> => {
  const index = new Map<string, F[]>();
  for (const file of files) {
    const k = key(file.name);
    index.set(k, [...(index.get(k) ?? []), file]);
  }
  return index;
};

/** For each photo or sound of the project the session's file, or nothing. `fetched` are those that came from an address. */
export const matched = <F extends File>(
  wanted: readonly { source: string; media?: string }[],
  files: readonly F[],
  fetched: ReadonlyMap<string, F> = new Map(),
): (F | undefined)[] => {
  const ids = new Map(files.map((f) => [f.media, f]));
  const names = indexed(files, plain);
  const stems = indexed(files, stem);
  return wanted.map(({ source, media }) => {
    const known = (media === undefined ? undefined : ids.get(media)) ?? fetched.get(source);
    if (known) return known;
    // A card has no file.
    const name = nameOfSource(source);
    if (name === '') return undefined;
    // Two files of one name: the first one is meant as much as the other.
    const same = names.get(plain(name));
    if (same) return same[0];
    const alike = stems.get(stem(name));
    return alike?.length === 1 ? alike[0] : undefined;
  });
};
