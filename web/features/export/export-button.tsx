/** The button that makes the film, and shows how far it is while it is made. */
import { exportOpen, wantExport } from '../../state/export-view.ts';
import { exporting, hasFilm, t } from '../../state/store.ts';
import { isActive } from '../../state/render-state.ts';
import { Icon } from '../../ui/icon.tsx';

export const ExportButton = () => {
  const { render, status } = exporting.value;
  const busy = status === 'starting' || isActive(render);
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
      <span>{busy && render ? `${Math.floor(render.progress)}%` : t.value.exportFilm}</span>
    </button>
  );
};
