import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/draft/edit.ts';
import { emptyDraft, pictures, type Draft } from '../../shared/draft/schema.ts';
import { diff } from '../../shared/draft/diff.ts';
import { LANGUAGES, PROFILES, profileById, type Language } from '../../shared/profiles/index.ts';
import { direct } from '../../studio/director/index.ts';
import type { StudioMedia } from '../../studio/media/studio-media.ts';

const profile = profileById('online-photo-video-maker')!;
const media = (n: number, name = (i: number) => `photo-${i + 1}.jpg`): StudioMedia[] =>
  Array.from({ length: n }, (_, i) => ({
    media_id: `m_${i}`,
    filename: name(i),
    file_type: 'image/jpeg',
    size: 1,
    key: `u/s/m_${i}`,
    width: 4000,
    height: 3000,
  }));
const empty = (): Draft => emptyDraft({ width: 1920, height: 1080, fps: 30 });
const FIVE = media(5);
const film = direct({
  text: 'make a slideshow',
  draft: empty(),
  media: FIVE,
  profile,
  language: 'en',
}).draft!;

const say = (text: string, draft: Draft = film, files = FIVE, language: Language = 'en') =>
  direct({ text, draft, media: files, profile, language });

const title = (text: string | null): Edit => ({ op: 'title', text });
const order = (...ids: string[]): Edit => ({ op: 'order', ids });
const remove = (...ids: string[]): Edit => ({ op: 'remove', ids });
const silence: Edit = { op: 'music', style: null };
const music = (style: 'lofi' | 'acoustic' | 'upbeat' | 'italian'): Edit => ({ op: 'music', style });
const gain = (g: number): Edit => ({ op: 'music', gain: g });
const shape = (name: '16:9' | '9:16' | '1:1' | '4:5'): Edit => ({ op: 'shape', shape: name });
const length = (ms: number): Edit => ({ op: 'film_length', ms });
const each = (ms: number): Edit => ({ op: 'photo_length', ms });
const join = (kind: 'cut' | 'dissolve' | 'black', ms?: number): Edit => ({
  op: 'transition',
  kind,
  ...(ms === undefined ? {} : { ms }),
});
const strength = (s: number): Edit => ({ op: 'motion', strength: s });
const reversed = order('p5', 'p4', 'p3', 'p2', 'p1');

