/**
 * Opens, resumes and leaves a session, and keeps the page in step with its log. Promises that a reload comes
 * back to the same film, or says why not.
 */
import type { SessionInfo } from '../../shared/contract/api.ts';
import * as edge from '../api/edge.ts';
import { ApiFault } from '../api/fault.ts';
import { follow, isGone, sleep } from '../api/follow.ts';
import type { LoggedEvent } from '../api/sse.ts';
import { HIDDEN_FOLLOW_MS } from '../limits.ts';
import { EMPTY_LOG, receive } from './chat-log.ts';
import { resetExport, resumeExport, takeRender } from './exporting.ts';
import { refreshDraft } from './film.ts';
import { whenBack } from './line.ts';
import { forgetKey, recall, remember } from './memory.ts';
import { createSeen } from './seen.ts';
import * as store from './store.ts';
import { clearTray, isComing } from './tray.ts';
import { explain } from './words.ts';

const DEFAULT_PROFILE = 'online-photo-video-maker';
/** The stream may be lost this long before the page speaks of it. */
const QUIET_LOSS_MS = 2_500;

let seen = createSeen();
let stopFollowing: AbortController | undefined;

/** Starts the page: the address's profile, the last film of it, or the start screen. */
export const start = async (): Promise<void> => {
  store.phase.value = 'loading';
  try {
    store.profiles.value = await edge.listProfiles();
  } catch (thrown) {
    return fail(thrown);
  }
  const asked = new URLSearchParams(location.search).get('profile') ?? undefined;
  const known = store.profiles.value.find((p) => p.id === asked);
  if (asked && !known) {
    const used = profileTitle(DEFAULT_PROFILE);
    store.tell(store.t.value.profileUnknown(asked.slice(0, 64), used), 'bad');
    // Said once: a reload finds the style that is used.
    const address = new URL(location.href);
    address.searchParams.set('profile', DEFAULT_PROFILE);
    history.replaceState(null, '', address);
  }
  const profile = known?.id ?? (asked ? undefined : recall('last-profile')) ?? DEFAULT_PROFILE;
  store.chosenProfile.value = store.profiles.value.some((p) => p.id === profile)
    ? profile
    : DEFAULT_PROFILE;
  const stored = recall(`session.${store.chosenProfile.value}`);
  if (stored && (await resume(stored))) return;
  // An address that names a style wants to begin, also where the name is wrong.
  if (asked) await open(store.chosenProfile.value);
  else store.phase.value = 'welcome';
};

const profileTitle = (id: string): string =>
  store.profiles.value.find((p) => p.id === id)?.title ?? id;

const fail = (thrown: unknown): void => {
  store.failure.value = explain(thrown, store.t.value).detail;
  store.phase.value = 'failed';
};

/** The next phase in which the page knows where it is: at its start screen, or with a film. */
export const settled = (): Promise<'welcome' | 'studio'> =>
  new Promise((resolve) => {
    const stop = store.phase.subscribe((phase) => {
      if (phase !== 'welcome' && phase !== 'studio') return;
      resolve(phase);
      // Not before the subscription stands: it speaks at once.
      queueMicrotask(() => stop());
    });
  });

/** Opens a new session in a profile's style. True when it stands. */
export const open = async (profile: string): Promise<boolean> => {
  if (store.phase.value === 'opening') return false;
  store.phase.value = 'opening';
  try {
    enter(await edge.createSession({ profile, language: store.language.value }));
    listen();
    return true;
  } catch (thrown) {
    fail(thrown);
    return false;
  }
};

/** Back to a session of an earlier visit. False when it is gone; then it is said and forgotten. */
const resume = async (id: string): Promise<boolean> => {
  try {
    const session = await edge.getSession(id);
    const media = await edge.listMedia(id);
    enter(session);
    store.media.value = media;
    await Promise.all([refreshDraft(), resumeExport()]);
    listen();
    return true;
  } catch (thrown) {
    if (thrown instanceof ApiFault && isGone(thrown)) {
      forgetKey(`session.${store.chosenProfile.value ?? ''}`);
      store.tell(store.t.value.sessionGone);
      return false;
    }
    fail(thrown);
    return true;
  }
};

const enter = (session: SessionInfo): void => {
  store.session.value = session;
  store.chosenProfile.value = session.profile;
  store.log.value = EMPTY_LOG;
  seen = createSeen();
  store.phase.value = 'studio';
  remember(`session.${session.profile}`, session.id);
  remember('last-profile', session.profile);
};

/** Lets go of the film and shows the start screen. The film stays where it is. */
export const leave = (): void => {
  stopFollowing?.abort();
  const profile = store.session.value?.profile;
  if (profile) forgetKey(`session.${profile}`);
  clearTray();
  resetExport();
  store.session.value = undefined;
  store.media.value = [];
  store.draft.value = undefined;
  store.log.value = EMPTY_LOG;
  store.notices.value = [];
  store.phase.value = 'welcome';
};

/** Takes in one event of the log, from whichever stream brings it first. */
export const take = ({ id, event }: LoggedEvent, from: 'log' | 'message'): void => {
  if (!seen.isNew(id, from)) return;
  store.log.value = receive(store.log.value, id, event, store.editing.value);
  if (event.type === 'media') {
    // Its own upload's answer brings it at once, and takes the tile on its way away in the same step.
    if (isComing(event.media.name)) return;
    const others = store.media.value.filter((m) => m.id !== event.media.id);
    store.media.value = [...others, event.media];
  } else if (event.type === 'timeline') {
    if (event.version !== store.draft.value?.v) void refreshDraft();
  } else if (event.type === 'render') {
    takeRender(event.render);
  }
};

/** Follows the log; lets go while the page is out of sight for long, and comes back when it is seen. */
const listen = (): void => {
  stopFollowing?.abort();
  const session = store.session.value;
  if (!session) return;
  const stop = new AbortController();
  stopFollowing = stop;
  let loss: ReturnType<typeof setTimeout> | undefined;
  const onState = (up: boolean): void => {
    clearTimeout(loss);
    if (up) store.connected.value = true;
    else if (!stop.signal.aborted)
      loss = setTimeout(() => (store.connected.value = false), QUIET_LOSS_MS);
  };
  const open = (after: number, signal: AbortSignal) => edge.openEvents(session.id, after, signal);
  const onEvent = (e: LoggedEvent): void => take(e, 'log');
  follow({ open, onEvent, onState, sleep }, seen.last(), stop.signal)
    .catch((thrown: unknown) => {
      store.tell(explain(thrown, store.t.value).detail, 'bad');
    })
    .finally(() => clearTimeout(loss));
};

// What was missed comes from the log, and the line is known to be back when that answers.
whenBack(() => listen());

let hiddenSince: ReturnType<typeof setTimeout> | undefined;
document.addEventListener('visibilitychange', () => {
  clearTimeout(hiddenSince);
  if (document.hidden) {
    hiddenSince = setTimeout(() => stopFollowing?.abort(), HIDDEN_FOLLOW_MS);
  } else if (stopFollowing?.signal.aborted) {
    listen();
  }
});
