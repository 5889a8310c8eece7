/**
 * SubRip and WebVTT become cues. Promises plain words in order of time and, for what cannot be read, the line and the
 * bound; refuses to guess a time. Styling, places and notes of the file are left out: the film has its own lettering.
 */
import { MAX_CUES, MAX_FILM_MS, MAX_SUBTITLE_BYTES, MAX_TEXT_CHARS } from '../limits.ts';
import { err, ok, type Result } from '../result.ts';
import type { Cue } from './srt.ts';

/** Why a file of subtitles cannot be used; `line` counts from 1. */
export type SubtitleFault =
  | { reason: 'too_large'; bytes: number; max: number }
  | { reason: 'empty' }
  | { reason: 'not_subtitles' }
  | { reason: 'time'; line: number; found: string }
  | { reason: 'order'; line: number; found: string }
  | { reason: 'too_late'; line: number; found: string; max_ms: number }
  | { reason: 'too_long'; line: number; chars: number; max: number }
  | { reason: 'too_many'; max: number };

export const SUBTITLE_ENDINGS = ['.srt', '.vtt'] as const;

/** `-->` with a time on either side; hours may be missing in WebVTT, and some write a point for the comma. */
const ARROW = /^\s*(\S+)\s+-->\s+(\S+)/;
const TIME = /^(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})$/;

/** In ms, or nothing. */
const timeOf = (text: string): number | undefined => {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [, h = '0', m = '0', s = '0', part = '0'] = found;
  return (
    Number(h) * 3_600_000 + Number(m) * 60_000 + Number(s) * 1000 + Number(part.padEnd(3, '0'))
  );
};

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};
/** Words without tags: `<i>`, `<v Maria>`, `<00:01.000>`, `{\an8}`. */
const plain = (text: string): string =>
  text
    .replaceAll(/<[^<>]{0,200}>/g, '')
    .replaceAll(/\{\\[^{}]{0,100}\}/g, '')
    .replaceAll(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (e) => ENTITIES[e] ?? e)
    .replaceAll(/[ \t]+/g, ' ')
    .trim();

/** The platform's `TextDecoder`, as far as it is needed. */
export type Decode = (
  bytes: Uint8Array,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'gb18030',
) => string;

/** Of letters beyond ASCII, the share that follow another such: alone in western words, in pairs in Chinese ones. */
const PAIRED = 0.4;

/** Old files name no encoding. What is no UTF-8 is Windows-1252, or GB 18030 where letters come in pairs. */
const old = (bytes: Uint8Array): 'windows-1252' | 'gb18030' => {
  let [high, paired] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    high++;
    if (i > 0 && bytes[i - 1]! >= 0x80) paired++;
  }
  return paired > high * PAIRED ? 'gb18030' : 'windows-1252';
};

/** The cues of a file's bytes; UTF-8, UTF-16 with its mark, or what old programs wrote. */
export const subtitlesOf = (bytes: Uint8Array, decode: Decode): Result<Cue[], SubtitleFault> => {
  if (bytes.length > MAX_SUBTITLE_BYTES)
    return err({ reason: 'too_large', bytes: bytes.length, max: MAX_SUBTITLE_BYTES });
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return cuesOf(decode(bytes, 'utf-16le'));
  if (a === 0xfe && b === 0xff) return cuesOf(decode(bytes, 'utf-16be'));
  const text = decode(bytes, 'utf-8');
  return cuesOf(text.includes('\uFFFD') ? decode(bytes, old(bytes)) : text);
};

/** The first line from `at` on that is not empty. */
const filled = (lines: readonly string[], at: number): number => {
  while (at < lines.length && lines[at]!.trim() === '') at++;
  return at;
};

/** Whether a cue begins here (with its number or name, or its times at once), or nothing any more. */
const beginsCue = (lines: readonly string[], at: number): boolean =>
  at >= lines.length || [lines[at], lines[at + 1]].some((line) => line?.includes('-->'));

/** The cues of a file's text. */
export const cuesOf = (text: string): Result<Cue[], SubtitleFault> => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines.every((line) => line.trim() === '')) return err({ reason: 'empty' });
  const cues: Cue[] = [];
  const subRip = !lines[0]!.startsWith('WEBVTT');
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]!.includes('-->')) continue;
    const line = i + 1;
    const found = lines[i]!.trim().slice(0, 80);
    const arrow = ARROW.exec(lines[i]!);
    const [from, to] = arrow ? [timeOf(arrow[1]!), timeOf(arrow[2]!)] : [];
    if (from === undefined || to === undefined) return err({ reason: 'time', line, found });
    if (to <= from) return err({ reason: 'order', line, found });
    if (to > MAX_FILM_MS) return err({ reason: 'too_late', line, found, max_ms: MAX_FILM_MS });
    const said: string[] = [];
    for (let next = i + 1; next < lines.length && !lines[next]!.includes('-->'); next++) {
      if (lines[next]!.trim() === '') {
        next = filled(lines, next);
        if (!subRip || beginsCue(lines, next)) break;
      }
      i = next;
      said.push(plain(lines[i]!));
    }
    // Without the empty line between two cues the next one's number was taken for words.
    if (lines[i + 1]?.includes('-->') && /^\d+$/.test(said.at(-1) ?? '')) said.pop();
    const words = said.filter((s) => s !== '').join('\n');
    if (words === '') continue;
    if (words.length > MAX_TEXT_CHARS)
      return err({ reason: 'too_long', line, chars: words.length, max: MAX_TEXT_CHARS });
    cues.push({ st: from, d: to - from, text: words });
    if (cues.length > MAX_CUES) return err({ reason: 'too_many', max: MAX_CUES });
  }
  if (cues.length === 0) return err({ reason: 'not_subtitles' });
  return ok(cues.toSorted((a, b) => a.st - b.st));
};