/** Sentences about a film of five photos, in the order p1 … p5, 16:9, with dissolves and acoustic music. */
const SENTENCES: Record<'en' | 'it' | 'zh-CN', [string, Edit[]][]> = {
  en: [
    ['no music', [silence]],
    ['turn the music off', [silence]],
    ['Remove the soundtrack, please.', [silence]],
    ['change the music to lo-fi', [music('lofi')]],
    ['I want something happy', [music('upbeat')]],
    ['Italian music', [music('italian')]],
    ['make the music quieter', [gain(0.67)]],
    ['turn down the volume', [gain(0.67)]],
    ['set the music to 35%', [gain(0.35)]],
    ['add a title saying Summer in Rome', [title('Summer in Rome')]],
    ['add a title saying "Download now"', [title('Download now')]],
    ['Add a title that says “Export me to Mars”', [title('Export me to Mars')]],
    ['title: Hello World', [title('Hello World')]],
    ['change the title to Ciao', [title('Ciao')]],
    ['add the title «La dolce vita»', [title('La dolce vita')]],
    ["add a title saying 'It’s us'", [title('It’s us')]],
    ['make it vertical', [shape('9:16')]],
    ['9:16', [shape('9:16')]],
    ['square please', [shape('1:1')]],
    ['for TikTok', [shape('9:16')]],
    ['make it 4:5', [shape('4:5')]],
    ['make it 20 seconds long', [length(20_000)]],
    ['make it half a minute', [length(30_000)]],
    ['1:30', [length(90_000)]],
    ['the video should be 45s', [length(45_000)]],
    ['one minute and 30 seconds', [length(90_000)]],
    ['each photo 2 seconds', [each(2000)]],
    ['2.5 seconds per photo', [each(2500)]],
    ['show photo 3 for 5 seconds', [{ op: 'photo_length', ms: 5000, ids: ['p3'] }]],
    ['make it last 45 seconds', [length(45_000)]],
    ['too fast', [length(20_700)]],
    ['start with photo 5', [order('p5', 'p1', 'p2', 'p3', 'p4')]],
    ['make photo 1 the last one', [order('p2', 'p3', 'p4', 'p5', 'p1')]],
    ['make the second photo zoom in', [{ op: 'motion', kind: 'in', ids: ['p2'] }]],
    ['make it portrait', [shape('9:16')]],
    ['turn the volume to 50%', [gain(0.5)]],
    ['the transitions are too fast', [join('dissolve', 900)]],
    ['a slideshow with no music', [silence]],
    [
      'make a 30 second vertical video with upbeat music and the title "Roma"',
      [shape('9:16'), length(30_000), music('upbeat'), title('Roma')],
    ],
    ['make it faster', [length(11_600)]],
    ['slow it down', [length(20_700)]],
    ['reverse the order', [reversed]],
    ['move photo 3 to the front', [order('p3', 'p1', 'p2', 'p4', 'p5')]],
    ['put the last photo first', [order('p5', 'p1', 'p2', 'p3', 'p4')]],
    ['move the 2nd photo to the end', [order('p1', 'p3', 'p4', 'p5', 'p2')]],
    ['put photo 2 before photo 1', [order('p2', 'p1', 'p3', 'p4', 'p5')]],
    ['swap photos 1 and 2', [order('p2', 'p1', 'p3', 'p4', 'p5')]],
    ['remove photo 2', [remove('p2')]],
    ['remove photos 2 and 3', [remove('p2', 'p3')]],
    ['remove photos 2 to 4', [remove('p2', 'p3', 'p4')]],
    ['without the last two', [remove('p4', 'p5')]],
    ['delete the third photo', [remove('p3')]],
    ['keep only the first 3', [remove('p4', 'p5')]],
    ['remove photo-4.jpg', [remove('p4')]],
    ['use hard cuts', [join('cut')]],
    ['no transitions', [join('cut')]],
    ['fade through black', [join('black')]],
    ['longer transitions', [join('dissolve', 900)]],
    ['shorter dissolves', [join('dissolve', 400)]],
    ['transitions of 1 second', [join('dissolve', 1000)]],
    ['make the motion stronger', [strength(0.15)]],
    ['calmer motion', [strength(0.07)]],
    ['no motion', [{ op: 'motion', kind: 'hold' }]],
    ['zoom in on photo 2', [{ op: 'motion', kind: 'in', ids: ['p2'] }]],
    ["don't crop the photos", [{ op: 'fit', fit: 'blur' }]],
    ['fill the frame', [{ op: 'fit', fit: 'fill' }]],
    [
      'make it vertical, 15 seconds long and with upbeat music',
      [shape('9:16'), length(15_000), music('upbeat')],
    ],
    ['make the transitions longer and the motion calmer', [join('dissolve', 900), strength(0.07)]],
    [
      'Remove photo 1 and the music, then add a title saying "Home"',
      [remove('p1'), silence, title('Home')],
    ],
  ],
  it: [
    ['senza musica', [silence]],
    ['togli la musica', [silence]],
    ['metti musica italiana', [music('italian')]],
    ['abbassa il volume', [gain(0.67)]],
    ['aggiungi il titolo Estate al mare', [title('Estate al mare')]],
    ['titolo «La dolce vita»', [title('La dolce vita')]],
    ['fallo verticale', [shape('9:16')]],
    ['quadrato', [shape('1:1')]],
    ['fallo durare 20 secondi', [length(20_000)]],
    ['mezzo minuto', [length(30_000)]],
    ['un minuto e mezzo', [length(90_000)]],
    ['ogni foto 2,5 secondi', [each(2500)]],
    ['più veloce', [length(11_600)]],
    ["inverti l'ordine", [reversed]],
    ["metti la foto 3 all'inizio", [order('p3', 'p1', 'p2', 'p4', 'p5')]],
    ['togli la foto 2', [remove('p2')]],
    ['togli le ultime due foto', [remove('p4', 'p5')]],
    ['senza la prima foto', [remove('p1')]],
    ['stacchi netti', [join('cut')]],
    ['dissolvenze più lunghe', [join('dissolve', 900)]],
    ['movimento più calmo', [strength(0.07)]],
    ['niente movimento', [{ op: 'motion', kind: 'hold' }]],
    ['per TikTok e con musica allegra', [shape('9:16'), music('upbeat')]],
  ],
  'zh-CN': [
    ['不要音乐', [silence]],
    ['换成Lo-fi音乐', [music('lofi')]],
    ['音乐小声一点', [gain(0.67)]],
    ['加标题“夏天”', [title('夏天')]],
    ['标题改成海边', [title('海边')]],
    ['改成竖屏', [shape('9:16')]],
    ['方形', [shape('1:1')]],
    ['时长改成20秒', [length(20_000)]],
    ['半分钟', [length(30_000)]],
    ['1分30秒', [length(90_000)]],
    ['每张照片2秒', [each(2000)]],
    ['快一点', [length(11_600)]],
    ['倒序', [reversed]],
    ['把第3张照片放到最前面', [order('p3', 'p1', 'p2', 'p4', 'p5')]],
    ['删除第2张照片', [remove('p2')]],
    ['删除最后两张照片', [remove('p4', 'p5')]],
    ['不要转场', [join('cut')]],
    ['转场长一点', [join('dissolve', 900)]],
    ['动作柔和一点', [strength(0.07)]],
    ['把照片做成抖音视频，加上欢快的音乐', [shape('9:16'), music('upbeat')]],
  ],
};

