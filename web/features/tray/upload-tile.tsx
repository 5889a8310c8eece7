/** A photo on its way, with how far it is, and a way to stop it. */
import { t } from '../../state/store.ts';
import { cancel } from '../../state/tray.ts';
import type { UploadItem } from '../../state/upload-queue.ts';
import { IconButton } from '../../ui/button.tsx';
import { useThumb } from './thumbs.ts';

const RING = 2 * Math.PI * 15;

export const UploadTile = ({ item }: { item: UploadItem<File> }) => {
  const thumb = useThumb('', item.file);
  const share = item.file.size > 0 ? item.sent / item.file.size : 0;
  const words =
    item.status === 'sending'
      ? t.value.uploadSending(Math.round(share * 100))
      : item.status === 'checking'
        ? t.value.uploadChecking
        : t.value.uploadWaiting;
  return (
    <li class="tile tile-upload">
      <div
        class="tile-face"
        role="progressbar"
        aria-label={item.file.name}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={words}
      >
        {thumb ? <img src={thumb} alt="" draggable={false} /> : <span class="tile-blank" />}
        <svg class={`ring ring-${item.status}`} viewBox="0 0 36 36" aria-hidden="true">
          <circle class="ring-ground" cx="18" cy="18" r="15" />
          <circle
            class="ring-done"
            cx="18"
            cy="18"
            r="15"
            stroke-dasharray={`${RING * (item.status === 'checking' ? 0.25 : share)} ${RING}`}
          />
        </svg>
      </div>
      <IconButton
        class="tile-act"
        glyph="close"
        label={`${t.value.cancel}: ${item.file.name}`}
        onClick={() => cancel(item.key)}
      />
    </li>
  );
};
