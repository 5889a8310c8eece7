/** Reads a Standard MIDI File, apart from the writer: for the tests. Throws on what the format does not allow. */
export type MidiNote = {
  channel: number;
  key: number;
  velocity: number;
  from: number;
  until: number;
};
export type MidiTrack = {
  name: string;
  programs: number[];
  notes: MidiNote[];
  tempo?: number;
  metres: { tick: number; over: number; under: number }[];
  end: number;
};
export type Midi = { format: number; division: number; tracks: MidiTrack[] };

export const readMidi = (bytes: Uint8Array): Midi => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, n: number): string =>
    String.fromCharCode(...bytes.subarray(at, at + n));
  if (text(0, 4) !== 'MThd' || view.getUint32(4) !== 6) throw new Error('no header');
  const [format, count, division] = [view.getUint16(8), view.getUint16(10), view.getUint16(12)];
  const tracks: MidiTrack[] = [];
  let at = 14;
  for (let t = 0; t < count; t++) {
    if (text(at, 4) !== 'MTrk') throw new Error(`track ${t} does not begin`);
    const stop = at + 8 + view.getUint32(at + 4);
    at += 8;
    const variable = (): number => {
      let n = 0;
      for (;;) {
        const b = bytes[at++];
        n = n * 128 + (b & 127);
        if (b < 128) return n;
      }
    };
    const track: MidiTrack = { name: '', programs: [], notes: [], metres: [], end: -1 };
    const open = new Map<number, MidiNote>();
    let tick = 0;
    while (at < stop) {
      tick += variable();
      const status = bytes[at++];
      if (status === 0xff) {
        const kind = bytes[at++];
        const size = variable();
        if (kind === 0x03) track.name = text(at, size);
        if (kind === 0x51)
          track.tempo = 60e6 / (bytes[at] * 65_536 + bytes[at + 1] * 256 + bytes[at + 2]);
        if (kind === 0x58) track.metres.push({ tick, over: bytes[at], under: 2 ** bytes[at + 1] });
        if (kind === 0x2f) track.end = tick;
        at += size;
        continue;
      }
      const channel = status & 15;
      const [a, b] = [bytes[at], bytes[at + 1]];
      if (a > 127) throw new Error(`a data byte of ${a}`);
      switch (status >> 4) {
        case 0xc:
          track.programs.push(a);
          at += 1;
          break;
        case 0xb:
          at += 2;
          break;
        case 0x9: {
          if (open.has(a)) throw new Error(`key ${a} is struck while it sounds`);
          const note = { channel, key: a, velocity: b, from: tick, until: -1 };
          open.set(a, note);
          track.notes.push(note);
          at += 2;
          break;
        }
        case 0x8: {
          const note = open.get(a);
          if (!note) throw new Error(`key ${a} ends without a start`);
          note.until = tick;
          open.delete(a);
          at += 2;
          break;
        }
        default:
          throw new Error(`status ${status}`);
      }
    }
    if (open.size > 0 || track.end < 0) throw new Error(`track ${t} does not end`);
    tracks.push(track);
  }
  if (at !== bytes.length) throw new Error('bytes are left over');
  return { format, division, tracks };
};
