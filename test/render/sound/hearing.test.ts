/** Music judged by numbers: balance, key, onsets, and what is left of it after AAC and back. */
import { AV_CODEC_ID_AAC } from 'node-av/constants';
import { Codec, CodecContext, Frame, Packet } from 'node-av/lib';
import { describe, expect, it } from 'vitest';
import { TEMPO_BPM } from '../../../shared/draft/beats.ts';
import { MUSIC_STYLES, type MusicStyle } from '../../../shared/draft/schema.ts';
import { compose, STYLES } from '../../../render/music/compose.ts';
import { Synth } from '../../../render/music/synth.ts';
import { LibavAudio } from '../../../render/node/libav-audio.ts';
import { openSoundtrack } from '../../../render/sound/soundtrack.ts';
import { truePeaks } from '../../../render/sound/true-peak.ts';
import { octaves, OCTAVES_HZ } from '../../../scripts/hearing/bands.ts';
import { chroma, keys } from '../../../scripts/hearing/key.ts';
import { REFERENCE, TOLERANCE_DB } from '../../../scripts/hearing/reference.ts';
import { scored } from './draft.ts';

const HEARD = MUSIC_STYLES.filter((s) => s !== 'italian');

/** One player of each style whose strokes begin sharply, to be heard alone. */
const SHARP: Record<MusicStyle, string> = {
  lofi: 'snare',
  acoustic: 'guitar',
  upbeat: 'clap',
  italian: 'drum',
  cinematic: 'piano',
  ambient: 'ripple',
  jazz: 'ride',
  hiphop: 'snare',
  house: 'kick',
  tarantella: 'tambourine',
  canzone: 'guitar',
  dolcevita: 'brush',
};

/** The samples after the product's AAC encoder and FFmpeg's decoder. */
const throughAac = async (left: Float32Array, right: Float32Array): Promise<Float32Array[]> => {
  const encoder = await LibavAudio.open();
  const packets = [];
  for (let at = 0; at < left.length; at += 1024)
    packets.push(...(await encoder.encode(left.slice(at, at + 1024), right.slice(at, at + 1024))));
  packets.push(...(await encoder.drain()));
  encoder.close();
  const codec = Codec.findDecoder(AV_CODEC_ID_AAC);
  const c = new CodecContext();
  if (!codec) throw new Error('FFmpeg has no AAC decoder');
  c.allocContext3(codec);
  c.sampleRate = 48_000;
  c.extraData = Buffer.from(packets[0].description!);
  expect(await c.open2(codec)).toBeGreaterThanOrEqual(0);
  const sides: Buffer[][] = [[], []];
  const frame = new Frame();
  frame.alloc();
  for (const p of packets) {
    const packet = new Packet();
    packet.alloc();
    packet.data = Buffer.from(p.data);
    await c.sendPacket(packet);
    while ((await c.receiveFrame(frame)) >= 0) {
      const bytes = frame.nbSamples * 4;
      for (const [i, plane] of (frame.data ?? []).entries())
        sides[i].push(Buffer.from(plane.subarray(0, bytes)));
      frame.unref();
    }
    packet.free();
  }
  frame.free();
  c.freeContext();
  return sides.map((parts) => {
    const all = Uint8Array.from(Buffer.concat(parts));
    return new Float32Array(all.buffer);
  });
};

const peakDb = (x: Float32Array): number => {
  const out = new Float32Array(x.length - 16);
  truePeaks(x, 8, out.length, 0, out);
  return 20 * Math.log10(out.reduce((m, v) => Math.max(m, v), 0));
};

/** Twelve seconds: the opening, the build and a full part. */
const HEARD_SAMPLES = 12 * 48_000;

/** How far the difference lies under the sound, in dB. */
const likeness = (a: Float32Array, b: Float32Array): number => {
  let [power, noise] = [0, 0];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    power += a[i] ** 2;
    noise += (a[i] - b[i]) ** 2;
  }
  return 10 * Math.log10(power / noise);
};

