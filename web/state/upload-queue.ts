/**
 * The photos on their way and those that arrived. Promises two at a time, each with its progress, its own
 * words when refused, cancel and retry; refuses to let one bad file stop another.
 */
import type { Media } from '../../shared/contract/events.ts';
import { MAX_UPLOADS_AT_ONCE } from '../limits.ts';

export type UploadStatus = 'waiting' | 'sending' | 'checking' | 'done' | 'failed';
/** `F` is the platform's file; only its name and size matter here. */
export type UploadItem<F extends { name: string; size: number }> = {
  key: string;
  file: F;
  /** Among all files that were chosen: two at a time may arrive in another order. */
  place: number;
  status: UploadStatus;
  /** Bytes that have left. */
  sent: number;
  media?: Media;
  fault?: UploadFault;
};
/** `lost`: the line was, not the file. */
type UploadFault = { detail: string; retryable: boolean; lost?: boolean };

export type QueueDeps<F extends { name: string; size: number }> = {
  send: (
    file: F,
    place: number,
    signal: AbortSignal,
    onSent: (bytes: number) => void,
  ) => Promise<Media>;
  /** Words for a file that need not be sent at all, or undefined. `count` is how many there are already. */
  refuse: (file: F, count: number) => string | undefined;
  /** Words for what was thrown. */
  explain: (thrown: unknown) => UploadFault;
  /** Nothing is begun while this says so. */
  held?: () => boolean;
  onChange: (items: readonly UploadItem<F>[]) => void;
  onArrived: (media: Media, file: F, place: number) => void;
};

export type UploadQueue<F extends { name: string; size: number }> = {
  /** Puts files into the queue; `count` photos are in the session already. */
  add: (files: readonly F[], count: number) => void;
  cancel: (key: string) => void;
  retry: (key: string) => void;
  /** The line is back: what it stopped goes on by itself, but for files that may have arrived. */
  resume: () => void;
  /** Takes away all that is not there yet, in one step. */
  stop: () => void;
  /** Forgets an item that is not on its way. */
  dismiss: (key: string) => void;
  /** Stops everything and forgets it. */
  clear: () => void;
};

export const createUploadQueue = <F extends { name: string; size: number }>(
  deps: QueueDeps<F>,
): UploadQueue<F> => {
  let items: readonly UploadItem<F>[] = [];
  const running = new Map<string, AbortController>();
  let counter = 0;
  let nextPlace = 0;

  const publish = (next: readonly UploadItem<F>[]): void => {
    items = next;
    deps.onChange(items);
  };
  const change = (key: string, patch: Partial<UploadItem<F>>): void =>
    publish(items.map((i) => (i.key === key ? { ...i, ...patch } : i)));
  const drop = (key: string): void => publish(items.filter((i) => i.key !== key));

  const pump = (): void => {
    while (running.size < MAX_UPLOADS_AT_ONCE && !deps.held?.()) {
      const next = items.find((i) => i.status === 'waiting');
      if (!next) return;
      void run(next);
    }
  };

  const run = async (item: UploadItem<F>): Promise<void> => {
    const stop = new AbortController();
    running.set(item.key, stop);
    change(item.key, { status: 'sending', sent: 0, fault: undefined });
    try {
      const media = await deps.send(item.file, item.place, stop.signal, (sent) => {
        if (!stop.signal.aborted)
          change(item.key, { sent, status: sent >= item.file.size ? 'checking' : 'sending' });
      });
      if (stop.signal.aborted) return;
      change(item.key, { status: 'done', sent: item.file.size, media });
      deps.onArrived(media, item.file, item.place);
    } catch (thrown) {
      // A cancel is not an error: whoever cancelled has already taken the item away.
      if (!stop.signal.aborted) change(item.key, { status: 'failed', fault: deps.explain(thrown) });
    } finally {
      if (running.get(item.key) === stop) running.delete(item.key);
      pump();
    }
  };

  return {
    add(files, count) {
      const alive = items.filter((i) => i.status !== 'failed' && i.status !== 'done').length;
      let taken = count + alive;
      // After a reload the photos that are there already stand first.
      nextPlace = Math.max(nextPlace, count);
      const added = files.map((file): UploadItem<F> => {
        const refusal = deps.refuse(file, taken);
        const item: UploadItem<F> = {
          key: `f${++counter}`,
          file,
          place: nextPlace,
          status: 'waiting',
          sent: 0,
        };
        if (refusal !== undefined)
          return { ...item, status: 'failed', fault: { detail: refusal, retryable: false } };
        taken++;
        nextPlace++;
        return item;
      });
      // Those of an earlier time are counted no more.
      const known = alive === 0 ? items.filter((i) => i.status === 'failed') : items;
      publish([...known, ...added]);
      pump();
    },
    cancel(key) {
      const stop = running.get(key);
      drop(key);
      running.delete(key);
      stop?.abort();
      pump();
    },
    retry(key) {
      if (items.find((i) => i.key === key)?.status !== 'failed') return;
      change(key, { status: 'waiting', sent: 0, fault: undefined });
      pump();
    },
    resume() {
      const isCut = (i: UploadItem<F>): boolean =>
        i.status === 'failed' && i.fault?.lost === true && i.sent < i.file.size;
      if (items.some(isCut))
        publish(
          items.map((i) => (isCut(i) ? { ...i, status: 'waiting', sent: 0, fault: undefined } : i)),
        );
      pump();
    },
    stop() {
      const stops = [...running.values()];
      running.clear();
      publish(items.filter((i) => i.status === 'done' || i.status === 'failed'));
      for (const each of stops) each.abort();
    },
    dismiss(key) {
      if (!running.has(key)) drop(key);
    },
    clear() {
      const stops = [...running.values()];
      nextPlace = 0;
      running.clear();
      publish([]);
      for (const stop of stops) stop.abort();
    },
  };
};
