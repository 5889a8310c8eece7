/** What an export comes out as: where it goes first, the details on request; what is off there, and its mending. */
import { computed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { PLATFORM_IDS, PLATFORMS, type PlatformId } from '../../../shared/platforms/platform.ts';
import { guessedBytes, mended, preflight } from '../../../shared/platforms/preflight.ts';
import { sayFinding } from '../../../shared/platforms/say.ts';
import {
  CODECS_OF,
  DEFAULT_OUTPUT,
  frameOf,
  isVideo,
  OUTPUT_FORMATS,
  type OutputFormat,
  outputFault,
  QUALITIES,
  RATES,
  SIZE_NAMES,
  type Output,
} from '../../../shared/formats/output-kinds.ts';
import { GIF_AIM_BYTES } from '../../../shared/limits.ts';
import { exportAgain } from '../../state/export-view.ts';
import { edit } from '../../state/film.ts';
import { backToFilm, choice, chooseOutput, choosePlatform } from '../../state/output.ts';
import { draft, editing, language, t } from '../../state/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OUTPUT_WORDS } from './output-words.ts';

/** Which sentence tells why this format cannot be made. */
const unfitOf = (format: OutputFormat): 'gif' | 'srt' | 'stems' =>
  format === 'stems' || format === 'midi' ? 'stems' : format === 'srt' ? 'srt' : 'gif';

const said = computed(() => OUTPUT_WORDS[language.value]);

export const OutputSheet = ({ onDone }: { onDone: () => void }) => {
  const film = draft.value;
  if (!film) return null;
  const { output } = choice.value;
  const fault = outputFault(output, {
    ...film,
    texts: film.t.flatMap((track) => (track.tt === 7 ? track.sg : [])).length,
    scores: film.t.flatMap((t) => (t.tt === 1 ? t.sg.filter((s) => s.kind === 'score') : []))
      .length,
  });
  return (
    <div class="output">
      <div class="export-head">
        <h2>{t.value.outputTitle}</h2>
        <IconButton glyph="close" label={t.value.close} onClick={onDone} />
      </div>
      <Presets />
      <p class="soft small numbers" data-testid="output-facts">
        {facts(output)}
      </p>
      {output.format === 'gif' && !fault && (
        <p class="soft small" data-testid="gif-note">
          {said.value.gif[guessedBytes(film, output) > GIF_AIM_BYTES ? 'large' : 'small']}
        </p>
      )}
      <Findings />
      <details class="output-more">
        <summary>{said.value.more}</summary>
        <More />
      </details>
      {fault && (
        <p class="small" role="alert">
          {said.value.unfit[unfitOf(fault.path === 'format' ? output.format : 'gif')]}
        </p>
      )}
      <Button
        look="main"
        glyph="film"
        disabled={fault !== undefined}
        data-testid="export-chosen"
        onClick={() => {
          onDone();
          exportAgain();
          backToFilm();
        }}
      >
        {t.value.exportFilm}
      </Button>
    </div>
  );
};

const Presets = () => {
  const present = choice.value.platform;
  const chip = (id: PlatformId | undefined, name: string, preset: Output) => (
    <button
      type="button"
      key={name}
      class="chip"
      aria-pressed={present === id}
      data-testid={`for-${id ?? 'film'}`}
      onClick={() => choosePlatform(id, preset)}
    >
      {name}
    </button>
  );
  return (
    <div class="output-chips" role="group" aria-label={said.value.for}>
      {chip(undefined, said.value.film, DEFAULT_OUTPUT)}
      {PLATFORM_IDS.map((id) => chip(id, PLATFORMS[id].name, PLATFORMS[id].preset))}
    </div>
  );
};

/** Size, rate, and about how large the file will be. */
const facts = (output: Output): string => {
  const film = draft.value;
  if (!film || output.format === 'srt') return said.value.names[output.format];
  const { width, height, fps } = frameOf(film.m, output);
  const bytes = guessedBytes(film, output);
  const moves = isVideo(output.format) || output.format === 'gif';
  return [
    said.value.names[output.format],
    output.format === 'sheet' ? '' : `${width}×${height}`,
    moves ? t.value.frameRate(fps) : '',
    bytes > 0 ? said.value.upTo(Math.max(1, Math.round(bytes / 1e6))) : '',
  ]
    .filter((s) => s !== '')
    .join(' · ');
};

const Findings = () => {
  const { platform, output } = choice.value;
  const film = draft.value;
  if (!platform || !film) return null;
  const found = preflight(film, output, platform);
  const mend = async (): Promise<void> => {
    const { edits, output: next } = mended(film, output, platform, true);
    if (edits.length === 0 || (await edit(edits))) chooseOutput(next);
  };
  if (found.length === 0)
    return (
      <p class="output-good small" data-testid="preflight">
        <Icon name="check" /> {said.value.fits(PLATFORMS[platform].name)}
      </p>
    );
  return (
    <div class="output-off" role="status" data-testid="preflight">
      <ul>
        {found.map((f) => (
          <li key={f.code} class={f.level === 'off' ? 'off' : ''}>
            {sentence(sayFinding(f, platform, language.value))}
          </li>
        ))}
      </ul>
      {found.some((f) => f.mend) && (
        <Button disabled={editing.value} data-testid="mend" onClick={() => void mend()}>
          {said.value.mend}
        </Button>
      )}
    </div>
  );
};

const sentence = (words: string): string =>
  `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`;

const More = () => {
  const { output } = choice.value;
  const { format } = output;
  const words = said.value;
  const moves = isVideo(format) || format === 'gif';
  const can = (part: Partial<Output>): boolean => !outputFault({ ...output, ...part });
  return (
    <div class="output-fields">
      <Field label={words.format}>
        <select
          value={format}
          data-testid="output-format"
          onChange={(e) => chooseOutput({ format: e.currentTarget.value as Output['format'] })}
        >
          {OUTPUT_FORMATS.map((f) => (
            <option key={f} value={f}>
              {words.names[f]}
            </option>
          ))}
        </select>
      </Field>
      {isVideo(format) && CODECS_OF[format].length > 1 && (
        <Field label={words.codec}>
          <select
            value={output.codec ?? CODECS_OF[format][0]}
            onChange={(e) => chooseOutput({ codec: e.currentTarget.value as Output['codec'] })}
          >
            {CODECS_OF[format].map((c) => (
              <option key={c} value={c}>
                {c.toUpperCase()}
              </option>
            ))}
          </select>
        </Field>
      )}
      {format !== 'srt' && format !== 'sheet' && (
        <Field label={words.size}>
          <select
            value={output.size ?? ''}
            data-testid="output-size"
            onChange={(e) =>
              chooseOutput({ size: (e.currentTarget.value || undefined) as Output['size'] })
            }
          >
            <option value="">{ownSize(output) ?? words.own}</option>
            {SIZE_NAMES.filter((size) => can({ size })).map((s) => (
              <option key={s} value={s}>
                {s.replace('4k', '4K')}
              </option>
            ))}
          </select>
        </Field>
      )}
      {moves && (
        <Field label={words.rate}>
          <select
            value={String(output.fps ?? '')}
            data-testid="output-fps"
            onChange={(e) => {
              const fps = RATES.find((r) => String(r) === e.currentTarget.value);
              chooseOutput({ fps });
            }}
          >
            <option value="">{ownRate(output) ?? words.own}</option>
            {RATES.filter((fps) => can({ fps })).map((r) => (
              <option key={r} value={String(r)}>
                {r}
              </option>
            ))}
          </select>
        </Field>
      )}
      {moves && (
        <Field label={words.quality}>
          <select
            value={output.quality}
            data-testid="output-quality"
            onChange={(e) => chooseOutput({ quality: e.currentTarget.value as Output['quality'] })}
          >
            {QUALITIES.map((q) => (
              <option key={q} value={q}>
                {words.qualities[q]}
              </option>
            ))}
          </select>
        </Field>
      )}
    </div>
  );
};

/** A GIF's size and rate are its own, not the film's: they are named. */
const ownSize = (output: Output): string | undefined => {
  if (output.format !== 'gif' || !draft.value) return undefined;
  const { width, height } = frameOf(draft.value.m, { ...output, size: undefined });
  return `${width}×${height}`;
};
const ownRate = (output: Output): string | undefined =>
  output.format === 'gif' && draft.value
    ? String(frameOf(draft.value.m, { ...output, fps: undefined }).fps)
    : undefined;

const Field = (p: { label: string; children: ComponentChildren }) => (
  <label class="output-field">
    <span>{p.label}</span>
    {p.children}
  </label>
);
