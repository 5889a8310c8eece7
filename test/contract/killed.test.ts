/** The edge's process is killed in the middle of a turn: the message is never sent again, and the turn ends once. */
import { expect, it } from 'vitest';
import type { SessionEvent } from '../../shared/contract/events.ts';
import { ScriptedVendor } from '../vendor/server.ts';
import { Person, TestEdge } from './edge.ts';

const isEnd = (event: SessionEvent): boolean => event.type === 'done' || event.type === 'error';

it('kill −9 while the vendor is at work: after the restart the edit is found, and told', async () => {
  const vendor = await ScriptedVendor.start();
  let edge = await TestEdge.start({ NEMO_API_URL: vendor.url });
  try {
    const person = await Person.arrive(edge);
    await person.photos('a.jpg', 'b.jpg');
    vendor.dial.stall = true;
    const lost = person.say('Make a video of my photos').catch(() => undefined);
    await expect.poll(() => [...vendor.sessions.values()][0]?.messages.length).toBe(1);
    // What it does while nobody listens any more.
    const [session] = vendor.sessions.values();
    session.draft = { d: 1000, t: [{ id: 't', tt: 0, sg: [{ id: 's', st: 0, d: 1000 }] }] };
    edge = await edge.restart();
    await lost;
    const log = await person.events((all) => all.some(isEnd), 30_000);
    expect(log.filter(isEnd).map((e) => e.type)).toEqual(['done']);
    expect(JSON.stringify(log)).toContain('the edit arrived');
    expect(session.messages).toHaveLength(1);
    expect((await person.turn('status')).summary).toContain('Timeline (1 track)');
  } finally {
    await edge.close();
    await vendor.close();
  }
});
