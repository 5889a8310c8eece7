/** English. The shape of this object is what every other language must fill. */
import type { Bounded, Missing } from '../../draft/fault.ts';
import { listing, plural, timeWithPoint, word } from '../wording.ts';
import { CLIPS_EN, EFFECTS_EN, LEFT_OUT_EN } from './clips.ts';
import { layersEn } from './layers.ts';
import { LETTERING_EN } from './lettering.ts';
import { ERRORS_EN, LOOK_EN, MOTION_EN, MUSIC_EN, TRANSITION_EN } from './names.ts';
import { soundsEn } from './sounds.ts';

const list = listing(() => 'and');
const or = listing(() => 'or');

/** As it stands inside a sentence: a nation keeps its capital. */
const inside = (style: string): string => (style === 'Italian' ? style : style.toLowerCase());

const missing: Record<Missing, string> = {
  photos: 'There is no film yet. Drop some photos and say “make a video”.',
  music: 'The film has no music yet. Say “add music”.',
  cards: 'The film has no card yet. Say “add a black card”.',
  logo: 'The film has no logo. Upload one and say “use logo.png as a watermark”.',
  bar: 'The film has no progress bar. Say “add a progress bar”.',
  stamp: 'The film shows no dates. Say “show the date on each photo”.',
  dates: 'None of the photos knows when it was taken, so there is no date to show.',
  portraits:
    'There are no two portraits to put side by side. Name two photos: “put photos 2 and 5 side by side”.',
  pairs: 'No photos stand side by side.',
  wide: 'Photos stand side by side in a wide film. Say “make it 16:9” first.',
  title: 'The film has no title yet. Say “add a title saying …”.',
  texts: 'There are no such words in the film yet. Say “write ‘…’ on photo 1”.',
  subtitles: 'The film has no subtitles yet. Drop an .srt or .vtt file beside the photos.',
  ...soundsEn.missing,
  clips: CLIPS_EN.missing,
  effects: EFFECTS_EN.missing,
};

const bounded: Record<Bounded, string> = {
  photo_ms: 'One photo',
  film_ms: 'The film',
  photos: 'The number of photos',
  clip_ms: CLIPS_EN.bounded,
  effects: EFFECTS_EN.count,
  effect_ms: EFFECTS_EN.start,
};

