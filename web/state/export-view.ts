/** Whether the export's card is shown, where the film is made, and what pressing Export means just now. */
import { computed, effect, signal, untracked } from '@preact/signals';
import { isVideo, type Output } from '../../shared/formats/output-kinds.ts';
import { deviceExport, resetDeviceExport, startDeviceExport } from './device-export.ts';
import { cancelExport, startExport } from './exporting.ts';
import { recall, remember } from './memory.ts';
import { outputKey, wantedOutput } from './output.ts';
import { isActive } from './render-state.ts';
import { draft, exporting } from './store.ts';

/** The export whose card was put away; another one brings the card back. */
const closed = signal<string | undefined>(undefined);

/** What the card shows, as a key: it changes when the export has come to its end. */
const shown = computed(() => {
  const device = deviceExport.value;
  if (device.status !== 'idle') {
    return `device-${device.id}${device.status === 'working' ? '' : '!'}`;
  }
  const { render } = exporting.value;
  return render && `${render.id}${isActive(render) ? '' : '!'}`;
});

export const exportOpen = computed(() => {
  const { status, fault } = exporting.value;
  if (deviceExport.value.status === 'idle' && (status === 'starting' || fault)) return true;
  return shown.value !== undefined && closed.value !== shown.value;
});

/** The film has changed since it was exported. */
export const exportStale = computed(() => {
  const device = deviceExport.value;
  const { version, render } = exporting.value;
  const made =
    device.status === 'done'
      ? device.version
      : render?.status === 'completed'
        ? version
        : undefined;
  return made !== undefined && draft.value !== undefined && draft.value.v !== made;
});

/** What is there came out as something else than is chosen now. */
const isOther = (): boolean => {
  const device = deviceExport.value;
  const { render, output } = exporting.value;
  const made = device.status === 'idle' ? output : device.output;
  if (made !== undefined) return made !== outputKey.value;
  // Asked for in words, or before a reload: a poster is no film.
  return render?.format !== undefined && render.format !== wantedOutput.value.format;
};

export const closeExport = (): void => {
  const { render, fault } = exporting.value;
  closed.value = shown.value;
  if (deviceExport.value.status !== 'idle') return;
  if (fault && !render) exporting.value = { status: 'idle' };
  else if (render) exporting.value = { ...exporting.value, fault: undefined };
};

/** Export was pressed: begin where it was made last, or show the one that runs or is ready. */
export const wantExport = (): void => {
  const { render, status } = exporting.value;
  const device = deviceExport.value;
  closed.value = undefined;
  if (device.status === 'working' || status === 'starting' || isActive(render)) return;
  const ready =
    device.status === 'done' || (device.status === 'idle' && render?.status === 'completed');
  if (ready && !exportStale.value && !isOther()) return;
  exportAgain();
};

/** Makes the film (or what else is `wanted`) anew, where it was made last. */
export const exportAgain = (wanted: Output = wantedOutput.value): void => {
  if (recall('export-where') === 'device' && isVideo(wanted.format)) startDeviceExport();
  else {
    resetDeviceExport();
    void startExport(wanted);
  }
};

/** Makes the film on this device from now on; what the server was making is ended. */
export const exportHere = (): void => {
  remember('export-where', 'device');
  if (isActive(exporting.value.render)) void cancelExport();
  startDeviceExport();
};

/** Makes the film on the server from now on. */
export const exportThere = (): void => {
  remember('export-where', 'server');
  resetDeviceExport();
  void startExport();
};

// An old render of an earlier visit that ended badly is no news.
effect(() => {
  if (exporting.value.status === 'idle' && !exporting.value.fault) closed.value = undefined;
});
// A render that someone asked for in the conversation takes the place of a film that is ready.
let known: string | undefined;
effect(() => {
  const { render } = exporting.value;
  const fresh = isActive(render) && render?.id !== known;
  known = render?.id;
  if (fresh && untracked(() => deviceExport.value.status !== 'working')) {
    untracked(resetDeviceExport);
  }
});
