/** What is heard beside the music: voices and when they begin, what clips bring, and how far the music steps back for them. */
import { signal } from '@preact/signals';
import { CLIP_DUCK } from '../../../shared/draft/clip.ts';
import { sounds, type Draft, type VoiceSegment } from '../../../shared/draft/schema.ts';
import { w } from '../../i18n/sheets/index.ts';
import { byHand } from '../../state/sheets.ts';
import { sessionSounds } from '../../state/sounds.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Seconds, Slider } from '../../ui/fields.tsx';
import { player } from '../preview/player.ts';
import { pickPhotos } from '../tray/photo-input.tsx';
import { EffectFields } from './effect-fields.tsx';
import { agreed, shotsOf } from './film-facts.ts';
import { ItemRow } from './item-row.tsx';

/** As the mixer has it where nothing is said (`render/sound/limits.ts`). */
const VOICE_DUCK = 0.25;
const STEP_MS = 100;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The voice that is unfolded. */
const open = signal<string | undefined>(undefined);

export const SoundsPart = ({ film }: { film: Draft }) => (
  <>
    <Voices film={film} />
    <ClipSound film={film} />
    <EffectFields film={film} />
  </>
);

const Voices = ({ film }: { film: Draft }) => {
  const voices = sounds(film).filter((s) => s.kind === 'voice');
  const has = sessionSounds.value.length > 0;
  if (voices.length === 0)
    return (
      <Field label={w.value.voice}>
        <p class="soft small">{has ? w.value.voiceChoose : w.value.voiceNone}</p>
        {!has && (
          <div class="sheet-acts">
            <Button glyph="plus" data-testid="voice-pick" onClick={pickPhotos}>
              {w.value.soundFile}
            </Button>
          </div>
        )}
      </Field>
    );
  return (
    <>
      <Field label={w.value.voice}>
        <ul class="items" data-testid="voices">
          {voices.map((s) => (
            <ItemRow
              key={s.id}
              at={s.st}
              name={s.name ?? w.value.voice}
              open={open.value === s.id || voices.length === 1}
              onOpen={(on) => {
                open.value = on ? s.id : undefined;
              }}
            >
              <VoiceFields voice={s} film={film} />
            </ItemRow>
          ))}
        </ul>
      </Field>
      <div class="fields-two">
        <Slider
          label={w.value.loudness}
          value={agreed(voices, (s) => s.gain ?? 1) ?? 1}
          min={0}
          max={2}
          step={0.05}
          say={percent}
          testid="voice-gain"
          onSet={(gain) => void byHand([{ op: 'mix', of: 'voice', gain }])}
        />
        <Slider
          label={w.value.musicMeanwhile}
          value={agreed(voices, (s) => s.duck ?? VOICE_DUCK) ?? VOICE_DUCK}
          min={0}
          max={1}
          step={0.05}
          say={percent}
          testid="voice-duck"
          onSet={(duck) => void byHand([{ op: 'mix', of: 'voice', duck }])}
        />
      </div>
    </>
  );
};

const VoiceFields = ({ voice: s, film }: { voice: VoiceSegment; film: Draft }) => {
  const sound = {
    media: s.media,
    name: s.name ?? '',
    ...(s.ms === undefined ? {} : { ms: s.ms }),
  };
  const put = (at: number): void =>
    void byHand([{ op: 'voice', id: s.id, sound, at: Math.round(at) }]);
  const words = { less: w.value.less, more: w.value.more, seconds: w.value.seconds };
  return (
    <>
      <Seconds
        label={w.value.from}
        ms={s.st}
        min={0}
        max={Math.max(0, film.d - STEP_MS)}
        step={STEP_MS}
        words={words}
        testid="voice-at"
        onSet={put}
      />
      <div class="pair-acts">
        <Button data-testid="voice-here" onClick={() => put(player.timeMs.value)}>
          {w.value.beginHere}
        </Button>
        <Button
          glyph="close"
          data-testid="voice-remove"
          onClick={() => void byHand([{ op: 'voice', id: s.id, sound: null }])}
        >
          {w.value.takeAway}
        </Button>
      </div>
    </>
  );
};

/** All clips at once; each one's own stand in its sheet. */
const ClipSound = ({ film }: { film: Draft }) => {
  const clips = shotsOf(film).filter((s) => s.sound === true && s.loop !== true);
  if (clips.length === 0) return null;
  return (
    <div class="fields-two">
      <Slider
        label={w.value.clipsLoudness}
        value={agreed(clips, (s) => s.gain ?? 1) ?? 1}
        min={0}
        max={1}
        step={0.05}
        say={percent}
        testid="clips-gain"
        onSet={(gain) => void byHand([{ op: 'clip', gain }])}
      />
      <Slider
        label={w.value.musicMeanwhile}
        value={agreed(clips, (s) => s.duck ?? CLIP_DUCK) ?? CLIP_DUCK}
        min={0}
        max={1}
        step={0.05}
        say={percent}
        testid="clips-duck"
        onSet={(duck) => void byHand([{ op: 'clip', duck }])}
      />
    </div>
  );
};
