/**
 * Runs a session's messages one after the other. Promises exactly one terminal event per turn, also when the
 * upstream falls silent, the line is cut or the machine dies; refuses to send a message twice.
 */
import type { Fault } from '../../shared/contract/errors.ts';
import type { Credits, Render } from '../../shared/contract/events.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import { draftSchema } from '../../shared/draft/schema.ts';
import { summary } from '../../shared/draft/summary.ts';
import { MEDIA_TYPES } from '../../shared/formats/input.ts';
import { say } from '../../shared/i18n/index.ts';
import { ALL_ACTIONS } from '../../shared/gui/translate.ts';
import type { Allowed, GuiAction } from '../../shared/gui/translate.ts';
import { route } from '../../shared/intent/route.ts';
import { MAX_FILE_BYTES } from '../../shared/limits.ts';
import type { Output } from '../../shared/formats/output.ts';
import { mended } from '../../shared/platforms/preflight.ts';
import type { Profile } from '../../shared/profiles/index.ts';
import type { Result } from '../../shared/result.ts';
import { editSentence } from '../broker/edit-sentence.ts';
import type { Texts } from '../broker/texts.ts';
import { fault } from '../fault.ts';
import { RECOVERY_DELAYS_MS, STILL_WORKING_MS } from '../limits.ts';
import { kindOf, log } from '../log.ts';
import { followRun } from '../upstream/run.ts';
import type { Outcome } from '../upstream/run.ts';
import type { Json } from '../upstream/answer.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import { faultOfUpstream } from '../upstream/fault.ts';
import { outputFor } from '../broker/preflight.ts';
import { perform, wishOf } from './acts.ts';
import { createReply } from './reply.ts';
import type { Reply } from './reply.ts';
import { createStages, hasFilm } from './stages.ts';
import type { KnownDraft } from './store.ts';
import { TurnLog } from './turn-log.ts';
import type { TurnLogHouse } from './turn-log.ts';
import type { TurnRow } from './turn-rows.ts';

/** What a turn needs from its session. */
export type TurnHouse = TurnLogHouse & {
  client(): UpstreamClient;
  profile(): Profile;
  /** Reads the draft upstream and keeps it. */
  readDraft(): Promise<Result<KnownDraft, Fault>>;
  /** Edits with the upstream's media ids. */
  outward(edits: readonly Edit[]): unknown[];
  startRender(output: Output): Promise<Result<Render, Fault>>;
  credits(): Promise<Result<Credits, Fault>>;
  /** The version of the draft as the upstream itself counts. */
  upstreamVersion(version: number): number;
  rearm(): Promise<void>;
  now: () => number;
};

export class Turns {
  readonly #house: TurnHouse;
  #running: Promise<void> | undefined;
  readonly #abort = new AbortController();
  /** The turn whose stream is open, and what ends it. */
  #present: { id: string; stop: AbortController } | undefined;

  readonly #told: TurnLog;

  constructor(house: TurnHouse) {
    this.#house = house;
    this.#told = new TurnLog(house);
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }
  stop(): void {
    this.#abort.abort();
  }

  /** Takes a message in: it is told at once, and that it waits if it does. */
  queue(id: string, text: string, edits?: readonly Edit[], baseVersion?: number): void {
    const isWaiting = this.#house.store.turns.open().length > 0;
    this.#house.store.turns.add(id, text, edits, baseVersion);
    this.#told.emit({ type: 'turn', turn: id, text, intent: edits ? 'hand' : route(text) });
    if (isWaiting) this.#told.emit({ type: 'progress', turn: id, message: this.#texts.queued });
  }

  /** Ends a turn: one that waits or was lost at once, one that runs as soon as its stream is closed. */
  cancel(id: string): 'cancelled' | 'ended' | 'unknown' {
    const turn = this.#house.store.turns.one(id);
    if (!turn) return 'unknown';
    if (turn.status === 'ended') return 'ended';
    if (this.#present?.id === id) this.#present.stop.abort();
    else this.#told.cancelled(turn);
    return 'cancelled';
  }

  /** The turn that runs now waits for the upstream. */
  waiting(ms: number): void {
    const turn = this.#present?.id;
    if (turn === undefined) return;
    const message = this.#texts.patience(Math.max(1, Math.ceil(ms / 1000)));
    this.#told.emit({ type: 'progress', turn, message });
  }

  /** Works until no turn waits; at most one worker at a time. */
  pump(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #work(): Promise<void> {
    for (;;) {
      // Once the session is deleted its tables are gone too.
      if (this.#abort.signal.aborted) return;
      const turn = this.#house.store.turns.open()[0];
      if (!turn) return;
      const { now } = this.#house;
      if (turn.status === 'lost') {
        if ((turn.check_at ?? 0) > now()) return;
        await this.#guarded(turn, () => this.#check(turn));
        continue;
      }
      // Nobody in this object runs it, yet it is marked as running: the machine died in the middle.
      if (turn.status === 'running') {
        this.#lose(turn, 0);
        continue;
      }
      this.#house.store.turns.move(turn.id, 'running');
      this.#present = { id: turn.id, stop: new AbortController() };
      await this.#house.rearm();
      await this.#guarded(turn, () => this.#run(turn));
      this.#present = undefined;
    }
  }

  async #guarded(turn: TurnRow, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      log({ at: 'turn', error: kindOf(thrown), code: 'internal' });
      if (this.#abort.signal.aborted) return;
      this.#told.end(
        turn,
        fault('internal', 'Something went wrong here while the message was handled.'),
      );
    }
    await this.#house.rearm();
  }

