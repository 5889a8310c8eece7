/**
 * The decoded sound of a draft's files, by media id, before the mix begins. Promises each file decoded once, only the
 * range that is heard, one after the other; a file that cannot be read is told and is silence. Refuses to fetch or
 * decode by itself: `render/node/decode-sound.ts` and `render/browser/decode-sound.ts` do.
 *
 * To add another source of sound, add its stretches to `heard` in `shared/draft/heard.ts`: they are decoded, levelled
 * and mixed from there.
 */
import { heard } from '../../shared/draft/heard.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { samplesAt } from '../../shared/draft/time.ts';
import type { Pcm } from './pcm.ts';
import { taken } from './varispeed.ts';

/** A range of a file, in samples at 48 kHz from its start. */
export type Want = { media: string; from: number; to: number };

/** Decoded sound by media id; what is not there is silent. */
export type SoundFiles = ReadonlyMap<string, Pcm>;

/** A file whose sound cannot be had: `reason` says why, in words for people. */
export class SoundError extends Error {
  override readonly name = 'SoundError';
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** Decodes one range; rejects with `SoundError`, or the signal's reason. */
export type OpenSound = (want: Want) => Promise<Pcm> | Pcm;

/** Ranges begin and end on these, so that a small change of the film asks for the same one again. */
const ROUND = samplesAt(1_000);

/** The smallest range of each file that holds all that is heard of it. */
export const wanted = (draft: Draft): Want[] => {
  const wants = new Map<string, Want>();
  for (const h of heard(draft)) {
    const from = Math.floor(h.from / ROUND) * ROUND;
    const to = Math.ceil((h.from + taken(h.count, h.rate)) / ROUND) * ROUND;
    const had = wants.get(h.media);
    wants.set(h.media, {
      media: h.media,
      from: Math.min(from, had?.from ?? from),
      to: Math.max(to, had?.to ?? to),
    });
  }
  return [...wants.values()];
};

/** What of the files is decoded; kept from one version of a film to the next. */
export class SoundShelf {
  readonly #held = new Map<string, Pcm | undefined>();
  readonly #open: OpenSound;
  readonly #broken: (media: string, reason: string) => void;

  /** `broken` hears once of each file that cannot be read. */
  constructor(open: OpenSound, broken: (media: string, reason: string) => void) {
    this.#open = open;
    this.#broken = broken;
  }

  /** Decodes what the draft needs and is not here yet, lets go of what it does not need. Aborts reject. */
  async load(draft: Draft): Promise<SoundFiles> {
    const wants = wanted(draft);
    const needed = new Set(wants.map((w) => w.media));
    for (const media of this.#held.keys()) if (!needed.has(media)) this.#held.delete(media);
    const files = new Map<string, Pcm>();
    for (const want of wants) {
      const pcm = await this.#get(want);
      if (pcm) files.set(want.media, pcm);
    }
    return files;
  }

  async #get(want: Want): Promise<Pcm | undefined> {
    const has = this.#held.get(want.media);
    if (this.#held.has(want.media) && (!has || covers(has, want))) return has;
    try {
      const pcm = await this.#open(want);
      this.#held.set(want.media, pcm);
      asked.set(pcm, want);
      return pcm;
    } catch (error) {
      if (!(error instanceof SoundError)) throw error;
      this.#held.set(want.media, undefined);
      this.#broken(want.media, error.reason);
      return undefined;
    }
  }
}

/** A file may end before what was wanted of it: asking again would find no more. */
const asked = new WeakMap<Pcm, Want>();
const covers = (pcm: Pcm, want: Want): boolean =>
  pcm.from <= want.from && Math.max(pcm.to, asked.get(pcm)?.to ?? 0) >= want.to;
