/**
 * Everything that is said to people, in every language that is spoken. Promises an answer for any language
 * tag (the nearest that is spoken, English at last); a missing text does not compile.
 */
import type { ErrorCode } from '../contract/errors.ts';
import type { Bounded, EditFault } from '../draft/fault.ts';
import { textsIn } from './texts.ts';

export type { Texts } from './en/index.ts';
export { say } from './say.ts';
export { languageOf } from './language.ts';
export { textsIn } from './texts.ts';

/** The title of a problem. */
export const errorTitle = (code: ErrorCode, language?: string): string =>
  textsIn(language).errors[code];

/** Bounds that are numbers of things; the others are times. */
const COUNTS: ReadonlySet<Bounded> = new Set<Bounded>(['photos', 'effects']);

/** Why an edit could not be applied, with the value and the bound. */
export const sayFault = (fault: EditFault, language?: string): string => {
  const t = textsIn(language);
  switch (fault.reason) {
    case 'unknown_segment':
      return t.faults.unknownSegment(fault.id, fault.nearest);
    case 'nothing_to_edit':
      return t.faults.missing(fault.what);
    case 'no_photo_left':
      return t.faults.lastPhoto(t.count.photos(fault.photos));
    case 'out_of_range': {
      const unit = (n: number): string => (COUNTS.has(fault.what) ? String(n) : t.time(n));
      const photos = fault.photos === undefined ? '' : t.count.photos(fault.photos);
      return t.faults.range(
        fault.what,
        unit(fault.value),
        unit(fault.min),
        unit(fault.max),
        photos,
      );
    }
  }
};
