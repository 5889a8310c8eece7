/**
 * The conversation as it is shown, made from the session's events and from what was just typed. Promises the
 * same log whether the events come live or are replayed; refuses to lose a sentence that was sent.
 */
import type { Credits, SessionEvent } from '../../shared/contract/events.ts';
import { MAX_CHAT_ENTRIES } from '../limits.ts';

/** One difference between two versions of the film, as the event tells it. */
export type Change = Extract<SessionEvent, { type: 'timeline' }>['changes'][number];

export type TurnEntry = {
  kind: 'turn';
  key: string;
  /** The turn's id; absent until the edge has taken the message. */
  turn?: string;
  /** What the person said, or what their hand did, in words. */
  said: string;
  /** Done by hand in the tray and not said. */
  byHand?: true;
  status: 'sending' | 'working' | 'done' | 'failed';
  reply: string;
  /** What is being done right now, in the backend's words. */
  progress?: string;
  changes: Change[];
  credits?: Credits;
  /** The render that this turn began. */
  render?: string;
  fault?: { detail: string; retryable: boolean };
};
/** Something that happened without a sentence: an edit by hand. */
export type ChangeEntry = { kind: 'change'; key: string; changes: Change[] };
export type NoticeEntry = { kind: 'notice'; key: string; text: string };
export type ChatEntry = TurnEntry | ChangeEntry | NoticeEntry;

export type ChatLog = { entries: readonly ChatEntry[] };
export const EMPTY_LOG: ChatLog = { entries: [] };

const withEntries = (log: ChatLog, entries: readonly ChatEntry[]): ChatLog => ({
  ...log,
  entries: entries.slice(-MAX_CHAT_ENTRIES),
});

/** The person has pressed Send: their sentence is there at once, under a key of the page's own. */
export const say = (log: ChatLog, key: string, said: string): ChatLog =>
  withEntries(log, [
    ...log.entries,
    { kind: 'turn', key, said, status: 'sending', reply: '', changes: [] },
  ]);

/** A sentence that did not get through: it stays, with the reason, to be sent again. */
export const failed = (
  log: ChatLog,
  key: string,
  fault: { detail: string; retryable: boolean },
): ChatLog => patch(log, (e) => e.key === key, { status: 'failed', fault, progress: undefined });

/** A failed sentence is sent once more, or taken back: its entry goes. */
export const forget = (log: ChatLog, key: string): ChatLog =>
  withEntries(
    log,
    log.entries.filter((e) => e.key !== key),
  );

export const notice = (log: ChatLog, key: string, text: string): ChatLog =>
  withEntries(log, [...log.entries, { kind: 'notice', key, text }]);

/** True while the backend is at work on something said. */
export const isWorking = (log: ChatLog): boolean =>
  log.entries.some((e) => e.kind === 'turn' && (e.status === 'sending' || e.status === 'working'));

const patch = (
  log: ChatLog,
  which: (e: TurnEntry) => boolean,
  change: Partial<TurnEntry> | ((e: TurnEntry) => Partial<TurnEntry>),
): ChatLog => ({
  ...log,
  entries: log.entries.map((e) =>
    e.kind === 'turn' && which(e)
      ? { ...e, ...(typeof change === 'function' ? change(e) : change) }
      : e,
  ),
});

/**
 * Takes in one event that has not been taken in before (`seen.ts` tells). While this page sends an edit by hand
 * (`handAtWork`), a turn that nobody here has spoken is that edit.
 */
export const receive = (
  log: ChatLog,
  id: number,
  event: SessionEvent,
  handAtWork = false,
): ChatLog => {
  const ofTurn = (e: TurnEntry) => 'turn' in event && e.turn === event.turn;
  switch (event.type) {
    case 'turn':
      return began(log, event.turn, event.text, event.intent === 'hand' || handAtWork);
    case 'text':
      return patch(log, ofTurn, (e) => ({
        reply: e.reply + event.delta,
        progress: undefined,
      }));
    case 'progress':
      return patch(log, ofTurn, { progress: event.message });
    case 'timeline':
      if (log.entries.some((e) => e.kind === 'turn' && ofTurn(e)))
        return patch(log, ofTurn, (e) => ({ changes: [...e.changes, ...event.changes] }));
      return event.changes.length === 0
        ? log
        : withEntries(log, [
            ...log.entries,
            { kind: 'change', key: `c${id}`, changes: event.changes },
          ]);
    case 'render':
      return event.turn === undefined ? log : patch(log, ofTurn, { render: event.render.id });
    case 'credits':
      return patch(log, ofTurn, { credits: event.credits });
    case 'done':
      return patch(log, ofTurn, { status: 'done', progress: undefined });
    case 'error':
      return patch(log, ofTurn, {
        status: 'failed',
        progress: undefined,
        fault: { detail: event.problem.detail, retryable: event.problem.retryable },
      });
    case 'media':
      return log;
  }
};

/** The edge has taken a message: the sentence waiting here with the same words is that one. */
const began = (log: ChatLog, turn: string, said: string, byHand: boolean): ChatLog => {
  if (log.entries.some((e) => e.kind === 'turn' && e.turn === turn)) return log;
  // Also one that seemed lost: its answer was, but the message had arrived.
  const waiting = log.entries.find(
    (e) =>
      e.kind === 'turn' &&
      e.turn === undefined &&
      (e.status === 'sending' || e.status === 'failed') &&
      e.said === said,
  );
  if (waiting)
    return patch(log, (e) => e.key === waiting.key, {
      turn,
      status: 'working',
      fault: undefined,
    });
  return withEntries(log, [
    ...log.entries,
    {
      kind: 'turn',
      key: turn,
      turn,
      said,
      ...(byHand ? { byHand } : {}),
      status: 'working',
      reply: '',
      changes: [],
    },
  ]);
};
