/**
 * Clips as phones make them, for the bench: a moving test picture with grain, at a phone's bit rates. Promises the same
 * pictures every time; refuses nothing, and leaves the removing to whoever gave the path.
 */
import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_LOG_ERROR,
  AV_PICTURE_TYPE_NONE,
  AV_PIX_FMT_YUV420P,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  Filter,
  FilterGraph,
  FormatContext,
  Frame,
  Log,
  Packet,
  Rational,
} from 'node-av/lib';

export type BenchClip = {
  codec: 'libx264' | 'libx265';
  width: number;
  height: number;
  fps: number;
  /** Megabits a second. */
  rate: number;
};

const must = (status: number, what: string): void => FFmpegError.throwIfError(status, what);

/** Filters whose last hands out the frames. */
const openPictures = (o: BenchClip, seconds: number) => {
  const graph = new FilterGraph();
  graph.alloc();
  const steps: [string, string][] = [
    ['testsrc2', `size=${o.width}x${o.height}:rate=${o.fps}:duration=${seconds}`],
    ['noise', 'alls=6:allf=t:all_seed=7'],
    ['format', 'pix_fmts=yuv420p'],
    ['buffersink', ''],
  ];
  const made = steps.map(([name, args], i) => {
    const filter = Filter.getByName(name);
    const context = filter && graph.createFilter(filter, `f${i}`, args || null);
    if (!context) throw new Error(`This build of FFmpeg has no filter ${name}`);
    return context;
  });
  made.slice(1).forEach((to, i) => must(made[i].link(0, to, 0), 'link'));
  must(graph.configSync(), 'filters');
  return { graph, sink: made.at(-1)! };
};

/** Writes an MP4 of `seconds` to `path`. */
export const writeBenchClip = async (
  path: string,
  o: BenchClip,
  seconds: number,
): Promise<void> => {
  Log.setLevel(AV_LOG_ERROR);
  const codec = Codec.findEncoderByName(o.codec as never);
  if (!codec) throw new Error(`This build of FFmpeg has no ${o.codec}`);
  using context = new CodecContext();
  context.allocContext3(codec);
  context.width = o.width;
  context.height = o.height;
  context.pixelFormat = AV_PIX_FMT_YUV420P;
  context.timeBase = new Rational(1, o.fps);
  context.framerate = new Rational(o.fps, 1);
  context.gopSize = o.fps;
  context.bitRate = BigInt(o.rate * 1_000_000);
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  const quiet = o.codec === 'libx265' ? { 'x265-params': 'log-level=none' } : {};
  const options = { preset: o.codec === 'libx265' ? 'ultrafast' : 'veryfast', ...quiet };
  must(await context.open2(codec, Dictionary.fromObject(options)), 'open');
  const out = new FormatContext();
  must(out.allocOutputContext2(null, 'mp4', path), 'muxer');
  const stream = out.newStream(codec);
  stream.timeBase = context.timeBase;
  must(stream.codecpar.fromContext(context), 'parameters');
  must(await out.openOutput(), 'output');
  must(await out.writeHeader(), 'header');
  using packet = new Packet();
  packet.alloc();
  const write = async (): Promise<void> => {
    while ((await context.receivePacket(packet)) >= 0) {
      packet.streamIndex = 0;
      packet.rescaleTs(context.timeBase, stream.timeBase);
      must(await out.interleavedWriteFrame(packet), 'write');
    }
  };
  const { graph, sink } = openPictures(o, seconds);
  using frame = new Frame();
  frame.alloc();
  while (sink.buffersinkGetFrameSync(frame) >= 0) {
    // Each frame of a test picture says that it is a key frame.
    frame.pictType = AV_PICTURE_TYPE_NONE;
    must(await context.sendFrame(frame), 'encode');
    frame.unref();
    await write();
  }
  must(await context.sendFrame(null), 'encode');
  await write();
  must(await out.writeTrailer(), 'trailer');
  await out.closeOutput();
  out.freeContext();
  graph.free();
};
