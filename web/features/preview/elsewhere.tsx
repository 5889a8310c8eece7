/**
 * Where another backend makes the film: what is known of it, and, once it has been exported, the film itself. Promises not
 * to draw what would look otherwise there.
 */
import { clock } from '../../../shared/draft/time.ts';
import { outputAddress } from '../../api/edge.ts';
import { exportStale } from '../../state/export-view.ts';
import { draft, exporting, filmPhotos, t } from '../../state/store.ts';
import { trayPhotos } from '../../state/tray.ts';
import { Icon } from '../../ui/icon.tsx';
import { useThumb } from '../tray/thumbs.ts';

export const Elsewhere = () => {
  const { render } = exporting.value;
  if (render?.status === 'completed')
    return (
      <>
        <video
          key={render.id}
          class="screen-film"
          src={outputAddress(render.id)}
          controls
          playsInline
          preload="metadata"
          aria-label={t.value.preview}
          data-testid="film"
        />
        {exportStale.value && (
          <p class="stage-note" role="status">
            {t.value.exportStale}
          </p>
        )}
      </>
    );
  const first = trayPhotos.value.find((p) => p.media)?.media?.id;
  return (
    <div class="stage-empty" data-testid="elsewhere">
      {first !== undefined && <Backdrop media={first} />}
      <Icon name="film" size={40} />
      <p class="stage-title">{t.value.elsewhere}</p>
      <p class="stage-hint">
        {t.value.elsewhereHint(filmPhotos.value.length, clock(draft.value?.d ?? 0))}
      </p>
    </div>
  );
};

/** The first photo, faintly. */
export const Backdrop = ({ media: id }: { media: string }) => {
  const thumb = useThumb(id);
  return thumb ? <img class="stage-backdrop" src={thumb} alt="" /> : null;
};
