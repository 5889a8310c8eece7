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
