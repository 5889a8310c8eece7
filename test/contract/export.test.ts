/** Exports through the edge to the vendor: every shape of answer, every fault, and nothing left running upstream. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Problem } from '../../shared/contract/errors.ts';
import { isFinal, type Render } from '../../shared/contract/events.ts';
import { RENDER_SHAPES, type Dial } from '../vendor/dial.ts';
import { ScriptedVendor } from '../vendor/server.ts';
import { eventually } from '../e2e/stack.ts';
import { Person, TestEdge } from './edge.ts';

let vendor: ScriptedVendor;
let edge: TestEdge;
beforeAll(async () => {
  vendor = await ScriptedVendor.start();
  vendor.dial.rendersAfterPolls = 0;
  edge = await TestEdge.start({ NEMO_API_URL: vendor.url });
});
afterAll(async () => {
  await edge.close();
  await vendor.close();
});

const SUBMIT = /^POST \/api\/render\/proxy\/lambda$/;
const withFilm = async (): Promise<Person> => {
  const person = await Person.arrive(edge);
  await person.photos('a.jpg');
  await person.turn('Make a video of my photo');
  return person;
};
const rows = () => [...vendor.renders.values()];
const arrived = (n: number) =>
  eventually(async () => (rows().length >= n ? true : undefined), 15_000, `${n} submits`);
/** The vendor is asked after 10 s for the first time. */
const final = (person: Person, id: string): Promise<Render> =>
  eventually(
    async () => {
      const render = await person.render(id);
      return isFinal(render.status) ? render : undefined;
    },
    60_000,
    'the render is final',
  );
const film = async (person: Person, id: string): Promise<string> =>
  (await person.call(`/v1/renders/${id}/output`)).text();

/** Begins an export while the dial stands so; the dial is as before when its submit has arrived. */
const begin = async (dial: Partial<Dial>): Promise<{ person: Person; id: string }> => {
  const person = await withFilm();
  Object.assign(vendor.dial, { rendersAfterPolls: 0 }, dial);
  const before = rows().length;
  const { id } = await person.startRender();
  await arrived(before + 1);
  vendor.reset();
  return { person, id };
};

