/**
 * `npm run gallery`: every transition, motion, look, clip and text style, drawn by the engine into `dist/gallery/index.html`
 * for looking at. Promises moving pictures without a script or a player; refuses to judge them.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Film } from '../render/frame/film.ts';
import type { Kernels } from '../render/kernels/index.ts';
import { loadTexts } from '../render/node/fonts.ts';
import { loadKernels } from '../render/node/kernels.ts';
import {
  FITS,
  LOOKS,
  MOTIONS,
  TRANSITIONS,
  type Draft,
  type PictureSegment,
  type TextSegment,
} from '../shared/draft/schema.ts';
import { TEXT_ANIMATIONS, TEXT_ROLES, TEXT_STYLES } from '../shared/draft/text-look.ts';
import { encodePhoto } from '../test/fixtures/encode.ts';
import { pixelsOfFrame } from '../test/fixtures/frames.ts';
import { sceneClip } from './scene-clip.ts';
import { FPS, FRAME, galleryFigure, galleryFile, galleryPage, SHOWN } from './gallery-page.ts';
import { paintScene } from './scenes.ts';

const FOLDER = fileURLToPath(new URL('../dist/gallery/', import.meta.url));
const PHOTO_MS = 2000;

const photos = [2, 1, 4].map((seed) => paintScene(1280, 960, seed));
const texts = loadTexts();

type Effect = { name: string; draft: Draft; from: number };

const draftOf = (parts: Partial<PictureSegment>[], more: Draft['t'] = []): Draft => ({
  v: 1,
  m: { ...FRAME, fps: FPS },
  d: parts.length * PHOTO_MS,
  t: [
    {
      id: 'video',
      tt: 0,
      sg: parts.map((part, i) => ({
        id: `p${i + 1}`,
        media: `m${i}`,
        st: i * PHOTO_MS,
        d: PHOTO_MS,
        fit: 'fill',
        ...part,
      })),
    },
    ...more,
  ],
});

const beat: Draft['t'][number] = {
  id: 'music',
  tt: 1,
  sg: [
    {
      id: 'score',
      kind: 'score',
      st: 0,
      d: PHOTO_MS,
      score: { style: 'lofi', tempo: 90, seed: 1 },
    },
  ],
};

const worded = (name: string, text: Partial<TextSegment>): Effect => ({
  name,
  draft: draftOf(
    [{ kb: { kind: 'in', strength: 0.08 } }],
    [{ id: 'text', tt: 7, sg: [{ id: 't1', st: 0, d: PHOTO_MS, text: name, ...text }] }],
  ),
  from: 0,
});

const CARD = { kind: 'card' as const, media: undefined };
const LAYERS: {
  name: string;
  parts: Partial<PictureSegment>[];
  m?: Partial<Draft['m']>;
  texts?: TextSegment[];
}[] = [
  { name: 'logo', parts: [{}], m: { logo: { media: 'm1', place: 'top-right' } } },
  { name: 'progress bar', parts: [{}], m: { bar: { colour: '#ffd60a', height: 0.03 } } },
  {
    name: 'date stamp',
    parts: [{ taken_at: '2026-07-12T18:30:00' }],
    m: { stamp: { format: 'time' } },
  },
  { name: 'pair', parts: [{ pair: { media: 'm1' }, kb: { kind: 'in', strength: 0.1 } }] },
  {
    name: 'card',
    parts: [{ ...CARD, ground: { colour: '#2f8cff', to: '#af52de', angle: 135 } }],
    texts: [
      { id: 'w', st: 0, d: PHOTO_MS, text: 'Part two', of: 'p1', role: 'title', place: 'middle' },
    ],
  },
];

const CLIPS: (Partial<PictureSegment> & { name: string })[] = [
  { name: 'clip' },
  { name: 'half speed', speed: 0.5 },
  { name: 'double speed', speed: 2 },
  { name: 'upright before its blur', media: 'tall', fit: 'blur' },
  { name: 'clip with a look', look: { kind: 'vintage' } },
  { name: 'clip that is pushed in', kb: { kind: 'in', strength: 0.2 } },
];

const SECTIONS: Record<string, Effect[]> = {
  Transitions: TRANSITIONS.filter((kind) => kind !== 'cut').map((kind) => ({
    name: kind,
    draft: draftOf([
      { kb: { kind: 'in', strength: 0.08 } },
      { kb: { kind: 'left', strength: 0.08 }, tr: { kind, d: 1400 } },
    ]),
    // A second before the cut, a second after it.
    from: 12,
  })),
  Motion: MOTIONS.map((kind) => ({
    name: kind,
    draft: draftOf([{ kb: { kind, strength: 0.25 } }], [beat]),
    from: 0,
  })),
  Looks: LOOKS.map((kind) => ({
    name: kind,
    draft: draftOf([{ look: { kind } }]),
    from: 0,
  })),
  Fit: FITS.map((fit) => ({
    name: fit,
    draft: draftOf([{ fit, kb: { kind: 'in', strength: 0.1 } }]),
    from: 0,
  })),
  Layers: LAYERS.map(({ name, parts, m, texts }) => {
    const draft = draftOf(parts, texts ? [{ id: 'words', tt: 7, sg: texts }] : []);
    return { name, draft: { ...draft, m: { ...draft.m, ...m } }, from: 0 };
  }),
  Clips: CLIPS.map(({ name, ...part }) => ({
    name,
    draft: draftOf([{ kind: 'clip', media: 'wide', len: 2 * PHOTO_MS, ...part }]),
    from: 0,
  })),
  'Text styles': TEXT_STYLES.map((style) =>
    worded(style, { text: 'A summer by the sea', style, animation: 'none' }),
  ),
  'Text animations': TEXT_ANIMATIONS.map((animation) =>
    worded(animation, { text: 'A summer by the sea', animation }),
  ),
  'Text parts': [
    ...TEXT_ROLES.map((role) => worded(role, { text: 'Maria Rossi\nRoma', role })),
    worded('arabic', { text: 'رحلة إلى Roma ❤️' }),
    worded('hebrew', { text: 'שלום (2026) ☀️' }),
    worded('chinese', { text: '甜蜜的夏天 🎉', style: 'outline' }),
    worded('greek', { text: 'Καλημέρα, мир', style: 'elegant' }),
  ],
};

/** The effect's pictures below one another, as a JPEG. */
const sheet = async (kernels: Kernels, effect: Effect): Promise<Uint8Array> => {
  const film = Film.open({
    draft: effect.draft,
    kernels,
    pictures: {
      decode: async ({ media }) => photos[Number(media.slice(1))],
      clip: async ({ media }) => (media === 'tall' ? sceneClip(360, 640) : sceneClip(640, 360)),
    },
    texts,
  });
  const bytes = FRAME.width * FRAME.height * 4;
  const rgba = new Uint8Array(bytes * SHOWN);
  for (let i = 0; i < SHOWN; i++) {
    const n = Math.min(effect.from + i, film.frameCount - 1);
    await film.prepare(n, AbortSignal.timeout(60_000));
    rgba.set(pixelsOfFrame(film.draw(n), FRAME.width, FRAME.height).rgba, i * bytes);
  }
  film.close();
  return encodePhoto({ width: FRAME.width, height: FRAME.height * SHOWN, rgba }, 'jpeg');
};

/** Draws the gallery; answers the page's path. */
const drawGallery = async (): Promise<string> => {
  const kernels = await loadKernels();
  const partial = `${FOLDER.slice(0, -1)}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  try {
    let body = '';
    for (const [section, effects] of Object.entries(SECTIONS)) {
      body += `<h2>${section}</h2>\n<main>\n`;
      for (const effect of effects) {
        const file = galleryFile(section, effect.name);
        await writeFile(path.join(partial, file), await sheet(kernels, effect));
        body += galleryFigure(file, effect.name);
      }
      body += '</main>\n';
    }
    await writeFile(path.join(partial, 'index.html'), galleryPage(body));
    await rm(FOLDER, { recursive: true, force: true });
    await rename(partial, FOLDER);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return path.join(FOLDER, 'index.html');
};

console.log(await drawGallery());
