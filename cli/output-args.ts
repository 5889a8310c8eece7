/**
 * The flags of `reelay make` that say what the film comes out as. Promises that each fault names what there is; the
 * format is the file's ending where no flag says it. Refuses a file whose ending belongs to another format.
 */
import {
  checkedOutput,
  formatOfExt,
  OUTPUT_FILES,
  OUTPUT_FORMATS,
  outputSchema,
  QUALITIES,
  RATES,
  SIZE_NAMES,
  VIDEO_CODECS,
  type Output,
} from '../shared/formats/output.ts';
import { PLATFORM_IDS, platformOf, type PlatformId } from '../shared/platforms/platform.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** What it comes out as, and the platform that it has to please. */
export type OutputArgs = { output: Output; platform?: PlatformId };

type Values = Partial<Record<'format' | 'codec' | 'size' | 'fps' | 'quality' | 'for', string>>;

const EXTENSIONS = [...new Set(OUTPUT_FORMATS.map((f) => `.${OUTPUT_FILES[f].ext}`))];
export const FORMATS_IN_WORDS = EXTENSIONS.join(' ');

export const OUTPUT_USAGE = `  --format FORMAT  ${OUTPUT_FORMATS.join(' | ')}
  --codec CODEC    ${VIDEO_CODECS.join(' | ')} (mp4: h264; webm: vp9 or av1)
  --size SIZE      ${SIZE_NAMES.join(' | ')} (default: the film's own)
  --fps RATE       ${RATES.join(' | ')} (default: the film's own)
  --quality Q      ${QUALITIES.join(' | ')} (default: high)
  --for PLATFORM   ${PLATFORM_IDS.join(' | ')}: what it would refuse is mended`;

const oneOf = (flag: string, all: readonly (string | number)[], got: string): string =>
  `--${flag} must be one of ${all.join(', ')} (got "${got}").`;

/** `ext` is the ending of `--out`, with its dot. */
export const readOutput = (values: Values, ext: string): Result<OutputArgs, string> => {
  const { format: said, codec, size, fps, quality } = values;
  const known: [string, readonly (string | number)[], string | undefined][] = [
    ['format', OUTPUT_FORMATS, said],
    ['codec', VIDEO_CODECS, codec],
    ['size', SIZE_NAMES, size],
    ['fps', RATES, fps],
    ['quality', QUALITIES, quality],
    ['for', PLATFORM_IDS, values.for],
  ];
  for (const [flag, all, got] of known)
    if (got !== undefined && !all.some((each) => String(each) === got))
      return err(oneOf(flag, all, got));
  const format = OUTPUT_FORMATS.find((f) => f === said) ?? formatOfExt(ext);
  if (!format) return err(`--out must end in ${FORMATS_IN_WORDS} (got "${ext}").`);
  const own = OUTPUT_FILES[format].ext;
  if (formatOfExt(ext) === undefined || OUTPUT_FILES[formatOfExt(ext)!].ext !== own)
    return err(`A ${format} goes into a file that ends in .${own} (got "${ext}").`);
  const platform = PLATFORM_IDS.find((id) => id === values.for);
  const preset = platform && platformOf(platform).preset;
  const flags = { codec, size, quality, ...(fps === undefined ? {} : { fps: Number(fps) }) };
  const output = outputSchema.parse({
    ...(preset?.format === format ? preset : {}),
    ...Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)),
    format,
  });
  const checked = checkedOutput(output);
  if (!checked.ok) return err(`--${checked.error.path}: ${checked.error.detail}.`);
  return ok({ output: checked.value, ...(platform ? { platform } : {}) });
};
