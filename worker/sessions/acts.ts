/**
 * What the edge does by itself, asked by a person or by the backend’s talk of buttons: export, credits, state, preflight.
 * Promises that each is told in words; refuses to end a turn, or to send anything upstream as a message.
 */
import type { Fault } from '../../shared/contract/errors.ts';
import type { Credits, Render, SessionEvent } from '../../shared/contract/events.ts';
import { scores, draftSchema, texts as textSegments } from '../../shared/draft/schema.ts';
import { summary } from '../../shared/draft/summary.ts';
import {
  DEFAULT_FPS,
  DEFAULT_OUTPUT,
  outputFault,
  type Output,
} from '../../shared/formats/output.ts';
import { SHAPES } from '../../shared/formats/shape.ts';
import { sayOutput } from '../../shared/i18n/output.ts';
import { outputIn, platformIn } from '../../shared/intent/output.ts';
import type { PlatformId } from '../../shared/platforms/platform.ts';
import { guessedBytes, mended } from '../../shared/platforms/preflight.ts';
import type { Language } from '../../shared/profiles/index.ts';
import type { Result } from '../../shared/result.ts';
import { outputFor, preflightOf } from '../broker/preflight.ts';
import type { Texts } from '../broker/texts.ts';
import { hasFilm } from './stages.ts';
import type { KnownDraft } from './store.ts';

export type Act = 'export' | 'credits' | 'state' | 'check';

/** What was said of an export: its output, and the platform that it is for. */
export type Wish = { output: Partial<Output>; platform?: PlatformId };
export const wishOf = (text: string): Wish => {
  const platform = platformIn(text);
  return { output: outputIn(text), ...(platform ? { platform } : {}) };
};

/** The narrow slice of a session that the acts need. */
export type ActsHouse = {
  readDraft(): Promise<Result<KnownDraft, Fault>>;
  startRender(output: Output): Promise<Result<Render, Fault>>;
  credits(): Promise<Result<Credits, Fault>>;
  language(): Language;
};
export type Teller = {
  emit: (event: SessionEvent) => void;
  text: (text: string) => void;
  texts: Texts;
};

/** Does it and tells it; answers why not, where that is more than a sentence. */
export const perform = async (
  act: Act,
  turn: string,
  house: ActsHouse,
  teller: Teller,
  wish: Wish = { output: {} },
): Promise<Fault | undefined> => {
  const { emit, text, texts } = teller;
  switch (act) {
    case 'export': {
      const asked = await outputOf(wish, house);
      const started = await house.startRender(asked.output);
      if (started.ok) {
        emit({ type: 'render', turn, render: started.value });
        const small = asked.mb === undefined ? '' : ` ${texts.gifSmall(asked.mb)}`;
        text(`${texts.exportStarted(asked.name)}${small}`);
        if (asked.off) text(`\n\n${asked.off}`);
      } else if (started.error.code === 'output_unsupported')
        text(texts.cannotExport(asked.unfit ?? 'backend', asked.name));
      else if (started.error.code === 'nothing_to_export') text(texts.nothingToExport);
      else if (started.error.code === 'busy') text(texts.exportBusy);
      else return started.error;
      return undefined;
    }
    case 'check': {
      const known = await house.readDraft();
      if (!known.ok) return known.error;
      if (!hasFilm(known.value)) {
        text(texts.stateEmpty);
        return undefined;
      }
      const { draft, version } = known.value;
      const checked = preflightOf(draft, version, wish.platform!, said(wish), house.language());
      if (!checked.ok) return checked.error;
      text(checked.value.text);
      return undefined;
    }
    case 'credits': {
      const credits = await house.credits();
      if (!credits.ok) return credits.error;
      emit({ type: 'credits', turn, credits: credits.value });
      text(texts.credits(credits.value));
      return undefined;
    }
    case 'state': {
      const known = await house.readDraft();
      if (!known.ok) return known.error;
      const line = summary(known.value.draft, house.language());
      const { version } = known.value;
      emit({ type: 'timeline', turn, summary: line, changes: [], version });
      text(hasFilm(known.value) ? line : texts.stateEmpty);
      return undefined;
    }
  }
};

/** What was said of the output; the platform's preset stands where nothing was. */
const said = ({ output }: Wish): Partial<Output> | undefined =>
  Object.keys(output).length > 0 ? output : undefined;

type Asked = {
  output: Output;
  name: string;
  unfit?: 'gif' | 'srt' | 'stems';
  off?: string;
  /** What a GIF will weigh whose size nobody chose. */
  mb?: number;
};

/** Why a format cannot be made of this film. */
const unfitOf = (format: Output['format']): NonNullable<Asked['unfit']> => {
  if (format === 'stems' || format === 'midi') return 'stems';
  return format === 'srt' ? 'srt' : 'gif';
};

/** The output that is meant, its name for people, and what is off with it on the platform that was named. */
const outputOf = async (wish: Wish, house: ActsHouse): Promise<Asked> => {
  const known = await house.readDraft();
  const draft = draftSchema.safeParse(known.ok ? known.value.draft : undefined);
  const language = house.language();
  const plain = { ...DEFAULT_OUTPUT, ...wish.output };
  const m = draft.success ? draft.data.m : { ...SHAPES['16:9'], fps: DEFAULT_FPS };
  if (!wish.platform || !draft.success || !known.ok) {
    const film = draft.success
      ? {
          ...draft.data,
          texts: textSegments(draft.data).length,
          scores: scores(draft.data).length,
        }
      : undefined;
    const isUnfit = outputFault(plain, film) !== undefined;
    const unfit = isUnfit ? unfitOf(plain.format) : undefined;
    const name = sayOutput(plain, m, language);
    const chosen = plain.format === 'gif' && !plain.size && draft.success;
    const mb = chosen ? Math.ceil(guessedBytes(draft.data, plain) / 1e6) : 0;
    return { output: plain, name, ...(unfit ? { unfit } : {}), ...(chosen ? { mb } : {}) };
  }
  const preset = outputFor(wish.platform, said(wish));
  const { output } = mended(draft.data, preset, wish.platform);
  const checked = preflightOf(draft.data, known.value.version, wish.platform, output, language);
  const name = sayOutput(output, m, language);
  return checked.ok && !checked.value.ok
    ? { output, name, off: checked.value.text }
    : { output, name };
};
