/** The picture: the film as it stands, or the place where it will be. */
import { useEffect, useRef } from 'preact/hooks';
import { draft, drawable, hasFilm, media, t, working } from '../../state/store.ts';
import { comingIn, pendingUploads, trayPhotos } from '../../state/tray.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { pickPhotos } from '../tray/photo-input.tsx';
import { Backdrop, Elsewhere } from './elsewhere.tsx';
import { Guide } from './guide.tsx';
import { player } from './player.ts';
import { Transport } from './transport.tsx';

export const Preview = () => {
  const shown = hasFilm.value && drawable.value;
  const { width, height } = (!shown && draft.value?.m) || player.shape.value;
  return (
    <section
      class={`preview preview-${width > height ? 'wide' : width < height ? 'tall' : 'square'}`}
      aria-label={t.value.preview}
      onKeyDown={(e) => shown && onKey(e)}
    >
      <div class="stage">
        {shown ? <Screen /> : hasFilm.value ? <Elsewhere /> : <Empty />}
        {shown && player.broken.value.size > 0 && (
          <p class="stage-note" role="status">
            <Icon name="warn" size={16} />
            {[...player.broken.value.values()]
              .map(({ name, elsewhere }) =>
                elsewhere ? t.value.clipElsewhere(name) : t.value.pictureFailed(name),
              )
              .join(' · ')}
          </p>
        )}
        {shown && player.failed.value && (
          <p class="stage-over" role="alert">
            {t.value.previewFailed}
          </p>
        )}
        {shown && !player.ready.value && !player.failed.value && (
          <p class="stage-over" role="status">
            {t.value.previewLoading}
          </p>
        )}
      </div>
      {shown && <Transport />}
    </section>
  );
};

const Screen = () => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) player.attach(canvas.current);
    return () => player.detach();
  }, []);
  const { width, height } = player.shape.value;
  useEffect(() => {
    // By the CSSOM: the page's policy allows no style attributes.
    canvas.current?.style.setProperty('--ratio', String(width / height));
  }, [width, height]);
  return (
    <>
      <canvas
        ref={canvas}
        class="screen"
        data-testid="preview"
        role="img"
        aria-label={t.value.preview}
        aria-busy={player.behind.value}
        onClick={player.toggle}
      />
      <Guide />
      {!player.playing.value && player.ready.value && (
        <span class="stage-play" aria-hidden="true">
          <Icon name="play" size={34} />
        </span>
      )}
    </>
  );
};

const Empty = () => {
  const some = media.value.length > 0 || pendingUploads.value.some((u) => u.status !== 'failed');
  const coming = comingIn.value;
  const first = trayPhotos.value.find((p) => p.media)?.media?.id;
  return (
    <div class="stage-empty">
      {first !== undefined && <Backdrop media={first} />}
      <Icon name={some ? 'film' : 'photos'} size={40} />
      <p class="stage-title">
        {coming
          ? t.value.coming(coming.done, coming.all)
          : working.value && some
            ? t.value.working
            : some
              ? t.value.previewSay
              : t.value.previewEmpty}
      </p>
      {coming && (
        <progress
          max={coming.all}
          value={coming.done}
          aria-label={t.value.coming(coming.done, coming.all)}
        />
      )}
      {!some && (
        <>
          <p class="stage-hint">{t.value.previewEmptyHint}</p>
          <Button look="main" glyph="plus" onClick={pickPhotos}>
            {t.value.choosePhotos}
          </Button>
        </>
      )}
    </div>
  );
};

/** Space plays and pauses, arrows go by a second, Home and End to the ends; the slider has arrows of its own. */
const onKey = (e: KeyboardEvent): void => {
  const target = e.target as HTMLElement;
  const onButton = target instanceof HTMLButtonElement;
  if (e.key === ' ' && !onButton) player.toggle();
  else if (target instanceof HTMLInputElement) return;
  else if (e.key === 'ArrowLeft') player.seek(player.timeMs.value - 1000);
  else if (e.key === 'ArrowRight') player.seek(player.timeMs.value + 1000);
  else if (e.key === 'Home') player.seek(0);
  else if (e.key === 'End') player.seek(player.durationMs.value);
  else return;
  e.preventDefault();
};
