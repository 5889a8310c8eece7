/**
 * Sends a stored file upstream: by a signed address where the upstream can reach us, else as a stream. Promises that
 * no file is ever held whole, and a JPEG to an upstream that cannot read the kind; refuses what cannot be made one.
 */
import type { UploadedFile } from '../../shared/contract/upstream.ts';
import { CLIP_KINDS } from '../../shared/formats/input.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Env } from '../env.ts';
import { SIGNED_URL_MS, UPSTREAM_CONVERT_MS } from '../limits.ts';
import { mediaKey } from '../storage/keys.ts';
import { signQuery } from '../storage/secrets.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import type { UpstreamFault } from '../upstream/fault.ts';
import { formOf } from '../upstream/multipart.ts';
import type { FileStream } from '../upstream/multipart.ts';
import type { StoredFile } from './contract.ts';

export type SendHouse = {
  env: Pick<Env, 'MEDIA' | 'SIGNING_KEY' | 'RENDERER_URL' | 'RENDERER_TOKEN'>;
  origin(): string;
  now: () => number;
};
type Answer = Promise<Result<UploadedFile | undefined, UpstreamFault>>;

/** Kinds that the vendor reads (protocol), and sound of any kind; the open studio reads all that we take. */
const VENDOR_READS = new Set<string>([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  ...CLIP_KINDS,
]);

/** What the upstream says of the file; `undefined` where it says nothing of it. */
export const sendUp = async (
  house: SendHouse,
  client: UpstreamClient,
  file: StoredFile,
): Answer => {
  const isRead =
    client.kind === 'studio' || VENDOR_READS.has(file.type) || file.type.startsWith('audio/');
  if (isRead && (client.kind === 'studio' || isPublic(house.origin()))) {
    const taken = await client.importFiles([await addressOf(house, file)], [file.place ?? null]);
    return taken.ok ? ok(taken.value[0]) : taken;
  }
  let unsendable: UpstreamFault | undefined;
  const taken = await client.sendFile(async () => {
    const opened = await (isRead ? stored(house, file) : converted(house, file));
    if (opened.ok) return formOf(opened.value);
    unsendable = opened.error;
    throw new Error(opened.error.kind);
  });
  if (unsendable) return err(unsendable);
  return taken.ok ? ok(taken.value[0]) : taken;
};

/** The signed address by which the upstream, or the renderer, fetches this file. */
const addressOf = async (
  house: SendHouse,
  file: Pick<StoredFile, 'id' | 'name'>,
): Promise<string> => {
  const query = await signQuery(house.env.SIGNING_KEY, file.id, house.now() + SIGNED_URL_MS);
  return `${house.origin()}/v1/media/${file.id}/${encodeURIComponent(file.name)}?${query}`;
};

const stored = async (
  { env }: SendHouse,
  file: StoredFile,
): Promise<Result<FileStream, UpstreamFault>> => {
  const found = await env.MEDIA.get(mediaKey(file.id));
  if (!found) return err({ kind: 'not_found' });
  return ok({ body: found.body, size: found.size, name: file.name, type: file.type });
};

/** The picture as JPEG, made by the renderer. */
const converted = async (
  house: SendHouse,
  file: StoredFile,
): Promise<Result<FileStream, UpstreamFault>> => {
  const { RENDERER_URL: renderer, RENDERER_TOKEN: token } = house.env;
  if (!renderer) return err({ kind: 'unsupported' });
  try {
    const response = await fetch(new URL('/picture', renderer), {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ url: await addressOf(house, file), name: file.name, type: file.type }),
      signal: AbortSignal.timeout(UPSTREAM_CONVERT_MS),
    });
    const size = Number(response.headers.get('Content-Length') ?? Number.NaN);
    if (response.ok && response.body && Number.isInteger(size)) {
      const name = `${file.name.replace(/\.[^.]+$/, '')}.jpg`;
      return ok({ body: response.body, size, name, type: 'image/jpeg' });
    }
    await response.body?.cancel();
    return err({ kind: response.status === 422 ? 'unreadable' : 'unreachable' });
  } catch {
    return err({ kind: 'unreachable' });
  }
};

/** Whether machines elsewhere can reach this origin: https, and no name or address of this machine or house. */
const isPublic = (origin: string): boolean => {
  const { protocol, hostname } = new URL(origin);
  if (protocol !== 'https:') return false;
  const isAddress = /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
  return (
    hostname.includes('.') && !isAddress && !/\.(local|internal|test|localhost)$/.test(hostname)
  );
};
