/**
 * A film's texts as SubRip subtitles, for platforms that take them beside the film. Promises numbered cues in order of
 * time that players can read; refuses nothing: a film without texts is an empty file.
 */

export type Cue = { st: number; d: number; text: string };

/** `texts` in ms; answers the file's text, with the line ends that the format began with. */
export const srtOf = (texts: readonly Cue[]): string =>
  texts
    .filter(({ d, text }) => d > 0 && text.trim() !== '')
    .toSorted((a, b) => a.st - b.st)
    .map(
      ({ st, d, text }, i) => `${i + 1}\r\n${stamp(st)} --> ${stamp(st + d)}\r\n${lines(text)}\r\n`,
    )
    .join('\r\n');

/** An empty line would end the cue. */
const lines = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\r\n');

/** `00:01:02,345`. */
const stamp = (ms: number): string => {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  const rest = String(Math.round(ms) % 1000).padStart(3, '0');
  const s = Math.floor(Math.round(ms) / 1000);
  return `${two(s / 3600)}:${two((s / 60) % 60)}:${two(s % 60)},${rest}`;
};