  async #run(turn: TurnRow): Promise<void> {
    const edits = turn.edits === null ? undefined : (JSON.parse(turn.edits) as Edit[]);
    const intent = edits ? 'hand' : route(turn.text);
    switch (intent) {
      case 'export':
      case 'credits':
      case 'state':
      case 'check': {
        const teller = this.#told.teller(turn);
        const failed = await perform(intent, turn.id, this.#house, teller, wishOf(turn.text));
        if (!failed && (intent === 'export' || intent === 'state')) this.#told.leftOut(turn);
        return this.#told.end(turn, failed);
      }
      case 'upload': {
        const formats = this.#house.profile().accepts.map((t) => MEDIA_TYPES[t].name);
        this.#told.text(turn, this.#texts.upload(formats.join(', '), MAX_FILE_BYTES / 1e6));
        return this.#told.end(turn);
      }
      case 'mend':
        return this.#mend(turn);
      case 'hand':
      case 'chat':
        return this.#chat(turn, edits);
    }
  }

  /** Changes what a platform would refuse, or take less well, by edits as a hand would make them. */
  async #mend(turn: TurnRow): Promise<void> {
    const known = await this.#house.readDraft();
    if (!known.ok) return this.#told.end(turn, known.error);
    const { platform = 'tiktok', output } = wishOf(turn.text);
    const draft = draftSchema.safeParse(known.value.draft);
    const edits = draft.success
      ? mended(draft.data, outputFor(platform, output), platform, true).edits
      : [];
    if (edits.length > 0 && hasFilm(known.value)) return this.#chat(turn, edits);
    const teller = this.#told.teller(turn);
    const failed = await perform('check', turn.id, this.#house, teller, { platform, output: {} });
    return this.#told.end(turn, failed);
  }

