import { describe, expect, it } from 'vitest';
import { DEFAULT_SAY, readArgs } from '../../cli/args.ts';

const made = (...argv: string[]) => {
  const read = readArgs(['make', ...argv]);
  if (!read.ok) throw new Error(read.error);
  if (read.value.kind !== 'make') throw new Error('no film');
  return read.value.args;
};
const refused = (...argv: string[]): string => {
  const read = readArgs(['make', ...argv]);
  return read.ok ? 'taken' : read.error;
};

describe('projects on the command line', () => {
  it('a project needs neither photos nor a sentence; what is said beside it counts', () => {
    expect(made('--from', 'edit.json', '--out', 'a.mp4')).toMatchObject({
      photos: [],
      from: 'edit.json',
      out: 'a.mp4',
      json: false,
    });
    expect(made('--from', 'edit.json', '--out', 'a.mp4')).not.toHaveProperty('say');
    expect(made('a.jpg', '--from', 'x.xml', '--say', 'vertical', '--out', 'a.mp4')).toMatchObject({
      photos: ['a.jpg'],
      say: 'vertical',
    });
    expect(made('a.jpg', '--out', 'a.mp4').say).toBe(DEFAULT_SAY);
  });

  it('the film goes out as the ending says', () => {
    expect(made('a.jpg', '--out', 'a.mp4', '--export-project', 'b.OTIO').project).toEqual({
      file: 'b.OTIO',
      format: 'otio',
    });
    expect(made('a.jpg', '--out', 'a.mp4', '--export-project', 'b.xml').project?.format).toBe(
      'nemo-xml',
    );
    expect(refused('a.jpg', '--out', 'a.mp4', '--export-project', 'b.aaf')).toBe(
      '--export-project must end in .otio or .xml (got "b.aaf").',
    );
  });

  it('a logo is a file beside the photos', () => {
    expect(made('a.jpg', '--logo', 'us.png', '--out', 'a.mp4').logo).toBe('us.png');
    expect(made('a.jpg', '--out', 'a.mp4')).not.toHaveProperty('logo');
    expect(refused('a.jpg', '--logo', '', '--out', 'a.mp4')).toBe(
      '--logo needs the name of a picture.',
    );
  });

  it('nothing at all is not enough', () => {
    expect(refused('--out', 'a.mp4')).toMatch(/^Name at least one photo/);
    expect(refused('--from', '', '--out', 'a.mp4')).toBe('--from needs the name of a file.');
  });
});

describe('effects on the command line', () => {
  const film = (...effects: string[]) => [
    'a.jpg',
    ...effects.flatMap((e) => ['--effect', e]),
    '--out',
    'a.mp4',
  ];
  it('are files or made ones, at a second or on every change', () => {
    expect(
      made(...film('ding.wav@4', 'whoosh@cuts', 'pop@2.25', 'me@home.wav', 'impact')).effects,
    ).toEqual([
      { file: 'ding.wav', at: 4_000 },
      { made: 'whoosh', at: 'cuts' },
      { made: 'pop', at: 2_250 },
      { file: 'me@home.wav', at: 0 },
      { made: 'impact', at: 0 },
    ]);
    expect(made('a.jpg', '--out', 'a.mp4')).not.toHaveProperty('effects');
  });
  it('are refused with the bound', () => {
    expect(refused(...film('ding.wav@cuts'))).toMatch(/^--effect …@cuts takes whoosh, .*ding.wav/);
    expect(refused(...film('@3'))).toMatch(/^--effect needs a file, or one of whoosh/);
    expect(refused(...film('pop@99999'))).toMatch(
      /^--effect must come within \d+ s \(got 99999 s\)/,
    );
    expect(refused(...film(...Array.from({ length: 61 }, () => 'pop')))).toBe(
      'At most 60 effects stand in one film (got 61).',
    );
  });
});
