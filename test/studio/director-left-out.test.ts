/** Blurred shots and doubles: left out of a new film, named, and brought back on request, in three languages. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../render/picture/judge.ts';
import { emptyDraft, pictures, type Draft } from '../../shared/draft/schema.ts';
import { PRINT_CHARS } from '../../shared/limits.ts';
import { profileById } from '../../shared/profiles/index.ts';
import { glanceAt, isAlike } from '../../studio/director/alike.ts';
import { cull, faultsOf } from '../../studio/director/cull.ts';
import { direct } from '../../studio/director/index.ts';
import type { StudioMedia } from '../../studio/media/studio-media.ts';
import { randomFrom } from '../fixtures/random.ts';
import { shoot, type Shot } from '../fixtures/scene.ts';

const profile = profileById('online-photo-video-maker')!;
const known = new Map<string, StudioMedia['judged']>();
/** A shot of scene `seed`, a minute after the one with the number before, or `at` seconds after the first. */
const media = (name: number, seed: number, shot: Shot = {}, at = name * 60): StudioMedia => {
  const key = JSON.stringify([seed, shot]);
  if (!known.has(key)) known.set(key, judge(shoot(seed, shot)));
  return {
    media_id: `m${name}`,
    filename: `${name}.jpg`,
    file_type: 'image/jpeg',
    size: 1,
    key: String(name),
    width: shot.width ?? 800,
    height: shot.height ?? 600,
    taken_at: new Date(Date.UTC(2024, 4, 17, 10) + at * 1000).toISOString().slice(0, 19),
    judged: known.get(key)!,
  };
};
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Eight photos: the third is blurred, the fifth, sixth and seventh are one burst of which the sixth is the sharpest. */
const EIGHT = [
  media(1, 1),
  media(2, 2),
  media(3, 3, { blur: 3 }),
  media(4, 4),
  media(5, 5, { blur: 1 }, 600),
  media(6, 5, { dx: 0.006 }, 601),
  media(7, 5, { dx: 0.012, blur: 1 }, 602),
  media(8, 6, {}, 700),
];

const unjudged = (m: StudioMedia): StudioMedia => ({ ...m, judged: undefined });

class Talk {
  draft: Draft = emptyDraft({ width: 1920, height: 1080, fps: 30 });
  reply = '';
  readonly photos: StudioMedia[];
  readonly language: string;
  constructor(photos = EIGHT, language = 'en') {
    this.photos = photos;
    this.language = language;
  }
  say(text: string): this {
    const { draft, language } = this;
    const made = direct({ text, draft, media: this.photos, profile, language });
    this.draft = made.draft ?? draft;
    this.reply = made.reply;
    return this;
  }
  get names(): string {
    return pictures(this.draft)
      .map((s) => s.name?.slice(0, -4))
      .join(' ');
  }
}

const ALL = '1 2 3 4 5 6 7 8';
const GOOD = '1 2 4 6 8';

