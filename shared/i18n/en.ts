/** English. The shape of this object is what every other language must fill. */
import { LEFT_OUT_EN } from './left-out.ts';
import { LETTERING_EN } from './lettering.ts';
import { CLIP_WORDS } from './clips.ts';
import { EFFECT_WORDS } from './effects.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { Bounded, Missing } from '../draft/fault.ts';
import { layersEn } from './layers/en.ts';
import { soundsEn } from './sounds/en.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** `3.5 s`, from a minute on `1:05`. */
const time = (ms: number): string => {
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(ms < 10_000 ? 2 : 1))} s`;
  const s = Math.round(ms / 1000);
  if (s % 60 === 0) return `${s / 60} min`;
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')} min`;
};

const or = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const music = (style: string): string =>
  (
    ({
      lofi: 'Lo-fi',
      acoustic: 'Acoustic',
      upbeat: 'Upbeat',
      italian: 'Italian',
      cinematic: 'Cinematic',
      ambient: 'Ambient',
      jazz: 'Jazz trio',
      hiphop: 'Hip-hop',
      house: 'House',
      tarantella: 'Tarantella',
      canzone: 'Canzone',
      dolcevita: 'Dolce vita swing',
    }) as Record<string, string>
  )[style] ?? style;

/** As it stands inside a sentence: a nation keeps its capital. */
const inside = (style: string): string => (style === 'Italian' ? style : style.toLowerCase());

const transition = (kind: string): string =>
  (
    ({
      cut: 'cuts',
      dissolve: 'dissolves',
      black: 'dips through black',
      white: 'dips through white',
      'wipe-left': 'wipes to the left',
      'wipe-right': 'wipes to the right',
      'wipe-up': 'wipes upwards',
      'wipe-down': 'wipes downwards',
      'slide-left': 'slides to the left',
      'slide-right': 'slides to the right',
      'slide-up': 'slides upwards',
      'slide-down': 'slides downwards',
      'push-left': 'pushes to the left',
      'push-right': 'pushes to the right',
      'push-up': 'pushes upwards',
      'push-down': 'pushes downwards',
      cover: 'covers',
      zoom: 'zooms through',
      whip: 'whip pans',
      blur: 'blur dissolves',
      'circle-open': 'opening circles',
      'circle-close': 'closing circles',
      clock: 'clock wipes',
      split: 'splits',
      blinds: 'blinds',
      pixelate: 'pixel dissolves',
      luma: 'luma wipes',
      glitch: 'glitches',
      burn: 'film burns',
      page: 'page turns',
      random: 'random transitions',
    }) as Record<string, string>
  )[kind] ?? kind;

const motion = (kind: string): string =>
  (
    ({
      in: 'push in',
      out: 'pull out',
      left: 'pan left',
      right: 'pan right',
      up: 'pan up',
      down: 'pan down',
      hold: 'none',
      diagonal: 'diagonal drift',
      arc: 'arc',
      pulse: 'pulse on the beat',
      parallax: 'parallax',
      alternate: 'alternate',
    }) as Record<string, string>
  )[kind] ?? kind;

const look = (kind: string): string =>
  (
    ({
      natural: 'natural',
      warm: 'warm',
      cool: 'cool',
      vivid: 'vivid',
      mono: 'black and white',
      vintage: 'vintage',
      grain: 'film grain',
      vignette: 'vignette',
      matte: 'matte',
    }) as Record<string, string>
  )[kind] ?? kind;

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
  clips: CLIP_WORDS.en.missing,
  effects: EFFECT_WORDS.en.missing,
};

const bounded: Record<Bounded, string> = {
  photo_ms: 'One photo',
  film_ms: 'The film',
  photos: 'The number of photos',
  clip_ms: CLIP_WORDS.en.bounded,
  effects: EFFECT_WORDS.en.count,
  effect_ms: EFFECT_WORDS.en.start,
};

const errors: Record<ErrorCode, string> = {
  bad_request: 'The request is not valid',
  unauthorized: 'This needs the session’s token',
  forbidden: 'Not allowed from there',
  profile_unknown: 'There is no such profile',
  session_unknown: 'There is no such session',
  media_unknown: 'There is no such file',
  render_unknown: 'There is no such render',
  upload_unknown: 'There is no such upload',
  not_found: 'There is nothing here',
  method_not_allowed: 'That method does not apply here',
  length_required: 'The length must be known',
  version_conflict: 'The film has changed meanwhile',
  conflict: 'That does not fit the present state',
  file_too_large: 'The file is too large',
  too_many_files: 'Too many files',
  message_too_long: 'The message is too long',
  file_empty: 'The file is empty',
  file_unsupported: 'That kind of file is not supported',
  file_unreadable: 'The file cannot be read',
  picture_too_large: 'The picture has too many pixels',
  name_invalid: 'The file name cannot be used',
  project_unreadable: 'The project cannot be read',
  nothing_to_export: 'There is no film to export yet',
  output_unsupported: 'That output cannot be made',
  edit_invalid: 'That edit cannot be applied',
  no_credits: 'No credits are left',
  export_not_on_plan: 'Export is not on this plan',
  rate_limited: 'Too many requests',
  busy: 'Too much is going on in this session',
  render_failed: 'The render failed',
  upstream_failed: 'The video backend failed',
  upstream_timeout: 'The video backend did not answer in time',
  unavailable: 'Not available right now',
  internal: 'Something went wrong here',
};

export const en = {
  time,
  list,
  or,
  /** Ends a sentence; stands between two. */
  stop: '.',
  between: ' ',
  colon: ': ',
  lettering: LETTERING_EN,
  music,
  transition,
  motion,
  look,
  errors,
  layers: layersEn,
  sounds: soundsEn,
  percent: (share: number): string => `${Math.round(share * 100)}%`,
  quote: (text: string): string => `“${text}”`,
  clips: CLIP_WORDS.en,
  effects: EFFECT_WORDS.en,
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
