/**
 * Encoded segments in a folder, by the hash of what decides them. Promises whole segments or none (checksum, atomic
 * rename), a bound in bytes and in age, and that processes may share the folder; never fails a render: what cannot be
 * kept is not kept, and what is damaged is removed.
 */
import { createHash } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { SEGMENT_DISK_SHARE, SEGMENT_LIFETIME_MS, SEGMENT_PART_MS } from './limits.ts';

/** `bytes` is the most that the folder may hold. What has an `owner` is found by that one only, and goes with them. */
export type SegmentStoreOptions = { folder: string; bytes: number; owner?: string };

const WHOLE = '.segment';
const PART = '.part';
const SUM_BYTES = 32;
/** The folder is looked through again after a process has added this share of the bound. */
const SWEEP_SHARE = 1 / 16;
/** And is emptied down to this share, so that it is not at its bound again at once. */
const ROOM_SHARE = 0.9;

/** What the names of an owner's files begin with: nothing of theirs is to be read from it. */
const mark = (owner: string): string =>
  `${createHash('sha256').update(owner).digest('hex').slice(0, 32)}-`;
const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
let parts = 0;

export class SegmentStore {
  readonly #folder: string;
  readonly #bytes: number;
  readonly #mark: string;
  #added = 0;

  constructor(o: SegmentStoreOptions) {
    this.#folder = o.folder;
    this.#bytes = o.bytes;
    this.#mark = o.owner === undefined ? '' : mark(o.owner);
  }

  /** What was put under `key` (hexadecimal digits); `undefined` where there is nothing whole. */
  async get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const path = join(this.#folder, this.#mark + key + WHOLE);
    const file = await readFile(path).catch(() => undefined);
    if (!file) return undefined;
    const sum = file.subarray(0, SUM_BYTES);
    const block = Uint8Array.from(file.subarray(SUM_BYTES));
    if (!sumOf(block).equals(sum)) {
      await rm(path, { force: true }).catch(() => undefined);
      return undefined;
    }
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    return block;
  }

  /** Keeps `block` under `key`; at a full disk, or where the folder is gone, it is simply not there. */
  async put(key: string, block: Uint8Array): Promise<void> {
    if (block.length + SUM_BYTES > this.#bytes) return;
    const part = join(this.#folder, `${this.#mark}${key}-${process.pid}-${parts++}${PART}`);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(part, [sumOf(block), block], { flag: 'wx' });
      await rename(part, join(this.#folder, this.#mark + key + WHOLE));
      this.#added += block.length;
      if (this.#added > this.#bytes * SWEEP_SHARE) await this.sweep();
    } catch {
      await rm(part, { force: true }).catch(() => undefined);
    }
  }

  /** Removes all that was kept for this owner. */
  async forget(owner: string): Promise<void> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    const theirs = names.filter((name) => name.startsWith(mark(owner)));
    await Promise.all(
      theirs.map((name) => rm(join(this.#folder, name), { force: true }).catch(() => undefined)),
    );
  }

  /** Removes what is too old, half-written by a process that died, or over the bound: the longest unused first. */
  async sweep(now = Date.now()): Promise<void> {
    this.#added = 0;
    const files: { path: string; size: number; used: number }[] = [];
    const names = await readdir(this.#folder).catch((): string[] => []);
    for (const name of names) {
      const path = join(this.#folder, name);
      const found = await stat(path).catch(() => undefined);
      if (!found) continue;
      const life = name.endsWith(WHOLE) ? SEGMENT_LIFETIME_MS : SEGMENT_PART_MS;
      if (now - found.mtimeMs > life) await rm(path, { force: true }).catch(() => undefined);
      else files.push({ path, size: found.size, used: found.mtimeMs });
    }
    let held = files.reduce((sum, f) => sum + f.size, 0);
    const bound = await this.#bound(held);
    if (held <= bound) return;
    for (const { path, size } of files.toSorted((a, b) => a.used - b.used)) {
      if (held <= bound * ROOM_SHARE) return;
      await rm(path, { force: true }).catch(() => undefined);
      held -= size;
    }
  }

  /** The bound, or less where the disk is nearly full. */
  async #bound(held: number): Promise<number> {
    const disk = await statfs(this.#folder).catch(() => undefined);
    if (!disk) return this.#bytes;
    return Math.min(this.#bytes, (disk.bavail * disk.bsize + held) * SEGMENT_DISK_SHARE);
  }
}
