/** Plays small films in Node or in a browser, and answers a checksum for each. */
import { openSoundtrack } from '../../../render/sound/soundtrack.ts';
import type { Draft } from '../../../shared/draft/schema.ts';

/** FNV-1a over the bits of both channels. */
export const soundSums = (drafts: Draft[]): number[] =>
  drafts.map((draft) => {
    const track = openSoundtrack(draft);
    let hash = 0x811c9dc5;
    for (const side of track.read(0, track.sampleCount))
      for (const byte of new Uint8Array(side.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
    return hash >>> 0;
  });
