/**
 * One picture of HEVC by the decoder inside libheif, asked itself: libheif shows what that painted over, and the decoder
 * knows where it had to. Promises a picture only where nothing of it was damaged; leaves no memory behind.
 * Source: libde265's de265.h.
 */
import type { Plane } from './decoded.ts';
import type { CodePoints } from './heif.ts';

/** What libheif's module says of the decoder; addresses are numbers. */
export type De265 = {
  HEAPU8: Uint8Array;
  HEAP32: Int32Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _de265_new_decoder(): number;
  _de265_free_decoder(decoder: number): number;
  _de265_set_parameter_bool(decoder: number, what: number, value: number): void;
  _de265_push_NAL(
    ...a: [
      ...[decoder: number, unit: number, bytes: number],
      ...[timeLow: number, timeHigh: number, user: number],
    ]
  ): number;
  _de265_flush_data(decoder: number): number;
  _de265_decode(decoder: number, more: number): number;
  _de265_get_next_picture(decoder: number): number;
  _de265_get_chroma_format(image: number): number;
  _de265_get_image_width(image: number, plane: number): number;
  _de265_get_image_height(image: number, plane: number): number;
  _de265_get_bits_per_pixel(image: number, plane: number): number;
  _de265_get_image_plane(image: number, plane: number, stride: number): number;
  _de265_get_image_full_range_flag(image: number): number;
  _de265_get_image_colour_primaries(image: number): number;
  _de265_get_image_transfer_characteristics(image: number): number;
  _de265_get_image_matrix_coefficients(image: number): number;
};

/** Planes above eight bits have two bytes a sample, low byte first. A grey picture has the first plane only. */
export type HevcPicture = {
  planes: [Plane] | [Plane, Plane, Plane];
  depth: number;
  /** As the stream says it; 2 where it does not. */
  colour: CodePoints;
};

const SUPPRESS_FAULTY = 6;
const WAITING_FOR_INPUT = 13;
/** One picture takes a handful. */
const MAX_STEPS = 10_000;

/** Hands the picture that `units` hold to `use`, whose planes are gone after that. False where it is damaged or missing. */
export const decodeHevc = (
  lib: De265,
  units: readonly Uint8Array[],
  use: (picture: HevcPicture) => void,
): boolean => {
  const decoder = lib._de265_new_decoder();
  const more = lib._malloc(4);
  try {
    lib._de265_set_parameter_bool(decoder, SUPPRESS_FAULTY, 1);
    for (const unit of units) {
      const address = lib._malloc(unit.length);
      lib.HEAPU8.set(unit, address);
      const status = lib._de265_push_NAL(decoder, address, unit.length, 0, 0, 0);
      lib._free(address);
      if (status !== 0) return false;
    }
    if (lib._de265_flush_data(decoder) !== 0) return false;
    for (let step = 0; step < MAX_STEPS; step++) {
      const status = lib._de265_decode(decoder, more);
      if (status !== 0 && status !== WAITING_FOR_INPUT) return false;
      const image = lib._de265_get_next_picture(decoder);
      if (image !== 0) {
        use(pictureOf(lib, image, more));
        return true;
      }
      if (lib.HEAP32[more >> 2] === 0) return false;
    }
    return false;
  } finally {
    lib._free(more);
    lib._de265_free_decoder(decoder);
  }
};

const pictureOf = (lib: De265, image: number, scratch: number): HevcPicture => {
  const plane = (i: number): Plane => {
    const address = lib._de265_get_image_plane(image, i, scratch);
    const stride = lib.HEAP32[scratch >> 2];
    const height = lib._de265_get_image_height(image, i);
    const bytes = lib.HEAPU8.subarray(address, address + stride * height);
    return { bytes, width: lib._de265_get_image_width(image, i), height, stride };
  };
  const isGrey = lib._de265_get_chroma_format(image) === 0;
  return {
    planes: isGrey ? [plane(0)] : [plane(0), plane(1), plane(2)],
    depth: lib._de265_get_bits_per_pixel(image, 0),
    colour: {
      primaries: lib._de265_get_image_colour_primaries(image),
      transfer: lib._de265_get_image_transfer_characteristics(image),
      matrix: lib._de265_get_image_matrix_coefficients(image),
      full: lib._de265_get_image_full_range_flag(image) !== 0,
    },
  };
};
