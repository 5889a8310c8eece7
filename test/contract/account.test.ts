/** The operator's settings: a token of their own, one client id for everybody. */
import { expect, it } from 'vitest';
import type { Problem } from '../../shared/contract/errors.ts';
import { ScriptedVendor } from '../vendor/server.ts';
import { answered, Person, TestEdge } from './edge.ts';

it('NEMO_TOKEN is used as it is; without credits its holder is told to top up; it is never shown', async () => {
  const vendor = await ScriptedVendor.start();
  const token = vendor.issueToken('user_42');
  const edge = await TestEdge.start({
    NEMO_API_URL: vendor.url,
    NEMO_TOKEN: token,
    SKILL_PLATFORM: 'clawhub',
  });
  try {
    const person = await Person.arrive(edge);
    await person.photos('a.jpg');
    vendor.dial.credits = 0;
    const { detail, code } = (await (await person.say('Make a video')).json()) as Problem;
    expect(code).toBe('no_credits');
    expect(detail).toBe('There are no credits left. Top up credits in your account.');
    vendor.expireTokens();
    const refused = await person.call(person.at('/draft'));
    expect(refused.status).toBe(502);
    expect(new Set(vendor.seen.map((s) => s.headers['x-skill-platform']))).toEqual(
      new Set(['clawhub']),
    );
    // Nobody is made somebody else behind their back.
    expect(vendor.requests(/anonymous-token/)).toEqual([]);
    expect(answered.join('\n')).not.toContain(token);
    expect(edge.log).not.toContain(token);
    expect((await edge.stored()).includes(token)).toBe(false);
  } finally {
    await edge.close();
    await vendor.close();
  }
});

it('CLIENT_ID_SCOPE=shared: one client id and one token for everybody', async () => {
  const vendor = await ScriptedVendor.start();
  const edge = await TestEdge.start({ NEMO_API_URL: vendor.url, CLIENT_ID_SCOPE: 'shared' });
  try {
    const people = await Promise.all([1, 2, 3].map(() => Person.arrive(edge)));
    await Promise.all(people.map((person) => person.photos('a.jpg')));
    expect(vendor.requests(/anonymous-token/)).toHaveLength(1);
    expect(new Set([...vendor.sessions.values()].map((s) => s.user)).size).toBe(1);
    expect(vendor.sessions.size).toBe(3);
    // Where a caller says that it comes from is passed on if it is a word that is known.
    for (const [said, sent] of [
      ['cursor', 'cursor'],
      ['claude_code', 'claude_code'],
      ['nonsense', 'unknown'],
    ]) {
      const response = await fetch(`${edge.url}/v1/sessions`, {
        method: 'POST',
        body: '{}',
        headers: { 'X-Skill-Platform': said },
      });
      const caller = new Person(edge.url);
      caller.session = (await response.json()) as { id: string; token: string };
      await caller.photos('a.jpg');
      expect(vendor.seen.at(-1)!.headers['x-skill-platform']).toBe(sent);
    }
  } finally {
    await edge.close();
    await vendor.close();
  }
});
