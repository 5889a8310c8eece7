import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { srtOf } from '../../../shared/formats/srt.ts';
import { cuesOf, subtitlesOf, type Decode } from '../../../shared/formats/subtitles.ts';
import { saySubtitleFault } from '../../../shared/i18n/subtitles.ts';
import { ok } from '../../../shared/result.ts';
import { MAX_CUES, MAX_SUBTITLE_BYTES, MAX_TEXT_CHARS } from '../../../shared/limits.ts';

const decode: Decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes);
const must = (text: string) => {
  const found = cuesOf(text);
  if (!found.ok) throw new Error(saySubtitleFault(found.error));
  return found.value;
};
const fault = (text: string) => {
  const found = cuesOf(text);
  return found.ok ? undefined : saySubtitleFault(found.error);
};
const SRT =
  '1\r\n00:00:01,000 --> 00:00:02,500\r\nHello\r\n<i>you</i>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nBye\r\n';

describe('files of subtitles', () => {
  it('reads SubRip', () => {
    expect(must(SRT)).toEqual([
      { st: 1000, d: 1500, text: 'Hello\nyou' },
      { st: 3000, d: 1000, text: 'Bye' },
    ]);
    expect(must(`\uFEFF${SRT.replaceAll('\r\n', '\r')}`)).toHaveLength(2);
    expect(must(SRT.replaceAll('\r\n\r\n', '\r\n'))).toEqual(must(SRT));
  });

  it('reads WebVTT: short times, settings, notes, styles, voices, entities', () => {
    const vtt =
      'WEBVTT - film\n\nSTYLE\n::cue { color: red }\n\nNOTE not shown\n\nintro\n00:01.250 --> 00:02.000 align:start line:0\n<v Maria>A &amp; B</v> {\\an8}now\n';
    expect(must(vtt)).toEqual([{ st: 1250, d: 750, text: 'A & B now' }]);
  });

  it('puts cues in order and leaves out empty ones', () => {
    const text =
      '00:00:05,000 --> 00:00:06,000\nb\n\n00:00:01,000 --> 00:00:02,000\na\n\n00:00:03,000 --> 00:00:04,000\n\n';
    expect(must(text).map((c) => c.text)).toEqual(['a', 'b']);
  });

  it('reads UTF-16, as old players write it', () => {
    const bytes = new Uint8Array(2 * SRT.length + 2);
    bytes.set([0xff, 0xfe]);
    for (let i = 0; i < SRT.length; i++) bytes[2 + 2 * i] = SRT.charCodeAt(i);
    const found = subtitlesOf(bytes, decode);
    expect(found.ok && found.value).toEqual(must(SRT));
  });

  it('reads what old programs wrote without saying how', () => {
    const times = '1\r\n00:00:01,000 --> 00:00:02,000\r\n';
    const of = (bytes: readonly number[]) =>
      subtitlesOf(new Uint8Array([...new TextEncoder().encode(times), ...bytes]), decode);
    // `Perché è già là…` in Windows-1252, `夏天 sea` in GB 18030.
    const italian = Array.from('Perch\xe9 \xe8 gi\xe0 l\xe0\x85', (c) => c.charCodeAt(0));
    expect(of(italian)).toEqual(ok([{ st: 1000, d: 1000, text: 'Perché è già là…' }]));
    const chinese = [0xcf, 0xc4, 0xcc, 0xec, 0x20, 0x73, 0x65, 0x61];
    expect(of(chinese)).toEqual(ok([{ st: 1000, d: 1000, text: '夏天 sea' }]));
  });

  it('keeps the lines after an empty one in the midst of a SubRip cue', () => {
    const file =
      '1\n00:00:01,000 --> 00:00:02,000\nA\n\nstill A\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n\n';
    expect(cuesOf(file)).toEqual(
      ok([
        { st: 1000, d: 1000, text: 'A\nstill A' },
        { st: 3000, d: 1000, text: 'B' },
      ]),
    );
    // In WebVTT it ends the cue, and what follows is something else.
    const other = cuesOf(`WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\nNOTE\nnothing\n`);
    expect(other).toEqual(ok([{ st: 1000, d: 1000, text: 'A' }]));
  });

  it('reads back what it writes', () => {
    const words = fc
      .stringMatching(/^[a-zà-ü一-龥]{1,20}( [a-z]{1,8}){0,3}$/u)
      .filter((s) => s.length <= MAX_TEXT_CHARS);
    const cues = fc
      .array(
        fc.record({
          d: fc.integer({ min: 1, max: 9000 }),
          gap: fc.integer({ min: 1, max: 900 }),
          text: words,
        }),
        {
          minLength: 1,
          maxLength: 20,
        },
      )
      .map((list) => {
        let at = 0;
        return list.map(({ d, gap, text }) => {
          const cue = { st: at + gap, d, text };
          at = cue.st + d;
          return cue;
        });
      });
    fc.assert(
      fc.property(cues, (list) => {
        expect(must(srtOf(list))).toEqual(list);
      }),
      { numRuns: 100 },
    );
  });

  it('says what is wrong, where, and the bound', () => {
    expect(fault('  \n')).toContain('empty');
    expect(fault('a holiday diary')).toContain('no file of subtitles');
    expect(fault('1\n00:00:xx --> 00:00:02,000\na')).toBe(
      'Line 2 has no time like “00:00:01,000 --> 00:00:03,000” (got “00:00:xx --> 00:00:02,000”).',
    );
    expect(fault('00:00:03,000 --> 00:00:02,000\na')).toContain('ends before it begins');
    expect(fault('00:11:00,000 --> 00:11:02,000\na')).toContain('10 minutes');
    expect(fault(`00:00:01,000 --> 00:00:02,000\n${'x'.repeat(MAX_TEXT_CHARS + 1)}`)).toContain(
      `${MAX_TEXT_CHARS + 1} characters; at most ${MAX_TEXT_CHARS}`,
    );
    const many = Array.from({ length: MAX_CUES + 1 }, (_, i) => ({
      st: i * 100,
      d: 90,
      text: 'a',
    }));
    expect(fault(srtOf(many))).toContain(`at most ${MAX_CUES}`);
    const large = subtitlesOf(new Uint8Array(MAX_SUBTITLE_BYTES + 1), decode);
    expect(large.ok ? '' : saySubtitleFault(large.error)).toContain('500 kB (this one has 501 kB)');
  });

  it('ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const found = cuesOf(text);
        if (found.ok) for (const c of found.value) expect(c.d).toBeGreaterThan(0);
        else expect(saySubtitleFault(found.error).length).toBeGreaterThan(10);
      }),
    );
  });
});
