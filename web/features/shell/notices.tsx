/** Lines above everything: what went wrong or was changed on the way, until they are dismissed. */
import { connected, notices, phase, t, untell } from '../../state/store.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

export const Notices = () => (
  <div class="notices" role="alert">
    {!connected.value && phase.value === 'studio' && (
      <div class="notice notice-bad">
        <Icon name="warn" />
        <p>{t.value.offline}</p>
      </div>
    )}
    {notices.value.map((n) => (
      <div key={n.key} class={`notice notice-${n.tone}`}>
        {n.tone === 'bad' && <Icon name="warn" />}
        <p>{n.text}</p>
        <IconButton glyph="close" label={t.value.dismiss} onClick={() => untell(n.key)} />
      </div>
    ))}
  </div>
);
