/**
 * The film in one line, as the protocol shows it to people. Promises a line for any draft, also the vendor's;
 * refuses to throw.
 */
import { counted } from '../i18n/say.ts';
import type { Texts } from '../i18n/en/index.ts';
import { textsIn } from '../i18n/texts.ts';
import { isLooseEffect } from './diff-effects.ts';
import { isLooseCard } from './view-layers.ts';
import { looseTracks, num, obj, str, type LooseSegment, type LooseTrack } from './loose.ts';
import { TRACK } from './schema.ts';
import { clipLook } from './view.ts';

/** Seconds as they are written in the line: `0`, `10`, `30.5`. */
const seconds = (ms: number): string => String(Number((ms / 1000).toFixed(1)));

const span = (segments: readonly LooseSegment[]): string => {
  const from = Math.min(...segments.map((s) => s.st));
  const to = Math.max(...segments.map((s) => s.st + s.d));
  return `${seconds(from)}-${seconds(to)}s`;
};

/** A name longer than this would hide the rest of the line. */
const MAX_LABEL_CHARS = 60;
const short = (label: string): string =>
  label.length > MAX_LABEL_CHARS ? `${label.slice(0, MAX_LABEL_CHARS - 1)}…` : label;

/** Photos and clips; a card is neither. */
const shown = (segments: readonly LooseSegment[], words: Texts): string => {
  const files = segments.filter((s) => !isLooseCard(s));
  return counted(files.length, files.filter((s) => clipLook(s)).length, words);
};

const entry = (track: LooseTrack, language: string | undefined): string => {
  const words = textsIn(language);
  const { segments } = track;
  const first = segments[0];
  if (!first) return words.summary.empty(words.summary.track(track.tt));
  const head = words.summary.track(track.tt);
  switch (track.tt) {
    case TRACK.video: {
      const what =
        segments.length === 1 && first.label !== ''
          ? short(first.label)
          : segments.every((s) => str(s.raw.media) || isLooseCard(s))
            ? shown(segments, words)
            : words.count.clips(segments.length);
      return `${head}: ${what} (${span(segments)})`;
    }
    case TRACK.audio: {
      const style = str(obj(first.raw.score)?.style);
      const gain = num(first.raw.gain) ?? num(first.raw.volume);
      const own = segments.length === 1 && first.label !== '';
      const name = style
        ? words.music(style)
        : isLooseEffect(first) && !own
          ? words.effects.track
          : short(first.label) || words.summary.unnamed;
      const loud = gain === undefined ? '' : `, ${Math.round(gain * 100)}%`;
      return `${head}: ${name} (${span(segments)}${loud})`;
    }
    case TRACK.text: {
      const said = segments.map((s) => `"${short(s.label)}" (${span([s])})`).slice(0, 3);
      const more = segments.length > 3 ? ` +${segments.length - 3}` : '';
      return `${head}: ${said.join(', ')}${more}`;
    }
    default:
      return `${head}: ${short(first.label) || words.count.clips(segments.length)} (${span(segments)})`;
  }
};

/** One line; `language` is a BCP 47 tag, English where it is absent or not spoken. */
export const summary = (draft: unknown, language?: string): string => {
  const words = textsIn(language);
  const tracks = looseTracks(draft).filter((t) => t.segments.length > 0);
  if (tracks.length === 0) return words.summary.nothing;
  const entries = tracks.map((t, i) => `${i + 1}. ${entry(t, language)}`);
  return `${words.summary.head(tracks.length)}: ${entries.join(' ')}`;
};
