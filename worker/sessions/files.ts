/** A session's files: taken in by the upstream, or deleted. Promises that a refused file leaves nothing behind but the memory of it. */
import type { ErrorCode, Fault } from '../../shared/contract/errors.ts';
import { newId } from '../../shared/contract/ids.ts';
import type { Media } from '../../shared/contract/events.ts';
import { UPSTREAM_CODES } from '../../shared/contract/upstream.ts';
import type { UploadedFile } from '../../shared/contract/upstream.ts';
import { MAX_FILES_PER_SESSION } from '../../shared/limits.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Env } from '../env.ts';
import { fault } from '../fault.ts';
import { FILE_IDLE_MS, MAX_OPEN_UPLOADS, PART_BYTES, UPLOAD_IDLE_MS } from '../limits.ts';
import { mediaKey } from '../storage/keys.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import { faultOfUpstream } from '../upstream/fault.ts';
import type { StoredFile, UploadView } from './contract.ts';
import type { EventLog } from './event-log.ts';
import { sendUp } from './send-up.ts';
import { mediaOf, type FileRow, type SoundFacts } from './file-rows.ts';
import type { SessionStore } from './store.ts';
import type { UploadRow } from './upload-rows.ts';
import { random } from '../random.ts';

export type FilesHouse = {
  env: Pick<Env, 'MEDIA' | 'SIGNING_KEY' | 'RENDERER_URL' | 'RENDERER_TOKEN'>;
  store: SessionStore;
  log: EventLog;
  client(): UpstreamClient;
  origin(): string;
  sessionId(): string;
  now: () => number;
};

const tooMany = (): Fault =>
  fault(
    'too_many_files',
    `A session may have ${MAX_FILES_PER_SESSION} files (this would be one more).`,
  );

export class Files {
  readonly #house: FilesHouse;

  constructor(house: FilesHouse) {
    this.#house = house;
  }

  /** Keeps a place for a file that is about to be stored, so that nothing is stored that nobody knows of. */
  expect(file: Omit<StoredFile, 'type'>): Result<undefined, Fault> {
    const { store, now } = this.#house;
    if (store.countFiles() >= MAX_FILES_PER_SESSION) return err(tooMany());
    store.files.add({ ...file, type: 'application/octet-stream' }, now());
    return ok(undefined);
  }

