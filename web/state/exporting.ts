/**
 * The export as the page follows it: begun once however often the button is pressed, fed by the session's
 * events, asked for where those are silent, found again after a reload.
 */
import type { Render } from '../../shared/contract/events.ts';
import { DEFAULT_OUTPUT, OUTPUT_FORMATS, type Output } from '../../shared/formats/output-kinds.ts';
import * as edge from '../api/edge.ts';
import { ApiFault } from '../api/fault.ts';
import { RENDER_POLL_MS } from '../limits.ts';
import { wantedOutput } from './output.ts';
import { lineLost } from './line.ts';
import { randomKey } from './keys.ts';
import { forgetKey, recall, remember } from './memory.ts';
import { draft, exporting, session, t } from './store.ts';
import { isFinal } from './render-state.ts';
import { explain } from './words.ts';

let heardAt = 0;
let timer: ReturnType<typeof setInterval> | undefined;
/** One key a try: the same press, sent again after a cut, begins nothing twice. Another output is another try. */
let key: { value: string; output: string } | undefined;

/** Takes in what is known of a render; an older one than the one shown is ignored. */
export const takeRender = (render: Render): void => {
  const shown = exporting.value.render;
  if (shown && shown.id !== render.id && shown.created_at > render.created_at) return;
  // A final state stands: a late event must not bring a finished render back to life.
  if (shown?.id === render.id && isFinal(shown.status) && !isFinal(render.status)) return;
  heardAt = Date.now();
  const isSame = shown?.id === render.id;
  const version = isSame ? exporting.value.version : draft.value?.v;
  const { output } = exporting.value;
  exporting.value = {
    status: 'following',
    render,
    ...(version === undefined ? {} : { version }),
    ...(isSame && output !== undefined ? { output } : {}),
  };
  if (session.value) {
    remember(`render.${session.value.id}`, `${render.id} ${version ?? ''}`.trim());
  }
  watch(!isFinal(render.status));
};

const watch = (on: boolean): void => {
  if (!on) {
    clearInterval(timer);
    timer = undefined;
  } else {
    timer ??= setInterval(() => void ask(), RENDER_POLL_MS);
  }
};

const ask = async (): Promise<void> => {
  const id = exporting.value.render?.id;
  if (!id || Date.now() - heardAt < RENDER_POLL_MS) return;
  heardAt = Date.now();
  try {
    const render = await edge.getRender(id);
    if (exporting.value.render?.id === id) takeRender(render);
  } catch (thrown) {
    if (thrown instanceof ApiFault && thrown.code === 'render_unknown') lose();
    // Anything else: the next tick asks again, and the banner tells of the connection.
  }
};

const lose = (): void => {
  watch(false);
  if (session.value) forgetKey(`render.${session.value.id}`);
  exporting.value = { status: 'idle' };
};

/** What the export that is shown was asked for as, where this page knows; else nothing more than its format is known. */
export const askedOutput = (): Output => {
  const { output, render } = exporting.value;
  if (output !== undefined) return JSON.parse(output) as Output;
  const format = OUTPUT_FORMATS.find((f) => f === render?.format);
  return format && format !== wantedOutput.value.format
    ? { ...DEFAULT_OUTPUT, format }
    : wantedOutput.value;
};

/** Begins an export of the film as it stands. */
export const startExport = async (wanted: Output = wantedOutput.value): Promise<void> => {
  const id = session.value?.id;
  if (!id || exporting.value.status === 'starting') return;
  const version = draft.value?.v;
  const output = JSON.stringify(wanted);
  if (key?.output !== output) key = { value: randomKey(), output };
  exporting.value = { status: 'starting', output, ...(version === undefined ? {} : { version }) };
  try {
    const render = await edge.createRender(id, key.value, wanted);
    key = undefined;
    exporting.value = { ...exporting.value, render };
    takeRender(render);
  } catch (thrown) {
    const fault = explain(thrown, t.value);
    if (fault.lost) lineLost();
    // What the edge refused will be refused again under the same key; a lost answer must keep its key.
    if (thrown instanceof ApiFault && thrown.status > 0) key = undefined;
    exporting.value = { status: 'idle', output, fault };
  }
};

export const cancelExport = async (): Promise<void> => {
  const id = exporting.value.render?.id;
  if (!id) return;
  try {
    takeRender(await edge.cancelRender(id));
  } catch (thrown) {
    exporting.value = { ...exporting.value, fault: explain(thrown, t.value) };
  }
};

/** After a reload: the render that this page followed, or the last one that the log tells of. */
export const resumeExport = async (): Promise<void> => {
  const kept = session.value && recall(`render.${session.value.id}`);
  if (!kept) return;
  const [id, version] = kept.split(' ');
  if (!id) return;
  try {
    const render = await edge.getRender(id);
    exporting.value = {
      status: 'following',
      render,
      ...(version ? { version: Number(version) } : {}),
    };
    takeRender(render);
  } catch (thrown) {
    if (thrown instanceof ApiFault && thrown.status === 404) lose();
  }
};

/** Lets go of everything, for another film. */
export const resetExport = (): void => {
  watch(false);
  key = undefined;
  exporting.value = { status: 'idle' };
};
