/** Where a photo was taken never reaches anything that is handed out, in any format there is. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import ExifReader, { type load } from 'exifreader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTPUT_FORMATS } from '../../../shared/formats/output.ts';
import { tiffOf, withExif, type Place } from '../../fixtures/exif.ts';
import { avifOf } from '../../fixtures/heif.ts';
import { makePhoto } from '../../fixtures/make.ts';
import { paintPhoto } from '../../fixtures/paint.ts';
import { servePhotos, smallFilm, startRenderer, type Renderer } from './renderer.ts';

// Its types promise named exports that its bundle, as Node sees it, does not have.
const reader: { load: typeof load } = ExifReader;
const TOKEN = 'a-token-for-the-test';
const size = { width: 320, height: 240 };
const place: Place = {
  camera: 'Kamera Nr. 4711',
  latitude: [45, 27, 5123],
  longitude: [9, 11, 2468],
};
const exif = tiffOf({ place, takenAt: '2024-05-17T10:20:30+02:00' });
const xmp = Buffer.from(
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="45,27.8538N"/></x:xmpmeta>',
);

const pngChunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};
/** Each kind carries the place in the way that is usual for it. */
const photos = async (): Promise<Record<string, Uint8Array>> => {
  const jpeg = withExif(await makePhoto(size), { place, takenAt: '2024-05-17T10:20:30+02:00' });
  const adobe = Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp]);
  const app1 = Buffer.from([0xff, 0xe1, (adobe.length + 2) >> 8, (adobe.length + 2) & 255]);
  const png = await makePhoto({ ...size, format: 'png', hue: 90 });
  const text = Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), xmp]);
  const item = Buffer.concat([Buffer.alloc(4), exif]);
  return {
    'a.jpg': Buffer.concat([jpeg.subarray(0, 2), app1, adobe, jpeg.subarray(2)]),
    'b.png': Buffer.concat([
      png.subarray(0, 33),
      pngChunk('eXIf', exif),
      pngChunk('iTXt', text),
      png.subarray(33),
    ]),
    'c.avif': avifOf(paintPhoto({ ...size, hue: 10 }), { exif: item }),
  };
};

/** What would give the place away, as text or as numbers. */
const TELLING = [
  Buffer.from('GPS'),
  Buffer.from('Exif\0\0'),
  Buffer.from('ns.adobe.com'),
  Buffer.from('xmpmeta'),
  Buffer.from(place.camera),
  Buffer.from('45,27'),
  // Degrees, minutes, hundredths of seconds as rationals; both byte orders.
  exif.subarray(exif.indexOf(Buffer.from([0, 0, 0, 45, 0, 0, 0, 1, 0, 0, 0, 27]))).subarray(0, 24),
  Buffer.from([45, 0, 0, 0, 1, 0, 0, 0, 27, 0, 0, 0]),
];
const tells = (bytes: Uint8Array): string[] =>
  TELLING.filter((t) => Buffer.from(bytes).includes(t)).map((t) => t.toString('latin1'));

let folder: string;
let renderer: Renderer;
let served: { server: Server; url: (name: string) => string };
let names: string[];
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-place-'));
  files = await photos();
  names = Object.keys(files);
  served = await servePhotos(files);
  renderer = await startRenderer({ state: folder, token: TOKEN });
});
afterAll(async () => {
  await renderer?.stop();
  served?.server.close();
  await rm(folder, { recursive: true, force: true });
});
const sources = () =>
  Object.fromEntries(
    names.map((name) => [`m_${name}`, { url: served.url(name), name, type: 'image/jpeg' }]),
  );

it('the photos do tell it', () => {
  for (const [name, bytes] of Object.entries(files)) {
    expect(tells(bytes).length, name).toBeGreaterThan(0);
    const { gps } = reader.load(Uint8Array.from(bytes).buffer, { expanded: true });
    expect(gps?.Latitude, name).toBeCloseTo(45.464_230_6, 4);
  }
});

describe('nothing of where a photo was taken', () => {
  it.each(OUTPUT_FORMATS)('is in a film as %s', async (format) => {
    const id = `r-${format}`;
    const created = await renderer.call('/renders', {
      body: {
        id,
        draft: smallFilm(names, 400),
        output: { format, quality: 'draft' },
        sources: sources(),
      },
    });
    expect(created.status).toBe(202);
    const state = await renderer.until(id, 'completed');
    expect(state.left_out ?? []).toEqual([]);
    const output = await renderer.call(`/renders/${id}/output`);
    const bytes = new Uint8Array(await output.arrayBuffer());
    // Subtitles and notes are few bytes; everything else has pictures or sound in it.
    const least = { srt: 20, midi: 50 }[format as string] ?? 500;
    expect(bytes.length).toBeGreaterThan(least);
    expect(tells(bytes)).toEqual([]);
  });

  it('is in a single frame', async () => {
    const response = await renderer.call('/frame', {
      body: { draft: smallFilm(names), sources: sources(), t: 0 },
    });
    expect(response.status).toBe(200);
    expect(tells(new Uint8Array(await response.arrayBuffer()))).toEqual([]);
  });

  it('is in what a probe tells, nor in the picture that goes to another backend', async () => {
    for (const name of names) {
      const body = { url: served.url(name), name, type: 'image/jpeg' };
      const probe = await renderer.call('/probe', { body });
      expect(await probe.text()).not.toMatch(/gps|latitude|45[.,]|4711/i);
      const picture = await renderer.call('/picture', { body });
      expect(picture.status).toBe(200);
      expect(tells(new Uint8Array(await picture.arrayBuffer()))).toEqual([]);
    }
  });
});
