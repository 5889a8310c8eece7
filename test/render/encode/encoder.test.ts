import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FilePathSource, Input, ALL_FORMATS, EncodedPacketSink } from 'mediabunny';
import { Demuxer } from 'node-av/api';
import {
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVCHROMA_LOC_LEFT,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_H264_HIGH,
} from 'node-av/constants';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_GOP_S } from '../../../render/encode/limits.ts';
import { codecString } from '../../../render/encode/mux.ts';
import { LibavEncoder } from '../../../render/node/libav-encoder.ts';
import { COUNTED, countedFrame, countedTone } from '../../fixtures/counted.ts';
import { readCounted } from '../../fixtures/read-counted.ts';

const { fps: FPS, frames: FRAMES, samples: SAMPLES } = COUNTED;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-encode-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = async (name: string, width: number, height: number): Promise<string> => {
  const path = join(folder, name);
  const encoder = await LibavEncoder.open(path, {
    width,
    height,
    fps: FPS,
    frames: FRAMES,
    samples: SAMPLES,
    quality: 'high',
  });
  for (let n = 0; n < FRAMES; n++) {
    await encoder.video(countedFrame(n, width, height));
    await encoder.audio(countedTone(n), countedTone(n));
  }
  const done = await encoder.finish();
  expect(done.size).toBe((await stat(path)).size);
  return path;
};

it('is the same film when its sound comes late, after several groups of pictures', async () => {
  const frames = 6 * MAX_GOP_S * FPS;
  const format = { width: 320, height: 180, fps: FPS, frames, samples: frames * 1600 };
  const make = async (name: string, soundFirst: boolean): Promise<string[]> => {
    const path = join(folder, name);
    const encoder = await LibavEncoder.open(path, { ...format, quality: 'high' });
    const pictures = async (): Promise<void> => {
      for (let n = 0; n < frames; n++) await encoder.video(countedFrame(n % 90, 320, 180));
    };
    const sound = async (): Promise<void> => {
      for (let n = 0; n < frames; n++) await encoder.audio(countedTone(n), countedTone(n));
    };
    for (const part of soundFirst ? [sound, pictures] : [pictures, sound]) await part();
    await encoder.finish();
    const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
    const list: string[] = [];
    for (const track of [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()])
      for await (const p of new EncodedPacketSink(track!).packets())
        list.push(`${p.type} ${p.timestamp.toFixed(5)} ${p.duration.toFixed(5)} ${p.byteLength}`);
    input.dispose();
    return list;
  };
  expect(await make('late.mp4', false)).toEqual(await make('usual.mp4', true));
});

it('ends at once when it is ended before its first sound', async () => {
  const path = join(folder, 'ended.mp4');
  const encoder = await LibavEncoder.open(path, {
    width: 320,
    height: 180,
    fps: FPS,
    frames: FRAMES,
    samples: SAMPLES,
    quality: 'high',
  });
  for (let n = 0; n < FRAMES / 2; n++) await encoder.video(countedFrame(n, 320, 180));
  await encoder.abort();
  await expect(encoder.finish()).rejects.toThrow(/ended/);
});

