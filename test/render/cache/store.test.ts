import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SEGMENT_LIFETIME_MS, SEGMENT_PART_MS } from '../../../render/node/limits.ts';
import { SegmentStore } from '../../../render/node/segment-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const block = (fill: number, bytes = 1_000): Uint8Array => new Uint8Array(bytes).fill(fill);
/** Makes the file look as if it was used so long ago. */
const age = (name: string, ms: number): Promise<void> => {
  const then = new Date(Date.now() - ms);
  return utimes(join(folder, name), then, then);
};

describe('the store of segments', () => {
  it('gives back what was put, to every store of the folder, and nothing else', async () => {
    const one = new SegmentStore({ folder: join(folder, 'new'), bytes: 1e6 });
    expect(await one.get('aa')).toBeUndefined();
    await one.put('aa', block(1));
    const other = new SegmentStore({ folder: join(folder, 'new'), bytes: 1e6 });
    expect(await other.get('aa')).toEqual(block(1));
    expect(await readdir(join(folder, 'new'))).toEqual(['aa.segment']);
  });

  it('keeps what belongs to somebody for them alone, and forgets it with them', async () => {
    const [ours, theirs, nobodys] = ['s_1', 's_2', undefined].map(
      (owner) => new SegmentStore({ folder, bytes: 1e6, ...(owner ? { owner } : {}) }),
    );
    await Promise.all([ours.put('aa', block(1)), theirs.put('aa', block(2))]);
    await nobodys.put('aa', block(3));
    await ours.put('bb', block(4));
    expect(await ours.get('aa')).toEqual(block(1));
    expect(await theirs.get('aa')).toEqual(block(2));
    expect(await theirs.get('bb')).toBeUndefined();
    // The names tell nobody whose they are.
    expect((await readdir(folder)).join()).not.toMatch(/s_\d/);
    await nobodys.forget('s_1');
    expect(await ours.get('aa')).toBeUndefined();
    expect(await theirs.get('aa')).toEqual(block(2));
    expect(await nobodys.get('aa')).toEqual(block(3));
    expect(await readdir(folder)).toHaveLength(2);
    await nobodys.forget('');
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('removes what is damaged', async () => {
    const store = new SegmentStore({ folder, bytes: 1e6 });
    for (const bytes of [0, 10, 32, 500]) {
      await writeFile(join(folder, 'aa.segment'), block(3, bytes));
      expect(await store.get('aa')).toBeUndefined();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it('holds its bound, and lets go of what was not asked for the longest', async () => {
    const store = new SegmentStore({ folder, bytes: 10_000 });
    for (let i = 0; i < 8; i++) {
      await store.put(`a${i}`, block(i));
      await age(`a${i}.segment`, 60_000 - i * 1_000);
    }
    // Asked for just now: it stays, although it is the oldest.
    expect(await store.get('a0')).toEqual(block(0));
    for (let i = 0; i < 5; i++) await store.put(`b${i}`, block(i));
    const names = await readdir(folder);
    expect(names.length * 1_032).toBeLessThanOrEqual(10_000);
    expect(names).toContain('b4.segment');
    expect(names).toContain('a0.segment');
    expect(names).not.toContain('a1.segment');
    await store.put('large', block(1, 20_000));
    expect(await readdir(folder)).not.toContain('large.segment');
  });

  it('forgets in a day, and clears up after a process that died', async () => {
    const store = new SegmentStore({ folder, bytes: 1e6 });
    await store.put('old', block(1));
    await store.put('new', block(2));
    await age('old.segment', SEGMENT_LIFETIME_MS + 1_000);
    await writeFile(join(folder, 'x-1-0.part'), 'half');
    await writeFile(join(folder, 'y-1-0.part'), 'half');
    await age('x-1-0.part', SEGMENT_PART_MS + 1_000);
    await store.sweep();
    expect((await readdir(folder)).toSorted()).toEqual(['new.segment', 'y-1-0.part']);
    await new SegmentStore({ folder, bytes: 0 }).sweep();
    expect(await readdir(folder)).toEqual([]);
  });

  it('never fails who puts: a folder that cannot be, and many at once', async () => {
    await writeFile(join(folder, 'file'), '');
    const nowhere = new SegmentStore({ folder: join(folder, 'file', 'x'), bytes: 1e6 });
    await nowhere.put('aa', block(1));
    await nowhere.sweep();
    expect(await nowhere.get('aa')).toBeUndefined();
    const stores = Array.from({ length: 8 }, () => new SegmentStore({ folder, bytes: 20_000 }));
    await Promise.all(
      stores.flatMap((store) =>
        Array.from({ length: 10 }, async (_, i) => {
          await store.put(`k${i}`, block(i));
          const found = await store.get(`k${i}`);
          if (found) expect(found).toEqual(block(i));
        }),
      ),
    );
    expect((await readdir(folder)).filter((n) => n.endsWith('.part'))).toEqual([]);
  });
});
