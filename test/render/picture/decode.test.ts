/** Files to pixels in Node: every kind upright and in its colours, every breakage refused in words. */
import { describe, expect, it } from 'vitest';
import { decodePicture, probePicture } from '../../../render/node/decode.ts';
import { PictureError } from '../../../render/picture/decoded.ts';
import {
  animatedWebp,
  hugePng,
  makePhoto,
  palettePng,
  sample,
  SAMPLES,
  textFile,
  truncated,
} from '../../fixtures/make.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { colourAt, CORNER_NAMES, CORNERS, cornersOf } from '../../fixtures/paint.ts';

const signal = new AbortController().signal;
const decode = (bytes: Uint8Array) => decodePicture(bytes, { signal });
const refusal = async (bytes: Uint8Array, maxPixels?: number): Promise<PictureError> => {
  const error: unknown = await decodePicture(bytes, { signal, maxPixels }).then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(PictureError);
  return error as PictureError;
};

describe('orientation', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i comes out upright', async (orientation) => {
    const p = await decode(await makePhoto({ width: 322, height: 240, orientation }));
    expect([p.width, p.height]).toEqual([322, 240]);
    expect(cornersOf(p)).toEqual([...CORNER_NAMES]);
    expect(Math.min(...colourAt(p, 0.5, 0.14))).toBeGreaterThan(235);
  });
  it.each([0, 9, 4711])('%i is nonsense and counts as 1', async (orientation) => {
    const p = await decode(await makePhoto({ orientation }));
    expect(cornersOf(p)).toEqual([...CORNER_NAMES]);
  });
  it.each(['upright.heic', 'turned.heic'] as const)('%s comes out upright', async (name) => {
    const p = await decode(await sample(name));
    expect([p.type, p.width, p.height]).toEqual(['image/heic', 320, 240]);
    expect(cornersOf(p)).toEqual([...CORNER_NAMES]);
  });
});

describe('colour', () => {
  it.each(['jpeg', 'png', 'webp', 'gif'] as const)(
    'of a %s is what was painted',
    async (format) => {
      const p = await decode(await makePhoto({ format }));
      const places = { topLeft: [0.1, 0.1], bottomRight: [0.9, 0.9] } as const;
      // GIF has 256 colours for all; the others are nearly exact.
      const bound = format === 'gif' ? 40 : 3;
      for (const [name, [x, y]] of Object.entries(places)) {
        const seen = colourAt(p, x, y);
        const painted = CORNERS[name as keyof typeof places];
        seen.forEach((v, c) => expect(Math.abs(v - painted[c])).toBeLessThanOrEqual(bound));
      }
    },
  );
  it('of a progressive and of a CMYK JPEG is right', async () => {
    for (const name of ['progressive.jpg', 'cmyk.jpg'] as const) {
      expect(cornersOf(await decode(await sample(name)))).toEqual([...CORNER_NAMES]);
    }
  });
  it('of a PNG with a palette and of an animated WebP is right', async () => {
    for (const file of [palettePng(), await animatedWebp({ width: 200, height: 150 })]) {
      expect(cornersOf(await decode(file))).toEqual([...CORNER_NAMES]);
    }
  });
  it('survives every small and odd size', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
      for (const [width, height] of [
        [1, 1],
        [2, 3],
        [17, 1],
        [1, 33],
        [31, 29],
        [127, 65],
      ]) {
        const p = await decode(await makePhoto({ width, height, format }));
        expect([p.width, p.height, p.rgba.length]).toEqual([width, height, width * height * 4]);
      }
    }
  });
  it('of a JPEG with more behind its end, as telephones append it, is right', async () => {
    const photo = await makePhoto();
    const p = await decode(Buffer.concat([photo, photo, textFile()]));
    expect(cornersOf(p)).toEqual([...CORNER_NAMES]);
  });
  it('of a greyscale JPEG is grey over the full range', async () => {
    const p = await decode(await sample('grey.jpg'));
    const [r, g, b] = colourAt(p, 0.5, 0.14);
    expect([r, g]).toEqual([g, b]);
    expect(r).toBeGreaterThan(245);
  });
  it('keeps the alpha of a PNG', async () => {
    const p = await decode(await makePhoto({ format: 'png', alpha: 0.5 }));
    expect(p.rgba[3]).toBe(128);
    expect(colourAt(p, 0.1, 0.1)).toEqual([...CORNERS.topLeft]);
  });
});

