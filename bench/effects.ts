/**
 * What each transition, motion, look and layer costs a frame of 1080p, drawing both pictures included. Promises means over
 * the whole of each in processor time of the drawing thread, in one run; refuses nothing.
 */
import { Film } from '../render/frame/film.ts';
import { loadKernels } from '../render/node/kernels.ts';
import type { DecodedPicture } from '../render/picture/decoded.ts';
import type { Draft, PictureSegment } from '../shared/draft/schema.ts';
import { FITS, LOOKS, MOTIONS, TRANSITIONS } from '../shared/draft/schema.ts';
import { paintPhoto } from '../test/fixtures/paint.ts';

/** Of one frame with a transition, in ms, on one thread. */
const MOST_MS = 4;
const FRAME = { width: 1920, height: 1080, fps: 30 };
const PHOTO_MS = 2000;

const photos = [20, 140].map((hue) => paintPhoto({ width: 2400, height: 1800, hue }));

const filmOf = (parts: Partial<PictureSegment>[], m: Partial<Draft['m']> = {}): Draft => ({
  v: 1,
  m: { ...FRAME, ...m },
  d: parts.length * PHOTO_MS,
  t: [
    {
      id: 'video',
      tt: 0,
      sg: parts.map((p, i) => ({
        id: `p${i + 1}`,
        media: `m${i % 2}`,
        st: i * PHOTO_MS,
        d: PHOTO_MS,
        fit: 'fill' as const,
        kb: { kind: 'in' as const, strength: 0.1 },
        ...p,
      })),
    },
  ],
});

/** How often each frame is drawn: the clock of processor time ticks in a few milliseconds on some machines. */
const TIMES = 4;

/** What drawing the frames `from`–`to` of a film costs on average, in ms of the thread's processor time. */
const timed = async (draft: Draft, from: number, to: number): Promise<number> => {
  const film = Film.open({
    draft,
    kernels: await loadKernels(),
    pictures: { decode: async ({ media }): Promise<DecodedPicture> => photos[Number(media[1])] },
    texts: { rasterise: async () => undefined },
  });
  let spent = 0;
  for (let n = from; n < to; n++) {
    await film.prepare(n, new AbortController().signal);
    // The first one may have to lay a field, or to compile.
    film.draw(n);
    const start = process.threadCpuUsage();
    for (let i = 0; i < TIMES; i++) film.draw(n);
    const { user, system } = process.threadCpuUsage(start);
    spent += (user + system) / 1000;
  }
  film.close();
  return spent / (to - from) / TIMES;
};

/** Prints one row for each effect; answers whether all of them hold. */
export const benchEffects = async (print: (line: string) => void): Promise<boolean> => {
  let held = true;
  const plain = await timed(filmOf([{}]), 10, 40);
  print(row('one picture, 1080p', plain));
  for (const kind of TRANSITIONS) {
    if (kind === 'cut' || kind === 'random') continue;
    const draft = filmOf([{}, { tr: { kind, d: 1000 } }]);
    // A transition of a second is centred on the cut at two.
    const mean = await timed(draft, 45, 75);
    const holds = mean <= MOST_MS;
    held &&= holds;
    print(`${row(kind, mean)}   ≤ ${MOST_MS} ms   ${holds ? 'pass' : 'FAIL'}`);
  }
  for (const kind of MOTIONS) {
    const mean = await timed(filmOf([{ kb: { kind, strength: 0.1 } }]), 10, 40);
    const holds = mean <= MOST_MS;
    held &&= holds;
    print(`${row(`motion: ${kind}`, mean)}   ≤ ${MOST_MS} ms   ${holds ? 'pass' : 'FAIL'}`);
  }
  // Both of a transition's pictures bent row by row: the dearest that a film of photos asks for by itself.
  const near = { kb: { kind: 'parallax', strength: 0.1 } } as const;
  const both = filmOf([near, { ...near, tr: { kind: 'dissolve', d: 1000 } }]);
  const meeting = await timed(both, 45, 75);
  held &&= meeting <= MOST_MS;
  const word = meeting <= MOST_MS ? 'pass' : 'FAIL';
  print(`${row('two parallax in a dissolve', meeting)}   ≤ ${MOST_MS} ms   ${word}`);
  for (const kind of LOOKS) {
    const mean = await timed(filmOf([{ look: { kind } }]), 10, 40);
    print(row(`look: ${kind}`, mean));
  }
  for (const [name, draft] of Object.entries(LAYERS)) {
    const mean = await timed(draft, 10, 40);
    const holds = mean <= MOST_MS;
    held &&= holds;
    print(`${row(name, mean)}   ≤ ${MOST_MS} ms   ${holds ? 'pass' : 'FAIL'}`);
  }
  return held;
};

/** Fits, cards, pairs and what lies over the pictures. */
const LAYERS: Record<string, Draft> = {
  ...Object.fromEntries(FITS.map((fit) => [`fit: ${fit}`, filmOf([{ fit }])] as const)),
  card: filmOf([{ kind: 'card', media: undefined, ground: { colour: '#2f8cff', to: '#af52de' } }]),
  pair: filmOf([{ pair: { media: 'm1' } }]),
  logo: filmOf([{}], { logo: { media: 'm1' } }),
  'logo over half of the frame': filmOf([{}], { logo: { media: 'm1', size: 1 } }),
  'progress bar': filmOf([{}], { bar: {} }),
};

const row = (what: string, ms: number): string =>
  `${what.padEnd(28)} ${ms.toFixed(2).padStart(6)} ms a frame`;
