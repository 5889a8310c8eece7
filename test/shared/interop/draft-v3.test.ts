import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/draft/apply.ts';
import { check } from '../../../shared/draft/check.ts';
import { diff } from '../../../shared/draft/diff.ts';
import { pictures, sounds, texts, type Draft } from '../../../shared/draft/schema.ts';
import { writeDraftV3 } from '../../../shared/interop/draft-v3-write.ts';
import { filmOf } from '../../../shared/interop/film.ts';
import { matched } from '../../../shared/interop/match.ts';
import { readProject } from '../../../worker/projects/read.ts';
import { anyEdit, anyTaste, EMPTY, film, TASTE } from '../draft/films.ts';

const filesOf = (draft: Draft) =>
  pictures(draft).flatMap(({ media, name, w, h }) =>
    media === undefined ? [] : [{ media, name: name ?? '', ...(w && h ? { w, h } : {}) }],
  );
const read = (text: string) => {
  const project = readProject(text);
  if (!project.ok) throw new Error(project.error);
  return project.value;
};
const back = (text: string, base: Draft, files = filesOf(base)) => {
  const project = read(text);
  const known = new Set(files.map((f) => f.media));
  const made = filmOf(
    project,
    matched(project.photos, files),
    { ...base, t: [], d: 0 },
    TASTE,
    known,
  );
  if (!made.ok) throw new Error(made.error);
  return made.value;
};

const FOREIGN = `<?xml version="1.0"?>
<draft fps="30" width="1920" height="1080" duration="7000">
  <track id="v" type="video">
    <clip id="a" in="0" out="3000"><img src="asset://x/sea.jpg" style="object-fit:cover"/></clip>
    <clip id="b" in="3000" out="5000"><img src="asset://x/dog.jpg"/></clip>
    <clip id="c" in="5000" out="7000"><video src="asset://x/run.mp4"/></clip>
  </track>
  <track id="t" type="text">
    <styles>.big { font-size: 3em }</styles>
    <clip id="t1" class="big" in="0" out="1500"><div>Ciao &amp; <b>welcome</b></div></clip>
    <clip id="t2" in="3100" out="5000"><div>The dog</div></clip>
  </track>
  <track id="m" type="bgm"><clip id="m1" in="0" out="7000"><audio src="asset://x/song.mp3"/></clip></track>
  <transitions>
    <transition type="glsl_cross_dissolve" from-clip="a" to-clip="b" in="3000" duration="500" />
  </transitions>
</draft>`;

