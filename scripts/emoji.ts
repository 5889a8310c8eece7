/** A Vite plug-in: the emoji as files of those that are alike, so that a page fetches a few kilobytes, not them all. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { emojiShard } from '../render/text/emoji.ts';

const FOLDER = path.dirname(fileURLToPath(import.meta.resolve('@twemoji/svg/1f600.svg')));

/** Twemoji's SVG by name, by the file that it goes into. */
export const emojiShards = (): Map<string, Record<string, string>> => {
  const shards = new Map<string, Record<string, string>>();
  for (const file of readdirSync(FOLDER).filter((f) => f.endsWith('.svg'))) {
    const name = file.slice(0, -4);
    const shard = shards.get(emojiShard(name)) ?? {};
    shard[name] = readFileSync(path.join(FOLDER, file), 'utf8');
    shards.set(emojiShard(name), shard);
  }
  return shards;
};

export const emojiFiles = (): Plugin => ({
  name: 'emoji',
  generateBundle() {
    for (const [shard, pictures] of emojiShards())
      this.emitFile({
        type: 'asset',
        fileName: `emoji/${shard}.json`,
        source: JSON.stringify(pictures),
      });
  },
});
