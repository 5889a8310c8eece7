/** What the page knows, as signals. Promises that nothing but `web/state` writes to them. */
import { batch, computed, signal } from '@preact/signals';
import type { SessionInfo } from '../../shared/contract/api.ts';
import type { Media, Render } from '../../shared/contract/events.ts';
import type { Draft, PictureSegment } from '../../shared/draft/schema.ts';
import type { Language } from '../../shared/profiles/index.ts';
import type { ProfileCard } from '../api/edge.ts';
import { loadTexts, nearestLanguage, textsHere } from '../i18n/index.ts';
import { EMPTY_LOG, isWorking, type ChatLog } from './chat-log.ts';
import { recall } from './memory.ts';
import { NOTICE_MS, NOTICE_MS_PER_CHAR } from '../limits.ts';
import type { UploadItem } from './upload-queue.ts';

export type Phase = 'loading' | 'welcome' | 'opening' | 'studio' | 'failed';
/** A line above everything, until it is dismissed. */
export type Notice = { key: number; text: string; tone: 'plain' | 'brief' | 'bad' };

export const language = signal<Language>(
  nearestLanguage([recall('language') ?? '', ...navigator.languages]),
);
const words = signal(textsHere(language.value));
export const t = computed(() => words.value);

/** The page in another language. Where its words cannot be fetched, the page stays as it is and answers come in it. */
export const speak = async (wanted: Language): Promise<void> => {
  const found = await loadTexts(wanted).catch(() => undefined);
  batch(() => {
    language.value = wanted;
    if (found) words.value = found;
  });
};

export const phase = signal<Phase>('loading');
/** Why the phase is `failed`. */
export const failure = signal('');
export const profiles = signal<readonly ProfileCard[]>([]);
export const chosenProfile = signal<string | undefined>(undefined);
export const session = signal<SessionInfo | undefined>(undefined);
/** False while the event stream is lost for longer than a moment. */
export const connected = signal(true);
export const notices = signal<readonly Notice[]>([]);
/** Said to screen readers, politely. */
export const announcement = signal('');

export const log = signal<ChatLog>(EMPTY_LOG);
export const working = computed(() => isWorking(log.value));

export const media = signal<readonly Media[]>([]);
export const uploads = signal<readonly UploadItem<File>[]>([]);

export const draft = signal<Draft | undefined>(undefined);
/** The photos of the film in their order; empty until there is a film. */
export const filmPhotos = computed<readonly PictureSegment[]>(
  () => draft.value?.t.find((track) => track.tt === 0)?.sg ?? [],
);
export const hasFilm = computed(() => filmPhotos.value.length > 0);
/**
 * Whether the engine can draw the film: another backend's draft names its files in its own way, and only what comes back
 * from there shows what it looks like.
 */
export const drawable = computed(
  () =>
    draft.value !== undefined &&
    typeof draft.value.m?.fps === 'number' &&
    filmPhotos.value.every((s) => s.kind === 'card' || typeof s.media === 'string'),
);
/** An edit by hand is on its way. */
export const editing = signal(false);

export type ExportState = {
  status: 'idle' | 'starting' | 'following';
  render?: Render;
  /** Version of the film that the render was asked for, where this page asked. */
  version?: number;
  /** What it comes out as, as text, where this page asked. */
  output?: string;
  fault?: { detail: string; retryable: boolean };
};
export const exporting = signal<ExportState>({ status: 'idle' });

let noticeCount = 0;
/** Puts up a line; the same words stand there once. What is `brief` goes when it has been read: it lies over the film. Answers its key. */
export const tell = (text: string, tone: Notice['tone'] = 'plain'): number => {
  const same = notices.value.find((n) => n.text === text);
  if (same) return same.key;
  const key = ++noticeCount;
  notices.value = [...notices.value.slice(-2), { key, text, tone }];
  if (tone === 'brief')
    setTimeout(() => untell(key), Math.max(NOTICE_MS, text.length * NOTICE_MS_PER_CHAR));
  return key;
};
export const untell = (key: number): void => {
  notices.value = notices.value.filter((n) => n.key !== key);
};