describe.each(HEARD)('%s', (style) => {
  const tempo = TEMPO_BPM[style].best;
  const draft = scored({ style, tempo, seed: 7, count: 5, beats: 8 });
  const track = openSoundtrack(draft);
  const [left, right] = track.read(0, track.sampleCount);

  it('is balanced like its reference', () => {
    const heard = octaves(left, right);
    for (const [i, db] of heard.entries()) {
      const off = Math.abs(db - REFERENCE[style][i]);
      expect(off, `${OCTAVES_HZ[i]} Hz: ${db.toFixed(1)} dB`).toBeLessThanOrEqual(TOLERANCE_DB + 1);
    }
  });

  it('is heard in the key that it is written in', () => {
    const piece = compose({ style, tempo, seed: 7 }, draft.d / 1000);
    const found = keys(chroma(left.map((v, i) => v + right[i])));
    const mode = STYLES[style].home.tones[1] === 3 ? 'minor' : 'major';
    const own = found.find((k) => k.tonic === piece.plan.tonic % 12 && k.mode === mode)!;
    expect(own.clarity).toBeGreaterThan(0.55);
    // Only its neighbours, which share all tones but one with it, may be as clear.
    expect(found.indexOf(own)).toBeLessThan(4);
  });

  it('stays under −1 dBTP after AAC, and near what it was, whatever the tune', async () => {
    for (const seed of [1, 2, 3]) {
      const other = openSoundtrack(scored({ style, tempo, seed, count: 3, beats: 8 }));
      const [a, b] = other.read(0, Math.min(other.sampleCount, HEARD_SAMPLES));
      const [l, r] = await throughAac(a, b);
      expect(l.length).toBeGreaterThanOrEqual(a.length - 1024);
      // Half a decibel to spare: the margin must not hang on the tune.
      expect(Math.max(peakDb(l), peakDb(r)), `seed ${seed}`).toBeLessThanOrEqual(-1.5);
      // The decoder begins with the encoder's block of priming.
      expect(likeness(a, l.subarray(1024)), `seed ${seed}`).toBeGreaterThan(20);
    }
  });

  it('strikes within 5 ms of the grid plus swing, as heard', () => {
    const whole = compose({ style, tempo, seed: 7 }, 50);
    const of = STYLES[style];
    const channel = SHARP[style];
    // Strokes a second and more apart, dry, so that none hides the next.
    let last = -Infinity;
    const notes = whole.notes
      .filter((n) => n.channel === channel && n.at < whole.plan.end.at - 1)
      .filter((n) => {
        const alone = n.at - last > 1;
        if (alone) last = n.at;
        return alone;
      })
      .map((n) => ({ ...n, length: Math.min(n.length, 0.4) }));
    expect(notes.length).toBeGreaterThan(3);
    const { echo: _echo, pump: _pump, ...rest } = of;
    const dry = { ...rest, reverb: { ...of.reverb, wet: 0 } };
    const synth = new Synth({ ...whole, style: dry, notes }, undefined, { raw: true });
    const [l, r] = [new Float32Array(synth.sampleCount), new Float32Array(synth.sampleCount)];
    synth.add(l, r, 0, l.length, 1);
    const beat = 60 / tempo;
    for (const n of notes) {
      const from = Math.max(0, Math.round((n.at - 0.03) * 48_000));
      const window = l.subarray(from, from + 9600);
      const peak = window.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
      const onset = (from + window.findIndex((v) => Math.abs(v) > peak * 0.04)) / 48_000;
      let off = Infinity;
      for (let k = Math.floor(n.beat) * 12 - 12; k <= Math.floor(n.beat) * 12 + 24; k++) {
        if (k % (12 / of.subdivision) !== 0) continue;
        const pair = of.swing ? k / 12 / (2 * of.swing.unit) : 0;
        const late = of.swing && Math.abs((pair % 1) - 0.5) < 1e-9 ? of.swing.late : 0;
        off = Math.min(off, Math.abs(onset - (k / 12 + late) * beat));
      }
      expect(off, `${channel} at ${n.at.toFixed(3)} s`).toBeLessThan(0.005);
    }
  });
});