it('every shape of answer, a failed and a lost submit, films that lie elsewhere', async () => {
  const cases: [string, Partial<Dial>][] = [
    ...RENDER_SHAPES.map((renderShape): [string, Partial<Dial>] => [renderShape, { renderShape }]),
    ['the address is missing', { output: 'missing' }],
    ['the address answers 404', { output: 'gone' }],
    ['the download leads elsewhere', { output: 'redirect' }],
    ['the submit fails', { refusals: [{ match: SUBMIT, status: 500 }] }],
    [
      'the answer to the submit is lost',
      { refusals: [{ match: SUBMIT, status: 0, afterWork: true }] },
    ],
    [
      'patience is asked for',
      { refusals: [{ match: SUBMIT, status: 429, headers: { 'Retry-After': '1' } }] },
    ],
  ];
  const seen = vendor.requests(SUBMIT).length;
  const begun: { name: string; person: Person; id: string }[] = [];
  for (const [name, dial] of cases) begun.push({ name, ...(await begin(dial)) });
  // One that fails upstream, told in our words.
  const broken = await begin({ renderFails: 'secret stack' });
  // While they run every token expires, and polls meet a storm.
  vendor.expireTokens();
  const POLL = /^GET \/api\/render\/proxy\/lambda\//;
  const wait = { 'Retry-After': '1' };
  vendor.dial.refusals.push({ match: POLL, status: 429, headers: wait, times: 3 });
  vendor.dial.refusals.push({ match: POLL, status: 503, times: 3 });
  const done = await Promise.all(begun.map((each) => final(each.person, each.id)));
  for (const [n, { name, person, id }] of begun.entries()) {
    expect(done[n], name).toMatchObject({ status: 'completed', progress: 100 });
    expect(await film(person, id), name).toBe('not really a film, but these very bytes');
  }
  const failed = await final(broken.person, broken.id);
  expect(failed.status).toBe('failed');
  expect(JSON.stringify(failed)).not.toContain('secret');
  // A lost answer is looked up and not sent again; a failed one is, with another id.
  expect(rows()).toHaveLength(cases.length + 1);
  expect(vendor.requests(SUBMIT).length - seen).toBe(cases.length + 1 + 2);
  expect(new Set(rows().map((row) => row.id)).size).toBe(cases.length + 1);
  expect(vendor.running).toEqual([]);
  // Files may lie with somebody else: neither the token nor who we are goes there.
  const fetched = vendor.requests(/^GET \/files\//);
  expect(fetched.length).toBeGreaterThanOrEqual(cases.length - 1);
  for (const { headers } of fetched) {
    expect(headers.authorization).toBeUndefined();
    expect(headers['x-skill-source']).toBeUndefined();
  }
});

it('402 is a matter of the plan, and told as one', async () => {
  const person = await withFilm();
  vendor.dial.refusals.push({ match: SUBMIT, status: 402, code: 402 });
  const { id } = await person.startRender();
  const render = await final(person, id);
  expect(render).toMatchObject({ status: 'failed', error: { code: 'export_not_on_plan' } });
  expect(render.error!.detail).toMatch(/subscription.*not.*credits/);
});

it('nothing to film is refused before anything goes upstream', async () => {
  const person = await Person.arrive(edge);
  const before = vendor.requests(SUBMIT).length;
  const response = await person.call(person.at('/renders'), { method: 'POST', body: '{}' });
  expect(response.status).toBe(422);
  expect(((await response.json()) as Problem).code).toBe('nothing_to_export');
  expect((await person.turn('export')).reply).toContain('nothing to export');
  expect(vendor.requests(SUBMIT).length).toBe(before);
});

it('what the vendor does not make is refused in words before anything goes upstream', async () => {
  const person = await withFilm();
  const before = vendor.requests(SUBMIT).length;
  for (const [asked, path] of [
    ['{"format":"webm"}', 'format'],
    ['{"size":"4k"}', 'size'],
    ['{"fps":60}', 'fps'],
  ]) {
    const response = await person.call(person.at('/renders'), { method: 'POST', body: asked });
    expect(response.status).toBe(422);
    const problem = (await response.json()) as Problem;
    expect(problem).toMatchObject({ code: 'output_unsupported', path });
    expect(problem.detail).toContain('MP4 in the film’s own size');
  }
  expect((await person.turn('Export as a GIF')).reply).toContain('This video backend cannot');
  expect(vendor.requests(SUBMIT).length).toBe(before);
  const started = await person.turn('Export 1080p MP4');
  expect(started.reply).toContain('has started');
  await person.call(`/v1/renders/${started.render!.id}/cancel`, { method: 'POST' });
  await eventually(
    async () => (vendor.running.length === 0 ? true : undefined),
    10_000,
    'nothing runs upstream',
  );
});

it('cancelled while the submit is on its way, or while it renders: nothing runs on upstream', async () => {
  const person = await withFilm();
  const before = rows().length;
  vendor.dial.refusals.push({ match: SUBMIT, status: 0, delayMs: 1_500, pass: true });
  const { id } = await person.startRender();
  await eventually(
    async () => (vendor.requests(SUBMIT).length > before ? true : undefined),
    10_000,
    'the submit is on its way',
  );
  const cancel = await person.call(`/v1/renders/${id}/cancel`, { method: 'POST' });
  expect(await cancel.json()).toMatchObject({ status: 'cancelled' });
  await arrived(before + 1);
  await eventually(
    async () => (vendor.running.length === 0 ? true : undefined),
    10_000,
    'nothing runs upstream',
  );
  const running = await begin({ rendersAfterPolls: 99 });
  expect(vendor.running).toHaveLength(1);
  await running.person.call(`/v1/renders/${running.id}/cancel`, { method: 'POST' });
  await eventually(
    async () => (vendor.running.length === 0 ? true : undefined),
    10_000,
    'nothing runs upstream',
  );
  expect((await person.render(id)).status).toBe('cancelled');
});

it('one instruction, one render; then another: several of a session queue, three at a time', async () => {
  const person = await withFilm();
  const before = rows().length;
  const ids: string[] = [];
  for (const title of ['One', 'Two', 'Three', 'Four']) {
    await person.turn(`Add the title "${title}"`);
    ids.push((await person.startRender()).id);
  }
  await arrived(before + 3);
  expect(rows()).toHaveLength(before + 3);
  expect((await person.render(ids[3])).status).toBe('queued');
  // One is cancelled: the fourth takes its place.
  await person.call(`/v1/renders/${ids[0]}/cancel`, { method: 'POST' });
  await arrived(before + 4);
  const drafts = rows()
    .slice(before)
    .map((row) => JSON.stringify(row.draft));
  for (const [n, title] of ['One', 'Two', 'Three', 'Four'].entries())
    expect(drafts[n]).toContain(`"text":"${title}"`);
  // The session goes: so does everything that it had running.
  expect((await person.call(person.at(''), { method: 'DELETE' })).status).toBe(204);
  expect(vendor.running).toEqual([]);
});
