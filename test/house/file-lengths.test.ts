/** No file grows without end: where a large one is, its reason stands here. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const linesOf = (file: string): number =>
  readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;
const ROOMS = '{cli,bench,render,scripts,shared,studio,test,web,worker}';
const files = globSync(`${ROOMS}/**/*.{ts,tsx,css}`, { cwd: ROOT });

/** About 300, with room for the change that shows that a file is to be split. */
const MAX_LINES = 340;
/** Files that may be longer, how long, and why they are not in pieces. */
const LONGER: Record<string, { lines: number; because: string }> = {
  'worker/sessions/session-object.ts': {
    lines: 400,
    because:
      'one Durable Object is one class, and its methods are the remote calls that it answers',
  },
  'worker/sessions/turns.ts': {
    lines: 380,
    because: 'one turn is one run of steps, of which each may end it',
  },
  'worker/jobs/export-job.ts': {
    lines: 360,
    because: 'a pure state machine: its transitions are read, and walked through, together',
  },
  'shared/draft/schema.ts': {
    lines: 380,
    because: 'the whole draft on one page, as it is kept and sent',
  },
  'test/contract/broker.test.ts': {
    lines: 420,
    because: 'the vendor’s protocol from its first request to its last, in order',
  },
  'test/vendor/server.ts': {
    lines: 380,
    because: 'one server, as strict as the one that it stands for',
  },
  'test/studio/corpus/heard.ts': { lines: 400, because: 'messages, a line each' },
};

describe('no file grows without end', () => {
  it(`has at most ${MAX_LINES} lines, or a reason`, () => {
    expect(files.length).toBeGreaterThan(800);
    const long = files
      .map((file) => ({ file, lines: linesOf(file) }))
      .filter(({ file, lines }) => lines > (LONGER[file]?.lines ?? MAX_LINES));
    expect(long).toEqual([]);
  });

  it.each(Object.keys(LONGER))('%s still needs its reason', (file) => {
    expect(linesOf(file)).toBeGreaterThan(MAX_LINES - 40);
  });
});
