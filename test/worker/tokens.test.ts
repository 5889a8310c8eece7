import { expect, test } from 'vitest';
import { Tokens } from '../../worker/accounts/tokens.ts';
import type { KeptToken } from '../../worker/accounts/tokens.ts';
import { clientIdOf } from '../../worker/accounts/client-id.ts';
import { acceptedLanguage, spokenIn } from '../../worker/broker/language.ts';

const DAY_MS = 86_400_000;
/** An account with a clock, a store and an upstream that counts. */
const account = (facts: (n: number) => object) => {
  const world = { now: Date.UTC(2026, 0, 1), issued: 0, kept: undefined as KeptToken | undefined };
  const make = (): Tokens =>
    new Tokens({
      signingKey: 'key',
      read: () => world.kept,
      write: (kept) => void (world.kept = kept),
      port: () => ({
        kind: 'vendor',
        base: 'https://upstream.test',
        send: async () => {
          world.issued++;
          const data = { token: `nmv_usr_${world.issued}`, ...facts(world.issued) };
          return Response.json({ code: 0, data });
        },
      }),
      now: () => world.now,
    });
  return { world, make };
};
const ask = {
  client_id: '00000000-0000-4000-8000-000000000000',
  attribution: { source: 'p', version: '1.0.0', platform: 'unknown' },
  origin: 'https://reelay.test',
};

test.each([
  ['ISO 8601', () => ({ expires_at: '2026-01-08T00:00:00Z', user_id: 'anon_1' })],
  ['seconds', () => ({ expires_at: Date.UTC(2026, 0, 8) / 1000 })],
  ['milliseconds', () => ({ expires_at: Date.UTC(2026, 0, 8) })],
])('a token is kept until it runs out (%s), also by another object', async (_, facts) => {
  const { world, make } = account(facts);
  for (let day = 0; day < 7; day++) {
    expect(await make().token(ask)).toMatchObject({ ok: true, value: { token: 'nmv_usr_1' } });
    world.now += DAY_MS;
  }
  expect(await make().token(ask)).toMatchObject({ ok: true, value: { token: 'nmv_usr_2' } });
  expect(JSON.stringify(world.kept)).not.toContain('nmv_usr');
});

test('without an expiry a token is kept until it is refused, and then never given out again', async () => {
  const { world, make } = account(() => ({}));
  const tokens = make();
  world.now += 300 * DAY_MS;
  await tokens.token(ask);
  const failed = { ...ask, failed: 'nmv_usr_1' };
  const renewed = await Promise.all([1, 2, 3].map(() => tokens.token(failed)));
  expect(world.issued).toBe(2);
  for (const each of renewed) expect(each).toMatchObject({ value: { token: 'nmv_usr_2' } });
  // Whoever still fails with the old one gets the one that is there.
  expect(await tokens.token(failed)).toMatchObject({ value: { token: 'nmv_usr_2' } });
  expect(world.issued).toBe(2);
});

test('a client id belongs to a person, or to everybody where the operator says so', async () => {
  const vendor = { SIGNING_KEY: 'key', NEMO_API_URL: 'https://vendor.test' };
  const shared = { ...vendor, CLIENT_ID_SCOPE: 'shared' };
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(await clientIdOf(vendor, 'ada')).toMatch(uuid);
  expect(await clientIdOf(vendor, 'ada')).toBe(await clientIdOf(vendor, 'ada'));
  expect(await clientIdOf(vendor, 'ada')).not.toBe(await clientIdOf(vendor, 'bea'));
  expect(await clientIdOf(vendor, 'ada')).not.toBe(
    await clientIdOf({ ...vendor, SIGNING_KEY: 'other' }, 'ada'),
  );
  expect(await clientIdOf(vendor, undefined)).not.toBe(await clientIdOf(vendor, undefined));
  expect(await clientIdOf(shared, 'ada')).toBe(await clientIdOf(shared, undefined));
  const own = { ...shared, NEMO_CLIENT_ID: 'ABCDEFAB-0000-4000-8000-000000000000' };
  expect(await clientIdOf(own, 'ada')).toBe('abcdefab-0000-4000-8000-000000000000');
});

test.each([
  ['Make a video of my photos', 'en'],
  ['Please add music', 'en'],
  ['Crea un video con le mie foto', 'it'],
  ['aggiungi il titolo «The end of the road»', 'it'],
  ['Metti la musica nel video', 'it'],
  ['把照片做成视频', 'zh-CN'],
  ['status', undefined],
  ['Urlaub', undefined],
  ['Add a title saying Ciao', 'en'],
  ['Metti un titolo con scritto Hello', 'it'],
  ['🎬', undefined],
])('a message’s language is heard where it is plain: %s', (text, language) => {
  expect(spokenIn(text)).toBe(language);
});

test.each([
  ['de;q=0.4, it-CH, en;q=0.8', 'it-CH'],
  ['zh-Hans-CN', 'zh-Hans-CN'],
  ['*', undefined],
  ['', undefined],
  [undefined, undefined],
  ['en;q=0', undefined],
  ['<script>, fr', 'fr'],
])('Accept-Language %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