describe('what the file says', () => {
  it('is told by a probe, with the size as it stands upright', async () => {
    const bytes = await makePhoto({
      width: 300,
      height: 200,
      orientation: 6,
      takenAt: '2024-05-17T10:20:30+02:00',
    });
    expect(await probePicture(bytes)).toMatchObject({
      type: 'image/jpeg',
      width: 300,
      height: 200,
      taken_at: '2024-05-17T10:20:30+02:00',
    });
  });
  it('has no offset where the camera wrote none', async () => {
    const bytes = await makePhoto({ takenAt: '2024-05-17T10:20:30' });
    expect((await probePicture(bytes)).taken_at).toBe('2024-05-17T10:20:30');
  });
});

describe('refusals', () => {
  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('a %s cut anywhere', async (format) => {
    const whole = await makePhoto({ width: 160, height: 120, format });
    for (const share of [0.02, 0.1, 0.35, 0.6, 0.9, 0.99]) {
      const { code, reason } = await refusal(truncated(whole, share));
      expect(code).toBe('file_unreadable');
      expect(reason).toMatch(/^the file (?:ends|breaks off|is \d+ bytes long but says)/);
    }
  });
  it('a HEIC cut anywhere', async () => {
    for (const share of [0.1, 0.5, 0.95]) {
      const { reason } = await refusal(truncated(await sample('upright.heic'), share));
      expect(reason).toMatch(/^the file ends/);
    }
  });
  it('a HEIC whose pixels are damaged, without hanging', async () => {
    const bytes = Uint8Array.from(await sample('upright.heic'));
    bytes.fill(0, 400, 460);
    expect((await refusal(bytes)).code).toBe('file_unreadable');
  });
  it('a JPEG and a PNG with damaged pixels', async () => {
    for (const format of ['jpeg', 'png'] as const) {
      const bytes = Uint8Array.from(await makePhoto({ format }));
      const middle = bytes.length >> 1;
      for (let i = 0; i < 60; i++) bytes[middle + i] ^= 0x5a;
      expect((await refusal(bytes)).reason).toMatch(/^the (?:picture is damaged|file ends)/);
    }
  });
  // Neither kind has checksums: a code may become another that also makes sense, and nothing tells.
  it.each(['webp', 'gif'] as const)('a %s with damaged pixels, nearly always', async (format) => {
    const random = randomFrom(3);
    const kinds: ((bytes: Uint8Array, at: number) => void)[] = [
      (b, at) => (b[at] ^= 1 << Math.floor(random() * 8)),
      (b, at) => b.fill(0, at, at + 200),
      (b, at) =>
        b.set(
          Uint8Array.from({ length: 200 }, () => random() * 256),
          at,
        ),
    ];
    const whole = await makePhoto({ width: 320, height: 240, format });
    const { rgba } = await decode(whole);
    let unnoticed = 0;
    for (const damage of kinds) {
      for (let round = 0; round < 20; round++) {
        const bytes = Uint8Array.from(whole);
        damage(bytes, Math.floor(bytes.length * (0.1 + 0.8 * random())));
        const end: unknown = await decode(bytes).catch((e: unknown) => e);
        if (end instanceof PictureError) expect(end.reason).toMatch(/^the (picture|file) /);
        else if ((end as { rgba: Uint8Array }).rgba.some((v, i) => Math.abs(v - rgba[i]) > 8))
          unnoticed++;
      }
    }
    expect(unnoticed).toBeLessThanOrEqual(6);
  });
  it('what is no picture, or nothing', async () => {
    const text = await refusal(textFile());
    expect([text.code, text.reason]).toEqual([
      'file_unsupported',
      'it is not a picture of a known kind (JPG, PNG, WebP, GIF, HEIC, AVIF)',
    ]);
    expect((await refusal(new Uint8Array())).code).toBe('file_empty');
  });
  it('300 megapixels, by the header alone', async () => {
    const { code, reason } = await refusal(hugePng());
    expect(code).toBe('picture_too_large');
    expect(reason).toBe(
      'it has 20000×15000 pixels, 300 megapixels; up to 100 megapixels are taken',
    );
  });
  it('a HEIC above the bound', async () => {
    const { code, reason } = await refusal(await sample('upright.heic'), 50_000);
    expect(code).toBe('picture_too_large');
    expect(reason).toContain('up to 0.1 megapixels');
  });
  it('goes on after an abort', async () => {
    const bytes = await makePhoto();
    await expect(decodePicture(bytes, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect((await decode(bytes)).width).toBe(640);
  });
});

it('has every committed sample', async () => {
  for (const name of SAMPLES) expect((await sample(name)).length).toBeGreaterThan(1000);
});
