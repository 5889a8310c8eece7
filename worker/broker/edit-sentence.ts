/** Says in a sentence what a hand did in the app, for a backend that only reads. Promises one sentence per edit; refuses nothing. */
import type { Ground } from '../../shared/draft/layers.ts';
import type { Fit } from '../../shared/draft/schema.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import { soundSentence } from './sound-sentence.ts';

const seconds = (ms: number): string => `${ms / 1000} seconds`;
const which = (ids: readonly string[] | undefined): string =>
  ids ? `photos ${ids.join(', ')}` : 'every photo';

/** Every property that is set, by its name; `null` is the text's own. */
const lettering = (edit: Extract<Edit, { op: 'text_style' }>): string =>
  (['style', 'size', 'color', 'place', 'animation'] as const)
    .filter((key) => edit[key] !== undefined)
    .map((key) => `${key} ${edit[key] ?? 'as usual'}`)
    .join(', ');
const groundWords = (fit: Fit, ground: Ground | undefined): string => {
  if (fit === 'blur') return 'a blurred background';
  const { colour, to } = ground ?? {};
  if (colour && to) return `a gradient from ${colour} to ${to}`;
  if (colour) return `the plain colour ${colour}`;
  return fit === 'whole' ? 'black bars' : fit === 'solid' ? 'a plain colour' : 'a gradient';
};

const transitionWords = (kind: string): string =>
  kind === 'black' || kind === 'white'
    ? `fade through ${kind}`
    : kind === 'dissolve'
      ? kind
      : `${kind.replace('-', ' ')} transition`;

