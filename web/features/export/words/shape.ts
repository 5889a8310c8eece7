/** What the export sheet says in every language. */
import type { OutputFormat, Quality } from '../../../../shared/formats/output-kinds.ts';

export type OutputWords = {
  for: string;
  film: string;
  fits: (name: string) => string;
  mend: string;
  more: string;
  format: string;
  codec: string;
  size: string;
  rate: string;
  quality: string;
  own: string;
  upTo: (mb: number) => string;
  qualities: Record<Quality, string>;
  names: Record<OutputFormat, string>;
  /** Of a GIF: why it is small by itself; that it is too large to share. */
  gif: Record<'small' | 'large', string>;
  unfit: Record<'gif' | 'srt' | 'stems', string>;
};
