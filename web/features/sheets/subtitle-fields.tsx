/** What is said, over the film: a file of subtitles or words of one's own, each with its time. */
import { signal } from '@preact/signals';
import { createRef } from 'preact';
import { SUBTITLES, type SubtitleCue } from '../../../shared/draft/edits/subtitles.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { MAX_CUES, MAX_TEXT_CHARS } from '../../../shared/limits.ts';
import { w } from '../../i18n/sheets/index.ts';
import { byHand } from '../../state/sheets.ts';
import { draft } from '../../state/store.ts';
import { bringSubtitles } from '../../state/subtitles.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Seconds, Words } from '../../ui/fields.tsx';
import { player } from '../preview/player.ts';
import { AddAtMoment, ItemRow } from './item-row.tsx';

const NEW_MS = 2500;
/** Less than this nobody can read. */
const LEAST_MS = 300;
const STEP_MS = 100;

/** The subtitle that is unfolded, by its place. */
const open = signal<number | undefined>(undefined);
const file = createRef<HTMLInputElement>();

const cuesIn = (film: Draft | undefined): SubtitleCue[] =>
  (film?.t ?? []).flatMap((track) =>
    track.tt === 7 && track.id === SUBTITLES
      ? track.sg.map(({ st, d, text }) => ({ st, d, text }))
      : [],
  );

/** Sets what becomes of those that are there, and unfolds the one that then begins at `shown` ms. */
const set = async (
  next: (cues: SubtitleCue[]) => SubtitleCue[],
  shown?: (cues: SubtitleCue[]) => number | undefined,
): Promise<void> => {
  let at: number | undefined;
  const made = await byHand((film) => {
    const had = cuesIn(film);
    at = shown?.(had);
    const cues = next(had);
    return [{ op: 'subtitles', cues: cues.length > 0 ? cues : null }];
  });
  if (!made || at === undefined) return;
  const found = cuesIn(draft.value).findIndex((c) => c.st === at);
  open.value = found < 0 ? undefined : found;
  player.seek(at + LEAST_MS);
};

/** A free moment from `at` on: none begins before another has ended. */
const freeFrom = (cues: readonly SubtitleCue[], at: number): number =>
  cues.reduce((t, c) => (c.st <= t && t < c.st + c.d ? c.st + c.d : t), at);

export const SubtitleFields = ({ film }: { film: Draft }) => {
  const cues = cuesIn(film);
  const seconds = { less: w.value.less, more: w.value.more, seconds: w.value.seconds };
  const change = (i: number, part: Partial<SubtitleCue>): void =>
    void set(
      (now) => now.map((cue, k) => (k === i ? { ...cue, ...part } : cue)),
      (now) => part.st ?? now[i]?.st,
    );
  const remove = (i: number): void => {
    open.value = undefined;
    void set((now) => now.filter((_, k) => k !== i));
  };
  const add = (): void => {
    const wished = Math.min(player.timeMs.value, film.d - LEAST_MS);
    const place = (now: readonly SubtitleCue[]): number => Math.round(freeFrom(now, wished));
    void set((now) => {
      const st = place(now);
      const until = now.find((c) => c.st > st)?.st ?? film.d;
      const d = Math.max(LEAST_MS, Math.min(NEW_MS, until - st));
      return [...now, { st, d, text: w.value.subtitleNew }];
    }, place);
  };
  return (
    <Field label={w.value.subtitles} said={cues.length > 0 ? String(cues.length) : ''}>
      {cues.length > 0 && (
        <ul class="items" data-testid="subtitles">
          {cues.map((cue, i) => (
            <ItemRow
              key={i}
              at={cue.st}
              name={cue.text}
              open={open.value === i}
              onOpen={(on) => {
                open.value = on ? i : undefined;
              }}
            >
              <Words
                label={w.value.words}
                hint={w.value.subtitleNew}
                value={cue.text.replaceAll('\n', ' / ')}
                max={MAX_TEXT_CHARS}
                testid="subtitle-text"
                onWrite={(text) =>
                  text === '' ? remove(i) : change(i, { text: text.replaceAll(/ ?\/ /g, '\n') })
                }
              />
              <div class="fields-two">
                <Seconds
                  label={w.value.from}
                  ms={cue.st}
                  min={0}
                  max={Math.max(0, film.d - LEAST_MS)}
                  step={STEP_MS}
                  words={seconds}
                  testid="subtitle-at"
                  onSet={(st) => change(i, { st })}
                />
                <Seconds
                  label={w.value.length}
                  ms={cue.d}
                  min={LEAST_MS}
                  max={film.d}
                  step={STEP_MS}
                  words={seconds}
                  testid="subtitle-for"
                  onSet={(d) => change(i, { d })}
                />
              </div>
              <div class="sheet-acts">
                <Button glyph="close" data-testid="subtitle-remove" onClick={() => remove(i)}>
                  {w.value.takeAway}
                </Button>
              </div>
            </ItemRow>
          ))}
        </ul>
      )}
      <div class="pair-acts">
        <AddAtMoment disabled={cues.length >= MAX_CUES} testid="subtitle-add" onAdd={add} />
        <Button data-testid="subtitle-file" onClick={() => file.current?.click()}>
          {w.value.subtitleFile}
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".srt,.vtt,text/vtt,application/x-subrip"
        data-testid="subtitle-input"
        onChange={(e) => {
          const [chosen] = e.currentTarget.files ?? [];
          open.value = undefined;
          if (chosen) void bringSubtitles(chosen);
          e.currentTarget.value = '';
        }}
      />
    </Field>
  );
};
