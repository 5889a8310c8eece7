/** Sound effects: which, where, how loud, with which photo; one for every change of photos; each can be heard before. */
import { signal } from '@preact/signals';
import { MADE_EFFECTS, type MadeEffect } from '../../../shared/draft/effect-schema.ts';
import { sounds, type Draft, type EffectSegment } from '../../../shared/draft/schema.ts';
import { MAX_EFFECTS } from '../../../shared/limits.ts';
import { capital, film as said, w } from '../../i18n/sheets/index.ts';
import { audition, auditioned } from '../../state/audition.ts';
import { byHand } from '../../state/sheets.ts';
import { sessionSounds, titleOfSound } from '../../state/sounds.ts';
import { draft } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, Chips, Field, Seconds, Slider, Switch } from '../../ui/fields.tsx';
import { player } from '../preview/player.ts';
import { shotsOf } from './film-facts.ts';
import { AddAtMoment, ItemRow } from './item-row.tsx';

const STEP_MS = 50;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const nameOf = (made: MadeEffect): string => capital(said.value.effects.names[made]);

/** What would be added: an effect that is made here, or a file by its id. */
const chosen = signal<string>(MADE_EFFECTS[0]);
/** The effect that is unfolded. */
const open = signal<string | undefined>(undefined);

const effectsIn = (film: Draft | undefined): EffectSegment[] =>
  film ? sounds(film).filter((s) => s.kind === 'effect') : [];
const isMade = (name: string): name is MadeEffect => MADE_EFFECTS.some((m) => m === name);

export const EffectFields = ({ film }: { film: Draft }) => {
  const placed = effectsIn(film);
  const cuts = sounds(film).find((s) => s.kind === 'cuts');
  const files = sessionSounds.value;
  const file = files.find((s) => s.media.id === chosen.value)?.media;
  const made = isMade(chosen.value) ? chosen.value : file ? undefined : MADE_EFFECTS[0];
  const add = async (): Promise<void> => {
    const before = new Set(placed.map((s) => s.id));
    const at = Math.round(player.timeMs.value);
    const ms = file?.duration_ms;
    const what = file
      ? { sound: { media: file.id, name: file.name, ...(ms === undefined ? {} : { ms }) } }
      : { made: made ?? MADE_EFFECTS[0] };
    if (await byHand([{ op: 'effect', ...what, at }]))
      open.value = effectsIn(draft.value).find((s) => !before.has(s.id))?.id;
  };
  return (
    <>
      <Field label={w.value.effects} said={placed.length > 0 ? String(placed.length) : ''}>
        {placed.length > 0 && (
          <ul class="items" data-testid="effects">
            {placed.map((s) => (
              <ItemRow
                key={s.id}
                at={s.st}
                name={s.made ? nameOf(s.made) : (s.name ?? '')}
                open={open.value === s.id}
                onOpen={(on) => {
                  open.value = on ? s.id : undefined;
                }}
              >
                <EffectItem effect={s} film={film} />
              </ItemRow>
            ))}
          </ul>
        )}
        <Choice
          label={w.value.effectNew}
          mixed={w.value.mixed}
          value={file?.id ?? made}
          of={[
            ...MADE_EFFECTS.map((value) => ({ value: value as string, name: nameOf(value) })),
            ...files.map(({ media }) => ({ value: media.id, name: titleOfSound(media) })),
          ]}
          testid="effect-kind"
          onPick={(value) => {
            chosen.value = value;
          }}
        />
        <div class="pair-acts">
          <Hear made={made} media={file?.id} />
          <AddAtMoment
            disabled={placed.length >= MAX_EFFECTS}
            testid="effect-add"
            onAdd={() => void add()}
          />
        </div>
      </Field>
      <Chips
        label={w.value.cutSound}
        of={[
          { value: 'none', name: w.value.none },
          ...MADE_EFFECTS.map((value) => ({ value: value as string, name: nameOf(value) })),
        ]}
        value={cuts?.made ?? 'none'}
        testid="cut-sound"
        onPick={(value) => {
          if (value === (cuts?.made ?? 'none')) return;
          void byHand([{ op: 'cut_sound', made: isMade(value) ? value : null }]);
        }}
      />
      {cuts && (
        <Slider
          label={w.value.loudness}
          value={cuts.gain ?? 1}
          min={0}
          max={2}
          step={0.05}
          say={percent}
          testid="cut-gain"
          onSet={(gain) => void byHand([{ op: 'cut_sound', made: cuts.made, gain }])}
        />
      )}
    </>
  );
};

const Hear = ({ made, media, gain }: { made?: MadeEffect; media?: string; gain?: number }) => {
  const heard = auditioned.value !== undefined && auditioned.value === (made ?? media);
  return (
    <Button
      glyph={heard ? 'pause' : 'play'}
      aria-pressed={heard}
      data-testid="effect-hear"
      onClick={() => void audition({ made, media, ...(gain === undefined ? {} : { gain }) })}
    >
      {w.value.hear}
    </Button>
  );
};

const EffectItem = ({ effect: s, film }: { effect: EffectSegment; film: Draft }) => {
  const shots = shotsOf(film);
  const own = shots.find((p) => p.id === s.of);
  // The photo that is seen when it is heard: the one that it would go with.
  const near = own ?? shots.findLast((p) => p.st <= s.st) ?? shots[0];
  const from = own?.st ?? 0;
  const words = { less: w.value.less, more: w.value.more, seconds: w.value.seconds };
  const place = (ms: number): void =>
    void byHand([
      { op: 'effect', id: s.id, ...(own ? { of: own.id, after: ms } : { at: from + ms }) },
    ]);
  return (
    <>
      <Seconds
        label={own ? w.value.afterPhoto(1 + shots.indexOf(own)) : w.value.from}
        ms={s.st - from}
        min={0}
        max={Math.max(0, film.d - STEP_MS - from)}
        step={STEP_MS}
        words={words}
        testid="effect-at"
        onSet={place}
      />
      {near && (
        <Switch
          label={w.value.withPhoto(1 + shots.indexOf(near))}
          on={own !== undefined}
          testid="effect-of"
          onFlip={(on) =>
            void byHand([
              {
                op: 'effect',
                id: s.id,
                ...(on ? { of: near.id, after: Math.max(0, s.st - near.st) } : { at: s.st }),
              },
            ])
          }
        />
      )}
      <Slider
        label={w.value.loudness}
        value={s.gain ?? 1}
        min={0}
        max={2}
        step={0.05}
        say={percent}
        testid="effect-gain"
        onSet={(gain) => void byHand([{ op: 'effect', id: s.id, gain }])}
      />
      <div class="pair-acts">
        <Hear made={s.made} media={s.media} gain={s.gain ?? 1} />
        <Button
          glyph="close"
          data-testid="effect-remove"
          onClick={() => void byHand([{ op: 'no_effects', ids: [s.id] }])}
        >
          {w.value.takeAway}
        </Button>
      </div>
    </>
  );
};
