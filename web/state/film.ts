/** The draft as the page holds it: fetched when the session says that it changed, edited by hand through PATCH. */
import type { Edit } from '../../shared/draft/edit.ts';
import * as edge from '../api/edge.ts';
import { ApiFault } from '../api/fault.ts';
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

/** Applies edits made by hand. True when they stand; where someone else was faster, once more on theirs. */
export const edit = async (edits: Edit[]): Promise<boolean> => {
  const id = session.value?.id;
  if (!id || !draft.value) return false;
  editing.value = true;
  try {
    try {
      await edge.patchDraft(id, edits, draft.value.v);
    } catch (thrown) {
      if (!(thrown instanceof ApiFault) || thrown.code !== 'version_conflict') throw thrown;
      await refreshDraft();
      await edge.patchDraft(id, edits, draft.value.v);
    }
    await refreshDraft();
    return true;
  } catch (thrown) {
    tell(explain(thrown, t.value).detail, 'bad');
    await refreshDraft();
    return false;
  } finally {
    editing.value = false;
  }
};