describe('what a new film goes without', () => {
  it.each([
    [
      'en',
      'make a video',
      ['1 blurred photo (3.jpg)', '2 that show the same as another (5.jpg, 7.jpg)'],
    ],
    ['it', 'fai un video', ['1 foto sfocata (3.jpg)', '2 uguali ad altre (5.jpg, 7.jpg)']],
    ['zh-CN', '做一个视频', ['1 张模糊的照片（3.jpg）', '2 张与其他照片相同的（5.jpg、7.jpg）']],
  ])('is said (%s)', (language, text, words) => {
    const talk = new Talk(EIGHT, language).say(text);
    expect(talk.names).toBe(GOOD);
    for (const part of words) expect(talk.reply).toContain(part);
  });

  it('is nothing where nobody has looked at the photos', () => {
    const bare = EIGHT.map(unjudged);
    const talk = new Talk(bare).say('make a video');
    expect(talk.names).toBe(ALL);
    expect(talk.reply).not.toMatch(/left out/);
  });

  it('is no blurred photo where many are: then it is a style', () => {
    const soft = [media(1, 1, { blur: 3 }), media(2, 2, { blur: 3 }), media(3, 3), media(4, 4)];
    expect(cull(soft).leftOut).toEqual([]);
    expect(cull([media(1, 1, { blur: 3 }), media(2, 2)]).leftOut).toEqual([]);
    expect(cull([media(1, 1, { blur: 3 })]).kept).toHaveLength(1);
  });

  it('is no photo that only resembles another', () => {
    // The same place minutes apart; another picture within the burst; the same picture in other colours.
    expect(faultsOf([media(1, 1), media(2, 1, { dx: 0.03 }, 300)]).size).toBe(0);
    expect(faultsOf([media(1, 1, {}, 0), media(2, 2, {}, 1)]).size).toBe(0);
    const pairs = Array.from({ length: 8 }, (_, i) => glanceAt(media(i, 100 + i, {}, 0))!);
    for (const [i, a] of pairs.entries())
      for (const b of pairs.slice(i + 1)) expect(isAlike(a, b)).toBe(false);
  });

  it('is no other page of the same book', () => {
    const page = (seed: number): StudioMedia => {
      const [width, height] = [600, 800];
      const random = randomFrom(seed);
      const rgba = new Uint8Array(width * height * 4).fill(255);
      // Lines of words of one to ten letters, each a few strokes.
      for (let y = 60; y < 740; y += 20)
        for (let x = 50; x < 550; x += 8 * (2 + Math.floor(random() * 10)))
          for (let stroke = 0; stroke < 60; stroke++) {
            const at = (y + Math.floor(random() * 12)) * width + x + Math.floor(random() * 40);
            rgba.fill(30, at * 4, at * 4 + 3);
          }
      return { ...media(seed, 1), judged: judge({ width, height, rgba }) };
    };
    expect(faultsOf([1, 2, 3, 4, 5, 6].map(page)).size).toBe(0);
  });

  it('is the smaller copy of one picture, whenever it was saved', () => {
    const small = media(1, 1, { width: 400, height: 300 }, 0);
    expect([...faultsOf([small, media(2, 1, {}, 9000)])]).toEqual([['m1', 'double']]);
    expect(faultsOf([media(1, 1, {}, 0), media(2, 1, {}, 9000)]).size).toBe(1);
  });

  it('stays out when the film is asked for again, and new photos come in', () => {
    const talk = new Talk(EIGHT.slice(0, 7)).say('make a video');
    expect(talk.names).toBe('1 2 4 6');
    talk.photos.push(EIGHT[7]);
    expect(talk.say('add the new photos').names).toBe(GOOD);
    expect(talk.say('start over').names).toBe(GOOD);
  });

  it('is found in 300 photos while one waits', () => {
    const many = Array.from({ length: 300 }, (_, i) => media(i, 100 + (i % 8)));
    // None like another: every pair is looked at.
    const random = randomFrom(1);
    const others = many.map((m) => {
      const print = Array.from({ length: PRINT_CHARS }, () => LETTERS[Math.floor(52 * random())]);
      return { ...m, judged: { print: print.join('') } };
    });
    const start = performance.now();
    expect(faultsOf(many).size).toBe(292);
    expect(faultsOf(others).size).toBe(0);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

/** What is said after `make a video`, and the photos that the film has then; `>` before what is said instead of it. */
const CORPUS: Record<string, readonly (readonly [string, string])[]> = {
  en: [
    ['bring the blurred ones back', '1 2 3 4 6 8'],
    ['bring back the blurry photos', '1 2 3 4 6 8'],
    ['add the out of focus ones', '1 2 3 4 6 8'],
    ['I want the blurry ones too', '1 2 3 4 6 8'],
    ['bring the duplicates back', '1 2 4 5 6 7 8'],
    ['put the similar photos back in', '1 2 4 5 6 7 8'],
    ['bring them back', ALL],
    ['add the ones you left out', ALL],
    ['put them back in and make it faster', ALL],
    ['add all photos', '1 2 4 6 8 3 5 7'],
    ['remove the blurry ones', GOOD],
    ['no duplicates please', GOOD],
    ['>make a video with all my photos', ALL],
    ['>make a video with the blurred photos', '1 2 3 4 6 8'],
    ['>make a video without duplicates', GOOD],
    ['>make a video including the duplicates', '1 2 4 5 6 7 8'],
  ],
  it: [
    ['rimetti quelle sfocate', '1 2 3 4 6 8'],
    ['aggiungi anche le foto mosse', '1 2 3 4 6 8'],
    ['voglio anche i doppioni', '1 2 4 5 6 7 8'],
    ['rimettile', ALL],
    ['rimetti le foto che hai lasciato fuori', ALL],
    ['togli quelle sfocate', GOOD],
    ['>fai un video senza doppioni', GOOD],
    ['>fai un video con tutte le foto', ALL],
  ],
  'zh-CN': [
    ['把模糊的加回来', '1 2 3 4 6 8'],
    ['加上模糊的照片', '1 2 3 4 6 8'],
    ['加上重复的照片', '1 2 4 5 6 7 8'],
    ['把它们加回来', ALL],
    ['删掉重复的', GOOD],
    ['>用全部照片做一个视频', ALL],
  ],
  es: [['añade las borrosas', '1 2 3 4 6 8']],
  fr: [['ajoute les floues', '1 2 3 4 6 8']],
  de: [['füge die unscharfen hinzu', '1 2 3 4 6 8']],
  pt: [['adiciona as desfocadas', '1 2 3 4 6 8']],
};

describe.each(Object.entries(CORPUS))('what is said of them (%s)', (language, said) => {
  it.each(said)('%s', (text, names) => {
    const spoken = ['it', 'zh-CN'].includes(language) ? language : 'en';
    const talk = new Talk([...EIGHT], spoken);
    if (text.startsWith('>')) talk.say(text.slice(1));
    else
      talk.say({ it: 'fai un video', 'zh-CN': '做一个视频' }[language] ?? 'make a video').say(text);
    expect(talk.names).toBe(names);
    expect(talk.reply).not.toMatch(/did not understand|Non ho capito|没有听懂/);
  });
});

describe('once they are back', () => {
  it('they can be taken out again, and it is said where there are none', () => {
    const talk = new Talk().say('make a video with all my photos');
    expect(talk.names).toBe(ALL);
    expect(talk.say('remove the blurry ones').names).toBe('1 2 4 5 6 7 8');
    expect(talk.say('take out the duplicates').names).toBe(GOOD);
    const sharp = new Talk(EIGHT.slice(0, 2)).say('make a video').say('remove the blurry ones');
    expect(sharp.reply).toContain('None of the photos looks blurred');
    const bare = new Talk(EIGHT.map(unjudged)).say('make a video');
    expect(bare.say('remove the blurry ones').reply).toContain('say their numbers');
  });
});
