import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/draft/apply.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { DEFAULT_OUTPUT, outputFault, type Output } from '../../../shared/formats/output.ts';
import type { Shape } from '../../../shared/formats/shape.ts';
import { PLATFORM_IDS, PLATFORMS } from '../../../shared/platforms/platform.ts';
import { guessedBytes, mended, preflight } from '../../../shared/platforms/preflight.ts';
import { sayFinding, sayPreflight } from '../../../shared/platforms/say.ts';
import { film, TASTE } from '../draft/films.ts';

const of = (shape: Shape, seconds: number, title?: string): Draft =>
  film(6, { shape, film_ms: seconds * 1000, ...(title ? { title } : {}) });
const codes = (draft: Draft, output: Output, id: (typeof PLATFORM_IDS)[number]) =>
  preflight(draft, output, id).map((f) => f.code);
const mp4 = (more: Partial<Output> = {}): Output => ({ ...DEFAULT_OUTPUT, ...more });

describe('a preflight', () => {
  it('passes what fits', () => {
    expect(codes(of('9:16', 20), mp4(), 'tiktok')).toEqual([]);
    expect(codes(of('9:16', 20), mp4(), 'reels')).toEqual([]);
    expect(codes(of('9:16', 20), mp4(), 'shorts')).toEqual([]);
    expect(codes(of('16:9', 60), mp4({ size: '4k', fps: 60 }), 'youtube')).toEqual([]);
    expect(codes(of('16:9', 60), mp4(), 'x')).toEqual([]);
    expect(codes(of('16:9', 30), PLATFORMS.whatsapp.preset, 'whatsapp')).toEqual([]);
  });

  it.each([
    ['tiktok', of('9:16', 2), mp4(), ['short']],
    ['reels', of('9:16', 20), mp4({ format: 'webm' }), ['format']],
    ['reels', of('9:16', 20), mp4({ size: '4k' }), ['large']],
    ['reels', of('16:9', 20), mp4(), ['best_shape']],
    ['shorts', of('16:9', 200), mp4(), ['long', 'shape']],
    ['shorts', of('1:1', 20), mp4(), []],
    ['x', of('16:9', 150), mp4({ fps: 60 }), ['long', 'fast']],
    ['x', of('16:9', 8), mp4({ format: 'webm', codec: 'av1' }), ['format']],
    ['tiktok', of('9:16', 8), mp4({ format: 'webm', codec: 'av1' }), ['codec']],
    ['whatsapp', of('9:16', 120), mp4(), ['bytes']],
    ['tiktok', of('9:16', 20), mp4({ format: 'gif' }), ['format']],
    ['tiktok', film(60, { shape: '9:16' }), mp4({ format: 'carousel' }), ['stills']],
  ] as const)('%s #%#', (id, draft, output, wrong) => {
    expect(codes(draft, output, id)).toEqual(wrong);
  });

  it('tells an empty film', () => {
    const empty = { ...of('9:16', 20), t: [] };
    expect(codes(empty, mp4(), 'tiktok')).toEqual(['empty']);
  });

  it('knows words that another app’s buttons would cover', () => {
    const made = of('9:16', 20, 'Sicily');
    const draft = { ...made, m: { ...made.m, profile: 'tiktok-photo-video' } };
    expect(codes(draft, mp4(), 'tiktok')).toEqual([]);
    expect(codes(draft, mp4(), 'reels')).toEqual(['covered']);
  });

  it('has a source for every bound that it holds against a film', () => {
    for (const id of PLATFORM_IDS)
      for (const draft of [of('16:9', 2), of('16:9', 350), of('4:5', 20)])
        for (const output of [mp4({ size: '4k', fps: 60 }), mp4({ format: 'webm' })])
          for (const f of preflight(draft, output, id))
            if (f.code !== 'covered') expect(f.source, `${id} ${f.code}`).toMatch(/^https:\/\//);
  });
});

describe('what mends it', () => {
  it.each(PLATFORM_IDS)('%s: after its edits and with its output nothing is off', (id) => {
    for (const shape of ['16:9', '9:16', '1:1', '4:5'] as const)
      for (const seconds of [2, 30, 170, 350])
        for (const output of [
          mp4({ size: '4k', fps: 60 }),
          mp4({ format: 'webm', codec: 'av1' }),
          mp4({ format: 'gif' }),
          mp4({ size: '540p', fps: 24 }),
        ]) {
          let draft = of(shape, seconds, 'Sicily');
          const { edits, output: next } = mended(draft, output, id, true);
          for (const edit of edits) {
            const done = apply(draft, edit, TASTE);
            if (!done.ok) throw new Error(JSON.stringify(done.error));
            ({ draft } = done.value);
          }
          expect(outputFault(next)).toBeUndefined();
          const off = preflight(draft, next, id).filter((f) => f.level === 'off');
          expect(off, `${shape} ${seconds} s ${JSON.stringify([output, next])}`).toEqual([]);
        }
  });

  it('makes a file smaller without making it another film', () => {
    const { output, edits } = mended(of('16:9', 60), mp4(), 'whatsapp');
    expect(edits).toEqual([]);
    expect(output.format).toBe('mp4');
    expect(guessedBytes(of('16:9', 60), output)).toBeLessThanOrEqual(16_000_000);
    // A minute still has its size in hundreds of lines.
    expect(output.size).toMatch(/540p|720p/);
    expect(mended(of('16:9', 170), mp4(), 'whatsapp').edits).toMatchObject([{ op: 'film_length' }]);
  });
});

describe('in words', () => {
  it.each(['en', 'it', 'zh-CN'])('%s: value and bound', (language) => {
    const findings = preflight(of('16:9', 200), mp4({ fps: 24 }), 'shorts');
    const told = sayPreflight(findings, 'shorts', '1080p MP4', language);
    expect(told).toContain('200 s');
    expect(told).toContain('180 s');
    expect(told).toContain('YouTube Shorts');
    expect(told).toContain('16:9');
    expect(sayPreflight([], 'x', '1080p MP4', language)).toContain('1080p MP4');
    for (const f of findings) expect(sayFinding(f, 'shorts', language).length).toBeGreaterThan(8);
  });
});
