/**
 * A piece as a Standard MIDI File (format 1): a track for each player, with the swing and the hand as they were played.
 * Promises the score's tempo and bars; refuses sound, and more than fifteen pitched players (the format's limit).
 */
import type { Piece } from './compose.ts';

/** Ticks in a quarter note: fine enough that a millisecond is not lost at any tempo of a score. */
const TICKS_PER_QUARTER = 960;
const DRUM_CHANNEL = 9;
/** A stroke of percussion has no length; this is what sequencers show. */
const STROKE_BEATS = 0.125;

type Event = { tick: number; order: number; bytes: number[] };

const variable = (n: number): number[] => {
  const out = [n & 0x7f];
  for (let rest = n >>> 7; rest > 0; rest >>>= 7) out.unshift((rest & 0x7f) | 0x80);
  return out;
};
const text = (s: string): number[] =>
  Array.from({ length: s.length }, (_, i) => s.charCodeAt(i) & 0x7f);
const word = (n: number): number[] => [
  (n >>> 24) & 255,
  (n >>> 16) & 255,
  (n >>> 8) & 255,
  n & 255,
];
const meta = (kind: number, data: number[]): number[] => [
  0xff,
  kind,
  ...variable(data.length),
  ...data,
];

/** Events in order as a chunk; at one tick, ends come before changes and changes before starts. */
const track = (events: Event[], end: number): number[] => {
  const bytes: number[] = [];
  let at = 0;
  for (const e of events.sort((a, b) => a.tick - b.tick || a.order - b.order)) {
    bytes.push(...variable(e.tick - at), ...e.bytes);
    at = e.tick;
  }
  bytes.push(...variable(Math.max(0, end - at)), ...meta(0x2f, []));
  return [...text('MTrk'), ...word(bytes.length), ...bytes];
};

type Span = { from: number; until: number; key: number; force: number };

/** Spans in order: two takes of a wide player are one, and a repeated key ends what still rings. */
const apart = (spans: readonly Span[]): Span[] => {
  const out: Span[] = [];
  const last = new Map<number, Span>();
  for (const s of spans) {
    const before = last.get(s.key);
    if (before && s.from <= before.from) continue;
    if (before) before.until = Math.min(before.until, s.from);
    const kept = { ...s };
    last.set(s.key, kept);
    out.push(kept);
  }
  return out;
};

/** The bytes of a `.mid` file. */
export const midiOf = (piece: Piece): Uint8Array => {
  const { plan, style, length_s } = piece;
  // In 6/8 the beat is a dotted quarter.
  const compound = style.subdivision === 3;
  const quarter_s = compound ? plan.beat_s / 1.5 : plan.beat_s;
  const tick = (s: number): number => Math.round((s / quarter_s) * TICKS_PER_QUARTER);
  const metre = (beats: number): number[] =>
    meta(0x58, compound ? [beats * 3, 3, 36, 8] : [beats, 2, 24, 8]);
  const micros = Math.round(quarter_s * 1e6);
  const conductor: Event[] = [{ tick: 0, order: 0, bytes: meta(0x51, word(micros).slice(1)) }];
  const first = plan.bars[0];
  if (first && first.index < 0) {
    conductor.push({ tick: 0, order: 1, bytes: metre(first.beats) });
    conductor.push({
      tick: tick(first.beats * plan.beat_s),
      order: 1,
      bytes: metre(plan.beatsPerBar),
    });
  } else conductor.push({ tick: 0, order: 1, bytes: metre(plan.beatsPerBar) });
  const end = tick(length_s);
  const tracks = [track(conductor, end)];
  let pitched = 0;
  for (const [name, channel] of Object.entries(style.channels)) {
    const notes = piece.notes.filter((n) => n.channel === name);
    if (notes.length === 0) continue;
    const drum = 'drum' in channel.midi ? channel.midi.drum : undefined;
    const to = drum === undefined ? (pitched < DRUM_CHANNEL ? pitched : pitched + 1) : DRUM_CHANNEL;
    if (drum === undefined) pitched++;
    if (to > 15) throw new Error(`MIDI has room for 15 pitched players (got ${pitched})`);
    const events: Event[] = [{ tick: 0, order: 0, bytes: meta(0x03, text(name)) }];
    if ('program' in channel.midi) {
      events.push({ tick: 0, order: 1, bytes: [0xc0 | to, channel.midi.program] });
      // Place on the stage: controller 10.
      events.push({ tick: 0, order: 1, bytes: [0xb0 | to, 10, Math.round(64 + 63 * channel.pan)] });
    }
    const spans = notes.map((n) => {
      const from = tick(n.at);
      const length = drum === undefined ? n.length : STROKE_BEATS * plan.beat_s;
      const until = Math.max(from + 1, Math.min(end, tick(n.at + length)));
      const force = Math.max(1, Math.min(127, Math.round(n.velocity * 127)));
      return { from, until, key: drum ?? n.pitch, force };
    });
    for (const s of apart(spans)) {
      events.push({ tick: s.from, order: 3, bytes: [0x90 | to, s.key, s.force] });
      events.push({ tick: s.until, order: 2, bytes: [0x80 | to, s.key, 0] });
    }
    tracks.push(track(events, end));
  }
  const header = [
    ...text('MThd'),
    ...word(6),
    0,
    1,
    0,
    tracks.length,
    TICKS_PER_QUARTER >> 8,
    TICKS_PER_QUARTER & 255,
  ];
  const total = tracks.reduce((sum, t) => sum + t.length, header.length);
  const out = new Uint8Array(total);
  out.set(header);
  let at = header.length;
  for (const t of tracks) {
    out.set(t, at);
    at += t.length;
  }
  return out;
};
