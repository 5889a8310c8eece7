/** What is said of a film before it goes to a platform. */
import type { PreflightWords } from '../../platforms/words.ts';

export const PREFLIGHT_EN: PreflightWords = {
  finding: {
    empty: (f) => `there are no photos in the film (${f})`,
    short: (f, a) => `it is ${f} long; at least ${a} are asked for`,
    long: (f, a) => `it is ${f} long; at most ${a} are taken`,
    format: (f, a) => `${f} is not taken there, but ${a} is`,
    codec: (f, a) => `${f} is not taken there, but ${a} is`,
    slow: (f, a) => `${f} frames a second; at least ${a} are asked for`,
    fast: (f, a) => `${f} frames a second; at most ${a} are taken`,
    small: (f, a) => `the shorter side has ${f} pixels; at least ${a} are asked for`,
    large: (f, a) => `the longer side has ${f} pixels; at most ${a} are taken`,
    shape: (f, a) => `its shape is ${f}; ${a} is what belongs there`,
    best_shape: (f, a) => `its shape is ${f}; ${a} fills the screen there`,
    bytes: (f, a) => `the file may have up to ${f}; at most ${a} are taken`,
    covered: (f, a, w) => `words may lie under the buttons of ${w} (${f}: keep ${a} free)`,
    stills: (f, a) => `of ${f} photos ${a} go into a carousel, evenly chosen`,
  },
  fits: (w, what) => `${w}: everything fits (${what}).`,
  off: (w, n) => `${w}: ${n === 1 ? 'one thing is' : `${n} things are`} off:`,
  hints: (w) => `${w} takes it as it is. Still:`,
  mend: (w) => `Say “fix it for ${w}” and I change that.`,
  side: { top: 'top', right: 'right', bottom: 'bottom', left: 'left' },
};