for (const language of ['en', 'it', 'zh-CN'] as const)
  describe(`sentences (${language})`, () => {
    it.each(SENTENCES[language])('%s', (text, edits) => {
      const directed = say(text);
      expect(directed.edits).toEqual(edits);
      expect(directed.language).toBe(language);
      expect(diff(film, directed.draft)).not.toEqual([]);
      expect(directed.draft?.v).toBe(film.v + 1);
    });
  });

describe('the profiles’ own suggestions are understood as they stand', () => {
  const cases = PROFILES.flatMap((p) =>
    LANGUAGES.flatMap((l) => p.suggestions[l].map((text) => [p.id, l, text] as const)),
  );
  it.each(cases)('%s (%s): %s', (id, language, text) => {
    const given = { draft: empty(), media: FIVE, profile: profileById(id)!, language };
    const made = direct({ ...given, text });
    expect(made.edits[0]?.op).toBe('make');
    expect(made.language).toBe(language);
    expect(made.reply).toContain('5');
  });
});

describe('what the documents say that people say makes a film', () => {
  it.each([
    'turn my images',
    'turn my photos into a slideshow',
    'convert three product photos or a single portrait image into a 1080p MP4',
    'turn my photos into a smooth animated video with transitions',
    'converting still photos into shareable video content for social media creators',
    'create my photos and images',
    'create a slideshow video with Italian',
    'create a slideshow video with Italian music and transitions',
    'convert five portrait photos from a photoshoot into a 1080p MP4',
    'turn my photos into a TikTok video with music and transitions',
    'turning photo collections into short TikTok videos for TikTok creators',
  ])('%s', (text) => {
    const made = say(text, empty());
    expect(pictures(made.draft!).length).toBe(5);
    expect(made.reply).not.toContain('understand');
  });
});

describe('order of a new film', () => {
  const ordered = (files: StudioMedia[]) => {
    const made = say('make a video', empty(), files);
    return { ids: pictures(made.draft!).map((s) => s.media), reply: made.reply };
  };
  it('by the moment of the picture', () => {
    const files = media(3).map((m, i) => ({ ...m, taken_at: `2024-05-0${3 - i}T10:00:00+02:00` }));
    expect(ordered(files)).toMatchObject({
      ids: ['m_2', 'm_1', 'm_0'],
      reply: expect.stringContaining('in which they were taken') as string,
    });
  });
  it('else by the date in the name', () => {
    const { ids, reply } = ordered(media(3, (i) => `IMG_2024013${1 - (i % 2)}_12000${i}.jpg`));
    expect(ids).toEqual(['m_1', 'm_0', 'm_2']);
    expect(reply).toContain('dates in their file names');
  });
  it('else as uploaded', () => {
    expect(ordered(media(3)).reply).toContain('in which you uploaded them');
  });
});

