/** `docs/conversations.md` is what the studio really says, and what it says is what the film shows. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hold, written } from '../../scripts/conversations.ts';
import { check } from '../../shared/draft/check.ts';
import { diff } from '../../shared/draft/diff.ts';
import { pictures } from '../../shared/draft/schema.ts';
import { say } from '../../shared/i18n/index.ts';
import { LANGUAGES } from '../../shared/profiles/index.ts';

const held = hold();

describe('fourteen conversations in seven languages', () => {
  it('stand in the document as they are held (write it anew by `npm run conversations`)', () => {
    expect(held.length).toBe(14);
    expect(new Set(held.map((c) => c.language))).toEqual(new Set(LANGUAGES));
    const document = resolve(import.meta.dirname, '../../docs/conversations.md');
    expect(readFileSync(document, 'utf8')).toBe(written(held));
  });

  it.each(held.map((c) => [c.title, c] as const))('%s: each answer tells the change', (_t, c) => {
    for (const { said, reply, before, after } of c.turns) {
      const changes = diff(before, after);
      const told = LANGUAGES.map((l) => say(changes, l));
      if (changes.length > 0)
        expect(
          told.some((t) => reply.includes(t)),
          `${said} → ${reply}`,
        ).toBe(true);
      else expect(after.v, said).toBe(before.v);
      if (pictures(after).length > 0) expect(check(after), said).toEqual([]);
    }
  });
});
