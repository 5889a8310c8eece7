/** A render outlives the machine's worst moment: every process killed at once while it runs. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isFinal } from '../../shared/contract/events.ts';
import { probeFilm } from '../film.ts';
import { makePhoto } from '../fixtures/make.ts';
import { Client } from './client.ts';
import { eventually, TestStack } from './stack.ts';

let stack: TestStack;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-kill-'));
  stack = await TestStack.start();
});
afterAll(async () => {
  await stack.close();
  await rm(folder, { recursive: true, force: true });
});

it('kill −9 of the whole stack while a render runs: it starts again, the job finishes, the file is there', async () => {
  const client = new Client(stack.url);
  await client.open();
  for (let i = 0; i < 4; i++) {
    const photo = await makePhoto({ width: 1600, height: 1200, hue: i * 80 });
    expect((await client.put(`photo${i}.jpg`, photo)).status).toBe(201);
  }
  expect((await client.say('turn my photos into a slideshow video with music')).status).toBe(200);
  const { id } = await client.startRender();
  await eventually(
    async () => ((await client.render(id)).frames_done ?? 0) > 10 || undefined,
    60_000,
    'the render is under way',
  );
  await stack.killAll();
  await stack.start();

  const render = await eventually(
    async () => {
      const now = await client.render(id);
      return isFinal(now.status) ? now : undefined;
    },
    120_000,
    'the render is final',
  );
  expect(render).toMatchObject({ status: 'completed', progress: 100 });
  const output = await client.call(`/v1/renders/${id}/output`);
  expect(output.status).toBe(200);
  const file = join(folder, 'film.mp4');
  await writeFile(file, new Uint8Array(await output.arrayBuffer()));
  const facts = await probeFilm(file);
  expect(facts.frames).toBe(render.output?.frames);
  expect(facts).toMatchObject({ width: 1920, height: 1080, isH264High: true });
});

it('ends at once when asked, with nothing but kept segments left in the renderer’s folder', async () => {
  expect(await stack.stop()).toBe(0);
  const left = await readdir(join(stack.stateDir, 'renderer'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  // Whole segments are kept for the next film; of films and of halves there is nothing.
  expect(left.filter((f) => f.isFile() && !f.name.endsWith('.segment'))).toEqual([]);
});
