/**
 * `the photo of the dog`: a photo by what it shows. Promises the files whose names say so, and a plain answer where none
 * does; refuses to guess what a picture shows, and leaves photos `of the film` alone.
 */
import { MARK } from './token.ts';

export type NamedFile = { id: string; name: string };

/** What may be a subject: one word or two, after its article. Group 1 is the photo, 2 what leads on, 3 the subject. */
const PATTERNS: readonly RegExp[] = [
  /\b(photos?|pictures?|pics?|images?|shots?) (of|with|showing) (?:the |a |an |my |our |some )?(\p{L}{3,}(?: \p{L}{3,})?)/gu,
  /\b(foto|immagine|immagini|scatto) (dell?[aeo]?’?|dei|degli|di|d’|con|col) ?(?:il |la |lo |l’|i |gli |le |mi[oa] |un[ao]? )?(\p{L}{3,}(?: \p{L}{3,})?)/gu,
  /\b(fotos?|imagen|bild|photos?|image) (del|de la|de|du|des|von|vom|mit|do|da) (?:mi |meu |minha |mon |ma |dem |der |meinem )?(\p{L}{3,})/gu,
];
/** One photo, not all of them: `the photos of my trip` are those that were sent. */
const ONE =
  /(?:^|\s)(?:the|that|this|la|quella|questa|una?|l’) (?:photo|picture|pic|image|shot|foto|immagine)$/u;
/** What a photo belongs to, or is of, without showing it. */
const NO_SUBJECT = new Set(
  (
    'film video movie slideshow reel clip show day days lot set series sequence beginning end start middle left right ' +
    'them these those mine yours order time music title img image dsc foto photo photos picture pictures seconds trip holiday vacation ' +
    'filmato presentazione giorno giorni fine inizio mezzo destra sinistra ordine tempo musica titolo secondi viaggio vacanza vacanze'
  ).split(' '),
);

const wordsOf = (name: string): Set<string> =>
  new Set(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/\.[a-z0-9]{2,5}$/, '')
      .split(/[^\p{L}]+/u)
      .filter((w) => w.length >= 3 && !NO_SUBJECT.has(w)),
  );

type Index = { by: Map<string, string[]>; han: NamedFile[] };
const indexOf = (named: readonly NamedFile[]): Index => {
  const by = new Map<string, string[]>();
  for (const { id, name } of named)
    for (const word of wordsOf(name)) by.set(word, [...(by.get(word) ?? []), id]);
  return { by, han: named.filter(({ name }) => /\p{Script=Han}/u.test(name)) };
};

/** Chinese puts the subject first, and no space around it: the longest end of it that a name has. */
const HAN = /(\p{Script=Han}{1,8})的(?:那张|这张)?(?:照片|图片|相片)/gu;
const hanFiles = (before: string, files: readonly NamedFile[]): { said: string; ids: string[] } => {
  for (let from = 0; from < before.length - 1; from++) {
    const said = before.slice(from);
    const ids = files.filter(({ name }) => name.includes(said)).map(({ id }) => id);
    if (ids.length > 0) return { said, ids };
  }
  return { said: '', ids: [] };
};

/** `text` in lower case with marks; the ids of the photos that are meant are put behind those in `files`. */
export const withSubjects = (
  text: string,
  named: readonly NamedFile[],
  files: string[],
): string => {
  if (
    named.length === 0 ||
    !/\b(?:of|with|showing|d\p{L}*|con|col|von|vom|mit)\b|d’|的/u.test(text)
  )
    return text;
  const { by, han } = indexOf(named);
  const marks = (ids: readonly string[]): string =>
    ids
      .map((id) => {
        files.push(id);
        return ` ${MARK.file}${files.length - 1}${MARK.close} `;
      })
      .join('');
  let now = text;
  for (const pattern of PATTERNS)
    now = now.replaceAll(
      pattern,
      (all: string, photo: string, link: string, said: string, at: number, whole: string) => {
        const [first, second] = said.split(' ');
        const ids = by.get(first!) ?? (second ? by.get(second) : undefined);
        const rest = ids && second && by.get(first!) && !by.get(second) ? ` ${second}` : '';
        if (ids) return `${photo}${marks(ids)}${rest}`;
        const alone = ONE.test(whole.slice(0, at) + photo);
        if (!alone || /^(?:with|con|col|mit)$/.test(link) || NO_SUBJECT.has(first!)) return all;
        return `${photo} ${MARK.unseen}${second ? ` ${second}` : ''}`;
      },
    );
  return now.replaceAll(HAN, (all: string, before: string) => {
    const { said, ids } = hanFiles(before, han);
    return ids.length === 0 ? all : `${before.slice(0, -said.length)}照片${marks(ids)}`;
  });
};
