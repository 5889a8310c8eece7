import { expect, test } from 'vitest';
import { route } from '../../shared/intent/route.ts';
import { PROFILES } from '../../shared/profiles/index.ts';
import { parseRange } from '../../worker/storage/serve.ts';
import { seal, unseal } from '../../worker/storage/secrets.ts';
import { nameOfSegment } from '../../worker/uploads/name.ts';
import { filmName } from '../../worker/jobs/film-name.ts';

test.each([
  [
    'export',
    'export|Export!|“export” please|Download|download the video|Can you export it now?|send me the video|Export 1080p MP4|Esporta in MP4 1080p|scarica il video per favore|导出|导出1080p MP4|请帮我导出视频|下载',
  ],
  [
    'credits',
    'credits|balance|how many credits do I have left?|quanti crediti ho ancora?|积分|还有多少积分',
  ],
  ['state', 'status|show tracks|show me the timeline|stato del progetto|状态|查看轨道'],
  ['upload', 'upload|I want to upload photos|carica altre foto|上传照片'],
  [
    'chat',
    'add a title saying Download now|make it look like an export from film|don’t export yet|export and make it faster|Make it 20 seconds long|aggiungi il titolo «Scarica ora»|加一个标题“立即下载”|重新生成|send it to the front|turn my photos into a video|render the second photo in black|the status quo is boring',
  ],
])('%s', (intent, sentences) => {
  for (const sentence of sentences.split('|')) {
    expect([sentence, route(sentence)]).toEqual([sentence, intent]);
  }
});

test('every suggestion of every profile is understood as what it says', () => {
  for (const { suggestions } of PROFILES)
    for (const sentence of Object.values(suggestions).flat()) {
      const isExport = /export|esporta|导出/i.test(sentence);
      expect([sentence, route(sentence)]).toEqual([sentence, isExport ? 'export' : 'chat']);
    }
});

test.each([
  ['a%20b.jpg', 'a b.jpg'],
  ['cafe%CC%81.jpg', 'café.jpg'],
  ['%E7%85%A7.jpg', '照.jpg'],
])('the name %s is %s', (segment, name) => {
  expect(nameOfSegment(segment)).toEqual({ ok: true, value: name });
});

test.each([
  '..%2Fa',
  '%2e%2e',
  'a%5Cb',
  '%00',
  '',
  '%20',
  '%',
  '%ff',
  'n'.repeat(256),
  'a%E2%80%AEgpj',
])('the name %s is refused', (segment) => {
  expect(nameOfSegment(segment)).toMatchObject({ ok: false, error: { code: 'name_invalid' } });
});

test.each([
  [null, undefined],
  ['bytes=0-', { offset: 0, length: 100 }],
  ['bytes=10-19', { offset: 10, length: 10 }],
  ['bytes=90-200', { offset: 90, length: 10 }],
  ['bytes=-5', { offset: 95, length: 5 }],
  ['bytes=-500', { offset: 0, length: 100 }],
  ['bytes=0-0', { offset: 0, length: 1 }],
  ['bytes=5-2', undefined],
  ['bytes=0-1,5-6', undefined],
  ['lines=0-1', undefined],
  ['bytes=-', undefined],
])('the range %s of 100 bytes', (header, range) => {
  expect(parseRange(header, 100)).toEqual({ ok: true, value: range });
});
test.each(['bytes=100-', 'bytes=-0'])('the range %s lies outside', (header) => {
  expect(parseRange(header, 100).ok).toBe(false);
});

test('a sealed token opens for its session and its key only', async () => {
  const sealed = await seal('key', 'session', 'nmv_usr_secret');
  expect(JSON.stringify(sealed)).not.toContain('secret');
  expect(await unseal('key', 'session', sealed)).toBe('nmv_usr_secret');
  expect(await unseal('key', 'other', sealed)).toBeUndefined();
  expect(await unseal('other', 'session', sealed)).toBeUndefined();
  expect(await unseal('key', 'session', { ...sealed, key_version: 2 })).toBeUndefined();
  expect((await seal('key', 'session', 'nmv_usr_secret')).iv).not.toBe(sealed.iv);
});

test('a film is named by its title, in a way that every system can store', () => {
  const titled = (text: string): object => ({ t: [{ tt: 7, sg: [{ text }] }] });
  expect(filmName(titled('Sicilia 2026'))).toBe('Sicilia 2026.mp4');
  expect(filmName(titled('a/b: "c"?'))).toBe('a b c.mp4');
  expect(filmName(titled('..'))).toBe('Reelay.mp4');
  expect(filmName(titled('照'.repeat(200)))).toBe(`${'照'.repeat(80)}.mp4`);
  expect(filmName({})).toBe('Reelay.mp4');
});
