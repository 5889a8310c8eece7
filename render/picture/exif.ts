/**
 * What a photo's file says about itself: how it was held and when it was taken. Promises plain values or nothing;
 * refuses to fail over broken metadata, which says nothing about the picture.
 */
import ExifReader, { type load } from 'exifreader';

// Its types promise named exports that its bundle, as Node sees it, does not have.
const reader: { load: typeof load } = ExifReader;

/** `orientation` 1–8; `takenAt` as ISO 8601, with its offset where the camera wrote one. */
export type PhotoFacts = { orientation: number; takenAt?: string };

/** Reads EXIF from a whole file of any accepted type. Source: CIPA DC-008 (Exif 2.32) §4.6.5. */
export const photoFacts = (file: Uint8Array): PhotoFacts => {
  try {
    const data = file.buffer.slice(
      file.byteOffset,
      file.byteOffset + file.byteLength,
    ) as ArrayBuffer;
    const { exif } = reader.load(data, {
      expanded: true,
      includeTags: { exif: ['Orientation', 'DateTimeOriginal', 'OffsetTimeOriginal'] },
    });
    const orientation: unknown = exif?.Orientation?.value;
    const upright = Number.isInteger(orientation) ? (orientation as number) : 1;
    const takenAt = isoTime(
      exif?.DateTimeOriginal?.description,
      exif?.OffsetTimeOriginal?.description,
    );
    return {
      orientation: upright >= 1 && upright <= 8 ? upright : 1,
      ...(takenAt ? { takenAt } : {}),
    };
  } catch {
    return { orientation: 1 };
  }
};

/** `2024:05:17 10:20:30` → `2024-05-17T10:20:30`; nothing for the blanks and zeros of cameras without a clock. */
const isoTime = (stamp: string | undefined, offset: string | undefined): string | undefined => {
  const m = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)/.exec(stamp ?? '');
  if (!m || m[1] === '0000') return undefined;
  const zone = /^(?:[+-]\d\d:\d\d|Z)$/.exec(offset?.trim() ?? '')?.[0] ?? '';
  const iso = `${m[1]}-${m[2]}-${m[3]}T${m[4]}${zone}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
};
