/**
 * Edits become a new draft. Promises that the given draft is left as it was, that ids are stable, that keys it
 * does not know survive, and an inverse that restores all but the version; refuses with a reason, never by throwing.
 */
import { err, ok, type Result } from '../result.ts';
import type { Edit } from './edit.ts';
import type { EditFault, IndexedFault } from './fault.ts';
import type { Draft } from './schema.ts';
import type { Taste } from './taste.ts';
import { setCard } from './edits/card.ts';
import { setClip } from './edits/clip.ts';
import { removeEffects, setCutSound, setEffect } from './edits/effects.ts';
import { setFilmLength, setPhotoLength } from './edits/length.ts';
import { setFit, setFocus, setLook, setMotion, setShape, setTransition } from './edits/look.ts';
import { setBar, setLogo, setStamp } from './edits/over.ts';
import { makeFilm } from './edits/make.ts';
import { setBeatCuts, setMusic } from './edits/music.ts';
import { setPairs } from './edits/pairs.ts';
import {
  addPhotos,
  duplicatePhotos,
  orderPhotos,
  removePhotos,
  replacePhoto,
} from './edits/photos.ts';
import { setMix, setScore, setSong, setVoice } from './edits/sound.ts';
import { setSubtitles } from './edits/subtitles.ts';
import { setTextStyle } from './edits/text-style.ts';
import { setTitle, setTitleLength } from './edits/title.ts';
import { setCaption, setEnding } from './edits/words.ts';

export type { Taste } from './taste.ts';
export type { EditFault, IndexedFault } from './fault.ts';

/** The draft after the edits, one version on, and the edit that takes them all back. */
export type Applied = { draft: Draft; inverse: Edit };

const change = (draft: Draft, edit: Edit, taste: Taste): Result<Draft, EditFault> => {
  switch (edit.op) {
    case 'make':
      return makeFilm(draft, edit, taste);
    case 'add':
      return addPhotos(draft, edit, taste);
    case 'remove':
      return removePhotos(draft, edit);
    case 'duplicate':
      return duplicatePhotos(draft, edit, taste);
    case 'replace':
      return replacePhoto(draft, edit, taste);
    case 'order':
      return orderPhotos(draft, edit);
    case 'film_length':
      return setFilmLength(draft, edit);
    case 'photo_length':
      return setPhotoLength(draft, edit);
    case 'shape':
      return ok(setShape(draft, edit, taste));
    case 'fit':
      return setFit(draft, edit);
    case 'card':
      return setCard(draft, edit, taste);
    case 'logo':
      return setLogo(draft, edit);
    case 'progress_bar':
      return setBar(draft, edit);
    case 'pairs':
      return setPairs(draft, edit, taste);
    case 'date_stamp':
      return setStamp(draft, edit);
    case 'look':
      return setLook(draft, edit);
    case 'transition':
      return setTransition(draft, edit, taste);
    case 'motion':
      return setMotion(draft, edit, taste);
    case 'focus':
      return setFocus(draft, edit);
    case 'title':
      return setTitle(draft, edit);
    case 'title_length':
      return setTitleLength(draft, edit);
    case 'caption':
      return setCaption(draft, edit);
    case 'ending':
      return setEnding(draft, edit);
    case 'text_style':
      return setTextStyle(draft, edit);
    case 'subtitles':
      return setSubtitles(draft, edit);
    case 'beat_cuts':
      return setBeatCuts(draft, edit);
    case 'music':
      return setMusic(draft, edit, taste);
    case 'clip':
      return setClip(draft, edit);
    case 'song':
      return setSong(draft, edit);
    case 'voice':
      return setVoice(draft, edit);
    case 'mix':
      return setMix(draft, edit);
    case 'score':
      return setScore(draft, edit);
    case 'effect':
      return setEffect(draft, edit);
    case 'no_effects':
      return removeEffects(draft, edit);
    case 'cut_sound':
      return setCutSound(draft, edit);
    case 'import':
    case 'restore':
      return ok(edit.draft);
  }
};

/** One edit. Times in ms; a fault names what was asked and the bound. */
export const apply = (draft: Draft, edit: Edit, taste: Taste): Result<Applied, EditFault> => {
  const done = applyAll(draft, [edit], taste);
  return done.ok ? done : err(done.error.fault);
};

/** All of the edits or none: stops at the first fault and says its index. One version, one inverse. */
export const applyAll = (
  draft: Draft,
  edits: readonly Edit[],
  taste: Taste,
): Result<Applied, IndexedFault> => {
  let now = draft;
  for (const [index, edit] of edits.entries()) {
    const next = change(now, edit, taste);
    if (!next.ok) return err({ index, fault: next.error });
    now = next.value;
  }
  return ok({ draft: { ...now, v: draft.v + 1 }, inverse: inverseOf(draft) });
};

/** The edit that leads back to this draft, whatever is done to it meanwhile. */
export const inverseOf = (draft: Draft): Edit => ({ op: 'restore', draft });
