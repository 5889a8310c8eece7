/** The allocator: blocks never overlap, freed room is joined, growth has a bound. */
import { describe, expect, it } from 'vitest';
import { KernelMemory } from '../../../render/kernels/memory.ts';
import { randomFrom } from '../../fixtures/random.ts';

const fresh = () => new KernelMemory(new WebAssembly.Memory({ initial: 1, maximum: 8192 }));

describe('kernel memory', () => {
  it('keeps blocks apart and their bytes intact through a thousand random steps', () => {
    const m = fresh();
    const random = randomFrom(3);
    const live: { at: number; size: number; mark: number }[] = [];
    for (let step = 0; step < 1000; step++) {
      if (live.length > 0 && random() < 0.5) {
        const [b] = live.splice(Math.floor(random() * live.length), 1);
        expect(m.view(b.at, b.size).every((v) => v === b.mark)).toBe(true);
        m.free(b.at);
      } else {
        const size = 1 + Math.floor(random() * 5000);
        const at = m.alloc(size);
        expect(at % 16).toBe(0);
        m.view(at, size).fill(step & 255);
        live.push({ at, size, mark: step & 255 });
      }
    }
    for (const b of live) m.free(b.at);
    expect(m.used).toBe(0);
    const all = m.memory.buffer.byteLength;
    // One block over all of it: the pieces have been joined.
    m.alloc(all - 4096);
    expect(m.memory.buffer.byteLength).toBe(all);
  });

  it('names what does not fit, and refuses a block that is not in use', () => {
    const m = fresh();
    expect(() => m.alloc(600_000_000)).toThrow(/600000\d+ bytes more do not fit into 536870912/);
    expect(() => m.free(4096)).toThrow('4096 is not in use');
  });
});
