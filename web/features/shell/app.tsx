/** The whole page: one of its phases, with what lies over all of them (notices, the drop veil). */
import { useEffect } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/icon.tsx';
import { start } from '../../state/session.ts';
import { announcement, failure, language, phase, t } from '../../state/store.ts';
import { Start } from '../start/start.tsx';
import { DropVeil } from '../tray/drop-veil.tsx';
import { PhotoInput } from '../tray/photo-input.tsx';
import { Notices } from './notices.tsx';
import { Studio } from './studio.tsx';

export const App = () => {
  useEffect(() => {
    document.documentElement.lang = language.value;
  }, [language.value]);
  return (
    <>
      <Phase />
      <Notices />
      <PhotoInput />
      <DropVeil />
      <p class="unseen" role="status">
        {announcement.value}
      </p>
    </>
  );
};

const Phase = () => {
  switch (phase.value) {
    case 'studio':
      return <Studio />;
    case 'welcome':
    case 'opening':
      return <Start />;
    case 'loading':
      return (
        <main class="still" aria-busy="true">
          <Mark size={48} />
          <p class="soft">{t.value.loading}</p>
        </main>
      );
    case 'failed':
      return (
        <main class="still">
          <Mark size={48} />
          <h1>{t.value.startFailed}</h1>
          <p role="alert">{failure.value}</p>
          <Button look="main" glyph="retry" onClick={() => void start()}>
            {t.value.retry}
          </Button>
        </main>
      );
  }
};
