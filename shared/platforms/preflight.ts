/**
 * Whether a film may go to a platform as it is. Promises each thing that is off with its bound, that bound's source and,
 * where there is one, what mends it: edits of the film or another output. Refuses to change anything itself.
 */
import { APP_ZONES, safeZone, type SafeZone } from '../draft/safe-zone.ts';
import type { Edit } from '../draft/edit.ts';
import { pictures, scores, texts, type Draft } from '../draft/schema.ts';
import {
  codecOf,
  frameOf,
  isVideo,
  outputFault,
  RATES,
  SIZE_NAMES,
  type Output,
  type Quality,
} from '../formats/output-kinds.ts';
import { SHAPES, shapeOf } from '../formats/shape.ts';
import { GIF_AIM_BYTES, MAX_CAROUSEL_STILLS, MAX_FILM_MS } from '../limits.ts';
import { platformOf, type Platform, type PlatformId } from './platform.ts';

export const FINDING_CODES = [
  'empty',
  'short',
  'long',
  'format',
  'codec',
  'slow',
  'fast',
  'small',
  'large',
  'shape',
  'best_shape',
  'bytes',
  'covered',
  'stills',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export type Finding = {
  code: FindingCode;
  /** `off`: refused or spoilt there; `hint`: taken, but another would do better. */
  level: 'off' | 'hint';
  /** What the film or the output has, and what the platform asks for: ms, frames a second, pixels, bytes, or names. */
  found: number | string;
  allowed: number | string;
  source?: string;
  mend?: { edits?: Edit[]; output?: Partial<Output> };
};

/**
 * Bits for each pixel of each frame at 1080 lines, a little above what x264 makes of detailed photos that move (measured
 * 0.105, 0.07 and, at 540 lines, 0.123); smaller frames hold more detail in each pixel. GIFs a little above
 * what real photos that move took (2.5, 1.9 and 1.4), and by how much they are made smaller to be shared.
 */
const BITS: Record<Quality, number> = { draft: 0.1, standard: 0.08, high: 0.12 };
const GIF_BITS: Record<Quality, number> = { draft: 1.8, standard: 2.4, high: 3 };
const GIF_ROUGHER = 0.6;
const MEASURED_LINES = 1080;
const CODEC_SHARE = { h264: 1, vp9: 1.3, av1: 0.8 } as const;
const SOUND_BITS_PER_S = 160_000;

/** About how large the file will be, in bytes; an upper guess. */
export const guessedBytes = (draft: Pick<Draft, 'm' | 'd'>, output: Output): number => {
  const { width, height, fps } = frameOf(draft.m, output);
  const seconds = draft.d / 1000;
  const codec = codecOf(output);
  if (output.format === 'gif')
    return gifBytes((width * height * fps * seconds * GIF_BITS[output.quality]) / 8);
  if (!codec) return 0;
  // Twice the frames are not twice the news: beyond 30 a second each costs half.
  const paid = Math.min(fps, 30) + Math.max(0, fps - 30) / 2;
  const detail = Math.sqrt(MEASURED_LINES / Math.min(width, height));
  const bits = width * height * paid * BITS[output.quality] * detail * CODEC_SHARE[codec];
  return Math.round(((bits + SOUND_BITS_PER_S) * seconds) / 8);
};

/** One that would be too large to share gets rougher, as far as that goes. */
const gifBytes = (fine: number): number =>
  fine <= GIF_AIM_BYTES ? fine : Math.max(GIF_AIM_BYTES, GIF_ROUGHER * fine);

/** The smallest that a film is made; below it, films are only shortened. */
const SMALLEST: Partial<Output> = { quality: 'draft', size: '540p', fps: 24, codec: undefined };

/** The gentlest way to make the file fit: another quality, another size, and only then a shorter film. */
const smaller = (draft: Draft, output: Output, most: number): NonNullable<Finding['mend']> => {
  const own = frameOf(draft.m, output);
  const isGif = output.format === 'gif';
  for (const quality of ['high', 'standard', 'draft'] as const)
    for (const fps of isGif ? ([output.fps, 10] as const) : ([output.fps, 30, 24] as const))
      for (const size of [output.size, ...SIZE_NAMES.toReversed()]) {
        const tried = { ...output, quality, fps, size };
        const frame = frameOf(draft.m, tried);
        const isLess = frame.width <= own.width && frame.fps <= own.fps;
        if (isLess && !outputFault(tried) && guessedBytes(draft, tried) <= most)
          return { output: tried };
      }
  const least = { ...output, ...SMALLEST, ...(isGif ? { size: undefined, fps: 10 as const } : {}) };
  const ms = Math.floor((draft.d * most) / guessedBytes(draft, least));
  return { output: least, edits: [{ op: 'film_length', ms }] };
};

/** Everything that is off; empty where the film may go. */
export const preflight = (draft: Draft, output: Output, id: PlatformId): Finding[] => {
  const platform: Platform = platformOf(id);
  const stills = pictures(draft).length;
  if (stills === 0) return [{ code: 'empty', level: 'off', found: 0, allowed: 1 }];
  if (output.format === 'carousel' && platform.formats.values.includes('carousel'))
    return [...carouselFindings(stills, platform), ...shapeFindings(draft, platform)];
  return [
    ...lengthFindings(draft, platform),
    ...formatFindings(draft, output, platform),
    ...frameFindings(draft, output, platform),
    ...shapeFindings(draft, platform),
    ...bytesFindings(draft, output, platform),
    ...coveredFindings(draft, platform),
  ];
};

const carouselFindings = (stills: number, { formats }: Platform): Finding[] =>
  stills <= MAX_CAROUSEL_STILLS
    ? []
    : [
        {
          code: 'stills',
          level: 'hint',
          found: stills,
          allowed: MAX_CAROUSEL_STILLS,
          source: formats.source,
        },
      ];

const lengthFindings = ({ d }: Draft, { minMs, maxMs }: Platform): Finding[] => {
  const wrong = (code: 'short' | 'long', bound: { value: number; source: string }): Finding => ({
    code,
    level: 'off',
    found: d,
    allowed: bound.value,
    source: bound.source,
    mend: { edits: [{ op: 'film_length', ms: Math.min(bound.value, MAX_FILM_MS) }] },
  });
  if (minMs && d < minMs.value) return [wrong('short', minMs)];
  if (maxMs && d > maxMs.value) return [wrong('long', maxMs)];
  return [];
};

const formatFindings = (
  draft: Draft,
  output: Output,
  { formats, codecs, preset }: Platform,
): Finding[] => {
  // What cannot be made of this film is not taken there either: a GIF of minutes.
  const isMade = !outputFault(output, {
    ...draft,
    texts: texts(draft).length,
    scores: scores(draft).length,
  });
  if (!formats.values.includes(output.format) || !isMade)
    return [
      {
        code: 'format',
        level: 'off',
        found: output.format,
        allowed: formats.values.filter((f) => f !== output.format).join(', '),
        source: formats.source,
        mend: {
          output: { format: preset.format, codec: undefined, at: undefined, size: preset.size },
        },
      },
    ];
  const codec = codecOf(output);
  if (!codec || codecs.values.includes(codec)) return [];
  return [
    {
      code: 'codec',
      level: 'off',
      found: codec,
      allowed: codecs.values.join(', '),
      source: codecs.source,
      mend: { output: { format: preset.format, codec: undefined } },
    },
  ];
};

const frameFindings = (draft: Draft, output: Output, platform: Platform): Finding[] => {
  if (!isVideo(output.format)) return [];
  const { minFps, maxFps, minSidePx, maxSidePx } = platform;
  const frame = frameOf(draft.m, output);
  const list: Finding[] = [];
  if (minFps && frame.fps < minFps.value) {
    const fps = RATES.find((rate) => rate >= minFps.value);
    const bound = { found: frame.fps, allowed: minFps.value, source: minFps.source };
    list.push({ code: 'slow', level: 'off', ...bound, mend: { output: { fps } } });
  }
  if (maxFps && frame.fps > maxFps.value) {
    const fps = RATES.findLast((rate) => rate <= maxFps.value);
    const bound = { found: frame.fps, allowed: maxFps.value, source: maxFps.source };
    list.push({ code: 'fast', level: 'off', ...bound, mend: { output: { fps } } });
  }
  const sized = (fits: (f: { width: number; height: number }) => boolean, large: boolean) => {
    const names = large ? SIZE_NAMES.toReversed() : SIZE_NAMES;
    return names.find((size) => fits(frameOf(draft.m, { ...output, size })));
  };
  const shorter = Math.min(frame.width, frame.height);
  if (minSidePx && shorter < minSidePx.value) {
    const size = sized((f) => Math.min(f.width, f.height) >= minSidePx.value, false);
    const bound = { found: shorter, allowed: minSidePx.value, source: minSidePx.source };
    list.push({ code: 'small', level: 'off', ...bound, mend: { output: { size } } });
  }
  const longer = Math.max(frame.width, frame.height);
  if (maxSidePx && longer > maxSidePx.value) {
    const size = sized((f) => Math.max(f.width, f.height) <= maxSidePx.value, true);
    const bound = { found: longer, allowed: maxSidePx.value, source: maxSidePx.source };
    list.push({ code: 'large', level: 'off', ...bound, mend: { output: { size } } });
  }
  return list;
};

const shapeFindings = (draft: Draft, { shapes, best }: Platform): Finding[] => {
  const found = shapeOf(draft.m);
  const isTaken = shapes.values.includes(found);
  // A hint is for phones held upright: a film that lies down loses two thirds of their screen.
  if (found === best || (isTaken && !(best === '9:16' && found === '16:9'))) return [];
  const shape = best ?? shapes.values[0]!;
  return [
    {
      code: isTaken ? 'best_shape' : 'shape',
      level: isTaken ? 'hint' : 'off',
      found,
      allowed: isTaken ? shape : shapes.values.join(', '),
      source: shapes.source,
      mend: { edits: [{ op: 'shape', shape }] },
    },
  ];
};

const bytesFindings = (
  draft: Draft,
  output: Output,
  { maxBytes, formats }: Platform,
): Finding[] => {
  if (!maxBytes || !formats.values.includes(output.format)) return [];
  const found = guessedBytes(draft, output);
  if (found <= maxBytes.value) return [];
  const { value: allowed, source } = maxBytes;
  const mend = smaller(draft, output, allowed);
  return [{ code: 'bytes', level: 'off', found, allowed, source, mend }];
};

/** Words keep clear of the buttons of the apps that the film is for; of another app’s they may not. */
const coveredFindings = (draft: Draft, { app, best }: Platform): Finding[] => {
  if (!app || shapeOf(draft.m) !== best || texts(draft).length === 0) return [];
  const kept = safeZone(draft.m);
  const asked: SafeZone = APP_ZONES[app];
  const sides = (['top', 'right', 'bottom', 'left'] as const).filter((s) => kept[s] < asked[s]);
  if (sides.length === 0) return [];
  return [
    {
      code: 'covered',
      level: 'hint',
      found: sides.join(', '),
      allowed: sides.map((s) => `${Math.round(asked[s] * 100)} %`).join(', '),
      mend: { edits: [{ op: 'text_style', place: 'middle' }] },
    },
  ];
};

/**
 * What mends everything that is `off`, and the hints too where `all`: edits of the film, and the output as it is to be.
 * One thing after the other, because a smaller frame may make the file small enough by itself.
 */
export const mended = (
  draft: Draft,
  output: Output,
  id: PlatformId,
  all = false,
): { edits: Edit[]; output: Output } => {
  const used = (film: Draft, o: Output) =>
    preflight(film, o, id).filter((f) => f.mend && (f.level === 'off' || all));
  const edits = used(draft, output)
    .flatMap((f) => f.mend?.edits ?? [])
    .filter((e) => e.op === 'shape');
  // Another shape has other sides and another number of pixels: the rest is held against that.
  const shaped = edits.map((e) => ({ ...draft.m, ...SHAPES[e.shape] }))[0];
  const film: Draft = shaped ? { ...draft, m: shaped } : draft;
  let next = output;
  for (let n = 0; n < FINDING_CODES.length; n++) {
    const mend = used(film, next).find((f) => f.mend?.output)?.mend?.output;
    if (!mend) break;
    const both = Object.entries({ ...next, ...mend }).filter(([, v]) => v !== undefined);
    next = Object.fromEntries(both) as Output;
  }
  const rest = used(film, next).flatMap((f) => f.mend?.edits ?? []);
  return { edits: [...edits, ...rest], output: next };
};
