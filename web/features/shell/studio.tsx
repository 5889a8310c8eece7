/** The place where a film is made: the picture, its photos, the conversation. */
import { useRef } from 'preact/hooks';
import { leave } from '../../state/session.ts';
import { hasFilm, profiles, session, t } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/icon.tsx';
import { Chat } from '../chat/chat.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { OutputButton } from '../export/output-button.tsx';
import { Sheets } from '../sheets/sheets.tsx';
import { Preview } from '../preview/preview.tsx';
import { Tray } from '../tray/tray.tsx';
import { LanguageChoice } from './language.tsx';

export const Studio = () => (
  <div class="studio">
    <header class="bar">
      <Mark />
      <h1 class="bar-title">
        <span class="bar-name">Reelay</span>
        <span class="bar-profile">
          {profiles.value.find((p) => p.id === session.value?.profile)?.title}
        </span>
      </h1>
      <LanguageChoice />
      <NewFilm />
      <OutputButton />
      <ExportButton />
    </header>
    <Preview />
    <Tray />
    <Chat />
    <Sheets />
  </div>
);

const NewFilm = () => {
  const sure = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button
        look="quiet"
        glyph="plus"
        aria-label={t.value.newFilm}
        onClick={() => (hasFilm.value ? sure.current?.showModal() : leave())}
      >
        {t.value.newFilm}
      </Button>
      <dialog ref={sure} class="dialog" aria-label={t.value.newFilm}>
        <p>{t.value.newFilmSure}</p>
        <div class="dialog-acts">
          <Button onClick={() => sure.current?.close()}>{t.value.cancel}</Button>
          <Button
            look="main"
            onClick={() => {
              sure.current?.close();
              leave();
            }}
          >
            {t.value.newFilm}
          </Button>
        </div>
      </dialog>
    </>
  );
};
