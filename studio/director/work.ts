/** The film while a message is carried out: each rule sees it as those before it have left it. */
import { applyAll } from '../../shared/draft/apply.ts';
import { diff, type Change } from '../../shared/draft/diff.ts';
import type { Seen } from '../../shared/draft/loose.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import { isClip } from '../../shared/draft/clip.ts';
import { pictures, type Draft } from '../../shared/draft/schema.ts';
import { sayFault, type Texts } from '../../shared/i18n/index.ts';
import { CLIP_REST_TOLD_MS } from '../../shared/limits.ts';
import type { Language } from '../../shared/profiles/index.ts';
import type { Direction } from './direction.ts';
import { byDate, type OrderReason } from './order.ts';
import type { StudioMedia } from '../media/studio-media.ts';
import { photoOf } from './rules/index.ts';
import { cull, type Wishes } from './cull.ts';
import { isSoundFile } from './sounds.ts';
import { dayBreaks } from './days.ts';

export class Work {
  readonly edits: Edit[] = [];
  readonly notes: string[] = [];
  draft: Draft;
  /** The photos in the order in which numbers count them. */
  seen: readonly string[] = [];
  /** Songs and voices of the session. */
  readonly sounds: readonly StudioMedia[];
  /** By what a new film was ordered, and of how many days it is. */
  reason: OrderReason | undefined;
  days = 1;
  /** What a new film goes without. */
  leftOut: ReturnType<typeof cull>['leftOut'] = [];
  #tried = 0;
  readonly #seen: Seen = new WeakMap();
  #told: { draft: Draft; changes: Change[] } | undefined;
  readonly given: Direction;
  readonly words: Texts;
  readonly language: Language;

  constructor(given: Direction, words: Texts, language: Language) {
    // What is heard stands in no order of photos.
    this.given = { ...given, media: given.media.filter((m) => !isSoundFile(m)) };
    this.sounds = given.media.filter(isSoundFile);
    this.words = words;
    this.language = language;
    this.draft = given.draft;
    this.look();
  }

  /** From now on numbers count the film as it is now. */
  look(): void {
    this.seen = pictures(this.draft).map((s) => s.id);
  }

  /** As many edits as one message may make of this film. */
  get #most(): number {
    const photos = Math.max(1, pictures(this.draft).length);
    return Math.max(MIN_EDITS, Math.min(MAX_EDITS, Math.floor(MAX_PHOTO_EDITS / photos)));
  }

  /** Whether as much was done as one message may ask for. */
  get isFull(): boolean {
    return this.edits.length >= this.#most || this.#tried >= this.#most * TRIES_AN_EDIT;
  }

  /** What the film has become, told once however often it is asked. */
  get changes(): Change[] {
    if (this.#told?.draft !== this.draft)
      this.#told = { draft: this.draft, changes: diff(this.given.draft, this.draft, this.#seen) };
    return this.#told.changes;
  }

  /** Makes the edit and answers true, or notes why it cannot be made. */
  do(edit: Edit): boolean {
    if (this.isFull) {
      this.note(this.words.director.tooMuch(this.edits.length));
      return false;
    }
    this.#tried++;
    const done = applyAll(this.draft, [edit], this.given.profile);
    if (!done.ok) {
      this.note(sayFault(done.error.fault, this.language));
      return false;
    }
    // What nobody would see or hear is no change.
    const next = done.value.draft;
    if (!isOther(this.draft, next) && diff(this.draft, next, this.#seen).length === 0) return true;
    this.draft = next;
    this.edits.push(edit);
    return true;
  }

  note(sentence: string): void {
    if (!this.notes.includes(sentence)) this.notes.push(sentence);
  }

  unnote(sentence: string): void {
    const at = this.notes.indexOf(sentence);
    if (at >= 0) this.notes.splice(at, 1);
  }

  /** A new film from the photos, but for blurred shots and doubles, in the profile's taste. */
  make(wishes?: Wishes): void {
    // The logo lies over the photos and is none of them.
    const photos = this.given.media.filter((m) => m.media_id !== this.draft.m.logo?.media);
    const { kept, leftOut } = cull(photos, wishes);
    const { media, reason } = byDate(kept);
    if (!this.do({ op: 'make', photos: media.map(photoOf) })) return;
    this.reason = reason;
    this.leftOut = leftOut;
    for (const s of pictures(this.draft).filter(isClip)) {
      // A part of a beat is nothing to speak of.
      if (s.loop === true || !s.len || s.len - s.d < CLIP_REST_TOLD_MS) continue;
      const { time, clips } = this.words;
      this.note(clips.firstPart(s.name ?? s.id, time(s.d), time(s.len)));
    }
    const breaks = dayBreaks(pictures(this.draft), media);
    if (this.given.profile.transition.kind === 'cut' || breaks.length === 0) return;
    this.days = breaks.length + 1;
    this.do({ op: 'transition', kind: 'black', ms: DAY_BREAK_MS, ids: breaks });
  }
}

/** Another length, or other photos: found without comparing all that can be seen. */
const isOther = (before: Draft, after: Draft): boolean => {
  const [was, is] = [pictures(before), pictures(after)];
  return (
    before.d !== after.d || was.length !== is.length || was.some((s, i) => s.media !== is[i]!.media)
  );
};

/** People ask for a dozen things at once, at most; each is worked out and compared by itself. */
const MAX_EDITS = 20;
const MIN_EDITS = 10;
/** In a long film an edit takes longer: as many as keep a message within 5 ms. */
const MAX_PHOTO_EDITS = 3_000;
/** What changes nothing is tried too; a stranger may say it a hundred times. */
const TRIES_AN_EDIT = 1.5;
/** Long enough to be felt as a night. */
const DAY_BREAK_MS = 900;
