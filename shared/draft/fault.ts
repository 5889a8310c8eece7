/** Why an edit cannot be applied: reasons with their data. Turned to words in `shared/i18n`, nowhere else. */

/** The same of what lies under, beside and over the pictures. */
export type LayerMissing =
  'cards' | 'logo' | 'bar' | 'stamp' | 'dates' | 'portraits' | 'pairs' | 'wide';
/** What an edit may ask for and find missing. */
export type Missing =
  | 'photos'
  | 'music'
  | 'title'
  | 'texts'
  | 'subtitles'
  | 'score'
  | 'voice'
  | 'effects'
  | 'beats'
  | LayerMissing
  | 'clips';
/** What is bounded, in ms or as a count. */
export type Bounded = 'photo_ms' | 'film_ms' | 'photos' | 'clip_ms' | 'effects' | 'effect_ms';

export type EditFault =
  /** No segment has this id; `nearest` is the existing one that looks most like it. */
  | { reason: 'unknown_segment'; id: string; nearest: string }
  /** The film has none of these yet. */
  | { reason: 'nothing_to_edit'; what: Missing }
  /** `value` lies outside `min`–`max`; `photos` says for how many photos the bound holds. */
  | {
      reason: 'out_of_range';
      what: Bounded;
      value: number;
      min: number;
      max: number;
      photos?: number;
    }
  /** The film would be left without a photo. */
  | { reason: 'no_photo_left'; photos: number };

/** A fault among several edits: `index` is that of the edit, from 0. */
export type IndexedFault = { index: number; fault: EditFault };
