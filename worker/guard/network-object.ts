/** Counts what one network begins, exactly and everywhere at once. Promises to forget it when its window ends. */
import { DurableObject } from 'cloudflare:workers';
import type { Env } from '../env.ts';
import { takenOf } from './windows.ts';
import type { Quota, Taken } from './windows.ts';

export interface NetworkRpc {
  take(quota: Quota): Promise<Taken>;
}

export class NetworkObject extends DurableObject<Env> implements NetworkRpc {
  async take(quota: Quota): Promise<Taken> {
    const now = Date.now();
    const kept = this.ctx.storage.kv.get<{ count: number; ends: number }>(quota.name);
    const isFresh = !kept || kept.ends <= now;
    const window = isFresh ? { count: 0, ends: now + quota.window_ms } : kept;
    // A refused one is not counted: who keeps trying is not shut out for longer.
    if (window.count > quota.count) return takenOf(quota, window, now);
    window.count++;
    this.ctx.storage.kv.put(quota.name, window);
    if (isFresh) await this.ctx.storage.setAlarm(window.ends + 1);
    return takenOf(quota, window, now);
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