describe('NemoVideo’s Draft V3', () => {
  it('a film that was written so is read as exactly the same film, whatever was done to it', () => {
    const runs = fc.record({
      taste: anyTaste,
      edits: fc.array(anyEdit, { minLength: 0, maxLength: 8 }),
    });
    fc.assert(
      fc.property(runs, ({ taste, edits }) => {
        let draft = film(5, { title: 'Sea <&> "sun"\n2' });
        for (const edit of edits) {
          const done = apply(draft, edit, taste);
          if (done.ok) draft = done.value.draft;
        }
        const again = back(writeDraftV3(draft).text, draft).draft;
        expect(again).toEqual(draft);
        expect(diff(draft, again)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is the file that is kept as an example', () => {
    const golden = (name: string): string =>
      readFileSync(join(import.meta.dirname, 'golden', name), 'utf8');
    const draft = JSON.parse(golden('film.json')) as Draft;
    expect(writeDraftV3(draft).text).toBe(golden('film.xml'));
    expect(back(golden('film.xml'), draft)).toEqual({ draft, lost: [] });
  });

  it('is well-formed whatever people have typed', () => {
    const odd = 'a\u0000b\u0008 ]]> <x y="1"> & \ud83d\ude00 é ‮';
    const draft = film(2, { title: odd });
    const text = writeDraftV3(draft).text;
    expect(texts(back(text, draft).draft)[0].text).toBe('ab ]]> <x y="1"> & 😀 é ‮');
  });

  it('what another program has changed in it counts: times, words, transitions', () => {
    const draft = film(3, { title: 'Sea', music: null });
    const written = writeDraftV3(draft).text;
    const changed = written
      .replace('>Sea<', '>Lake<')
      .replace(/(<clip id="p3" in="\d+" out=")\d+"/, '$18000"')
      .replace(/glsl_cross_dissolve(" from-clip="p1")/, 'glsl_wipe_left$1');
    expect(changed).not.toBe(written);
    const { draft: again } = back(changed, draft);
    expect(check(again)).toEqual([]);
    expect(diff(draft, again).map((c) => c.kind)).toEqual([
      'length',
      'photo_length',
      'title',
      'transition',
    ]);
    expect(pictures(again).map((s) => s.d)).toEqual([3000, 3000, 2000]);
    expect(texts(again)[0].text).toBe('Lake');
  });

  it('a document of another’s hand: pictures, words, dissolves; the rest is counted', () => {
    const files = ['sea.jpg', 'dog.jpg'].map((name) => ({ media: `m_${name}`, name }));
    const { draft, lost } = back(FOREIGN, EMPTY, files);
    expect(check(draft)).toEqual([]);
    expect(pictures(draft).map((s) => [s.name, s.st, s.d, s.fit, s.kb?.kind, s.tr])).toEqual([
      ['sea.jpg', 0, 3000, 'fill', 'hold', { kind: 'cut', d: 0 }],
      ['dog.jpg', 3000, 2000, 'fill', 'hold', { kind: 'dissolve', d: 500 }],
    ]);
    expect(texts(draft).map((t) => t.text)).toEqual(['Ciao & welcome', 'The dog']);
    expect(sounds(draft)).toHaveLength(1);
    expect(lost).toEqual([
      { what: 'lettering', count: 1 },
      { what: 'sounds', count: 1 },
    ]);
  });

  it('cards, clips, two at once, songs and logos come back; of another session’s files only those that have a name here', () => {
    const base = film(3, { music: null });
    const [one, two] = pictures(base);
    const track = base.t.find((t) => t.tt === 0)!;
    const clip = { kind: 'clip', len: 9000, trim: [1000, 4000], speed: 2, sound: true, gain: 0.5 };
    const draft = {
      ...base,
      m: { ...base.m, logo: { media: 'm_2', name: 'photo-2.jpg', size: 0.2 } },
      d: 6000,
      t: [
        {
          ...track,
          sg: [
            { ...one, d: 1500, ...clip },
            { id: 'p9', st: 1500, d: 2000, kind: 'card', ground: { colour: '#112233' } },
            { ...two, st: 3500, d: 2500, pair: { media: 'm_2', name: 'photo-2.jpg' } },
          ],
        },
        {
          id: 'music',
          tt: 1,
          sg: [{ id: 'music1', st: 0, d: 6000, kind: 'file', media: 'm_2', name: 'song.mp3' }],
        },
      ],
    } as Draft;
    expect(check(draft)).toEqual([]);
    const { text } = writeDraftV3(draft);
    expect(text).toContain('source-start="1000" source-end="4000"><video src="photo-0.jpg"');
    const files = filesOf(base);
    expect(back(text, draft, files)).toEqual({ draft, lost: [] });
    const others = files.slice(0, 2).map((f) => ({ ...f, media: `other_${f.media}` }));
    const elsewhere = back(text, draft, others);
    expect(check(elsewhere.draft)).toEqual([]);
    expect(pictures(elsewhere.draft).map((s) => [s.media, s.kind, s.pair])).toEqual([
      ['other_m_0', 'clip', undefined],
      [undefined, 'card', undefined],
      ['other_m_1', undefined, undefined],
    ]);
    expect(elsewhere.lost).toEqual([
      { what: 'layers', count: 2 },
      { what: 'sounds', count: 1 },
    ]);
  });

  it('files of another session are found by their names, and never by an id that is not here', () => {
    const draft = film(2);
    const files = [{ media: 'm_mine', name: 'PHOTO-1.JPG' }];
    const made = back(writeDraftV3(draft).text, draft, files);
    expect(pictures(made.draft).map((s) => s.media)).toEqual(['m_mine']);
    expect(check(made.draft)).toEqual([]);
  });

  it('notes that do not fit a film are left out, and said so', () => {
    const draft = film(2);
    const text = writeDraftV3(draft).text.replaceAll(
      '&quot;strength&quot;:',
      '&quot;strength&quot;:9',
    );
    const made = back(text, draft);
    expect(check(made.draft)).toEqual([]);
    expect(made.lost).toContainEqual({ what: 'notes', count: 2 });
  });

  it('what other programs will not see is counted', () => {
    expect(writeDraftV3(film(3, { title: 'Sea' })).lost).toEqual([
      { what: 'motion', count: 3 },
      { what: 'score', count: 1 },
      { what: 'lettering', count: 1 },
    ]);
  });

  it.each([
    ['<film/>', /begins with <draft>/],
    ['<draft/>', /no clip with an <img/],
    ['<draft><track></draft>', /not well-formed XML/],
    ['<!DOCTYPE x [<!ENTITY a "aaaa">]><draft>&a;</draft>', /document type/],
    [`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`, /at most 64 levels/],
  ])('bad input is told: %.40s', (text, words) => {
    const found = readProject(text);
    expect(!found.ok && found.error).toMatch(words);
  });
});
