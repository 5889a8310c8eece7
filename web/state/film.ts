/** The draft as the page holds it: fetched when the session says that it changed, edited by hand through PATCH. */
import type { Edit } from '../../shared/draft/edit.ts';
import * as edge from '../api/edge.ts';
import { ApiFault } from '../api/fault.ts';
import { lineLost } from './line.ts';
import { coalesce } from './once.ts';
import { draft, editing, session, t, tell } from './store.ts';
import { explain } from './words.ts';

/** Fetches the draft. A session without a film has none, and that is no fault. */
export const refreshDraft = coalesce(async () => {
  const id = session.value?.id;
  if (!id) return;
  try {
    const fresh = await edge.getDraft(id);
    if (session.value?.id === id && fresh.v >= (draft.value?.v ?? 0)) draft.value = fresh;
  } catch (thrown) {
    if (thrown instanceof ApiFault && thrown.status >= 400 && thrown.status < 500) return;
    tell(explain(thrown, t.value).detail, 'bad');
  }
});

/** Whether edits stand, and what was answered, or why they do not. */
export type Made = { ok: boolean; said: string };

/** Applies edits made by hand; where someone else was faster, once more on theirs. */
export const change = async (edits: Edit[]): Promise<Made> => {
  const id = session.value?.id;
  if (!id || !draft.value) return { ok: false, said: '' };
  editing.value = true;
  try {
    let done: { reply?: string };
    try {
      done = await edge.patchDraft(id, edits, draft.value.v);
    } catch (thrown) {
      if (!(thrown instanceof ApiFault) || thrown.code !== 'version_conflict') throw thrown;
      await refreshDraft();
      done = await edge.patchDraft(id, edits, draft.value.v);
    }
    await refreshDraft();
    return { ok: true, said: done.reply ?? '' };
  } catch (thrown) {
    await refreshDraft();
    const fault = explain(thrown, t.value);
    if (fault.lost) lineLost();
    return { ok: false, said: fault.detail };
  } finally {
    editing.value = false;
  }
};

/** The same from outside a sheet: what went wrong is said above the page. */
export const edit = async (edits: Edit[]): Promise<boolean> => {
  const { ok, said } = await change(edits);
  if (!ok && said !== '') tell(said, 'bad');
  return ok;
};