  async #chat(turn: TurnRow, edits: readonly Edit[] | undefined): Promise<void> {
    const house = this.#house;
    const client = house.client();
    const before = await house.readDraft();
    if (!before.ok) return this.#told.end(turn, before.error);
    house.store.keepBefore(before.value);
    const base = turn.base_version ?? before.value.version;
    if (edits && base !== before.value.version)
      return this.#told.end(turn, versionConflict(before.value.version, base));
    // Made for each attempt: a new upstream session names files and counts versions anew.
    const parts = (): Json[] => {
      if (!edits) return [{ text: turn.text }];
      const base_version = house.upstreamVersion(base);
      return [{ text: editSentence(edits), reelay: { edits: house.outward(edits), base_version } }];
    };
    const reply = this.#reply(turn, edits ? new Set() : ALL_ACTIONS);
    const stages = createStages({
      isStaged: client.kind === 'vendor' && !hasFilm(before.value),
      before: () => house.store.before() ?? before.value,
      read: () => house.readDraft(),
      tell: (seen, now) => {
        this.#told.timeline(turn, seen, now);
        const message = this.#texts.roughCut(summary(now.draft, house.language()));
        this.#told.emit({ type: 'progress', turn: turn.id, message });
      },
    });
    const outcome = await this.#stream(turn, parts, reply, stages.look);
    await stages.settled();
    if (outcome.end === 'conflict' && edits) {
      const present = await house.readDraft();
      const version = present.ok ? present.value.version : before.value.version;
      return this.#told.end(turn, versionConflict(version, base));
    }
    if (outcome.end === 'edit_refused' && edits) {
      const { detail, path } = outcome;
      return this.#told.end(turn, { code: 'edit_invalid', detail, ...(path ? { path } : {}) });
    }
    const after = await this.#settle(turn, outcome, stages.seen(), reply, stages.isTold());
    if (!after) return;
    if (!(await this.#act(turn, reply.actions(), after))) return;
    if (!edits) this.#told.leftOut(turn);
    this.#told.end(turn);
  }

  /** One message to the upstream and its stream, until that ends. */
  async #stream(
    turn: TurnRow,
    parts: () => Json[],
    reply: Reply,
    tool?: () => void,
  ): Promise<Outcome> {
    const waiting = setInterval(
      () => this.#told.emit({ type: 'progress', turn: turn.id, message: this.#texts.stillWorking }),
      STILL_WORKING_MS,
    );
    const stop = this.#present?.stop.signal ?? this.#abort.signal;
    const signal = AbortSignal.any([stop, this.#abort.signal]);
    const on = { text: reply.push, ...(tool ? { tool } : {}) };
    const outcome = await followRun(this.#house.client(), signal, parts, on).finally(() =>
      clearInterval(waiting),
    );
    reply.end();
    return outcome;
  }

  /** What a stream left behind is told; absent if the turn is over, or waits for another look. */
  async #settle(
    turn: TurnRow,
    outcome: Outcome,
    seen: KnownDraft,
    reply: Reply,
    isSecondStage = false,
  ): Promise<KnownDraft | undefined> {
    if (outcome.end === 'refused') this.#told.end(turn, faultOfUpstream(outcome.fault));
    else if (outcome.end === 'failed') this.#told.end(turn, outcome.fault);
    else if (this.#present?.stop.signal.aborted && !this.#abort.signal.aborted)
      await this.#stopped(turn, seen);
    else if (outcome.end === 'cut') {
      this.#told.emit({ type: 'progress', turn: turn.id, message: this.#texts.checking });
      this.#lose(turn, RECOVERY_DELAYS_MS[0]);
    } else {
      const after = await this.#house.readDraft();
      if (after.ok) {
        const changes = this.#told.timeline(turn, seen, after.value);
        const language = this.#house.language();
        const told = changes.length ? say(changes, language) : this.#texts.nothingChanged;
        if (isSecondStage && changes.length)
          this.#told.text(turn, `${reply.said ? '\n\n' : ''}${this.#texts.secondStage(told)}`);
        else if (!reply.said) this.#told.text(turn, told);
        return after.value;
      }
      this.#told.end(turn, after.error);
    }
    return undefined;
  }

  /** Does what the backend told the person to do by hand; false if the turn is over, or waits for another look. */
  async #act(turn: TurnRow, actions: readonly GuiAction[], seen: KnownDraft): Promise<boolean> {
    const wanted = actions.flatMap((action) => (action.do === 'edit' ? [action.text] : []));
    if (wanted.length) {
      // A message of its own: if its line is cut, what counts is the film as it is now.
      this.#house.store.keepBefore(seen);
      this.#told.text(turn, '\n\n');
      // The answer to it asks for no further message, or two backends could go on for ever.
      const reply = this.#reply(turn, new Set(['export', 'state', 'credits']));
      const outcome = await this.#stream(turn, () => [{ text: wanted.join(' ') }], reply);
      if (!(await this.#settle(turn, outcome, seen, reply))) return false;
    }
    const teller = this.#told.teller(turn, '\n\n');
    for (const action of actions) {
      if (action.do === 'edit') continue;
      const failed = await perform(action.do, turn.id, this.#house, teller);
      if (failed) teller.text(this.#house.forPerson(failed).detail);
    }
    return true;
  }

  /** The person has ended it: what the upstream had done by then is told. */
  async #stopped(turn: TurnRow, seen: KnownDraft): Promise<void> {
    const after = await this.#house.readDraft();
    if (after.ok && after.value.version !== seen.version)
      this.#told.timeline(turn, seen, after.value);
    this.#told.cancelled(turn);
  }

  /** The line was cut: the message is never sent again, the state tells whether it arrived. */
  #lose(turn: TurnRow, delayMs: number): void {
    this.#house.store.turns.move(turn.id, 'lost', 0, this.#house.now() + delayMs);
  }

  async #check(turn: TurnRow): Promise<void> {
    const house = this.#house;
    const before = house.store.before();
    const after = await house.readDraft();
    // The person may have ended it meanwhile.
    if (house.store.turns.one(turn.id)?.status !== 'lost') return;
    if (after.ok && (!before || after.value.version !== before.version)) {
      const changes = this.#told.timeline(turn, before ?? { draft: {}, version: 0 }, after.value);
      const told = say(changes, house.language());
      this.#told.text(turn, [this.#texts.landed, told].filter(Boolean).join(' '));
      this.#told.leftOut(turn);
      return this.#told.end(turn);
    }
    const next = RECOVERY_DELAYS_MS[turn.checks + 1];
    if (next !== undefined)
      return house.store.turns.move(turn.id, 'lost', turn.checks + 1, house.now() + next);
    this.#told.end(
      turn,
      fault(
        'upstream_timeout',
        'The line to the video backend was cut and the film has not changed since. Send it again.',
      ),
    );
  }

  #reply(turn: TurnRow, allowed: Allowed): Reply {
    return createReply((text) => this.#told.text(turn, text), this.#texts.replyCut, allowed);
  }
  get #texts(): Texts {
    return this.#told.texts;
  }
}

const versionConflict = (present: number, base: number): Fault =>
  fault(
    'version_conflict',
    `The film is at version ${present}; this edit was made on version ${base}.`,
  );