export const en = {
  time: timeWithPoint,
  list,
  or,
  /** Ends a sentence; stands between two. */
  stop: '.',
  between: ' ',
  colon: ': ',
  lettering: LETTERING_EN,
  music: (style: string): string => word(MUSIC_EN, style),
  transition: (kind: string): string => word(TRANSITION_EN, kind),
  motion: (kind: string): string => word(MOTION_EN, kind),
  look: (kind: string): string => word(LOOK_EN, kind),
  errors: ERRORS_EN,
  layers: layersEn,
  sounds: soundsEn,
  percent: (share: number): string => `${Math.round(share * 100)}%`,
  quote: (text: string): string => `“${text}”`,
  clips: CLIPS_EN,
  effects: EFFECTS_EN,
  count: {
    photos: (n: number): string => plural(n, 'photo', 'photos'),
    clips: (n: number): string => plural(n, 'clip', 'clips'),
  },
  why: {
    wide: 'wider than the frame, so the view travels sideways',
    tall: 'taller than the frame, so the view travels upwards or downwards',
    opening: 'draws you into the film',
    breathe: 'the opposite of the photo before it',
    whole: 'shown whole, with a gentle move',
  },
  summary: {
    head: (tracks: number): string => `Timeline (${plural(tracks, 'track', 'tracks')})`,
    nothing: 'Timeline: empty',
    track: (tt: number): string =>
      tt === 0 ? 'Video' : tt === 1 ? 'BGM' : tt === 7 ? 'Title' : 'Track',
    empty: (head: string): string => `${head}: empty`,
    unnamed: 'untitled',
  },
  changes: {
    made: (photos: string, ms: string): string => `I made a film from ${photos}, ${ms} long`,
    madeMusic: (style: string): string => `${inside(style)} music in time with the photos`,
    madeTransition: (kind: string, ms: string): string => (ms === '' ? kind : `${kind} of ${ms}`),
    madeMotion: 'gentle motion',
    madeShape: (shape: string): string => `in ${shape}`,
    emptied: 'The film is empty again.',
    added: (names: string): string => `Added ${names}.`,
    removed: (names: string): string => `Removed ${names}.`,
    more: (n: number): string => `${n} more`,
    order: (names: string): string => `The new order begins with ${names}.`,
    length: (before: string, after: string): string =>
      `The film now lasts ${after} (was ${before}).`,
    photoLength: (which: string, before: string, after: string): string =>
      which === ''
        ? `Each photo now lasts ${after} (was ${before}).`
        : `${which}: now ${after} long (was ${before}).`,
    which: (places: readonly number[]): string =>
      `${places.length === 1 ? 'Photo' : 'Photos'} ${list(places.map(String))}`,
    shape: (before: string, after: string): string => `The shape is now ${after} (was ${before}).`,
    titleAdded: (text: string): string => `Added the title ${text}.`,
    titleChanged: (before: string, after: string): string =>
      `The title is now ${after} (was ${before}).`,
    titleRemoved: (text: string): string => `Removed the title ${text}.`,
    asTaken: 'as taken',
    look: (which: string, before: string, after: string): string =>
      `${which === '' ? 'The photos' : which}: now ${after} (was ${before}).`,
    titleLength: (before: string, after: string): string =>
      `The title now stays for ${after} (was ${before}).`,
    captionAdded: (which: string, text: string): string => `${which}: now with the words ${text}.`,
    captionChanged: (which: string, before: string, after: string): string =>
      `${which}: now with the words ${after} (was ${before}).`,
    captionRemoved: (which: string, text: string): string =>
      `${which}: the words ${text} are gone.`,
    lastPhoto: 'The last photo',
    focus: (
      which: string,
      spot: readonly [number, number] | null,
      percent: (share: number) => string,
    ): string =>
      `${which === '' ? 'All photos' : which}: ${
        spot
          ? `the view keeps to the point ${percent(spot[0])} from the left and ${percent(spot[1])} from the top`
          : 'the view is chosen by itself again'
      }.`,
    tempo: (before: number, after: number): string =>
      `The music now has ${after} beats a minute (was ${before}).`,
    beatsOn: 'The photos now change on the beat of the music.',
    beatsOff: 'The photos now change in their own time, not on the beat.',
    musicAdded: (name: string): string => `Added ${inside(name)} music.`,
    musicRemoved: (name: string): string => `Removed the ${inside(name)} music.`,
    musicChanged: (before: string, after: string): string =>
      `The music is now ${inside(after)} (was ${inside(before)}).`,
    musicTune: 'The music has another tune.',
    musicGain: (before: string, after: string): string =>
      `The music is now at ${after} (was ${before}).`,
    transition: (which: string, before: string, after: string): string =>
      which === ''
        ? `Photos now change with ${after} (was ${before}).`
        : `${which}: now with ${after} (was ${before}).`,
    motion: (which: string, before: string, after: string): string =>
      `${which === '' ? 'The motion' : `The motion of ${which.toLowerCase()}`} is now ${after} (was ${before}).`,
    motionNew: (which: string): string =>
      which === '' ? 'The photos move in another way now.' : `${which}: another motion now.`,
    none: 'nothing',
    nothing: 'Nothing has changed.',
  },
  faults: {
    unknownSegment: (id: string, nearest: string): string =>
      `There is no photo with the id “${id}”. Did you mean “${nearest}”?`,
    missing: (what: Missing): string => missing[what],
    range: (what: Bounded, value: string, min: string, max: string, photos: string): string =>
      `${bounded[what]} must be ${min} to ${max}${photos === '' ? '' : ` with ${photos}`} (you asked for ${value}).`,
    lastPhoto: (photos: string): string =>
      `That would remove all ${photos}: a film needs at least one.`,
  },
  director: {
    noPhotos: (formats: string, megabytes: number): string =>
      `I need your photos first: drop them here (${formats}, up to ${megabytes} MB each). Then tell me what to make of them.`,
    noPhotoSuchPlace: (place: number, photos: string): string =>
      `There is no photo ${place}: the film has ${photos}.`,
    noPhotoNamed: (name: string): string => `There is no photo called “${name}” in the film.`,
    orderTaken: 'They are in the order in which they were taken.',
    orderNamed: 'They are in the order of the dates in their file names.',
    orderUpload: 'They are in the order in which you uploaded them.',
    ...LEFT_OUT_EN,
    orderName: 'They are in the order of their file names.',
    didYouMean: (examples: string): string => `What I can do, for example: ${examples}.`,
    notUnderstood: 'I did not understand that, so I changed nothing.',
    notUnderstoodPart: (part: string): string => `I did not understand “${part}”.`,
    alreadySo: 'It is like that already, so nothing has changed.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    undone: 'Undone.',
    redone: 'Redone.',
    loudest: 'The music is at its full loudness already.',
    strongest: 'The motion is as strong as it gets already.',
    noTitleText: 'Which words? Say for example: add a title saying “Summer by the sea”.',
    byModel: 'A language model read your message; this is what was done:',
    tooMuch: (n: number): string =>
      `That is as much as I do at once (${n} changes). Tell me the rest in another message.`,
    titleTooLong: (max: number, found: number): string =>
      `A title has at most ${max} characters (this one has ${found}).`,
    transitionRange: (max: string, found: string): string =>
      `A transition lasts at most ${max} (you asked for ${found}).`,
    cannot: (what: string): string => `I cannot do that yet: ${what}.`,
    cannotText: {
      voice: 'voices and narration',
      lettering: 'fonts by name, italics or underlining',
      sound: 'songs of your own, known songs and sound effects (I write the music myself)',
      clips: 'stickers and animated effects on top',
      filters: 'brightness, sharpness and retouching',
      people: 'changing what is in a photo',
      seeing:
        'telling photos by what is in them (say their numbers, or what their files are called)',
    },
    musicFits:
      'The music is written for the film: it always ends with it, on the last photo, whatever the length.',
    alreadyMade: 'The film is made already. Tell me what to change, or say “start over”.',
    whichOne:
      'What do you mean: a photo (say its number), the music, the title or the transitions?',
    howBetter:
      'Gladly: what shall I try? For example “faster”, “calmer motion”, “another music” or “two versions”.',
    offTopic: 'I only make videos from photos, so I leave that to others.',
    sorry: 'I am sorry that it is not right yet.',
    glad: 'Glad you like it.',
    twoVersions: (other: string): string =>
      `This is the second version; say “the other one” to go back and forth. ${other}`,
    onlyOne: 'There is only this version. Say “show me two versions” to get another.',
    swapped: 'Here is the other version.',
    backToStart: 'This is the film as it was first made.',
    days: (n: number): string =>
      `The photos are of ${n} days, so each new day comes in through black.`,
    next: (examples: string): string => `Next you could say ${examples}.`,
    exportHint: 'The film is ready: ask for the export and you get the MP4.',
    exportNothing: 'There is no film to export yet: drop your photos and say “make a video”.',
    conflict: (base: number, now: number): string =>
      `The film has changed meanwhile (version ${base} was edited, it is ${now} now), so nothing was changed. Look at it again and repeat the edit.`,
    editInvalid: (path: string, allowed: string): string =>
      `That edit is not valid: ${path} ${allowed}. Nothing was changed.`,
    help: 'Drop photos and tell me in your own words what you want.',
    nextAfterMake: 'Say “export” for the MP4, or tell me what to change.',
    busy: 'Another change is still being made. Try again in a moment.',
    noCredits: 'No credits are left for editing. Exporting stays free.',
  },
  examples: {
    make: '“make a slideshow with music”',
    music: '“change the music to lo-fi”',
    title: '“add a title saying ‘Summer’”',
    shape: '“make it vertical”',
    length: '“make it 20 seconds long”',
    order: '“reverse the order”',
    photos: '“remove photo 2”',
    transition: '“use longer dissolves”',
    motion: '“make the motion calmer”',
    undo: '“undo”',
    caption: '“write ‘Rome’ on photo 2”',
    versions: '“show me two versions”',
    again: '“use photo 2 twice”',
    focus: '“zoom in on the left of photo 2”',
    beat: '“cut on the beat”',
    export: '“export”',
    look: '“make it black and white”',
  },
};

/** What every language has to say. */
export type Texts = typeof en;
