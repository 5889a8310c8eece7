/** The sound of clips in the film, judged by samples: where its pictures are, at its speed, or not at all. */
import { expect, test } from 'vitest';
import { decodeSound } from '../../../render/node/decode-sound.ts';
import type { SoundFiles } from '../../../render/sound/sound-files.ts';
import { wanted } from '../../../render/sound/sound-files.ts';
import { openSoundtrack } from '../../../render/sound/soundtrack.ts';
import { heard } from '../../../shared/draft/heard.ts';
import type { Draft, PictureSegment } from '../../../shared/draft/schema.ts';
import { evenTimes, makeClip } from '../../fixtures/clips.ts';
import { draftOf } from '../../fixtures/film.ts';

/** Silence but for a tone of 1 kHz from 0.5 to 0.7 s and from 1.5 s on. */
const beeps = (t: number): number =>
  (t >= 0.5 && t < 0.7) || t >= 1.5 ? 0.5 * Math.sin(2 * Math.PI * 1_000 * t) : 0;
const CLIP = { times: evenTimes(50, 25), sound: beeps };

const play = (draft: Draft, bytes: Uint8Array): Float32Array => {
  const files: SoundFiles = new Map(
    wanted(draft).map((want) => [want.media, decodeSound(bytes, want).pcm]),
  );
  const [left] = openSoundtrack(draft, files).read(0, (draft.d / 1000) * 48_000);
  return left;
};

/** When it begins to sound after `from_s`, in s: a tenth of the loudest moment. */
const onset = (samples: Float32Array, from_s: number): number => {
  const loudest = samples.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const at = samples.findIndex((v, i) => i >= from_s * 48_000 && Math.abs(v) > loudest / 10);
  return at / 48_000;
};
/** Crossings of zero a second between two moments, halved: the tone's pitch in Hz. */
const pitch = (samples: Float32Array, from_s: number, to_s: number): number => {
  let crossings = 0;
  for (let i = from_s * 48_000; i < to_s * 48_000; i++)
    if (samples[i] < 0 !== samples[i + 1] < 0) crossings++;
  return crossings / 2 / (to_s - from_s);
};
const level = (samples: Float32Array, from_s: number, to_s: number): number =>
  Math.sqrt(
    samples.subarray(from_s * 48_000, to_s * 48_000).reduce((sum, v) => sum + v * v, 0) /
      ((to_s - from_s) * 48_000),
  );
const film = (clip: Partial<PictureSegment>): Draft =>
  draftOf([{ d: 1_000 }, { kind: 'clip', len: 2_000, sound: true, d: 2_000, ...clip }, { d: 500 }]);

test.each(['mp4', 'mov', 'webm', 'matroska', 'avi'] as const)(
  'in time with its pictures within 20 ms: %s',
  async (format) => {
    const codec = format === 'webm' ? 'libvpx-vp9' : format === 'avi' ? 'mpeg4' : 'libx264';
    const options: Record<string, string> =
      codec === 'libvpx-vp9' ? { deadline: 'realtime', 'cpu-used': '8' } : {};
    const samples = play(film({}), await makeClip({ ...CLIP, format, codec, options }));
    expect(Math.abs(onset(samples, 0) - 1.5)).toBeLessThan(0.02);
    expect(Math.abs(onset(samples, 1.8) - 2.5)).toBeLessThan(0.02);
    expect(level(samples, 1.85, 2.4)).toBeLessThan(level(samples, 1.52, 1.68) / 30);
  },
);

test('cut, faster, slower; muted; beyond half and double speed without sound', async () => {
  const bytes = await makeClip(CLIP);
  const cut = play(film({ trim: [400, 1_400], d: 1_000 }), bytes);
  expect(Math.abs(onset(cut, 0) - 1.1)).toBeLessThan(0.02);
  const fast = play(film({ speed: 2, d: 1_000 }), bytes);
  expect(Math.abs(onset(fast, 0) - 1.25)).toBeLessThan(0.02);
  expect(Math.abs(pitch(fast, 1.8, 1.95) - 2_000)).toBeLessThan(20);
  const slow = play(film({ speed: 0.5, d: 4_000 }), bytes);
  expect(Math.abs(onset(slow, 0) - 2)).toBeLessThan(0.02);
  expect(Math.abs(pitch(slow, 4.2, 4.8) - 500)).toBeLessThan(10);
  for (const silent of [{ gain: 0 }, { speed: 4, d: 500 }, { sound: false }]) {
    expect(heard(film(silent))).toEqual([]);
    expect(play(film(silent), bytes).some((v) => v !== 0)).toBe(false);
  }
});

test('over a transition it comes and goes with the picture, and plays on where the file does', () => {
  const draft = draftOf([
    { kind: 'clip', len: 9_000, sound: true, d: 2_000 },
    { kind: 'clip', len: 9_000, sound: true, trim: [3_000, 6_000], d: 3_000, media: 'b' },
  ]);
  const track = draft.t[0];
  if (track.tt === 0) track.sg[1].tr = { kind: 'dissolve', d: 600 };
  const [a, b] = heard(draft);
  expect(a).toMatchObject({ at: 0, from: 0, count: 110_400, fadeOut: 28_800 });
  expect(b).toMatchObject({ at: 81_600, from: 129_600, fadeIn: 28_800 });
});