  async admit(file: StoredFile): Promise<Result<Media, Fault>> {
    const { store, log, now } = this.#house;
    store.files.add(file, now());
    const taken = await sendUp(this.#house, this.#house.client(), file);
    if (!taken.ok) return this.#drop(file, faultOfUpstream(taken.error));
    const answer = taken.value;
    if (!answer) return this.#drop(file, fault('upstream_failed', 'The backend took no file.'));
    if (answer.error) return this.#drop(file, refusalOf(file.name, answer.error));
    store.files.keep(file.id, knownOf(answer));
    const row = store.files.one(file.id);
    // The session may have been deleted while the upstream fetched the file.
    if (!row) return this.#drop(file, fault('media_unknown', 'The file was deleted meanwhile.'));
    const media = mediaOf(row);
    log.add({ type: 'media', media });
    return ok(media);
  }

  /** After the upstream lost its session: everything again, in the same order. Answers old name → new one. */
  async sendAgain(client: UpstreamClient): Promise<Map<string, string>> {
    const { store } = this.#house;
    const moved = new Map<string, string>();
    for (const row of store.files.all().filter((r) => r.kept === 1)) {
      const taken = await sendUp(this.#house, client, row);
      const answer = taken.ok ? taken.value : undefined;
      if (!answer || answer.error) continue;
      const known = knownOf(answer);
      store.files.keep(row.id, { ...row, ...known });
      if (row.upstream_id !== null && known.upstream_id !== null)
        moved.set(row.upstream_id, known.upstream_id);
    }
    const before = Object.entries(store.renames()).map(([old, name]): [string, string] => [
      old,
      moved.get(name) ?? name,
    ]);
    store.keepRenames(Object.fromEntries([...before, ...moved]));
    return moved;
  }

  /** Upstream media id → the edge's. */
  inward(): Map<string, string> {
    return new Map(this.#named().map((row) => [row.upstream_id, row.id]));
  }
  /** The edge's media id → the upstream's. */
  outward(): Map<string, string> {
    return new Map(this.#named().map((row) => [row.id, row.upstream_id]));
  }
  #named(): (FileRow & { upstream_id: string })[] {
    return this.#house.store.files
      .all()
      .filter((row): row is FileRow & { upstream_id: string } => row.upstream_id !== null);
  }

  async open(file: Omit<StoredFile, 'id'>): Promise<Result<UploadView, Fault>> {
    const { store, env, now } = this.#house;
    if (store.countFiles() >= MAX_FILES_PER_SESSION) return err(tooMany());
    if (store.uploads.all().length >= MAX_OPEN_UPLOADS)
      return err(
        fault('busy', `A session may have ${MAX_OPEN_UPLOADS} unfinished uploads at a time.`),
      );
    const mediaId = newId('m', random);
    const upload = await env.MEDIA.createMultipartUpload(mediaKey(mediaId), {
      customMetadata: { session: this.#house.sessionId() },
    });
    const row: UploadRow = {
      id: newId('u', random),
      media_id: mediaId,
      r2_id: upload.uploadId,
      ...file,
      place: file.place ?? null,
      at: now(),
    };
    store.uploads.add(row);
    return ok(this.viewOf(row));
  }

  viewOf(row: UploadRow): UploadView {
    return {
      upload_id: row.id,
      name: row.name,
      size: row.size,
      part_size: PART_BYTES,
      parts: this.#house.store.uploads.parts(row.id).map((part) => part.partNumber),
    };
  }

  /** Hands the parts over and forgets the upload; refuses while one is missing. */
  close(id: string): Result<{ parts: R2UploadedPart[]; file: StoredFile; r2_id: string }, Fault> {
    const { store } = this.#house;
    const row = store.uploads.one(id);
    if (!row) return err(fault('upload_unknown', 'There is no such upload in this session.'));
    const parts = store.uploads.parts(id);
    const expected = Math.ceil(row.size / PART_BYTES);
    if (parts.length !== expected)
      return err(
        fault(
          'conflict',
          `${parts.length} of ${expected} parts have arrived; send the others first.`,
        ),
      );
    const { media_id: mediaId, name, type, size, place, r2_id } = row;
    store.uploads.drop(id);
    const file = { id: mediaId, name, type, size, place };
    store.files.add(file, this.#house.now());
    return ok({ parts, file, r2_id });
  }

  /** Aborts uploads that nobody went on with, or all of them. */
  async clean(all: boolean): Promise<void> {
    const { store, env, now } = this.#house;
    for (const row of store.uploads.all()) {
      if (!all && row.at + UPLOAD_IDLE_MS > now()) continue;
      await env.MEDIA.resumeMultipartUpload(mediaKey(row.media_id), row.r2_id)
        .abort()
        .catch(() => undefined);
      store.uploads.drop(row.id);
    }
  }

  /** Files whose upload or import was cut: by a restart (they are older than this object), or by their sender. */
  async cleanHalfTaken(bornAt: number): Promise<void> {
    const { store, env, now } = this.#house;
    const isStale = (at: number): boolean => at < bornAt || at + FILE_IDLE_MS <= now();
    for (const row of store.files.all().filter((r) => r.kept === 0 && isStale(r.at))) {
      await env.MEDIA.delete(mediaKey(row.id));
      store.files.drop(row.id);
    }
  }

  async #drop(file: StoredFile, because: Fault): Promise<Result<never, Fault>> {
    this.#house.store.files.drop(file.id);
    await this.#house.env.MEDIA.delete(mediaKey(file.id));
    if (because.code !== 'media_unknown') this.#house.store.files.leaveOut(file.name, because.code);
    return err(because);
  }
}

/** What the backend knows of a song or a voice, in our own words. */
const factsOf = ({ duration, title, artist, tempo, clip }: UploadedFile): string | null => {
  const facts: SoundFacts = {
    ...(clip ? { clip } : {}),
    ...(duration !== undefined && duration > 0 ? { duration_ms: Math.round(duration * 1000) } : {}),
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof artist === 'string' ? { artist } : {}),
    ...(typeof tempo === 'number' ? { tempo } : {}),
  };
  return Object.keys(facts).length > 0 ? JSON.stringify(facts) : null;
};

const knownOf = (
  file: UploadedFile,
): Pick<FileRow, 'width' | 'height' | 'taken_at' | 'upstream_id' | 'facts'> => ({
  width: file.width ?? null,
  height: file.height ?? null,
  taken_at: file.taken_at ?? null,
  upstream_id: file.media_id ?? file.cdn_url,
  facts: factsOf(file),
});

const REASONS = {
  file_unreadable: 'The file is damaged or cut short and cannot be read.',
  picture_too_large: 'The picture has more pixels than a film can use (100 megapixels).',
  file_unsupported: 'That kind of file cannot be filmed.',
  file_too_large: 'The file is larger than the video backend takes (200 MB).',
} as const satisfies Partial<Record<ErrorCode, string>>;

/** A sentence, not a page. */
const MAX_REFUSAL_CHARS = 300;

/** Why the upstream refused a file, in our words. */
const refusalOf = (name: string, error: NonNullable<UploadedFile['error']>): Fault => {
  const byCode =
    error.code === UPSTREAM_CODES.file_too_large
      ? 'file_too_large'
      : error.code === UPSTREAM_CODES.unsupported_file
        ? 'file_unsupported'
        : 'file_unreadable';
  const told = Object.keys(REASONS).find((c) => c === error.reason);
  const code = told ?? byCode;
  // Only the open studio says a reason that we know, and with it which bound was broken.
  if (told && error.message.length <= MAX_REFUSAL_CHARS)
    return fault(code as ErrorCode, `${name}: ${error.message}`);
  return fault(code as ErrorCode, `${name}: ${REASONS[code as keyof typeof REASONS]}`);
};