describe.each([
  [640, 360],
  [270, 480],
  [1080, 1350],
])('a film of %d×%d', (width, height) => {
  let path: string;
  beforeAll(async () => {
    path = await write(`${width}.mp4`, width, height);
  });

  it('is H.264 High, yuv420p, BT.709 limited, AAC 48 kHz stereo', async () => {
    await using demuxer = await Demuxer.open(path);
    const video = demuxer.video()!.codecpar;
    expect(video.profile).toBe(AV_PROFILE_H264_HIGH);
    expect(video.format).toBe(AV_PIX_FMT_YUV420P);
    expect([video.width, video.height]).toEqual([width, height]);
    expect(video.colorPrimaries).toBe(AVCOL_PRI_BT709);
    expect(video.colorTrc).toBe(AVCOL_TRC_BT709);
    expect(video.colorSpace).toBe(AVCOL_SPC_BT709);
    expect(video.colorRange).toBe(AVCOL_RANGE_MPEG);
    expect(video.chromaLocation).toBe(AVCHROMA_LOC_LEFT);
    expect(demuxer.video()!.avgFrameRate).toMatchObject({ num: FPS, den: 1 });
    const audio = demuxer.audio()!.codecpar;
    expect(audio.sampleRate).toBe(48_000);
    expect(audio.channelLayout.nbChannels).toBe(2);
  });

  it('has its index before its data, and BT.709 in the container too', async () => {
    const bytes = await readFile(path);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    const colr = bytes.indexOf('colrnclx');
    expect(colr).toBeGreaterThan(0);
    expect([...bytes.subarray(colr + 8, colr + 15)]).toEqual([0, 1, 0, 1, 0, 1, 0]);
  });

  it('has exactly its frames, at a constant rate, and sound as long as the pictures', async () => {
    using input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
    const video = (await input.getPrimaryVideoTrack())!;
    const stats = await video.computePacketStats();
    expect(stats.packetCount).toBe(FRAMES);
    expect(await video.computeDuration()).toBeCloseTo(FRAMES / FPS, 6);
    const times: number[] = [];
    let sinceKey = 0;
    let longest = 0;
    for await (const p of new EncodedPacketSink(video).packets()) {
      times.push(p.timestamp);
      sinceKey = p.type === 'key' ? 0 : sinceKey + 1;
      longest = Math.max(longest, sinceKey);
    }
    times.sort((a, b) => a - b);
    times.forEach((t, i) => expect(t).toBeCloseTo(i / FPS, 6));
    expect(longest).toBeLessThan(2 * FPS);
    const audio = (await input.getPrimaryAudioTrack())!;
    expect(await audio.getFirstTimestamp()).toBeCloseTo(-1024 / 48_000, 6);
    expect(await audio.computeDuration()).toBeCloseTo(FRAMES / FPS, 4);
  });

  it('decodes to the frames and the tone that went in', async () => {
    const facts = await readCounted(path);
    expect(facts.frames).toBe(FRAMES);
    expect(facts.lumaOff).toBeLessThanOrEqual(3);
    // Cut to the film by the edit list; in time to a hundredth of a sample, which the phase tells, and clean.
    expect(Math.abs(facts.toneLate)).toBeLessThan(0.01);
    expect(facts.toneClean).toBeGreaterThan(34);
    expect(facts.toneOff).toBeLessThan(0.035);
    expect(Math.abs(facts.samples - SAMPLES)).toBeLessThanOrEqual(1024);
  });
});

describe('what can go wrong', () => {
  const format = {
    width: 64,
    height: 64,
    fps: 30,
    frames: 2,
    samples: 3200,
    quality: 'draft',
  } as const;

  it('a frame of the wrong size, too many frames, too few: each is named', async () => {
    const encoder = await LibavEncoder.open(join(folder, 'a.mp4'), format);
    await expect(encoder.video(new Uint8Array(10))).rejects.toThrow('has 6144 bytes (got 10)');
    const other = await LibavEncoder.open(join(folder, 'b.mp4'), format);
    await other.video(new Uint8Array(6144));
    await expect(other.finish()).rejects.toThrow('1 of 2 frames and 0 of 3200 samples');
    await other.video(new Uint8Array(6144));
    await expect(other.video(new Uint8Array(6144))).rejects.toThrow('More than 2 frames');
    await encoder.abort();
    await other.abort();
  });

  it('a folder that is not there', async () => {
    await expect(LibavEncoder.open(join(folder, 'none', 'a.mp4'), format)).rejects.toThrow(
      'The film could not be written: its folder is gone',
    );
  });

  it('a full disk is one clear error', async () => {
    const encoder = await LibavEncoder.open('/dev/full', format);
    await expect(
      (async () => {
        for (let n = 0; n < 2; n++) await encoder.video(new Uint8Array(6144));
        await encoder.audio(new Float32Array(3200), new Float32Array(3200));
        await encoder.finish();
      })(),
    ).rejects.toThrow('The film could not be written: the disk is full');
    await encoder.abort();
  });

  it('reads the codec from a parameter set, or says that there is none', () => {
    expect(codecString(Uint8Array.from([0, 0, 0, 1, 0x67, 0x64, 0, 0x28, 1, 1]))).toBe(
      'avc1.640028',
    );
    expect(codecString(Uint8Array.from([1, 0x4d, 0x40, 0x1f, 255]))).toBe('avc1.4D401F');
    expect(() => codecString(new Uint8Array(20))).toThrow('no sequence parameter set');
  });
});
