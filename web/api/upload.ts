/**
 * One file on its way to the edge, by XMLHttpRequest because only that tells how much has left. Promises
 * progress in bytes, resumption part by part, and an end by answer, abort or silence; refuses to send twice
 * what has arrived.
 */
import type { Media } from '../../shared/contract/events.ts';
import { ONE_SHOT_BYTES, UPLOAD_ANSWER_MS, UPLOAD_SILENCE_MS, UPLOAD_TRIES } from '../limits.ts';
import { uploadAddress } from './edge.ts';
import { ApiFault, faultOf } from './fault.ts';
import { sleep } from './follow.ts';
import { json } from './http.ts';

type MediaAnswer = Media | { media: Media };
type OpenUpload = { upload_id: string; part_size: number };
const mediaOf = (answer: MediaAnswer): Media =>
  'media' in answer && typeof answer.media === 'object'
    ? (answer.media as Media)
    : (answer as Media);

/** Sends `file`, the `place`th of those chosen; `onSent` is told the bytes that have left. Throws `ApiFault`, or the abort's reason. */
export const uploadFile = async (
  session: string,
  file: File,
  place: number,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<Media> =>
  file.size > ONE_SHOT_BYTES
    ? inParts(session, file, place, signal, onSent)
    : inOneShot(session, file, place, signal, onSent);

const inOneShot = async (
  session: string,
  file: File,
  place: number,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<Media> => {
  const address = uploadAddress(session, `/${encodeURIComponent(file.name)}?place=${place}`);
  let left = 0;
  const send = () =>
    put(address, file, signal, (bytes) => {
      left = bytes;
      onSent(bytes);
    });
  // Once all of it has left, an answer that is lost may still have been a yes: sending again would put the
  // photo into the film twice.
  const heals = (fault: ApiFault) => fault.retryable && (fault.status > 0 || left < file.size);
  return mediaOf((await again(signal, send, heals)) as MediaAnswer);
};

const inParts = async (
  session: string,
  file: File,
  place: number,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<Media> => {
  const open = await json<OpenUpload>(uploadAddress(session, `?place=${place}`), {
    method: 'POST',
    json: { name: file.name, size: file.size, ...(file.type ? { type: file.type } : {}) },
    signal,
  });
  const at = `/${encodeURIComponent(open.upload_id)}`;
  const parts = Math.ceil(file.size / open.part_size);
  for (let n = 0; n < parts; n++) {
    const from = n * open.part_size;
    const piece = file.slice(from, Math.min(file.size, from + open.part_size));
    const address = uploadAddress(session, `${at}/parts/${n + 1}`);
    await again(signal, () => put(address, piece, signal, (sent) => onSent(from + sent)));
  }
  const answer = await json<MediaAnswer>(uploadAddress(session, `${at}/complete`), {
    method: 'POST',
    signal,
    timeoutMs: UPLOAD_ANSWER_MS,
  });
  return mediaOf(answer);
};

/** Tries again what another try can heal, with a growing pause. */
const again = async <T>(
  signal: AbortSignal,
  work: () => Promise<T>,
  heals: (fault: ApiFault) => boolean = (fault) => fault.retryable,
): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (thrown) {
      if (signal.aborted) throw signal.reason;
      if (!(thrown instanceof ApiFault) || !heals(thrown) || tries >= UPLOAD_TRIES) throw thrown;
      await sleep(700 * 2 ** tries, signal);
    }
  }
};

const put = (
  address: string,
  body: Blob,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      how();
    };
    const abort = (): void => {
      xhr.abort();
      settle(() => reject(signal.reason as Error));
    };
    const silentAfter = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        xhr.abort();
        settle(() => reject(new ApiFault('timeout', '', true)));
      }, ms);
    };
    xhr.upload.addEventListener('progress', (e) => {
      silentAfter(UPLOAD_SILENCE_MS);
      onSent(Math.min(e.loaded, body.size));
    });
    xhr.upload.addEventListener('load', () => silentAfter(UPLOAD_ANSWER_MS));
    xhr.addEventListener('error', () => settle(() => reject(new ApiFault('offline', '', true))));
    xhr.addEventListener('load', () =>
      settle(() => {
        const answer = parsed(xhr.responseText);
        if (xhr.status >= 200 && xhr.status < 300) resolve(answer);
        else reject(faultOf(xhr.status, answer));
      }),
    );
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort);
    xhr.open('PUT', address);
    xhr.setRequestHeader('Content-Type', body.type || 'application/octet-stream');
    silentAfter(UPLOAD_SILENCE_MS);
    xhr.send(body);
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
