/**
 * A HEIC by its boxes and the decoder of HEVC, tile by tile. Promises the whole picture upright, or words for what is
 * damaged, which libheif itself would paint over; leaves to libheif what is put together in another way.
 */
import { divideByAlpha } from './alpha.ts';
import { decodeHevc, type De265, type HevcPicture } from './de265.ts';
import { PictureError, type DecodedPicture } from './decoded.ts';
import type { CodedPicture, HeifPicture } from './heif.ts';
import { heifSpace } from './heif-space.ts';
import { hevcUnits } from './hevc-units.ts';
import { pasteAlpha, pasteRgb } from './hevc-rgba.ts';
import { orient } from './orient.ts';

const isHevc = ({ codec }: CodedPicture): boolean => codec === 'hvc1' || codec === 'hev1';

/** Whether `heicPixels` reads it. */
export const readsHeic = (heif: HeifPicture | undefined): heif is HeifPicture =>
  heif !== undefined && isHevc(heif) && (!heif.alpha || isHevc(heif.alpha)) && !heif.isCropped;

const damaged = (what: string): PictureError =>
  new PictureError('file_unreadable', `the picture is damaged: ${what}`);

/** The primary picture; `readsHeic` must hold. Throws the `PictureError` of a damaged one. */
export const heicPixels = (lib: De265, heif: HeifPicture): DecodedPicture => {
  const { width, height } = heif;
  const picture: DecodedPicture = { width, height, rgba: new Uint8Array(width * height * 4) };
  // The boxes win over what the stream says of itself.
  let told = heif.colour;
  eachTile(lib, heif, 'it', (tile, x, y) => {
    told ??= tile.colour;
    pasteRgb(tile, told, picture, x, y);
  });
  if (heif.alpha) {
    if (heif.alpha.width !== width || heif.alpha.height !== height)
      throw damaged('its transparency has another size than its colours');
    eachTile(lib, heif.alpha, 'its transparency', (tile, x, y) =>
      pasteAlpha(tile, tile.colour.full, picture, x, y),
    );
    if (heif.isPremultiplied) divideByAlpha(picture.rgba);
  }
  const space = heifSpace({ ...heif, colour: told });
  return { ...heif.turns.reduce<DecodedPicture>(orient, picture), ...(space ? { space } : {}) };
};

type Use = (tile: HevcPicture, x: number, y: number) => void;

const eachTile = (lib: De265, whole: CodedPicture, what: string, use: Use): void => {
  const { parts, columns, width, height } = whole;
  let size: { width: number; height: number } | undefined;
  const broken: number[] = [];
  for (const [i, part] of parts.entries()) {
    const isWhole = unitsOf(part, (units) =>
      decodeHevc(lib, units, (tile) => {
        const [{ width: w, height: h }] = tile.planes;
        size ??= { width: w, height: h };
        if (w !== size.width || h !== size.height) throw damaged('its tiles differ in size');
        use(tile, (i % columns) * w, Math.floor(i / columns) * h);
      }),
    );
    if (!isWhole) broken.push(i);
  }
  if (broken.length > 0)
    throw damaged(
      parts.length === 1
        ? `${what} cannot be read to its end`
        : `of the ${parts.length} tiles of ${what}, ${broken.length} cannot be read to their end`,
    );
  const rows = parts.length / columns;
  if (!size || size.width * columns < width || size.height * rows < height)
    throw damaged(`its tiles do not fill its ${width}×${height} pixels`);
};

const unitsOf = (
  part: Parameters<typeof hevcUnits>[0],
  decode: (units: Uint8Array[]) => boolean,
): boolean => {
  try {
    return decode(hevcUnits(part));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};
