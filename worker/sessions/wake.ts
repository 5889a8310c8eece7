/** When a session has to look after itself next. Promises the earliest of everything that is to come; sets no alarm. */
import { FILE_IDLE_MS, SESSION_IDLE_MS, TURN_WATCH_MS, UPLOAD_IDLE_MS } from '../limits.ts';
import type { SessionStore } from './store.ts';

/** In ms since 1970, after `now`. A file that was half taken in when the object began, at `bornAt`, has nobody left to go on with it. */
export const wakeAt = (
  store: Pick<SessionStore, 'files' | 'turns' | 'uploads'>,
  { usedAt, bornAt, now }: { usedAt: number; bornAt: number; now: number },
): number => {
  const wanted = [usedAt + SESSION_IDLE_MS];
  const [turn] = store.turns.open();
  if (turn) wanted.push(Math.max(now + 1, turn.check_at ?? now + TURN_WATCH_MS));
  const [upload] = store.uploads.all();
  if (upload) wanted.push(upload.at + UPLOAD_IDLE_MS);
  const half = store.files.halfTaken();
  if (half) wanted.push(half.at < bornAt ? now + 1 : half.at + FILE_IDLE_MS);
  return Math.max(now + 1, Math.min(...wanted));
};
