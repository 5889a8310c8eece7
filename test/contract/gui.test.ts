/** A vendor that believes in buttons: through real workerd and real HTTP, what it tells people to click is done. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ScriptedVendor } from '../vendor/server.ts';
import { Person, TestEdge } from './edge.ts';

let vendor: ScriptedVendor;
let edge: TestEdge;
beforeAll(async () => {
  vendor = await ScriptedVendor.start();
  edge = await TestEdge.start({ NEMO_API_URL: vendor.url });
});
afterAll(async () => {
  await edge.close();
  await vendor.close();
});
beforeEach(() => vendor.reset());

const withFilm = async (): Promise<Person> => {
  const person = await Person.arrive(edge);
  await person.photos('a.jpg', 'b.jpg');
  await person.turn('Make a video of my photos');
  return person;
};
const messages = (): string[] => [...vendor.sessions.values()].at(-1)!.messages;

it('“click Export” begins the export, whatever bytes the words come in', async () => {
  const person = await withFilm();
  vendor.dial.text = 'Your film is ready. Click the “Export” button in the top right corner.';
  vendor.dial.chunkBytes = 1;
  const turn = await person.turn('Add a title "Lago"');
  expect(turn.render).toMatchObject({ status: 'queued' });
  expect(turn.reply).toContain('Your film is ready. I’ll run the export.');
  expect(turn.reply).toContain('The export has started');
});

it('an offer is put into words and nothing is done', async () => {
  const person = await withFilm();
  vendor.dial.text =
    'When you are happy with it, click Export. You can check your account any time.';
  const turn = await person.turn('Add a title "Lago"');
  expect(turn.render).toBeUndefined();
  expect(turn.reply).toBe(
    'When you are happy with it, say “export”. You can ask me for your “credits” any time.',
  );
});

it('the timeline and the credits are shown at once', async () => {
  const person = await withFilm();
  vendor.dial.text = '打开时间线面板。请查看您的账户余额。';
  const turn = await person.turn('Add a title "Lago"');
  expect(turn.reply).toContain('我来给你看时间线。我来查看你的积分。');
  expect(turn.reply).toContain('Timeline (');
  expect(turn.reply).toContain('100');
  expect(turn.credits).toMatchObject({ total: 100 });
});

it('what is to be dragged is sent as one message, and its answer asks for no other', async () => {
  const person = await withFilm();
  const before = messages().length;
  vendor.dial.text = 'Done. Drag the title to the end of the timeline.';
  const turn = await person.turn('Add a title "Lago"');
  expect(messages().slice(before)).toEqual([
    'Add a title "Lago"',
    'Move the title to the end of the timeline.',
  ]);
  expect(turn.reply).toContain('Done. I’ll move the title to the end of the timeline.');
  expect(turn.reply).toContain('Done. Ask me to move the title to the end of the timeline.');
});

it('a title that says “Click Export” is a title', async () => {
  const person = await withFilm();
  const turn = await person.turn('Add a title "Click Export"');
  expect(turn.reply).toBe('Added the title "Click Export".');
  expect(turn.render).toBeUndefined();
});
