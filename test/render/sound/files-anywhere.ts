/** A film with a song and a voice, played in Node or in a browser: whole numbers alone, so that both have the same files. */
import { PcmCollector } from '../../../render/sound/collect.ts';
import type { Pcm } from '../../../render/sound/pcm.ts';
import { openSoundtrack, type Soundtrack } from '../../../render/sound/soundtrack.ts';
import type { Draft } from '../../../shared/draft/schema.ts';

const RATE = 44_100;
/** When the voice speaks, in s of the film. */
export const SPEAKS = [
  [3, 4.2],
  [4.6, 7],
  [11, 13],
] as const;

let seed = 1;
/** −1…1, the same everywhere. */
const random = (): number => ((seed = (seed * 48_271) % 0x7fffffff) / 0x7fffffff) * 2 - 1;

/** What a decoder would give: `seconds` at 44.1 kHz, through the collector. */
const decoded = (seconds: number, sample: (t: number) => number): Pcm => {
  const collector = new PcmCollector(0, seconds * 48_000);
  for (let at = 0; at < seconds * RATE; at += 1024) {
    const plane = Float32Array.from({ length: 1024 }, (_, i) => sample((at + i) / RATE));
    collector.push({ planes: [plane], rate: RATE, time_s: at / RATE });
  }
  return collector.finish();
};

export const filmWith = (o: { voice?: number; duck?: number; song?: object } = {}): Draft => ({
  v: 1,
  m: { width: 1920, height: 1080, fps: 30 },
  d: 16_000,
  t: [
    {
      id: 'video',
      tt: 0,
      sg: [{ id: 'p1', st: 0, d: 16_000, media: 'm1' }],
    },
    {
      id: 'music',
      tt: 1,
      sg: [
        { id: 'music1', kind: 'file', st: 0, d: 16_000, media: 'song', ms: 20_000, ...o.song },
        {
          id: 'voice1',
          kind: 'voice',
          st: 0,
          d: 16_000,
          media: 'voice',
          ms: 16_000,
          gain: o.voice ?? 1,
          ...(o.duck === undefined ? {} : { duck: o.duck }),
        },
      ],
    },
  ],
});

/** A loud song, quiet for nobody, and a voice that was recorded quietly. */
export const files = (): Map<string, Pcm> => {
  seed = 1;
  const song = decoded(20, () => 0.7 * random());
  // Syllables a fifth of a second long, a triangle of 200 Hz each.
  const voice = decoded(16, (t) => {
    if (!SPEAKS.some(([a, b]) => t >= a && t < b)) return 0;
    const x = (t * 200) % 1;
    return (t * 5) % 1 < 0.8 ? 0.02 * (x < 0.5 ? 4 * x - 1 : 3 - 4 * x) : 0.001 * random();
  });
  return new Map([
    ['song', song],
    ['voice', voice],
  ]);
};

export const play = (draft: Draft): Soundtrack => openSoundtrack(draft, files());

/** FNV-1a over the bits of both channels. */
export const fileSum = (draft: Draft): number => {
  const track = play(draft);
  let hash = 0x811c9dc5;
  for (const side of track.read(0, track.sampleCount))
    for (const byte of new Uint8Array(side.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
};
