/** Photos of a kind that the vendor cannot read reach it as JPEG, made by the real renderer. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Problem } from '../../shared/contract/errors.ts';
import { sample, truncated } from '../fixtures/make.ts';
import { startRenderer } from '../render/service/renderer.ts';
import { ScriptedVendor } from '../vendor/server.ts';
import { Person, TestEdge } from './edge.ts';

it('HEIC goes up as JPEG; a broken one is refused and leaves nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reelay-heic-'));
  const token = 'token-of-the-renderer';
  const renderer = await startRenderer({ state: folder, token });
  const vendor = await ScriptedVendor.start();
  const edge = await TestEdge.start({ NEMO_API_URL: vendor.url, RENDERER_URL: renderer.url });
  try {
    const person = await Person.arrive(edge, { profile: 'online-photo-video-maker' });
    const heic = await sample('upright.heic');
    expect((await person.put('IMG_0001.HEIC', heic)).status).toBe(201);
    const [session] = vendor.sessions.values();
    expect(session.media).toMatchObject([{ filename: 'IMG_0001.jpg', head: 'ffd8ff' }]);
    const { media } = (await (await person.call(person.at('/media'))).json()) as {
      media: object[];
    };
    expect(media).toMatchObject([{ name: 'IMG_0001.HEIC', type: 'image/heic' }]);
    const refused = await person.put('broken.heic', truncated(heic));
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as Problem).code).toBe('file_unreadable');
    expect(session.media).toHaveLength(1);
  } finally {
    await edge.close();
    await vendor.close();
    await renderer.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
