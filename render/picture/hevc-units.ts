/**
 * The units of a coded picture in a HEIC, as a decoder of HEVC wants them. Promises places inside the bytes; refuses
 * lengths that lie, by a `RangeError`. Source: ISO/IEC 14496-15 §8.3.2 (hvcC), §8.3.3 (lengths before the units).
 */
import { BoxReader } from './boxes.ts';
import type { CodedPart } from './heif.ts';

const MAX_UNITS = 4096;

/** The parameter sets of its record, and then its own. */
export const hevcUnits = ({ data, config }: CodedPart): Uint8Array[] => {
  if (!config) return unitsIn(data, 4);
  return [...parameterSets(config), ...unitsIn(data, (config[21] & 3) + 1)];
};

/** 22 bytes of facts, and then lists of sets by their kind. */
const parameterSets = (config: Uint8Array): Uint8Array[] => {
  const units: Uint8Array[] = [];
  const read = new BoxReader(config.subarray(22));
  let at = 23;
  for (let kinds = read.u8(); kinds > 0; kinds--) {
    const head = new BoxReader(config.subarray(at + 1));
    at += 3;
    for (let count = head.u16(); count > 0 && units.length < MAX_UNITS; count--) {
      const length = new BoxReader(config.subarray(at)).u16();
      units.push(taken(config, at + 2, length));
      at += 2 + length;
    }
  }
  return units;
};

const unitsIn = (data: Uint8Array, lengthBytes: number): Uint8Array[] => {
  const units: Uint8Array[] = [];
  for (let at = 0; at + lengthBytes <= data.length && units.length < MAX_UNITS;) {
    const length = new BoxReader(data.subarray(at)).uint(lengthBytes);
    units.push(taken(data, at + lengthBytes, length));
    at += lengthBytes + length;
  }
  return units;
};

const taken = (bytes: Uint8Array, at: number, length: number): Uint8Array => {
  if (at + length > bytes.length) throw new RangeError('a unit is longer than what holds it');
  return bytes.subarray(at, at + length);
};
