import { describe, expect, it } from 'vitest';
import { readArgs } from '../../cli/args.ts';

const made = (...flags: string[]) => {
  const command = readArgs(['make', 'a.jpg', ...flags]);
  if (!command.ok) return command.error;
  return command.value.kind === 'make' ? command.value.args.output : 'help';
};

describe('what the film comes out as', () => {
  it.each([
    ['film.mp4', 'mp4'],
    ['film.webm', 'webm'],
    ['film.GIF', 'gif'],
    ['stills.zip', 'carousel'],
    ['poster.jpg', 'poster'],
    ['poster.jpeg', 'poster'],
    ['texts.srt', 'srt'],
  ])('%s is told by its ending', (out, format) => {
    expect(made('--out', out)).toMatchObject({ format, quality: 'high' });
  });

  it('every flag goes into the output', () => {
    const flags = ['--codec', 'av1', '--size', '720p', '--fps', '60', '--quality', 'draft'];
    expect(made(...flags, '--out', 'x.webm')).toEqual({
      format: 'webm',
      codec: 'av1',
      size: '720p',
      fps: 60,
      quality: 'draft',
    });
    expect(made('--format', 'sheet', '--out', 'x.jpg')).toMatchObject({ format: 'sheet' });
  });

  it('a platform brings its preset, which flags override', () => {
    const whatsapp = { format: 'mp4', quality: 'standard', size: '720p', fps: 30 };
    expect(made('--for', 'whatsapp', '--out', 'x.mp4')).toEqual(whatsapp);
    const flags = ['--for', 'whatsapp', '--size', '540p', '--out', 'x.mp4'];
    expect(made(...flags)).toEqual({ ...whatsapp, size: '540p' });
    expect(made('--for', 'tiktok', '--out', 'x.zip')).toMatchObject({ format: 'carousel' });
  });

  it.each([
    [['--out', 'x.avi'], /must end in \.mp4.*\(got "\.avi"\)/],
    [['--format', 'mkv', '--out', 'x.mkv'], /--format must be one of mp4.*\(got "mkv"\)/],
    [['--format', 'webm', '--out', 'x.mp4'], /ends in \.webm \(got "\.mp4"\)/],
    [['--size', '8k', '--out', 'x.mp4'], /--size must be one of 540p.*\(got "8k"\)/],
    [['--fps', '61', '--out', 'x.mp4'], /--fps must be one of .*60 \(got "61"\)/],
    [['--fps', '30', '--out', 'x.gif'], /at most 15 frames a second \(got 30\)/],
    [['--codec', 'vp9', '--out', 'x.mp4'], /mp4 takes h264 \(got vp9\)/],
    [['--quality', 'best', '--out', 'x.mp4'], /--quality must be one of draft.*\(got "best"\)/],
    [['--for', 'myspace', '--out', 'x.mp4'], /--for must be one of tiktok.*\(got "myspace"\)/],
  ])('%j is refused with what there is', (flags, words) => {
    expect(made(...flags)).toMatch(words);
  });
});
