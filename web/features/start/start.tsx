/** The first screen: a place to drop photos, and the styles to begin with. */
import { MAX_FILE_BYTES } from '../../../shared/limits.ts';
import { MEDIA_NAMES } from '../../../shared/formats/input.ts';
import type { ProfileCard } from '../../api/edge.ts';
import { open } from '../../state/session.ts';
import { chosenProfile, language, phase, profiles, t } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, Mark } from '../../ui/icon.tsx';
import { LanguageChoice } from '../shell/language.tsx';
import { pickPhotos } from '../tray/photo-input.tsx';

export const Start = () => (
  <main class="start" aria-busy={phase.value === 'opening'}>
    <header class="start-bar">
      <Mark />
      <span class="bar-name">Reelay</span>
      <LanguageChoice />
    </header>
    <section class="hero">
      <h1>{t.value.tagline}</h1>
      <p class="lead">{t.value.startLead}</p>
      <div class="hero-drop">
        <Icon name="photos" size={40} />
        <p class="hero-drop-title">{t.value.dropHere}</p>
        <Button look="main" glyph="plus" onClick={pickPhotos}>
          {t.value.choosePhotos}
        </Button>
        <p class="soft small">
          {t.value.formats([...MEDIA_NAMES, 'MP3', 'M4A', 'WAV'].join(', '), MAX_FILE_BYTES / 1e6)}
        </p>
      </div>
    </section>
    <section class="styles" aria-labelledby="styles-title">
      <h2 id="styles-title">{t.value.chooseStyle}</h2>
      <ul>
        {profiles.value.map((p) => (
          <Card key={p.id} profile={p} />
        ))}
      </ul>
    </section>
    <p class="soft small foot">{t.value.private}</p>
  </main>
);

const Card = ({ profile }: { profile: ProfileCard }) => (
  <li>
    <button
      type="button"
      class="card"
      disabled={phase.value === 'opening'}
      aria-current={chosenProfile.value === profile.id}
      onClick={() => void open(profile.id)}
    >
      <span
        class={`card-shape card-shape-${(profile.shape ?? '16:9').replace(':', 'x')}`}
        aria-hidden="true"
      >
        <Icon name="play" size={18} />
      </span>
      <span class="card-words">
        <strong>{profile.title}</strong>
        {profile.shape && <span class="soft small">{t.value.styleShape(profile.shape)}</span>}
        <span class="card-tip">{inLanguage(profile.tip)}</span>
      </span>
    </button>
  </li>
);

const inLanguage = (text: ProfileCard['tip']): string =>
  typeof text === 'string' ? text : (text?.[language.value] ?? text?.en ?? '');
