/** How long the director thinks about a message: every one of the corpus, about films of five and of 300 photos. */
import { profileById } from '../shared/profiles/index.ts';
import { photo, Talk } from '../scripts/talk.ts';
import { CLIPS_EN, CLIPS_IT, CLIPS_ZH } from '../test/studio/corpus/clips.ts';
import { EN } from '../test/studio/corpus/en.ts';
import { everyday } from '../test/studio/corpus/everyday.ts';
import { IT } from '../test/studio/corpus/it.ts';
import { LAYERS_CORPUS } from '../test/studio/corpus/layers.ts';
import {
  LEFTOVERS_EN,
  LEFTOVERS_IT,
  LEFTOVERS_OTHERS,
  LEFTOVERS_ZH,
} from '../test/studio/corpus/leftovers.ts';
import { LETTERING } from '../test/studio/corpus/lettering.ts';
import { MIXED } from '../test/studio/corpus/mixed.ts';
import { OTHERS } from '../test/studio/corpus/others.ts';
import { rows } from '../test/studio/corpus/rows.ts';
import { SOUNDS_EN, SOUNDS_IT, SOUNDS_ZH } from '../test/studio/corpus/sounds.ts';
import { ZH } from '../test/studio/corpus/zh.ts';

/** What a message may take on one core, however hostile; the best of some rounds after one to warm up. */
const MOST_MS = 5;
/** The few long ones are tried more often: a compiler at work counts too, on a machine with others. */
const ROUNDS = { corpus: 5, hostile: 25 };

const share = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];

/** What a stranger may send: as long as a message may be, and as tiresome as it can be made. */
const hostile = (): string[] =>
  [
    'photo ',
    'a',
    'make it faster and ',
    '"',
    'slowwly ',
    '照片',
    '1 ',
    'photo 1, ',
    'photos 1 to 300 and ',
    'remove photo 3 then ',
    'louder. quieter. ',
    'add a caption "x" to photo 3, ',
    'swap 1 and 2, ',
    '“',
    '« ',
    '\uE000',
    '1:30 9:16 2.5 #3 ',
    'write x ',
    'the title is ',
    "' ",
    '„ ',
    'photo of the ',
    'in minor key ',
    'the music fades ',
    'scrivi ',
    'titolo ',
    'd’',
  ].map((s) => s.repeat(4_000).slice(0, 4_000));

type Row = { photos: number; what: keyof typeof ROUNDS; said: readonly string[] };

export const benchDirector = (print: (line: string) => void): Promise<boolean> => {
  const layers = [LAYERS_CORPUS, ...Object.values(LETTERING), CLIPS_EN, CLIPS_IT, CLIPS_ZH];
  const corpus = [
    EN,
    IT,
    ZH,
    ...Object.values(OTHERS),
    MIXED,
    SOUNDS_EN,
    SOUNDS_IT,
    SOUNDS_ZH,
  ].concat(layers, LEFTOVERS_EN, LEFTOVERS_IT, LEFTOVERS_ZH, LEFTOVERS_OTHERS);
  const said = [...corpus.flatMap(rows), ...everyday().map(({ row }) => row)].flatMap(
    (r) => r.said,
  );
  const table: Row[] = [5, 300].flatMap((photos) => [
    { photos, what: 'corpus', said },
    { photos, what: 'hostile', said: hostile() },
  ]);
  let held = true;
  print('| photos | messages | | median ms | p99 ms | longest ms | bound p99 |');
  print('|---|---|---|---|---|---|---|');
  for (const row of table) {
    const files = Array.from({ length: row.photos }, (_, i) => photo(`photo-${i + 1}.jpg`));
    const profile = profileById('online-photo-video-maker')!;
    const film = new Talk(profile, 'en', files);
    film.say('make a slideshow');
    const times: number[] = [];
    for (const text of row.said) {
      // The least of some rounds: what the message takes, not what else the machine was about.
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round <= ROUNDS[row.what]; round++) {
        const talk = new Talk(profile, 'en', files);
        talk.draft = film.draft;
        const before = performance.now();
        talk.say(text);
        if (round > 0) least = Math.min(least, performance.now() - before);
      }
      times.push(least);
    }
    times.sort((a, b) => a - b);
    const [median, most, longest] = [share(times, 0.5), share(times, 0.99), times.at(-1)!];
    if (most > MOST_MS) held = false;
    const n = (v: number): string => v.toFixed(2);
    print(
      `| ${row.photos} | ${row.said.length} | ${row.what} | ${n(median)} | ${n(most)} | ${n(longest)} | ≤ ${MOST_MS} |`,
    );
  }
  return Promise.resolve(held);
};
