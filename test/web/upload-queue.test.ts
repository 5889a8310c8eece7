import { describe, expect, it } from 'vitest';
import type { Media } from '../../shared/contract/events.ts';
import { createUploadQueue, type UploadItem } from '../../web/state/upload-queue.ts';

type FakeFile = { name: string; size: number };
type Sending = {
  file: FakeFile;
  place: number;
  signal: AbortSignal;
  onSent: (bytes: number) => void;
  arrive: () => void;
  refuse: (why: string) => void;
};

/** An edge that answers when it is told to, and stops when it is aborted, as the real one does. */
const setUp = (refuse: (f: FakeFile, count: number) => string | undefined = () => undefined) => {
  let items: readonly UploadItem<FakeFile>[] = [];
  const sending: Sending[] = [];
  const arrived: string[] = [];
  let most = 0;
  let running = 0;
  const queue = createUploadQueue<FakeFile>({
    send: (file, place, signal, onSent) => {
      most = Math.max(most, ++running);
      return new Promise<Media>((resolve, reject) => {
        const end = (how: () => void) => () => {
          running--;
          how();
        };
        signal.addEventListener(
          'abort',
          end(() => reject(new Error('aborted'))),
        );
        const media = { id: `m-${file.name}`, name: file.name, type: '', size: file.size, url: '' };
        sending.push({
          file,
          place,
          signal,
          onSent,
          arrive: end(() => resolve(media)),
          refuse: (why) => end(() => reject(new Error(why)))(),
        });
      });
    },
    refuse,
    explain: (thrown) => ({ detail: (thrown as Error).message, retryable: true }),
    onChange: (now) => {
      items = now;
    },
    onArrived: (media) => arrived.push(media.id),
  });
  const look = () => items.map((i) => `${i.file.name}:${i.status}`);
  const keyOf = (name: string) => items.find((i) => i.file.name === name)!.key;
  return { queue, sending, arrived, look, keyOf, items: () => items, most: () => most };
};
const files = (...names: string[]): FakeFile[] => names.map((name) => ({ name, size: 100 }));
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the upload queue', () => {
  it('sends two at a time, in order, with their progress', async () => {
    const q = setUp();
    q.queue.add(files('a', 'b', 'c', 'd'), 0);
    expect(q.look()).toEqual(['a:sending', 'b:sending', 'c:waiting', 'd:waiting']);
    q.sending[0].onSent(40);
    q.sending[1].onSent(100);
    expect(q.items().map((i) => i.sent)).toEqual([40, 100, 0, 0]);
    expect(q.look()[1]).toBe('b:checking');
    q.sending[1].arrive();
    await settle();
    expect(q.look()).toEqual(['a:sending', 'b:done', 'c:sending', 'd:waiting']);
    q.sending[0].arrive();
    q.sending[2].arrive();
    await settle();
    q.sending[3].arrive();
    await settle();
    expect(q.arrived).toEqual(['m-b', 'm-a', 'm-c', 'm-d']);
    expect(q.most()).toBe(2);
  });

  it('keeps the others when one is refused, and tries that one again when asked', async () => {
    const q = setUp();
    q.queue.add(files('a', 'b'), 0);
    q.sending[0].refuse('cut');
    q.sending[1].arrive();
    await settle();
    expect(q.look()).toEqual(['a:failed', 'b:done']);
    expect(q.items()[0].fault).toEqual({ detail: 'cut', retryable: true });
    q.queue.retry(q.keyOf('a'));
    expect(q.look()[0]).toBe('a:sending');
    q.sending[2].arrive();
    await settle();
    expect(q.look()).toEqual(['a:done', 'b:done']);
  });

  it('does not send what the page itself refuses', async () => {
    const q = setUp((f, count) => (f.name === 'bad' ? 'no' : count >= 3 ? 'full' : undefined));
    q.queue.add(files('a', 'bad', 'b'), 1);
    expect(q.look()).toEqual(['a:sending', 'bad:failed', 'b:sending']);
    q.queue.add(files('c'), 1);
    expect(q.items().at(-1)!.fault?.detail).toBe('full');
    q.queue.dismiss(q.keyOf('bad'));
    expect(q.look()).toEqual(['a:sending', 'b:sending', 'c:failed']);
  });

  it('says of each file which place it has, whatever order they leave and arrive in', async () => {
    const q = setUp((f) => (f.name === 'bad' ? 'no' : undefined));
    q.queue.add(files('a', 'bad', 'b', 'c'), 2);
    q.sending[1].arrive();
    await settle();
    q.sending[0].refuse('cut');
    await settle();
    q.queue.retry(q.keyOf('a'));
    q.queue.add(files('d'), 2);
    for (const sending of q.sending.slice(2)) sending.arrive();
    await settle();
    const places = q.sending.map((s) => `${s.file.name}${s.place}`);
    expect(places).toEqual(['a2', 'b3', 'c4', 'a2', 'd5']);
  });

  it('a cancel stops the sending, is no error, and lets the next one go', async () => {
    const q = setUp();
    q.queue.add(files('a', 'b', 'c'), 0);
    q.queue.cancel(q.keyOf('a'));
    expect(q.sending[0].signal.aborted).toBe(true);
    await settle();
    expect(q.look()).toEqual(['b:sending', 'c:sending']);
    expect(q.most()).toBe(2);
    q.queue.cancel(q.keyOf('c'));
    await settle();
    expect(q.look()).toEqual(['b:sending']);
  });

  it('clearing stops everything', async () => {
    const q = setUp();
    q.queue.add(files('a', 'b', 'c'), 0);
    q.queue.clear();
    await settle();
    expect(q.look()).toEqual([]);
    expect(q.sending).toHaveLength(2);
    expect(q.sending.every((s) => s.signal.aborted)).toBe(true);
  });
});