const sentence = (edit: Edit): string => {
  switch (edit.op) {
    case 'make':
      return `Make a new video from these ${edit.photos.length} photos: ${edit.photos.map((p) => p.name).join(', ')}.`;
    case 'add':
      return `Add ${edit.photos.map((p) => p.name).join(', ')} to the video.`;
    case 'remove':
      return `Remove ${edit.ids.join(', ')} from the video.`;
    case 'duplicate':
      return `Show ${which(edit.ids)} once more${edit.at === undefined ? ' at the end' : ` at place ${edit.at + 1}`}.`;
    case 'replace':
      return `Replace ${edit.id} with ${edit.photo.name}.`;
    case 'order':
      return `Put the photos in this order: ${edit.ids.join(', ')}.`;
    case 'film_length':
      return `Make the whole video ${seconds(edit.ms)} long.`;
    case 'photo_length':
      return `Show ${which(edit.ids)} for ${seconds(edit.ms)}.`;
    case 'shape':
      return `Change the aspect ratio to ${edit.shape}.`;
    case 'fit':
      return edit.fit === 'fill'
        ? `Let ${which(edit.ids)} fill the frame.`
        : `Show ${which(edit.ids)} whole before ${groundWords(edit.fit, edit.ground)}.`;
    case 'logo': {
      if (edit.logo === null) return 'Remove the logo.';
      const { media, name, place, size, opacity } = edit.logo;
      const how = [
        ...(place ? [`at the ${place}`] : []),
        ...(size === undefined ? [] : [`${Math.round(size * 100)} % of the frame large`]),
        ...(opacity === undefined ? [] : [`${Math.round(opacity * 100)} % opaque`]),
      ].join(', ');
      return media === undefined
        ? `Change the logo: ${how}.`
        : `Use ${name ?? media} as a logo over the whole video${how === '' ? '' : `, ${how}`}.`;
    }
    case 'progress_bar':
      return edit.bar === null
        ? 'Remove the progress bar.'
        : `Add a thin progress bar${edit.bar.colour ? ` in ${edit.bar.colour}` : ''} at the ${edit.bar.edge ?? 'bottom'}.`;
    case 'date_stamp':
      return edit.stamp === null
        ? 'Remove the dates from the photos.'
        : `Show on each photo the ${edit.stamp.format === 'month' ? 'month' : 'date'} on which it was taken${edit.stamp.place ? `, at the ${edit.stamp.place}` : ''}.`;
    case 'pairs':
      return edit.on
        ? `Put ${edit.ids ? which(edit.ids) : 'the portrait photos'} two by two side by side.`
        : `Show ${which(edit.ids)} one at a time, not side by side.`;
    case 'card':
      return `${edit.id === undefined ? 'Add a' : `Change ${edit.id} to a`} card${edit.ground ? ` of ${groundWords('solid', edit.ground)}` : ''}${edit.text ? ` saying “${edit.text}”` : ''}${edit.ms === undefined ? '' : ` for ${seconds(edit.ms)}`}${edit.at === undefined ? '' : ` at place ${edit.at + 1}`}.`;
    case 'transition':
      return edit.kind === 'cut'
        ? `Use hard cuts before ${which(edit.ids)}.`
        : `Use a ${transitionWords(edit.kind)}${edit.ms === undefined ? '' : ` of ${seconds(edit.ms)}`} before ${which(edit.ids)}.`;
    case 'motion':
      return `Change the motion of ${which(edit.ids)}${edit.kind ? ` to ${edit.kind}` : ''}${edit.strength === undefined ? '' : `, strength ${Math.round(edit.strength * 100)} %`}.`;
    case 'title':
      return edit.text === null ? 'Remove the title.' : `Set the title to “${edit.text}”.`;
    case 'look':
      return edit.look === null
        ? `Show ${which(edit.ids)} in the colours in which they were taken.`
        : `Give ${which(edit.ids)} the look “${edit.look.kind}”.`;
    case 'focus':
      return edit.point === null
        ? `Centre the motion of ${which(edit.ids)} as you see fit.`
        : `Centre the motion of ${which(edit.ids)} on the point ${edit.point.map((v) => `${Math.round(v * 100)} %`).join(' from the left, ')} from the top.`;
    case 'title_length':
      return `Show the title for ${seconds(edit.ms)}.`;
    case 'caption':
      return edit.text === null
        ? `Remove the caption of ${which(edit.ids)}.`
        : `Write “${edit.text}” on ${which(edit.ids)}${edit.role === 'lower' ? ' as a lower third' : ''}.`;
    case 'ending':
      return edit.text === null
        ? 'Remove the text on the last photo.'
        : `Write “${edit.text}” on the last photo.`;
    case 'text_style':
      return `Set the ${edit.of ?? 'text'}${edit.ids ? ` of ${which(edit.ids)}` : ''} in this lettering: ${lettering(edit)}.`;
    case 'subtitles':
      return edit.cues === null
        ? 'Remove the subtitles.'
        : `Show these subtitles: ${edit.cues.map((c) => `from ${seconds(c.st)} for ${seconds(c.d)} “${c.text}”`).join('; ')}.`;
    case 'beat_cuts':
      return edit.on
        ? 'Cut the photos on the beat of the music.'
        : 'Cut the photos independently of the beat.';
    case 'music':
      return edit.style === null
        ? 'Remove the music.'
        : `Change the music${edit.style ? ` to ${edit.style}` : ''}${edit.gain === undefined ? '' : `, volume ${Math.round(edit.gain * 100)} %`}${edit.tempo === undefined ? '' : `, tempo ${Math.round(edit.tempo)} beats a minute`}.`;
    case 'clip': {
      const said = [
        edit.trim === null ? 'play it whole' : '',
        edit.trim ? `play it from ${seconds(edit.trim[0])} to ${seconds(edit.trim[1])}` : '',
        edit.speed === undefined ? '' : `play it at ${edit.speed} times its speed`,
        edit.gain === undefined
          ? ''
          : edit.gain === 0
            ? 'mute it'
            : `set its own sound to ${Math.round(edit.gain * 100)} %`,
        edit.duck === undefined
          ? ''
          : `play the music at ${Math.round(edit.duck * 100)} % while it is heard`,
      ].filter((part) => part !== '');
      return `For the clip ${edit.ids ? edit.ids.join(', ') : '(every one)'}: ${said.join(', ')}.`;
    }
    case 'song':
    case 'voice':
    case 'mix':
    case 'score':
    case 'effect':
    case 'no_effects':
    case 'cut_sound':
      return soundSentence(edit);
    case 'import':
      return `Import the project “${edit.from.name}”.`;
    case 'restore':
      return 'Undo the last change.';
  }
};

export const editSentence = (edits: readonly Edit[]): string => edits.map(sentence).join(' ');
