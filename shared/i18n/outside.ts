/** What every language says of files and other programs: the shape of it, and what is the same everywhere. */
import type { LossKind, ProjectFormat } from '../interop/loss.ts';

export type InteropWords = {
  formats: Record<ProjectFormat | 'otio', string>;
  lost: Record<LossKind, (n: number) => string>;
  imported: (format: string, name: string) => string;
  missing: (names: string, n: number) => string;
  missingSounds: (names: string, n: number) => string;
  notTaken: (what: string) => string;
  notShown: (what: string) => string;
};

export const FORMATS = {
  shotstack: 'Shotstack',
  editly: 'editly',
  'nemo-xml': 'Draft V3',
  otio: 'OpenTimelineIO',
} as const;

export const SUBTITLE_EXAMPLE = '00:00:01,000 --> 00:00:03,000';
export const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);
