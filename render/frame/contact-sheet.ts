/**
 * Which frames stand on a film's contact sheet, and where. Promises one for each photo while there is room, evenly
 * chosen ones beyond, in a sheet about as wide as it is high; refuses sheets larger than a decoder likes.
 */
import type { Size } from '../../shared/draft/motion.ts';
import { pictures, type Draft } from '../../shared/draft/schema.ts';
import { frameAt, frameCount } from '../../shared/draft/time.ts';
import { MAX_SHEET_TILES, SHEET_GAP_PX, SHEET_TILE_PX } from '../limits.ts';

export type ContactSheet = Size & {
  tile: Size;
  /** Where each frame goes, in pixels from the sheet's upper left corner. */
  frames: { n: number; x: number; y: number }[];
};

/** The sheet of a film; undefined where it has no photo. */
export const contactSheet = (draft: Draft): ContactSheet | undefined => {
  const all = pictures(draft);
  const count = Math.min(all.length, MAX_SHEET_TILES);
  if (count === 0) return undefined;
  const { width, height, fps } = draft.m;
  const scale = SHEET_TILE_PX / Math.max(width, height);
  const tile = { width: even(width * scale), height: even(height * scale) };
  const columns = Math.max(1, Math.round(Math.sqrt((count * tile.height) / tile.width)));
  const rows = Math.ceil(count / columns);
  const at = (i: number, side: number): number => SHEET_GAP_PX + i * (side + SHEET_GAP_PX);
  const last = frameCount(draft) - 1;
  return {
    width: at(columns, tile.width),
    height: at(rows, tile.height),
    tile,
    frames: Array.from({ length: count }, (_, i) => {
      const { st, d } = all[Math.floor((i * all.length) / count)];
      return {
        n: Math.min(last, frameAt(st + d / 2, fps)),
        x: at(i % columns, tile.width),
        y: at(Math.floor(i / columns), tile.height),
      };
    }),
  };
};

const even = (px: number): number => Math.max(2, 2 * Math.round(px / 2));
