/**
 * Projects of other programs that are dropped on the page. Promises that photos on their way arrive first, because a
 * project names them; refuses to send one that is too large.
 */
import { effect } from '@preact/signals';
import { MAX_PROJECT_BYTES } from '../../shared/limits.ts';
import * as edge from '../api/edge.ts';
import { refreshDraft } from './film.ts';
import { session, t, tell, uploads, untell } from './store.ts';
import { explain } from './words.ts';

/** Whether a file is a project, by its name: the edge looks inside. */
export const isProject = (file: { name: string }): boolean => /\.(json5?|xml)$/i.test(file.name);

/** Resolves once no photo is on its way. */
const arrived = (): Promise<void> =>
  new Promise((resolve) => {
    let stop: (() => void) | undefined;
    let done = false;
    stop = effect(() => {
      done = uploads.value.every((u) => u.status === 'done' || u.status === 'failed');
      if (!done) return;
      stop?.();
      resolve();
    });
    if (done) stop();
  });

/** Makes the film of it; the answer comes into the conversation. */
export const bringProject = async (file: File): Promise<void> => {
  const id = session.value?.id;
  if (!id) return;
  if (file.size > MAX_PROJECT_BYTES)
    return void tell(t.value.projectLarge(file.name, MAX_PROJECT_BYTES / 1e6), 'bad');
  const coming = tell(t.value.projectComing(file.name));
  try {
    await arrived();
    if (session.value?.id !== id) return;
    await edge.importProject(id, file.name, await file.text());
    await refreshDraft();
  } catch (thrown) {
    tell(explain(thrown, t.value).detail, 'bad');
  } finally {
    untell(coming);
  }
};
