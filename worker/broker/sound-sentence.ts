/** Says an edit of songs, voices or the mix in a sentence, for a backend that only reads. */
import type { Edit } from '../../shared/draft/edit.ts';

type SoundEdit = Extract<
  Edit,
  { op: 'song' | 'voice' | 'mix' | 'score' | 'effect' | 'no_effects' | 'cut_sound' }
>;

const seconds = (ms: number): string => `${ms / 1000} seconds`;
const percent = (v: number): string => `${Math.round(v * 100)} %`;
const NAMES = [
  'C',
  'C sharp',
  'D',
  'E flat',
  'E',
  'F',
  'F sharp',
  'G',
  'A flat',
  'A',
  'B flat',
  'B',
];

const mixed = (e: Extract<Edit, { op: 'mix' }>): string =>
  [
    e.gain === undefined ? '' : `play at ${percent(e.gain)}`,
    e.fade_in === undefined ? '' : `fade in over ${seconds(e.fade_in)}`,
    e.fade_out === undefined ? '' : `fade out over ${seconds(e.fade_out)}`,
    e.from === undefined ? '' : `start at ${seconds(e.from)} of the file`,
    e.loop === undefined ? '' : e.loop ? 'repeat it to the end' : 'do not repeat it',
    e.duck === undefined ? '' : `lower the music to ${percent(e.duck)} while it speaks`,
  ]
    .filter((part) => part !== '')
    .join(', ');

const written = (e: Extract<Edit, { op: 'score' }>): string =>
  [
    typeof e.key === 'number' ? `in ${NAMES[e.key]}` : '',
    e.mode ? `in a ${e.mode} key` : '',
    e.form ? `in the form ${e.form.map((p) => p.section).join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ') || 'as suits its style';

const effectSentence = (e: Extract<Edit, { op: 'effect' }>): string => {
  const what = e.sound ? e.sound.name : e.made ? `a ${e.made} sound` : '';
  const head =
    e.id === undefined
      ? `Play ${what} as a sound effect`
      : `Change the sound effect ${e.id}${what === '' ? '' : ` to ${what}`}`;
  const parts = [
    e.of === undefined
      ? ''
      : `at the start of ${e.of}${e.after ? ` plus ${seconds(e.after)}` : ''}`,
    e.of === undefined && e.at !== undefined ? `at ${seconds(e.at)}` : '',
    e.from === undefined ? '' : `from ${seconds(e.from)} of the file on`,
    e.gain === undefined ? '' : `at ${percent(e.gain)}`,
    e.fade_in === undefined ? '' : `fading in over ${seconds(e.fade_in)}`,
    e.fade_out === undefined ? '' : `fading out over ${seconds(e.fade_out)}`,
  ].filter((part) => part !== '');
  return `${[head, ...parts].join(', ')}.`;
};

export const soundSentence = (edit: SoundEdit): string => {
  switch (edit.op) {
    case 'song':
      return `Use ${edit.sound.name} as the music${edit.from ? `, from ${seconds(edit.from)} of it on` : ''}.`;
    case 'voice':
      if (edit.id !== undefined && edit.sound !== null && edit.at !== undefined)
        return `Let the voice-over ${edit.sound.name} begin at ${seconds(edit.at)}.`;
      return edit.sound === null
        ? 'Remove the voice-over.'
        : `Play ${edit.sound.name} as a voice-over${edit.at ? ` from ${seconds(edit.at)} on` : ''}, and lower the music meanwhile.`;
    case 'mix':
      return `For the ${edit.of === 'effect' ? 'sound effects' : edit.of}: ${mixed(edit)}.`;
    case 'effect':
      return effectSentence(edit);
    case 'no_effects':
      return `Remove ${edit.ids ? `the sound effects ${edit.ids.join(', ')}` : 'all sound effects'}.`;
    case 'cut_sound':
      return edit.made === null
        ? 'No sound effect on the cuts.'
        : `Play a ${edit.made} sound effect on every cut${edit.gain === undefined ? '' : `, at ${percent(edit.gain)}`}.`;
    case 'score':
      return `Write the music ${written(edit)}.`;
  }
};
