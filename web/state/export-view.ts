/** Whether the export's card is shown, and what pressing Export means just now. */
import { computed, effect, signal } from '@preact/signals';
import { startExport } from './exporting.ts';
import { isActive } from './render-state.ts';
import { draft, exporting } from './store.ts';

/** The render whose card was put away; another one brings the card back. */
const closed = signal<string | undefined>(undefined);

export const exportOpen = computed(() => {
  const { status, render, fault } = exporting.value;
  if (status === 'starting' || fault) return true;
  return render !== undefined && closed.value !== `${render.id}${isActive(render) ? '' : '!'}`;
});

/** The film has changed since it was exported. */
export const exportStale = computed(() => {
  const { version, render } = exporting.value;
  return (
    render?.status === 'completed' &&
    version !== undefined &&
    draft.value !== undefined &&
    draft.value.v !== version
  );
});

export const closeExport = (): void => {
  const { render, fault } = exporting.value;
  if (fault && !render) exporting.value = { status: 'idle' };
  else if (render) {
    closed.value = `${render.id}${isActive(render) ? '' : '!'}`;
    exporting.value = { ...exporting.value, fault: undefined };
  }
};

/** Export was pressed: begin, or show the one that runs or is ready. */
export const wantExport = (): void => {
  const { render, status } = exporting.value;
  closed.value = undefined;
  if (status === 'starting' || isActive(render)) return;
  if (render?.status === 'completed' && !exportStale.value) return;
  void startExport();
};

// An old render of an earlier visit that ended badly is no news.
effect(() => {
  if (exporting.value.status === 'idle' && !exporting.value.fault) closed.value = undefined;
});
