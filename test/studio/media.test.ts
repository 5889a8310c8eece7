import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADDRESS_LIFE_MS } from '../../studio/limits.ts';
import { parseRange } from '../../studio/media/serve.ts';
import { jpeg } from '../worker/pictures.ts';
import { openStudio, ORIGIN, User, type Studio, type Uploaded } from './studio.ts';

let studio: Studio;
beforeEach(() => {
  studio = openStudio();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const left = async (user: User): Promise<number> =>
  (await studio.env.STUDIO_MEDIA.list({ prefix: `u/${user.session}/` })).objects.length;

describe('uploads', () => {
  it('by address: streamed, looked at, probed; each file by itself', async () => {
    const user = await User.begin(studio);
    const files = await user.upload(
      ['good.jpg', jpeg(800, 600)],
      ['cut.jpg', jpeg(800, 600, true)],
      ['note.jpg', Uint8Array.from('not a picture at all', (c) => c.charCodeAt(0))],
      ['empty.png', new Uint8Array()],
    );
    expect(files.map((f) => f.error?.reason)).toEqual([
      undefined,
      'file_unreadable',
      'file_unsupported',
      'file_empty',
    ]);
    expect(files[0]).toMatchObject({
      filename: 'good.jpg',
      file_type: 'image/jpeg',
      width: 800,
      height: 600,
    });
    expect(files[2].error?.message).toContain('JPG, PNG, WebP, GIF, HEIC, AVIF');
    expect(files[2].error?.code).toBe(4001);
    expect(await left(user)).toBe(1);
    expect((await user.state()).video_infos).toHaveLength(1);
  });

  it('over 200 MB is refused by what it says, without a byte being read', async () => {
    const user = await User.begin(studio);
    const url = 'http://files.test/huge.jpg';
    let pulled = 0;
    studio.elsewhere.set(url, () => {
      const body = new ReadableStream(
        {
          pull: (c) => {
            pulled++;
            c.enqueue(new Uint8Array(1024));
          },
        },
        { highWaterMark: 0 },
      );
      return new Response(body, { headers: { 'content-length': '200000001' } });
    });
    const r = await user.post('/api/upload-video/nemo_agent/me/~', {
      urls: [url],
      source_type: 'url',
    });
    const [file] = (await r.json<{ data: { files: Uploaded[] } }>()).data.files;
    expect(file.error).toMatchObject({ code: 4002, reason: 'file_too_large' });
    expect(file.error?.message).toMatch(/200 MB.*201 MB/);
    expect(pulled).toBe(0);
    expect(await left(user)).toBe(0);
  });

  it('without a length is stored part by part', async () => {
    const user = await User.begin(studio);
    const url = 'http://files.test/streamed';
    const bytes = jpeg();
    studio.elsewhere.set(url, () => {
      const body = new ReadableStream({
        start: (c) => {
          for (let i = 0; i < bytes.length; i += 50) c.enqueue(bytes.slice(i, i + 50));
          c.close();
        },
      });
      return new Response(body, {
        headers: {
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('夏天 ☀.jpg')}`,
        },
      });
    });
    const r = await user.post('/api/upload-video/nemo_agent/me/~', { urls: [url] });
    const [file] = (await r.json<{ data: { files: Uploaded[] } }>()).data.files;
    expect(file).toMatchObject({ filename: '夏天 ☀.jpg', width: 640 });
  });

  it('a file that breaks off, or an address without one, leaves nothing', async () => {
    const user = await User.begin(studio);
    studio.elsewhere.set('http://files.test/short', () => {
      const body = new ReadableStream({
        start: (c) => {
          c.enqueue(jpeg());
          c.close();
        },
      });
      return new Response(body, { headers: { 'content-length': '9999' } });
    });
    studio.elsewhere.set('http://files.test/gone', () => new Response('no', { status: 404 }));
    const urls = [
      'http://files.test/short',
      'http://files.test/gone',
      'ftp://files.test/x',
      'nonsense',
    ];
    const r = await user.post('/api/upload-video/nemo_agent/me/~', { urls });
    const { files } = (await r.json<{ data: { files: Uploaded[] } }>()).data;
    expect(files.every((f) => f.error)).toBe(true);
    expect(await left(user)).toBe(0);
  });

  it('without a renderer the file is kept without its size', async () => {
    const user = await User.begin(studio);
    studio.renderer.away = true;
    const [file] = await user.upload(['a.jpg', jpeg()]);
    expect(file.error).toBeUndefined();
    expect(file.width).toBeUndefined();
    expect(await left(user)).toBe(1);
  });

  it('small ones come as multipart, and too large a body is refused with its bound', async () => {
    const user = await User.begin(studio);
    const form = new FormData();
    form.append('files', new File([jpeg()], 'one.jpg'));
    form.append('files', new File([jpeg()], '../../two.jpg'));
    const packed = new Response(form);
    const body = await packed.arrayBuffer();
    const type = packed.headers.get('content-type')!;
    const send = (length: number) =>
      user.call('/api/upload-video/nemo_agent/me/~', {
        method: 'POST',
        body,
        headers: { 'content-type': type, 'content-length': String(length) },
      });
    const { data } = await (await send(body.byteLength)).json<{ data: { files: Uploaded[] } }>();
    expect(data.files.map((f) => f.filename)).toEqual(['one.jpg', 'two.jpg']);
    const refused = await (await send(20_000_001)).json<{ code: number; message: string }>();
    expect(refused.code).toBe(4002);
    expect(refused.message).toContain('20 MB');
  });
});

describe('signed addresses', () => {
  const address = async () => {
    const user = await User.begin(studio);
    const [file] = await user.upload(['a b.jpg', jpeg()]);
    return file.cdn_url.slice(ORIGIN.length);
  };
  it('give the file, whole and in ranges', async () => {
    const url = await address();
    const whole = await studio.send(url);
    expect(whole.headers.get('content-type')).toBe('application/octet-stream');
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = new Uint8Array(await whole.arrayBuffer());
    expect(bytes).toEqual(jpeg());
    const part = await studio.send(url, { headers: { range: 'bytes=10-19' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(10, 20));
    const beyond = await studio.send(url, { headers: { range: 'bytes=99999-' } });
    expect(beyond.status).toBe(416);
  });
  it('open nothing else: not altered, not for another key, not after their time', async () => {
    const [url, other] = [await address(), await address()];
    const query = url.slice(url.indexOf('?'));
    const later = openStudio({}, () => Date.now() + ADDRESS_LIFE_MS + 2000);
    for (const [where, tried] of [
      [studio, url.replace(/.(?=.{9}$)/, (c) => (c === 'A' ? 'B' : 'A'))],
      [studio, url.replace(/e=(\d+)/, (_, e) => `e=${Number(e) + 1}`)],
      [studio, other.slice(0, other.indexOf('?')) + query],
      [studio, url.slice(0, url.indexOf('?'))],
      [later, url],
    ] as const)
      expect((await where.send(tried)).status).toBe(403);
  });
});

describe('ranges', () => {
  it('are read as HTTP says', () => {
    expect(parseRange('bytes=0-', 10)).toEqual({ offset: 0, length: 10 });
    expect(parseRange('bytes=-3', 10)).toEqual({ offset: 7, length: 3 });
    expect(parseRange('bytes=5-99', 10)).toEqual({ offset: 5, length: 5 });
    expect(parseRange('bytes=10-', 10)).toBe('unsatisfiable');
    for (const odd of [null, 'bytes=', 'bytes=-', 'bytes=4-2', 'bytes=1-2,4-5', 'items=1-2'])
      expect(parseRange(odd, 10)).toBe('none');
  });
});
