/** Photos change on the beats that are heard: of cuts asked to, at least 95 in 100 within 20 ms. */
import { expect, it } from 'vitest';
import { apply } from '../../../shared/draft/apply.ts';
import { MUSIC_STYLES, pictures, scores, type Draft } from '../../../shared/draft/schema.ts';
import { DEFAULT_PROFILE } from '../../../shared/profiles/index.ts';
import { compose, STYLES } from '../../../render/music/compose.ts';
import { swung } from '../../../render/music/band.ts';
import { seededRandom } from '../../../render/music/random.ts';
import { scored } from './draft.ts';

/** Photos of any length, with music that does not follow them. */
const ragged = (style: (typeof MUSIC_STYLES)[number], seed: number): Draft => {
  const random = seededRandom(seed);
  const draft = scored({ style, tempo: 97, count: 14 });
  let st = 0;
  const sg = pictures(draft).map((p) => {
    const d = 1200 + Math.floor(random() * 4300);
    const at = { ...p, st, d };
    st += d;
    return at;
  });
  const t = draft.t.map((track) =>
    track.tt === 0 ? { ...track, sg } : { ...track, sg: track.sg.map((s) => ({ ...s, d: st })) },
  );
  return { ...draft, d: st, t: t as Draft['t'] };
};

it.each(MUSIC_STYLES)('%s', (style) => {
  let cuts = 0;
  let met = 0;
  for (const seed of [1, 2, 3, 4]) {
    const edited = apply(ragged(style, seed), { op: 'beat_cuts', on: true }, DEFAULT_PROFILE);
    if (!edited.ok) throw new Error(JSON.stringify(edited.error));
    const { draft } = edited.value;
    const { score } = scores(draft)[0];
    const piece = compose(score, draft.d / 1000, pictures(draft).at(-1)!.st / 1000);
    for (const p of pictures(draft).slice(1)) {
      const at = p.st / 1000;
      const beat = Math.round(at / piece.plan.beat_s);
      cuts++;
      const heard = swung(beat, STYLES[style].swing) * piece.plan.beat_s;
      if (Math.abs(heard - at) <= 0.02) met++;
    }
  }
  expect(cuts).toBeGreaterThan(40);
  expect(met / cuts).toBeGreaterThanOrEqual(0.95);
});
