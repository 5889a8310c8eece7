/**
 * Writes a film as NemoVideo's Draft V3. Promises what the format knows in its own words, and everything else beside
 * it in `data-reelay`, so that reading it again gives the same film; refuses to put anybody's address into it: files
 * go by their names. Source: the vendor's public authoring reference for Draft V3.
 */
import { pictures, TRACK, type Draft, type TransitionKind } from '../draft/schema.ts';
import { transitionNamed } from '../draft/transition-names.ts';
import { lossesOf } from './losses.ts';
import type { Loss } from './loss.ts';

/** The attribute in which Reelay keeps what the format has no word for. */
export const NOTE = 'data-reelay';

/** The format names one transition of its own; others go by their gl-transitions name and are read back from it. */
const transitionType = (kind: TransitionKind): string =>
  kind === 'dissolve' ? 'glsl_cross_dissolve' : `glsl_${kind.replaceAll('-', '_')}`;

/** The kind of a type, whoever wrote it; nothing for one that nobody knows. */
export const kindOfType = (type: string): TransitionKind | undefined =>
  transitionNamed(type.replace(/^glsl_/, '').replaceAll('_', '-'));

/** XML 1.0 has no words for most control characters, whatever they are escaped as. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');

const tag = (name: string, attributes: Record<string, string | number | undefined>): string =>
  [
    name,
    ...Object.entries(attributes).flatMap(([k, v]) =>
      v === undefined ? [] : [`${k}="${escaped(String(v))}"`],
    ),
  ].join(' ');

const note = (of: Record<string, unknown>): string | undefined =>
  Object.keys(of).length > 0 ? JSON.stringify(of) : undefined;

type Segment = Draft['t'][number]['sg'][number];

/** What of a clip is played, in ms of its file. */
const sourceOf = (s: Segment): Record<string, number> => {
  const [from] = Array.isArray(s.trim) ? (s.trim as number[]) : [0];
  const speed = typeof s.speed === 'number' ? s.speed : 1;
  const start = from ?? 0;
  return { 'source-start': start, 'source-end': start + Math.round(s.d * speed) };
};

const clip = (s: Segment, tt: number, indent: string): string => {
  const { id, st, d, ...rest } = s;
  const times = { id, in: st, out: st + d };
  if ('media' in rest && typeof rest.media === 'string') {
    const { media, name, ...more } = rest;
    // A song or a voice has a file as well.
    const role = tt === TRACK.audio ? 'audio' : rest.kind === 'clip' ? 'video' : 'img';
    const image = tag(role, {
      src: typeof name === 'string' ? name : media,
      'data-media': media,
      [NOTE]: note({ ...more, ...(typeof name === 'string' ? { name } : {}) }),
    });
    const part = rest.kind === 'clip' ? sourceOf(s) : {};
    return `${indent}<${tag('clip', { ...times, ...part })}><${image}/></clip>`;
  }
  if ('text' in rest && typeof rest.text === 'string') {
    const { text, ...more } = rest;
    const open = tag('clip', { ...times, [NOTE]: note(more) });
    return `${indent}<${open}><div>${escaped(text)}</div></clip>`;
  }
  return `${indent}<${tag('clip', { ...times, [NOTE]: note(rest) })}/>`;
};

const ROLES: Record<number, string> = {
  [TRACK.video]: 'video',
  [TRACK.audio]: 'bgm',
  [TRACK.text]: 'text',
};

const isEffects = (sg: readonly Segment[]): boolean =>
  sg.length > 0 && sg.every((s) => s.kind === 'effect' || s.kind === 'cuts');

/** The file's text, and what other programs will not see of the film. */
export const writeDraftV3 = (draft: Draft): { text: string; lost: Loss[] } => {
  const { width, height, fps, title, ...m } = draft.m;
  const root = tag('draft', {
    fps,
    width,
    height,
    duration: draft.d,
    title,
    // Empty too: it tells that the film is Reelay's.
    [NOTE]: JSON.stringify(m),
  });
  const tracks = draft.t.flatMap(({ id, sg, ...rest }) => [
    `  <${tag('track', { id, type: isEffects(sg) ? 'sfx' : ROLES[rest.tt], [NOTE]: JSON.stringify(rest) })}>`,
    ...sg.map((s) => clip(s, rest.tt, '    ')),
    '  </track>',
  ]);
  const film = pictures(draft);
  const joins = film.flatMap((s, i) =>
    i > 0 && s.tr && s.tr.kind !== 'cut' && s.tr.d > 0
      ? [
          `    <${tag('transition', {
            type: transitionType(s.tr.kind),
            'from-clip': film[i - 1]!.id,
            'to-clip': s.id,
            in: s.st,
            duration: s.tr.d,
          })}/>`,
        ]
      : [],
  );
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root}>`,
    ...tracks,
    ...(joins.length > 0 ? ['  <transitions>', ...joins, '  </transitions>'] : []),
    '</draft>',
    '',
  ];
  return { text: lines.join('\n'), lost: lossesOf(draft, 'nemo-xml') };
};
