/** Two photos side by side: on output pixels, and as an edit that can be taken back. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PictureSource } from '../../../render/frame/film.ts';
import type { Kernels } from '../../../render/kernels/index.ts';
import { applyAll } from '../../../shared/draft/apply.ts';
import { diff } from '../../../shared/draft/diff.ts';
import { emptyDraft, pictures as shots, type Draft } from '../../../shared/draft/schema.ts';
import { DEFAULT_PROFILE } from '../../../shared/profiles/index.ts';
import { say } from '../../../shared/i18n/index.ts';
import { draftOf, FRAME, frameOf, openFilm } from '../../fixtures/film.ts';
import { pixelsOfFrame } from '../../fixtures/frames.ts';
import { testKernels } from '../../fixtures/kernels.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

const COLOURS: Record<string, readonly number[]> = { m1: [200, 40, 40], m2: [40, 60, 210] };
const pictures: PictureSource = {
  decode: async ({ media }) => {
    const rgba = new Uint8Array(90 * 160 * 4);
    for (let i = 0; i < rgba.length; i += 4) rgba.set([...COLOURS[media], 255], i);
    return { width: 90, height: 160, rgba };
  },
};

describe('a pair', () => {
  it('fills the frame with both photos, a thin line between them', async () => {
    const film = openFilm(k, draftOf([{ pair: { media: 'm2' } }]), { pictures });
    const { rgba } = pixelsOfFrame(await frameOf(film, 9), FRAME.width, FRAME.height);
    film.close();
    const at = (x: number, y: number) => [
      ...rgba.subarray(4 * (y * FRAME.width + x)).subarray(0, 3),
    ];
    for (const y of [2, 90, 177]) {
      for (const x of [2, 80, 155]) expect(at(x, y)[0]).toBeGreaterThan(180);
      for (const x of [164, 240, 317]) expect(at(x, y)[2]).toBeGreaterThan(190);
      const line = Math.min(...[158, 159, 160, 161].map((x) => Math.max(...at(x, y))));
      expect(line).toBeLessThan(60);
    }
  });
  it('gives back all kernel memory', async () => {
    const before = k.memory.used;
    const film = openFilm(k, draftOf([{ pair: { media: 'm2' } }, {}]), { pictures: pictures });
    await frameOf(film, 3);
    film.close();
    expect(k.memory.used).toBe(before);
  });
});

const photo = (n: number, w: number, h: number) => ({ media: `m${n}`, name: `${n}.jpg`, w, h });
const film = (shape: '16:9' | '9:16' = '16:9'): Draft => {
  const photos = [
    photo(1, 3000, 4000),
    photo(2, 4000, 3000),
    photo(3, 3000, 4000),
    photo(4, 3000, 4000),
  ];
  const done = applyAll(
    emptyDraft({ width: 1920, height: 1080, fps: 30 }),
    [{ op: 'make', photos, shape }],
    DEFAULT_PROFILE,
  );
  if (!done.ok) throw new Error(done.error.fault.reason);
  return done.value.draft;
};

describe('the edit', () => {
  it('brings each portrait its next one, and tells nothing else', () => {
    const before = film();
    const done = applyAll(before, [{ op: 'pairs', on: true }], DEFAULT_PROFILE);
    if (!done.ok) throw new Error(done.error.fault.reason);
    const { draft, inverse } = done.value;
    expect(shots(draft).map((s) => [s.media, s.pair?.media])).toEqual([
      ['m1', 'm3'],
      ['m2', undefined],
      ['m4', undefined],
    ]);
    const changes = diff(before, draft);
    expect(changes.filter((c) => c.kind === 'pairs')).toEqual([
      { kind: 'pairs', before: 0, after: 1 },
    ]);
    expect(changes.some((c) => ['added', 'removed', 'photos'].includes(c.kind))).toBe(false);
    expect(say(changes, 'it')).toContain('fianco a fianco');
    const back = applyAll(draft, [inverse], DEFAULT_PROFILE);
    expect(back.ok && { ...back.value.draft, v: before.v }).toEqual(before);
  });
  it('takes them apart again, each with its own time', () => {
    const made = applyAll(
      film(),
      [
        { op: 'pairs', on: true },
        { op: 'pairs', on: false },
      ],
      DEFAULT_PROFILE,
    );
    if (!made.ok) throw new Error(made.error.fault.reason);
    expect(shots(made.value.draft).map((s) => s.media)).toEqual(['m1', 'm3', 'm2', 'm4']);
    expect(made.value.draft.d).toBe(film().d);
  });
  it('refuses an upright film, and a film without two portraits', () => {
    const upright = applyAll(film('9:16'), [{ op: 'pairs', on: true }], DEFAULT_PROFILE);
    expect(!upright.ok && upright.error.fault).toEqual({ reason: 'nothing_to_edit', what: 'wide' });
    const alone = applyAll(
      film(),
      [
        { op: 'remove', ids: ['p3', 'p4'] },
        { op: 'pairs', on: true },
      ],
      DEFAULT_PROFILE,
    );
    expect(!alone.ok && alone.error.fault.reason).toBe('nothing_to_edit');
  });
});
