/**
 * What an export comes out as, as it was chosen last. Promises a choice that can be made, also from what an older page
 * left in the browser; refuses combinations that no encoder has.
 */
import { computed, signal } from '@preact/signals';
import {
  CODECS_OF,
  DEFAULT_OUTPUT,
  isVideo,
  OUTPUT_FORMATS,
  outputFault,
  QUALITIES,
  RATES,
  SIZE_NAMES,
  VIDEO_CODECS,
  type Output,
} from '../../shared/formats/output-kinds.ts';
import type { PlatformId } from '../../shared/platforms/platform.ts';
import { recall, remember } from './memory.ts';
import { drawable } from './store.ts';

export type Choice = { platform?: PlatformId; output: Output };

/** Only what is there, and only what goes together: a GIF has no codec, a film no ten frames a second. */
export const fitting = (output: Output): Output => {
  const { format, quality } = output;
  let next: Output = { format, quality };
  for (const key of ['codec', 'size', 'fps'] as const) {
    if (output[key] === undefined) continue;
    const tried = { ...next, [key]: output[key] };
    if (!outputFault(tried)) next = tried;
  }
  return next;
};

const oneOf = <T>(all: readonly T[], value: unknown): T | undefined =>
  all.find((each) => each === value);

/** A choice from whatever text the browser kept. */
export const readChoice = (text: string | undefined): Choice => {
  let kept: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (parsed !== null && typeof parsed === 'object') kept = parsed as Record<string, unknown>;
  } catch {
    // Not ours: as if there were nothing.
  }
  const said = (kept.output ?? {}) as Record<string, unknown>;
  const output = fitting({
    format: oneOf(OUTPUT_FORMATS, said.format) ?? DEFAULT_OUTPUT.format,
    quality: oneOf(QUALITIES, said.quality) ?? DEFAULT_OUTPUT.quality,
    codec: oneOf(VIDEO_CODECS, said.codec),
    size: oneOf(SIZE_NAMES, said.size),
    fps: oneOf(RATES, said.fps),
  });
  const platform = typeof kept.platform === 'string' ? (kept.platform as PlatformId) : undefined;
  return { output, ...(platform ? { platform } : {}) };
};

export const choice = signal<Choice>(readChoice(recall('export-output')));
/** What an export is asked for: where the film is another backend's, that is asked for its own kind and nothing else. */
export const wantedOutput = computed(() => (drawable.value ? choice.value.output : DEFAULT_OUTPUT));
export const outputKey = computed(() => JSON.stringify(wantedOutput.value));

const choose = (next: Choice): void => {
  choice.value = next;
  remember('export-output', JSON.stringify(next));
};

/** A still, a sound or subtitles were chosen for once: Export makes the film again. */
export const backToFilm = (): void => {
  const { format } = choice.value.output;
  if (!isVideo(format) && format !== 'gif') choose({ output: DEFAULT_OUTPUT });
};

/** A platform with what it likes best, or none with the film as it is. */
export const choosePlatform = (platform: PlatformId | undefined, preset: Output): void =>
  choose({ output: fitting(preset), ...(platform ? { platform } : {}) });

export const chooseOutput = (part: Partial<Output>): void => {
  const { platform, output } = choice.value;
  const next = { ...output, ...part };
  const known = isVideo(next.format) && (CODECS_OF[next.format] as readonly unknown[]);
  const codec = known && known.includes(next.codec) ? next.codec : undefined;
  choose({ output: fitting({ ...next, codec }), ...(platform ? { platform } : {}) });
};
