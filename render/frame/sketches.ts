/**
 * Small copies in place of pictures that are not ready, for frames that nobody looks at for long. Promises the framing
 * of the full picture, and that only what the last frame needed is kept; refuses a picture that has no copy.
 */
import { besideOf, showsFile, type FileSegment } from '../../shared/draft/files.ts';
import type { Size } from '../../shared/draft/motion.ts';
import type { SafeZone } from '../../shared/draft/safe-zone.ts';
import type { Look, PictureSegment } from '../../shared/draft/schema.ts';
import type { Kernels } from '../kernels/index.ts';
import type { DecodedPicture } from '../picture/decoded.ts';
import type { PreparedPicture } from '../picture/prepare.ts';
import { Shelf } from './shelf.ts';
import { freeShot, makeShot, type Shot } from './shot.ts';
import type { StandIn, StandInOf } from './stand-in.ts';

/** A picture that a frame shows, and the moment of it where it is a clip. */
export type Wanted = { segment: PictureSegment; ms?: number };
type Style = { look?: Look; zone?: SafeZone };
type Key = { segment: PictureSegment; id: string };

export class Sketches {
  readonly #kernels: Kernels;
  readonly #frame: Size;
  readonly #standIn: StandInOf;
  readonly #shelf: Shelf<Key, Shot>;
  /** Those of the last frame. */
  #keys: Key[] = [];

  constructor(kernels: Kernels, frame: Size, standIn: StandInOf) {
    this.#kernels = kernels;
    this.#frame = frame;
    this.#standIn = standIn;
    this.#shelf = new Shelf((shot) => freeShot(kernels, shot));
  }

  /** Makes sketches of these pictures and lets go of all others; false, and nothing made, where one has no copy. */
  async make(
    wanted: readonly Wanted[],
    styleOf: (s: PictureSegment) => Style,
    signal: AbortSignal,
  ): Promise<boolean> {
    const found = wanted.map(({ segment, ms }) => ({ segment, copies: this.#copies(segment, ms) }));
    if (found.some(({ copies }) => copies === undefined)) return false;
    const keys = found.map(({ segment, copies }) => {
      const id = copies!.map((c) => c.id).join('|');
      const known = this.#keys.find((k) => k.segment === segment && k.id === id);
      return known ?? { segment, id };
    });
    this.#keys = keys;
    this.#shelf.keep(new Set(keys));
    for (const [i, key] of keys.entries()) {
      const source = copiesOnly(found[i].copies!);
      this.#shelf.start(key, (stop) =>
        makeShot(this.#kernels, source, key.segment, this.#frame, styleOf(key.segment), stop),
      );
    }
    for (const key of keys) await this.#shelf.wait(key, signal);
    return true;
  }

  /** The sketch that was made of it for the last frame. */
  get(segment: PictureSegment): PreparedPicture | undefined {
    const key = this.#keys.find((k) => k.segment === segment);
    return key && this.#shelf.get(key)?.prepared;
  }

  clear(): void {
    this.#keys = [];
    this.#shelf.keep(new Set());
  }

  /** A copy for each file of the segment: none for a card, two for a pair. */
  #copies(segment: PictureSegment, ms?: number): StandIn[] | undefined {
    const files = [segment, besideOf(segment)].filter((s) => s && showsFile(s)) as FileSegment[];
    const copies = files.map((s) => this.#standIn(s, ms));
    return copies.includes(undefined) ? undefined : (copies as StandIn[]);
  }
}

/** They are asked for in the order of the segment's files; without `clip`, a clip is one picture. */
const copiesOnly = (copies: readonly StandIn[]) => {
  let next = 0;
  return { decode: (): Promise<DecodedPicture> => copies[next++].open() };
};