describe('a line that is lost', () => {
  const setUpLine = () => {
    let offline = false;
    const sent: string[] = [];
    let items: readonly UploadItem<FakeFile>[] = [];
    const waiting: { fail: (sent: number) => void; arrive: () => void }[] = [];
    const queue = createUploadQueue<FakeFile>({
      held: () => offline,
      send: (file, _place, signal, onSent) =>
        new Promise<Media>((resolve, reject) => {
          sent.push(file.name);
          signal.addEventListener('abort', () => reject(new Error('aborted')));
          waiting.push({
            fail: (bytes) => {
              onSent(bytes);
              reject(new Error('lost'));
            },
            arrive: () => resolve({ id: file.name, name: file.name, type: '', size: 1, url: '' }),
          });
        }),
      refuse: () => undefined,
      explain: (thrown) => ({
        detail: (thrown as Error).message,
        retryable: true,
        lost: (thrown as Error).message === 'lost',
      }),
      onChange: (now) => (items = now),
      onArrived: () => undefined,
    });
    return {
      queue,
      sent,
      waiting,
      offline: (now: boolean) => (offline = now),
      look: () => items.map((i) => `${i.file.name}:${i.status}`),
    };
  };

  it('begins nothing while offline, and goes on with what was cut when it is back', async () => {
    const line = setUpLine();
    line.queue.add(files('a', 'b', 'c'), 0);
    line.offline(true);
    line.waiting[0].fail(40);
    line.waiting[1].fail(100);
    await settle();
    expect(line.look()).toEqual(['a:failed', 'b:failed', 'c:waiting']);
    line.offline(false);
    line.queue.resume();
    await settle();
    // All of `b` had left: it may have arrived, so that one is for the person to send again.
    expect(line.look()).toEqual(['a:sending', 'b:failed', 'c:sending']);
    expect(line.sent).toEqual(['a', 'b', 'a', 'c']);
  });

  it('stops the rest in one step: what arrived and what was refused stay', async () => {
    const line = setUpLine();
    line.queue.add(files('a', 'b', 'c', 'd'), 0);
    line.waiting[0].arrive();
    await settle();
    line.queue.stop();
    await settle();
    expect(line.look()).toEqual(['a:done']);
    line.queue.add(files('e'), 1);
    expect(line.look()).toEqual(['e:sending']);
  });
});
