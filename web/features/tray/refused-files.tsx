/** Files that were not taken, each with its name and the reason in words; the others stand. */
import { hasFilm, t } from '../../state/store.ts';
import { dismiss, pendingUploads, retry } from '../../state/tray.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

export const RefusedFiles = () => {
  const refused = pendingUploads.value.filter((u) => u.status === 'failed');
  if (refused.length === 0) return null;
  return (
    <div role="alert">
      <details class="refused" open={!hasFilm.value}>
        <summary class="refused-title">
          <Icon name="warn" />
          {t.value.uploadFailed(refused.length)}
        </summary>
        <ul>
          {refused.map((u) => (
            <li key={u.key} data-testid="photo-problem">
              <p>
                <strong>{shorten(u.file.name)}</strong> {reason(u.file.name, u.fault?.detail ?? '')}
              </p>
              {u.fault?.retryable && (
                <Button look="quiet" glyph="retry" onClick={() => retry(u.key)}>
                  {t.value.retry}
                </Button>
              )}
              <IconButton
                glyph="close"
                label={`${t.value.dismiss}: ${shorten(u.file.name)}`}
                onClick={() => dismiss(u.key)}
              />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};

/** The edge may begin its sentence with the name, which stands there already. */
const reason = (name: string, detail: string): string =>
  detail.startsWith(`${name}: `) ? detail.slice(name.length + 2) : detail;

/** A name may have thousands of characters; its beginning and its end tell it. */
const shorten = (name: string): string =>
  name.length <= 48 ? name : `${name.slice(0, 30)}…${name.slice(-14)}`;
