/** Edits of what lies over the pictures: a logo, a progress bar, the day on which each photo was taken. */
import { err, ok, type Result } from '../../result.ts';
import type { EditFault } from '../fault.ts';
import type { BarEdit, LogoEdit, StampEdit } from '../layer-edits.ts';
import type { Draft } from '../schema.ts';
import { photosOf } from './find.ts';

/** Also before the first film, which then has it. */
export const setLogo = (draft: Draft, { logo }: LogoEdit): Result<Draft, EditFault> => {
  const { logo: had, ...m } = draft.m;
  const media = logo?.media ?? had?.media;
  if (media === undefined) return err({ reason: 'nothing_to_edit', what: 'logo' });
  if (logo === null) return ok({ ...draft, m });
  // Another picture has another name.
  const name = logo.media === undefined ? had?.name : logo.name;
  const { name: _n, ...before } = had ?? { media };
  const { name: _m, ...now } = logo;
  const whole = { ...before, ...now, media, ...(name === undefined ? {} : { name }) };
  return ok({ ...draft, m: { ...m, logo: whole } });
};

/** The progress bar; `null` takes it away. Refuses to take away what is not there. */
export const setBar = (draft: Draft, { bar }: BarEdit): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const { bar: had, ...m } = draft.m;
  if (bar === null)
    return had ? ok({ ...draft, m }) : err({ reason: 'nothing_to_edit', what: 'bar' });
  return ok({ ...draft, m: { ...m, bar: { ...had, ...bar } } });
};

/** The date on each photo that knows its day; `null` takes it away. Refuses where no photo knows it. */
export const setStamp = (draft: Draft, edit: StampEdit): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const { stamp: had, ...m } = draft.m;
  if (edit.stamp === null)
    return had ? ok({ ...draft, m }) : err({ reason: 'nothing_to_edit', what: 'stamp' });
  const dated = dates(draft, edit.dates ?? {});
  if (!photosOfDays(dated)) return err({ reason: 'nothing_to_edit', what: 'dates' });
  return ok({ ...dated, m: { ...m, stamp: { ...had, ...edit.stamp } } });
};

/** How many photos know when they were taken. */
const photosOfDays = (draft: Draft): number =>
  draft.t.reduce((n, t) => n + (t.tt === 0 ? t.sg.filter((s) => s.taken_at).length : 0), 0);

const dates = (draft: Draft, known: Record<string, string>): Draft => ({
  ...draft,
  t: draft.t.map((t) =>
    t.tt === 0
      ? {
          ...t,
          sg: t.sg.map((s) => {
            const at = s.taken_at ?? (s.media === undefined ? undefined : known[s.media]);
            return at === undefined ? s : { ...s, taken_at: at };
          }),
        }
      : t,
  ),
});
