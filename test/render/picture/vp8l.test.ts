/** Damage in lossless WebP and in the transparency of lossy ones: cut at every byte, with bits turned; whole ones pass. */
import { describe, expect, it } from 'vitest';
import { decodePicture } from '../../../render/node/decode.ts';
import { PictureError } from '../../../render/picture/decoded.ts';
import { alphaFault, vp8lFault } from '../../../render/picture/vp8l.ts';
import { vp8Size, webpPart } from '../../../render/picture/webp.ts';
import { atOnce } from '../../../render/steps.ts';
import { encodePhoto } from '../../fixtures/encode.ts';
import { makePhoto } from '../../fixtures/make.ts';
import { paintPhoto, type Pixels } from '../../fixtures/paint.ts';
import { randomFrom } from '../../fixtures/random.ts';

const signal = new AbortController().signal;
const lossless = (p: Pixels): Promise<Uint8Array> => encodePhoto(p, 'lossless');
const coded = (file: Uint8Array): Uint8Array => webpPart(file, 'VP8L')!;
const fault = (data: Uint8Array): string | undefined => atOnce(vp8lFault(data));

/** So many colours, as a palette needs them, or noise where `colours` is 0. */
const patches = (width: number, height: number, colours: number): Pixels => {
  const random = randomFrom(colours);
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < rgba.length; i += 4) {
    const n = colours === 0 ? 0 : Math.floor(random() * colours);
    const shade = (c: number): number => (colours === 0 ? random() * 256 : (n * (37 + c)) & 255);
    rgba.set([shade(0), shade(1), shade(2), 255], i);
  }
  return { width, height, rgba };
};

describe('a whole one passes', () => {
  it.each([1, 2, 3, 4, 13, 16, 200, 256, 0])('of %i colours (0: noise)', async (colours) => {
    for (const [width, height] of [
      [61, 33],
      [1, 1],
      [1, 70],
      [300, 5],
    ])
      expect(fault(coded(await lossless(patches(width, height, colours))))).toBeUndefined();
  });
  it('of a photo, with transparency, of a size that needs all transforms', async () => {
    const p = paintPhoto({ width: 900, height: 700 });
    expect(fault(coded(await lossless(p)))).toBeUndefined();
    for (let i = 3; i < p.rgba.length; i += 4) p.rgba[i] = (i >> 5) & 255;
    const file = await lossless(p);
    expect(fault(coded(file))).toBeUndefined();
    const { rgba } = await decodePicture(file, { signal });
    expect(rgba.every((v, i) => v === p.rgba[i] || p.rgba[i | 3] === 0)).toBe(true);
  });
  it('with padding behind it', async () => {
    const data = coded(await lossless(patches(40, 30, 9)));
    expect(fault(Uint8Array.from([...data, 0, 0, 0]))).toBeUndefined();
  });
});

describe('damage is told', () => {
  it('wherever it is cut', async () => {
    for (const p of [
      patches(40, 30, 12),
      patches(24, 20, 0),
      paintPhoto({ width: 64, height: 48 }),
    ]) {
      const data = coded(await lossless(p));
      for (let cut = 0; cut < data.length; cut++)
        expect(fault(data.subarray(0, cut)), `cut at ${cut}`).toMatch(
          /^(end (before they begin|after \d+ of \d+)|are damaged|make no sense)$/,
        );
    }
  });
  it('by the words of a refusal, though the container is whole', async () => {
    const file = Uint8Array.from(await lossless(paintPhoto({ width: 320, height: 240 })));
    const at = file.length - coded(file).length;
    const view = new DataView(file.buffer);
    const keep = 2 * (coded(file).length >> 2);
    view.setUint32(4, at + keep - 8, true);
    view.setUint32(at - 4, keep, true);
    const refused: unknown = await decodePicture(file.subarray(0, at + keep), { signal }).catch(
      (e: unknown) => e,
    );
    expect(refused).toBeInstanceOf(PictureError);
    expect((refused as PictureError).reason).toMatch(
      /^the picture is damaged: its (data make no sense|pixels end after \d+ of 76800)$/,
    );
  });
  // A code that becomes another of its length is no damage that a stream can tell.
  it('mostly where bits are turned in what says the codes, and always in noise', async () => {
    const random = randomFrom(11);
    const data = coded(await lossless(paintPhoto({ width: 320, height: 240 })));
    let told = 0;
    for (let bit = 0; bit < 400; bit++) {
      const bytes = Uint8Array.from(data);
      bytes[5 + (bit >> 3)] ^= 1 << (bit & 7);
      if (fault(bytes)) told++;
    }
    expect(told).toBeGreaterThan(300);
    const noise = Uint8Array.from(data, (v, i) => (i < 5 ? v : Math.floor(random() * 256)));
    expect(fault(noise)).toBeDefined();
  });
  it('where a sector of the disk is missing', async () => {
    const file = Uint8Array.from(await lossless(patches(200, 150, 0)));
    file.fill(0, 9_000, 9_600);
    await expect(decodePicture(file, { signal })).rejects.toBeInstanceOf(PictureError);
  });
});

