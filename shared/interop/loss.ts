/**
 * Which programs are understood, and what is lost between them and Reelay. Promises to be light, because the page reads
 * it too; refuses to know how anything is lost.
 */

/** What can be read, and what can be written. */
export const PROJECT_FORMATS = ['shotstack', 'editly', 'nemo-xml'] as const;
export type ProjectFormat = (typeof PROJECT_FORMATS)[number];
export const EXPORT_FORMATS = ['otio', 'nemo-xml'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What may be lost on the way; `shared/i18n/interop.ts` has the words for each. */
export const LOSSES = [
  // Reading.
  'sounds',
  'levels',
  'late',
  'graphics',
  'effects',
  'lettering',
  'words',
  'joins',
  'fits',
  'gaps',
  'lengths',
  'layers',
  'frame',
  'many',
  'notes',
  // Writing.
  'motion',
  'looks',
  'blur_fill',
  'score',
  'texts',
] as const;
export type LossKind = (typeof LOSSES)[number];
export type Loss = { what: LossKind; count: number };

/** Counts what is lost, in the order in which it was first met. */
export const createLosses = () => {
  const counts = new Map<LossKind, number>();
  return {
    add: (what: LossKind, n = 1): void => {
      if (n > 0) counts.set(what, (counts.get(what) ?? 0) + n);
    },
    list: (): Loss[] => [...counts].map(([what, count]) => ({ what, count })),
  };
};
export type Losses = ReturnType<typeof createLosses>;

/** The header of an exported project that says what other programs will not show: `motion=3, looks=1`. */
export const LOST_HEADER = 'X-Reelay-Lost';

/** What that header says; what it does not understand it leaves out. */
export const lostIn = (header: string | null): Loss[] =>
  (header ?? '').split(',').flatMap((part): Loss[] => {
    const [name, count] = part.trim().split('=');
    const what = LOSSES.find((l) => l === name);
    return what && /^[1-9]\d{0,5}$/.test(count ?? '') ? [{ what, count: Number(count) }] : [];
  });
