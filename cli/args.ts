/** The command line of `reelay make`, checked before anything starts; each fault names the bound. */
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { PROFILES } from '../shared/profiles/index.ts';
import { SHAPE_NAMES, type Shape } from '../shared/formats/shape.ts';
import { SUBTITLE_ENDINGS } from '../shared/formats/subtitles.ts';
import { EFFECT_USAGE, readEffects, type EffectArg } from './effect-args.ts';
import { FORMATS_IN_WORDS, OUTPUT_USAGE, readOutput, type OutputArgs } from './output-args.ts';
import type { ExportFormat } from '../shared/interop/loss.ts';
import { MAX_FILES_PER_SESSION, MAX_MESSAGE_CHARS } from '../shared/limits.ts';
import { err, ok, type Result } from '../shared/result.ts';

export type MakeArgs = OutputArgs & {
  photos: string[];
  /** Files of sound: the film's music, and a voice over it. */
  music?: string;
  voice?: string;
  /** Sound effects, in the order in which they were named. */
  effects?: EffectArg[];
  /** What is said; absent where a project says it all. */
  say?: string;
  /** Another program’s project, which becomes the film. */
  from?: string;
  /** A file of subtitles, SubRip or WebVTT. */
  subtitles?: string;
  /** Where the film also goes as a project, and in which form. */
  project?: { file: string; format: ExportFormat };
  profile?: string;
  shape?: Shape;
  /** A picture over the whole film. */
  logo?: string;
  out: string;
  json: boolean;
};

export type Command = { kind: 'help' } | { kind: 'make'; args: MakeArgs };

export const DEFAULT_SAY = 'turn my photos into a slideshow video with music and transitions';

const PROJECT_ENDINGS: Record<string, ExportFormat> = { '.otio': 'otio', '.xml': 'nemo-xml' };

export const USAGE = `Reelay turns photos and clips into shareable videos.

  npm run -s reelay -- make PHOTO… --say "…" --out FILE

  --say "…"        what you want (default: "${DEFAULT_SAY}")
  --profile ID     ${PROFILES.map((p) => p.id).join(' | ')}
  --shape SHAPE    ${SHAPE_NAMES.join(' | ')} (default: the profile's)
  --logo FILE      a picture (PNG with transparency) over the film, in the lower right corner
  --subtitles FILE what is said, as .srt or .vtt
${OUTPUT_USAGE}
  --music FILE     your own song (MP3, M4A, AAC, WAV, OGG, Opus or FLAC); photos change on its beats
  --voice FILE     a voice over the film; the music steps back while it speaks
${EFFECT_USAGE}
  --out FILE       where it goes; its ending says the format: ${FORMATS_IN_WORDS}
  --from FILE      a project of Shotstack (JSON), editly (JSON5) or NemoVideo (Draft V3 XML) to make it of
  --export-project FILE.otio | FILE.xml
                   the film also as OpenTimelineIO, or as Draft V3
  --json           one JSON object on standard output

It speaks to REELAY_URL if that is set, else to the stack that runs on this machine, else it starts one for
itself and ends it again. Progress goes to standard error; the exit code is 0 only with a finished file.
`;

/** The command, or one sentence on what is wrong with it. */
export const readArgs = (argv: string[]): Result<Command, string> => {
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        say: { type: 'string' },
        profile: { type: 'string' },
        shape: { type: 'string' },
        logo: { type: 'string' },
        format: { type: 'string' },
        codec: { type: 'string' },
        size: { type: 'string' },
        fps: { type: 'string' },
        quality: { type: 'string' },
        for: { type: 'string' },
        subtitles: { type: 'string' },
        from: { type: 'string' },
        music: { type: 'string' },
        voice: { type: 'string' },
        effect: { type: 'string', multiple: true },
        'export-project': { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [name, ...photos] = positionals;
  if (values.help || name === undefined || name === 'help') return ok({ kind: 'help' });
  if (name !== 'make') return err(`There is no command "${name}"; the command is "make".`);
  const { from } = values;
  for (const flag of ['music', 'voice'] as const)
    if (values[flag] === '') return err(`--${flag} needs the name of a file.`);
  const effects = readEffects(values.effect ?? []);
  if (!effects.ok) return effects;
  if (from === '') return err('--from needs the name of a file.');
  if (photos.length === 0 && from === undefined)
    return err(
      'Name at least one photo or clip (JPG, PNG, WebP, GIF, HEIC, AVIF, MP4, MOV, WebM, MKV or AVI, up to 200 MB each).',
    );
  if (photos.length > MAX_FILES_PER_SESSION) {
    return err(`At most ${MAX_FILES_PER_SESSION} photos make one film (got ${photos.length}).`);
  }
  const say = (values.say ?? (from === undefined ? DEFAULT_SAY : undefined))?.trim();
  if (say === '') return err('--say must not be empty.');
  if (say !== undefined && say.length > MAX_MESSAGE_CHARS) {
    return err(`--say takes up to ${MAX_MESSAGE_CHARS} characters (got ${say.length}).`);
  }
  const profile = values.profile;
  if (profile !== undefined && !PROFILES.some((p) => p.id === profile)) {
    return err(
      `There is no profile "${profile}"; the profiles are ${PROFILES.map((p) => p.id).join(', ')}.`,
    );
  }
  const shape = values.shape;
  if (shape !== undefined && !SHAPE_NAMES.includes(shape as Shape)) {
    return err(`--shape must be one of ${SHAPE_NAMES.join(', ')} (got "${shape}").`);
  }
  const { logo } = values;
  if (logo === '') return err('--logo needs the name of a picture.');
  if (logo !== undefined && photos.length >= MAX_FILES_PER_SESSION)
    return err(
      `With a logo at most ${MAX_FILES_PER_SESSION - 1} photos make one film (got ${photos.length}).`,
    );
  const { subtitles } = values;
  if (subtitles !== undefined && !SUBTITLE_ENDINGS.some((e) => subtitles.toLowerCase().endsWith(e)))
    return err(`--subtitles must end in ${SUBTITLE_ENDINGS.join(' or ')} (got "${subtitles}").`);
  const out = values.out;
  if (!out) return err('Say where the film goes: --out FILE.mp4');
  const output = readOutput(values, extname(out));
  if (!output.ok) return output;
  const project = values['export-project'];
  const format =
    project === undefined ? undefined : PROJECT_ENDINGS[extname(project).toLowerCase()];
  if (project !== undefined && !format)
    return err(`--export-project must end in .otio or .xml (got "${project}").`);
  return ok({
    kind: 'make',
    args: {
      photos,
      ...(say === undefined ? {} : { say }),
      ...(from === undefined ? {} : { from }),
      ...(project !== undefined && format ? { project: { file: project, format } } : {}),
      ...(subtitles === undefined ? {} : { subtitles }),
      ...(values.music === undefined ? {} : { music: values.music }),
      ...(values.voice === undefined ? {} : { voice: values.voice }),
      ...(effects.value.length === 0 ? {} : { effects: effects.value }),
      ...(profile ? { profile } : {}),
      ...(shape ? { shape: shape as Shape } : {}),
      ...(logo === undefined ? {} : { logo }),
      ...output.value,
      out,
      json: values.json,
    },
  });
};
