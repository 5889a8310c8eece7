/** The strip of photos: what is on its way, what has arrived, and the film's order, by hand or by key. */
import { useRef } from 'preact/hooks';
import { send } from '../../state/chat.ts';
import { openStyle } from '../../state/sheets.ts';
import { drawable, editing, hasFilm, t, working } from '../../state/store.ts';
import { comingIn, countOf, pendingUploads, stopUploads, trayPhotos } from '../../state/tray.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { pickPhotos } from './photo-input.tsx';
import { PhotoTile } from './photo-tile.tsx';
import { RefusedFiles } from './refused-files.tsx';
import { useReorder } from './reorder.ts';
import { Sounds } from './sound-row.tsx';
import { UploadTile } from './upload-tile.tsx';

export const Tray = () => {
  const list = useRef<HTMLUListElement>(null);
  const drag = useReorder(list);
  const photos = trayPhotos.value;
  const coming = pendingUploads.value.filter((u) => u.status !== 'failed');
  const empty = photos.length === 0 && coming.length === 0;
  return (
    <section class={`tray${empty ? ' tray-empty' : ''}`} aria-labelledby="tray-title">
      <div class={`tray-head${comingIn.value ? ' tray-head-coming' : ''}`}>
        <h2 id="tray-title">
          {photos.length > 0 ? t.value.trayCount(...countOf(photos)) : t.value.photos}
        </h2>
        {comingIn.value && (
          <div class="tray-coming">
            <p class="small numbers" data-testid="coming">
              {t.value.coming(comingIn.value.done, comingIn.value.all)}
            </p>
            <Button look="quiet" glyph="close" data-testid="coming-stop" onClick={stopUploads}>
              {t.value.comingStop}
            </Button>
          </div>
        )}
        {hasFilm.value && (
          <div class="tray-acts">
            {drawable.value && (
              <Button look="quiet" glyph="style" data-testid="style" onClick={openStyle}>
                {t.value.style}
              </Button>
            )}
            <Button
              look="quiet"
              glyph="undo"
              disabled={editing.value || working.value}
              onClick={() => void send(t.value.undoWords)}
            >
              {t.value.undo}
            </Button>
          </div>
        )}
      </div>
      <ul
        ref={list}
        class="strip"
        aria-busy={editing.value}
        aria-describedby={hasFilm.value ? 'tray-hint' : undefined}
        {...drag.listeners}
      >
        {photos.map((p, i) => (
          <PhotoTile
            key={p.key}
            photo={p}
            place={i}
            of={photos.length}
            shift={drag.shiftOf(i)}
            held={drag.held === i}
          />
        ))}
        {coming.map((u) => (
          <UploadTile key={u.key} item={u} />
        ))}
        <li class="tile tile-add">
          {empty ? (
            <button type="button" class="add-wide" onClick={pickPhotos}>
              <Icon name="plus" />
              {t.value.addPhotos}
            </button>
          ) : (
            <IconButton glyph="plus" label={t.value.addPhotos} onClick={pickPhotos} />
          )}
        </li>
      </ul>
      {hasFilm.value && (
        <p id="tray-hint" class="unseen">
          {t.value.moveHint}
        </p>
      )}
      <Sounds />
      <RefusedFiles />
    </section>
  );
};
