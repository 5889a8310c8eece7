/** A song or a voice of the session: what it is called, how long it is, and what of the film it is; as an effect it is heard from the moment that the preview shows. */
import { clock } from '../../../shared/draft/time.ts';
import { player } from '../preview/player.ts';
import { editing, hasFilm, t, working } from '../../state/store.ts';
import {
  sessionSounds,
  titleOfSound,
  useSound,
  type SessionSound,
  type SoundPart,
} from '../../state/sounds.ts';
import { Icon } from '../../ui/icon.tsx';

const nameOf = (as: SoundPart): string =>
  ({ music: t.value.asMusic, voice: t.value.asVoice, effect: t.value.asEffect })[as];

const SoundRow = ({ sound }: { sound: SessionSound }) => {
  const { media, part } = sound;
  const title = titleOfSound(media);
  const { duration_ms: ms, tempo } = media;
  const facts = [
    ...(ms === undefined ? [] : [clock(ms)]),
    ...(tempo === undefined || part === 'voice' || part === 'effect'
      ? []
      : [`${Math.round(tempo)} bpm`]),
  ].join(' · ');
  return (
    <li class="sound" data-testid="sound">
      <Icon name="note" />
      <p class="sound-name">
        <strong>{title}</strong> <span class="soft small">{facts}</span>
      </p>
      {hasFilm.value &&
        (['music', 'voice', 'effect'] as const).map((as) => (
          <button
            key={as}
            type="button"
            class="sound-as"
            aria-pressed={part === as}
            aria-label={`${nameOf(as)}: ${title}`}
            disabled={editing.value || working.value}
            data-testid={`sound-${as}`}
            onClick={() => void useSound(sound, as, player.timeMs.value)}
          >
            {nameOf(as)}
          </button>
        ))}
    </li>
  );
};

export const Sounds = () =>
  sessionSounds.value.length === 0 ? null : (
    <ul class="sounds" aria-label={t.value.sounds}>
      {sessionSounds.value.map((s) => (
        <SoundRow key={s.media.id} sound={s} />
      ))}
    </ul>
  );