describe('the transparency of a lossy one', () => {
  it('is followed too', async () => {
    const p = paintPhoto({ width: 200, height: 150 });
    for (let i = 3; i < p.rgba.length; i += 4) p.rgba[i] = (i * i) >> 9;
    const file = await encodePhoto(p, 'webp');
    const alpha = webpPart(file, 'ALPH')!;
    const size = vp8Size(webpPart(file, 'VP8 ')!);
    expect(size).toEqual({ width: 200, height: 150 });
    expect(atOnce(alphaFault(alpha, size))).toBeUndefined();
    for (let cut = 1; cut < alpha.length - 1; cut += 97)
      expect(atOnce(alphaFault(alpha.subarray(0, cut), size))).toBeDefined();
    const bytes = Uint8Array.from(file);
    const at = alpha.byteOffset - file.byteOffset + alpha.length - 60;
    bytes.fill(0xff, at, at + 50);
    await expect(decodePicture(bytes, { signal })).rejects.toThrow(/transparent pixels|no sense/);
  });
  it('and raw where it is raw', () => {
    const raw = (bytes: number): Uint8Array => new Uint8Array(1 + bytes);
    expect(atOnce(alphaFault(raw(12), { width: 4, height: 3 }))).toBeUndefined();
    expect(atOnce(alphaFault(raw(11), { width: 4, height: 3 }))).toBe('are fewer than it has');
  });
});

it('an ordinary lossy one has neither', async () => {
  const file = await makePhoto({ format: 'webp' });
  expect([webpPart(file, 'VP8L'), webpPart(file, 'ALPH')]).toEqual([undefined, undefined]);
});

/** A lossless file of one colour whose header says `said`, and whose pixels say `size`. */
const oneColour = (said: number, size: number): Uint8Array => {
  const bits = [...binary(size - 1, 14), ...binary(size - 1, 14), ...binary(0, 4)];
  // No transform, no cache, one group; five codes of a single symbol of one bit, 0.
  bits.push(0, 0, 0, ...Array.from({ length: 5 }, () => [1, 0, 0, 0]).flat());
  const data = Buffer.alloc(1 + Math.ceil(bits.length / 8));
  data[0] = 0x2f;
  bits.forEach((bit, i) => (data[1 + (i >> 3)] |= bit << (i & 7)));
  const outside = Buffer.alloc(10);
  outside.writeUIntLE(said - 1, 4, 3);
  outside.writeUIntLE(said - 1, 7, 3);
  const chunk = (name: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length & 1)]);
  };
  const inside = [Buffer.from('WEBP'), chunk('VP8X', outside), chunk('VP8L', data)];
  return chunk('RIFF', Buffer.concat(inside));
};
const binary = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => (value >> i) & 1);

it('a few bytes that hold 268 megapixels and say that they are a hundred are refused at once', async () => {
  expect((await decodePicture(oneColour(10, 10), { signal })).rgba.length).toBe(400);
  const before = process.memoryUsage().rss;
  await expect(decodePicture(oneColour(10, 16_383), { signal })).rejects.toBeInstanceOf(
    PictureError,
  );
  expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
});