describe('answers in words', () => {
  it('without photos it says what to drop, and how large', () => {
    const { reply, edits, draft } = say('make a slideshow', empty(), []);
    expect(edits).toEqual([]);
    expect(draft).toBeUndefined();
    expect(reply).toContain('JPG, PNG, WebP, HEIC, GIF, AVIF');
    expect(reply).toContain('200 MB');
    expect(say('fai un video', empty(), []).reply).toContain('200 MB');
    expect(say('做视频', empty(), []).reply).toContain('200 MB');
  });
  it('what it does not understand it says, and changes nothing', () => {
    const { reply, edits, draft } = say('paint the moon purple');
    expect(edits).toEqual([]);
    expect(draft).toBeUndefined();
    expect(reply).toContain('did not understand');
    expect(reply).toContain('What I can do');
  });
  it('one half understood: that is done, and the other half is named', () => {
    const { edits, reply } = say('make it vertical and gargle loudly with frogs');
    expect(edits).toEqual([shape('9:16')]);
    expect(reply).toContain('9:16');
    expect(reply).toContain('I did not understand “gargle');
  });
  it('a photo that does not exist, with how many there are', () => {
    expect(say('remove photo 9').reply).toBe('There is no photo 9: the film has 5 photos.');
  });
  it('a bound that is broken is named', () => {
    expect(say('make it 1 second long').reply).toContain('must be 1.5 s to 5 min with 5 photos');
    expect(say('make it 3 hours 200 minutes').edits).toEqual([]);
    expect(say(`add a title saying "${'x'.repeat(121)}"`).reply).toContain('at most 120');
    expect(say('transitions of 9 seconds').reply).toContain('at most 5 s');
  });
  it('what is so already is not claimed as a change', () => {
    expect(say('add music')).toMatchObject({
      edits: [],
      reply: expect.stringContaining('already') as string,
    });
    expect(say('louder').reply).toContain('full loudness');
    expect(say('make it horizontal').draft).toBeUndefined();
  });
  it('what is merely mentioned is not taken for a wish', () => {
    for (const text of ['music', 'the photos'])
      expect(say(text)).toMatchObject({
        edits: [],
        reply: expect.stringContaining('did not understand') as string,
      });
  });
  it('what it cannot do it says', () => {
    expect(say('read the lyrics out loud with an AI voice').reply).toContain('cannot do that yet');
  });
  it('undo and redo are steps, not edits', () => {
    for (const text of ['undo', 'annulla', '撤销']) expect(say(text).step).toBe('undo');
    for (const text of ['redo', 'ripeti', '重做']) expect(say(text).step).toBe('redo');
  });
  it('an empty or endless message is answered too', () => {
    for (const text of ['', '   ', '?!', 'a'.repeat(4000), '”“«»', '的'.repeat(4000)])
      expect(say(text).reply.length).toBeGreaterThan(10);
  });
});

describe('photos that came after the film', () => {
  const seven = media(7);
  it.each(['turn my photos into a video', 'add the new photos', 'aggiungi le foto', '加上照片'])(
    '%s adds them and keeps the rest',
    (text) => {
      const titled = say('add a title saying "Sea"').draft!;
      const made = say(text, titled, seven);
      expect(made.edits.map((e) => e.op)).toEqual(['add']);
      expect(pictures(made.draft!).map((s) => s.media)).toEqual(seven.map((m) => m.media_id));
      expect(made.draft!.m.title).toBe('Sea');
    },
  );
  it('starting over takes all of them', () => {
    const made = say('start over', film, seven);
    expect(made.edits[0]).toMatchObject({ op: 'make' });
    expect(pictures(made.draft!).length).toBe(7);
  });
});
