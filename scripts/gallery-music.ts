/**
 * `npm run gallery:music`: half a minute of each style as sound, spectrogram, piano roll and MIDI, on one page in
 * `dist/gallery/music`. Promises what the product plays; refuses to be published by itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../render/music/compose.ts';
import { midiOf } from '../render/music/midi.ts';
import { pngOfRgb } from '../render/node/png.ts';
import { openSoundtrack } from '../render/sound/soundtrack.ts';
import { wavOf } from '../render/sound/wav.ts';
import { rhythmFor } from '../shared/draft/beats.ts';
import { MUSIC_STYLES, type Draft } from '../shared/draft/schema.ts';
import { octaves, OCTAVES_HZ } from './hearing/bands.ts';
import { pianoRoll } from './hearing/piano-roll.ts';
import type { Pixels } from './hearing/pixels.ts';
import { REFERENCE, TOLERANCE_DB } from './hearing/reference.ts';
import { spectrogram } from './hearing/spectrogram.ts';

const png = (of: Pixels): Uint8Array => pngOfRgb(of.rgb, of);

const FOLDER = 'dist/gallery/music';
const PHOTO_MS = 3000;
const PHOTOS = 11;
const WIDTH = 1200;

const draftOf = (style: (typeof MUSIC_STYLES)[number], seed: number): Draft => {
  const d = PHOTO_MS * PHOTOS;
  const sg = Array.from({ length: PHOTOS }, (_, i) => ({
    id: `p${i}`,
    st: i * PHOTO_MS,
    d: PHOTO_MS,
    media: `m${i}`,
  }));
  const score = { style, tempo: rhythmFor(PHOTO_MS, style).tempo, seed };
  return {
    v: 1,
    m: { width: 1920, height: 1080, fps: 30 },
    d,
    t: [
      { id: 'video', tt: 0, sg },
      { id: 'music', tt: 1, sg: [{ id: 'score', kind: 'score', st: 0, d, score }] },
    ],
  };
};

mkdirSync(FOLDER, { recursive: true });
const only = process.argv[2];
const rows: string[] = [];
for (const style of MUSIC_STYLES) {
  if (style === 'italian' || (only && style !== only)) continue;
  const draft = draftOf(style, 1);
  const track = openSoundtrack(draft);
  const [left, right] = track.read(0, track.sampleCount);
  const score = { style, tempo: rhythmFor(PHOTO_MS, style).tempo, seed: 1 };
  const piece = compose(score, draft.d / 1000, (draft.d - PHOTO_MS) / 1000);
  const both = left.map((v, i) => (v + right[i]) / 2);
  const files: [string, Uint8Array][] = [
    ['wav', wavOf(left, right)],
    ['mid', midiOf(piece)],
    ['spectrogram.png', png(spectrogram(both, WIDTH, 320))],
    ['roll.png', png(pianoRoll(piece, WIDTH))],
  ];
  for (const [kind, bytes] of files) writeFileSync(join(FOLDER, `${style}.${kind}`), bytes);
  const heard = octaves(left, right).map(
    (db, i) => `${OCTAVES_HZ[i]} Hz ${db.toFixed(0)} (${REFERENCE[style][i]})`,
  );
  rows.push(
    `<h2>${style}</h2><p>${score.tempo.toFixed(1)} beats a minute. Octaves in dB, measured (aim ± ${TOLERANCE_DB}): ${heard.join(', ')}</p>` +
      `<audio controls preload="none" src="${style}.wav"></audio> <a href="${style}.mid">MIDI</a><br>` +
      `<img alt="Spectrogram of ${style}" src="${style}.spectrogram.png"><br><img alt="Piano roll of ${style}" src="${style}.roll.png">`,
  );
  console.log(`${style}: ${files.map(([kind]) => kind).join(', ')}`);
}
writeFileSync(
  join(FOLDER, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Music</title><style>body{background:#111;color:#ddd;font:15px system-ui;max-width:1200px;margin:2em auto}img{max-width:100%}a{color:#9cf}</style><h1>Music</h1>${rows.join('\n')}`,
);
console.log(`${FOLDER}/index.html`);
