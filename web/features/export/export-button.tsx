/** The button that makes the film, and shows how far it is while it is made. */
import { deviceExport } from '../../state/device-export.ts';
import { exportOpen, wantExport } from '../../state/export-view.ts';
import { exporting, hasFilm, t } from '../../state/store.ts';
import { isActive } from '../../state/render-state.ts';
import { Icon } from '../../ui/icon.tsx';

export const ExportButton = () => {
  const { render, status } = exporting.value;
  const device = deviceExport.value;
  const here = device.status === 'working';
  const busy = here || status === 'starting' || isActive(render);
  const percent = here ? (100 * device.done) / (device.total || 1) : render?.progress;
  return (
    <button
      type="button"
      class="button button-main export-button"
      disabled={!hasFilm.value && !busy}
      aria-expanded={exportOpen.value}
      data-testid="export"
      onClick={wantExport}
    >
      <Icon name="film" />
      <span>{busy && percent !== undefined ? `${Math.floor(percent)}%` : t.value.exportFilm}</span>
    </button>
  );
};
