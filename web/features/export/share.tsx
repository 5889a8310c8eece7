/**
 * Passing the film on through the device's own sheet, where the browser can do that with files. Promises not
 * to show the button where it cannot.
 */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Render } from '../../../shared/contract/events.ts';
import { outputAddress } from '../../api/edge.ts';
import { call } from '../../api/http.ts';
import { t, tell } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';

/** A film is held whole in memory to be shared; beyond this a phone may give up the page. */
const MAX_SHARE_BYTES = 300_000_000;
const DOWNLOAD_TIMEOUT_MS = 300_000;

const canShare = (type: string): boolean =>
  typeof navigator.canShare === 'function' &&
  navigator.canShare({ files: [new File([], 'film', { type })] });

/** The film from the server, as a file. */
export const fetchFilm = async (render: Render): Promise<File> => {
  const answer = await call(outputAddress(render.id), { timeoutMs: DOWNLOAD_TIMEOUT_MS });
  const name = render.output?.name ?? 'film.mp4';
  return new File([await answer.blob()], name, { type: render.output?.type ?? 'video/mp4' });
};

/** `film` is asked for once, when the button is pressed; `size` in bytes, where it is known; `type` is its MIME type. */
export const ShareButton = (p: {
  size: number | undefined;
  type: string | undefined;
  film: () => Promise<File>;
}) => {
  const busy = useSignal(false);
  /** The film, once it is here: a browser lets a page share only shortly after a press. */
  const ready = useRef<File | undefined>(undefined);
  if (!canShare(p.type ?? 'video/mp4') || (p.size ?? 0) > MAX_SHARE_BYTES) return null;
  const share = async (): Promise<void> => {
    busy.value = true;
    try {
      ready.current ??= await p.film();
      await navigator.share({ files: [ready.current] });
    } catch (thrown) {
      // Closing the sheet is an answer too.
      const why = thrown instanceof DOMException ? thrown.name : '';
      if (why === 'NotAllowedError' && ready.current) tell(t.value.shareAgain, 'brief');
      else if (why !== 'AbortError') tell(t.value.shareFailed, 'bad');
    } finally {
      busy.value = false;
    }
  };
  return (
    <Button glyph="share" disabled={busy.value} onClick={() => void share()}>
      {t.value.share}
    </Button>
  );
};
