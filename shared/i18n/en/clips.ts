/** What is said of clips, of sound effects and of the photos that are left out. */
import type { ClipWords } from '../clips.ts';
import type { EffectWords } from '../effects.ts';
import { some, type LeftOutTexts } from '../left-out.ts';

export const CLIPS_EN: ClipWords = {
  missing: 'There is no clip in the film: drop an MP4, MOV, WebM, MKV or AVI beside your photos.',
  bounded: 'The part of the clip',
  mixed: (photos, clips) => `${photos} and ${clips}`,
  which: (places) =>
    places.length === 1
      ? `The clip at place ${places[0]}`
      : `The clips at places ${places.join(', ')}`,
  all: 'The clips',
  part: (which, from, to) => `${which}: now plays from ${from} to ${to} of the recording.`,
  wholeAgain: (which) => `${which}: now plays the whole recording.`,
  speed: (which, after, before) => `${which}: now at ${after} speed (was ${before}).`,
  muted: (which) => `${which}: muted.`,
  gain: (which, after, before) => `${which}: own sound now at ${after} (was ${before}).`,
  duck: (which, left) =>
    left === ''
      ? `${which}: the music no longer steps back.`
      : `${which}: while something is heard there, the music plays at ${left}.`,
  missingSound: 'No clip in the film has a sound under which the music could step back.',
  firstPart: (name, shown, whole) =>
    `Of “${name}” the first ${shown} of ${whole} are in the film; say “play the whole clip” for all of it.`,
  tooFastToHear:
    'Slower than half or faster than double speed, a clip plays without its own sound.',
  noSound: 'The clip has no sound of its own.',
  halfSpeed: '“play the clip at half speed”',
};

export const EFFECTS_EN: EffectWords = {
  missing:
    'The film has no sound effects yet. Say “a whoosh on the transitions” or “put ding.mp3 at 0:03”.',
  count: 'The number of sound effects',
  start: 'The start of the effect in its file',
  track: 'Sound effects',
  names: {
    whoosh: 'a whoosh',
    shutter: 'a camera click',
    pop: 'a pop',
    riser: 'a riser',
    impact: 'a boom',
    sparkle: 'a sparkle',
  },
  at: (name, time) => `${name} at ${time}`,
  added: (list) => `Now heard: ${list}.`,
  removed: (list) => `No longer heard: ${list}.`,
  bound: (name, time, bound) =>
    bound
      ? `What is heard at ${time}, ${name}, now goes where its photo goes.`
      : `What is heard at ${time}, ${name}, stays at that moment of the film.`,
  gain: (effect, now, before) => `Loudness of ${effect}: ${now} (before: ${before}).`,
  onCuts: (name) => `Every change of photos has ${name}.`,
  offCuts: 'Photos change without a sound effect.',
  noFile: (formats) =>
    `I need the sound first: drop the file beside the photos (${formats}). Or ask for a whoosh, a camera click, a pop, a riser, a boom or a sparkle, which I make.`,
};

export const LEFT_OUT_EN: LeftOutTexts = {
  leftOutShots: (blurred, doubles) => {
    const photos = blurred.length === 1 ? '1 blurred photo' : `${blurred.length} blurred photos`;
    const same = doubles.length === 1 ? '1 that shows' : `${doubles.length} that show`;
    const parts = [
      ...(blurred.length > 0 ? [`${photos} (${some(blurred, ', ')})`] : []),
      ...(doubles.length > 0 ? [`${same} the same as another (${some(doubles, ', ')})`] : []),
    ];
    return `I left out ${parts.join(' and ')}; say “bring them back” to have them in.`;
  },
  noneBlurred: 'None of the photos looks blurred to me.',
  noneDouble: 'No two of the photos look the same to me.',
};
