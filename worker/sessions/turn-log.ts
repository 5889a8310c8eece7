/**
 * What a turn tells: text, timelines, what was left out, its end. Promises exactly one terminal event per turn, whoever
 * ends it; refuses to send a delta beyond its bound.
 */
import { problemOf } from '../../shared/contract/errors.ts';
import type { Fault } from '../../shared/contract/errors.ts';
import type { LeftOut, SessionEvent } from '../../shared/contract/events.ts';
import { diff } from '../../shared/draft/diff.ts';
import { summary } from '../../shared/draft/summary.ts';
import type { Language } from '../../shared/profiles/index.ts';
import { TEXTS, reasonText } from '../broker/texts.ts';
import type { Texts } from '../broker/texts.ts';
import { MAX_DELTA_CHARS } from '../limits.ts';
import type { Teller } from './acts.ts';
import type { EventLog } from './event-log.ts';
import type { KnownDraft, SessionStore } from './store.ts';
import type { TurnRow } from './turn-rows.ts';

export type TurnLogHouse = {
  store: SessionStore;
  log: Pick<EventLog, 'add'>;
  language(): Language;
  /** Once, if the upstream had lost its session since the last reply: what the new one has. */
  takeRenewed(): 'film' | 'files' | undefined;
  /** Says the fault in the person's language, where it is theirs to act. */
  forPerson(fault: Fault): Fault;
};

export class TurnLog {
  readonly #house: TurnLogHouse;

  constructor(house: TurnLogHouse) {
    this.#house = house;
  }

  get texts(): Texts {
    return TEXTS[this.#house.language()];
  }

  emit(event: SessionEvent): void {
    this.#house.log.add(event);
  }

  text(turn: TurnRow, text: string): void {
    for (let at = 0; at < text.length; at += MAX_DELTA_CHARS)
      this.emit({ type: 'text', turn: turn.id, delta: text.slice(at, at + MAX_DELTA_CHARS) });
  }

  /** Tells the film as it is now, and answers what has changed. */
  timeline(turn: TurnRow, before: KnownDraft, after: KnownDraft) {
    const changes = diff(before.draft, after.draft);
    this.emit({
      type: 'timeline',
      turn: turn.id,
      summary: summary(after.draft, this.#house.language()),
      changes,
      version: after.version,
    });
    return changes;
  }

  /** Files that were left out since this was last told. */
  leftOut(turn: TurnRow): void {
    const left = this.#house.store.files.takeLeftOut();
    if (left.length) this.text(turn, `\n\n${this.texts.leftOut(left.map(this.#leftOutText))}`);
  }
  readonly #leftOutText = ({ name, reason }: LeftOut): string =>
    `${name} (${reasonText(reason, this.#house.language())})`;

  teller(turn: TurnRow, lead = ''): Teller {
    return {
      emit: (event) => this.emit(event),
      text: (text) => this.text(turn, lead + text),
      texts: this.texts,
    };
  }

  end(turn: TurnRow, failed?: Fault): void {
    if (this.#hasEnded(turn)) return;
    const renewed = this.#house.takeRenewed();
    if (renewed) this.text(turn, `\n\n${this.texts.newSession[renewed]}`);
    this.#house.store.turns.move(turn.id, 'ended');
    this.emit(
      failed
        ? { type: 'error', turn: turn.id, problem: problemOf(this.#house.forPerson(failed)) }
        : { type: 'done', turn: turn.id },
    );
  }

  /** The person has ended it. */
  cancelled(turn: TurnRow): void {
    if (this.#hasEnded(turn)) return;
    this.text(turn, this.texts.cancelled);
    this.#house.store.turns.move(turn.id, 'ended');
    this.emit({ type: 'done', turn: turn.id, cancelled: true });
  }

  #hasEnded(turn: TurnRow): boolean {
    return this.#house.store.turns.one(turn.id)?.status === 'ended';
  }
}
