/** A turn's events, gathered into one answer for callers that want no stream. Refuses to call a turn finished that failed: its problem is answered. */
import type { Fault } from '../../shared/contract/errors.ts';
import type { SessionEvent } from '../../shared/contract/events.ts';
import { summary } from '../../shared/draft/summary.ts';
import type { Language } from '../../shared/profiles/index.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { fault } from '../fault.ts';
import type { FinishedTurn } from './contract.ts';
import type { KnownDraft } from './store.ts';

export const finishedTurn = (
  turn: string,
  events: readonly SessionEvent[],
  known: KnownDraft | undefined,
  language: Language,
): Result<FinishedTurn, Fault> => {
  const last = events.at(-1);
  if (last?.type === 'error') {
    const { code, detail, path } = last.problem;
    return err({ code, detail, ...(path ? { path } : {}) });
  }
  if (last?.type !== 'done')
    return err(
      fault('upstream_timeout', 'The message is still being worked on. Look again later.'),
    );
  const answer: FinishedTurn = {
    turn,
    reply: '',
    changes: [],
    summary: summary(known?.draft ?? {}, language),
    version: known?.version ?? 0,
  };
  for (const event of events) {
    if (event.type === 'text') answer.reply += event.delta;
    else if (event.type === 'timeline') {
      answer.changes = event.changes;
      answer.summary = event.summary;
      answer.version = event.version;
    } else if (event.type === 'render') answer.render = event.render;
    else if (event.type === 'credits') answer.credits = event.credits;
  }
  answer.reply = answer.reply.trim();
  return ok(answer);
};
