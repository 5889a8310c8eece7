/** How the lettering of texts is spoken of. */
import { spoken } from '../lettering.ts';
import { plural } from '../wording.ts';

export const LETTERING_EN = spoken(
  {
    of: {
      title: 'title',
      caption: 'caption',
      lower: 'lower third',
      end: 'end card',
      subtitle: 'subtitles',
    },
    style: {
      plain: 'plain',
      bold: 'bold',
      elegant: 'elegant serif',
      boxed: 'in a box',
      outline: 'outlined',
      handwritten: 'handwritten',
      neon: 'neon',
      minimal: 'minimal',
    },
    animation: {
      none: 'without animation',
      fade: 'fading in',
      rise: 'rising',
      slide: 'sliding in',
      pop: 'popping up',
      typewriter: 'typed letter by letter',
      karaoke: 'lit up word by word',
    },
    place: {
      'top-left': 'at the top left',
      top: 'at the top',
      'top-right': 'at the top right',
      left: 'on the left',
      middle: 'in the middle',
      right: 'on the right',
      'bottom-left': 'at the bottom left',
      bottom: 'at the bottom',
      'bottom-right': 'at the bottom right',
    },
    color: {
      white: 'white',
      black: 'black',
      grey: 'grey',
      red: 'red',
      orange: 'orange',
      yellow: 'yellow',
      gold: 'gold',
      green: 'green',
      turquoise: 'turquoise',
      blue: 'blue',
      purple: 'purple',
      pink: 'pink',
      brown: 'brown',
    },
    ownColor: 'in the style’s own colour',
    size: (percent) => `at ${percent} % of the size`,
    colored: (color) => `in ${color}`,
    changed: (of, which, after, before) =>
      which === ''
        ? `The ${of} ${of === 'subtitles' ? 'are' : 'is'} now ${after} (was ${before}).`
        : `${which}: the words are now ${after} (was ${before}).`,
    subtitles: (before, after) =>
      after === 0
        ? 'Removed the subtitles.'
        : before === 0
          ? `Added ${plural(after, 'subtitle', 'subtitles')}.`
          : `The film now has ${plural(after, 'other subtitle', 'other subtitles')} (was ${before}).`,
  },
  ', ',
);
