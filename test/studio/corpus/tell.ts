/** Edits as one short line each, so that a corpus of messages can be read: `title "Sea"`, `photo 3: 5`, `dissolve 0.9`. */
import type { Edit } from '../../../shared/draft/edit.ts';
import { tellSound } from './tell-sound.ts';
import type { Ground } from '../../../shared/draft/layers.ts';

const s = (ms: number): string => String(ms / 1000);
const at = (ids: readonly string[] | undefined): string =>
  ids ? ` @${ids.map((id) => id.replace(/^p/, '')).join(' ')}` : '';
const ground = (g: Ground | undefined): string =>
  g ? ` ${[g.colour, g.to].filter(Boolean).join('>')}` : '';
const places = (ids: readonly string[]): string => ids.map((id) => id.replace(/^p/, '')).join(' ');

const one = (e: Edit): string => {
  switch (e.op) {
    case 'make':
      return 'make';
    case 'add':
      return `add ${e.photos.map((p) => p.name).join(' ')}`;
    case 'remove':
      return `remove ${places(e.ids)}`;
    case 'duplicate':
      return `again ${places(e.ids)}${e.at === undefined ? '' : ` at ${e.at}`}`;
    case 'replace':
      return `replace ${places([e.id])} ${e.photo.name}`;
    case 'order':
      return `order ${places(e.ids)}`;
    case 'film_length':
      return `length ${s(e.ms)}`;
    case 'photo_length':
      return e.ids ? `photo ${places(e.ids)}: ${s(e.ms)}` : `each ${s(e.ms)}`;
    case 'shape':
      return e.shape;
    case 'fit':
      return `${e.fit}${ground(e.ground)}${at(e.ids)}`;
    case 'logo':
      return e.logo === null
        ? 'no logo'
        : `logo${Object.entries(e.logo)
            .map(([k, v]) => (k === 'media' ? '' : ` ${String(v)}`))
            .join('')}`;
    case 'progress_bar':
      return e.bar === null
        ? 'no bar'
        : `bar${Object.values(e.bar)
            .map((v) => ` ${String(v)}`)
            .join('')}`;
    case 'date_stamp':
      return e.stamp === null
        ? 'no stamp'
        : `stamp${Object.values(e.stamp)
            .map((v) => ` ${String(v)}`)
            .join('')}`;
    case 'pairs':
      return `${e.on ? 'pairs' : 'no pairs'}${at(e.ids)}`;
    case 'card':
      return `card${e.id === undefined ? '' : ` ${e.id}`}${ground(e.ground)}${e.text === undefined ? '' : e.text === null ? ' no words' : ` "${e.text}"`}${e.ms === undefined ? '' : ` ${s(e.ms)}`}${e.at === undefined ? '' : ` at ${e.at}`}`;
    case 'transition':
      return `${e.kind}${e.ms === undefined ? '' : ` ${s(e.ms)}`}${at(e.ids)}`;
    case 'motion':
      return `${[e.kind && `move ${e.kind}`, e.strength !== undefined && `strength ${e.strength}`].filter(Boolean).join(' ')}${at(e.ids)}`;
    case 'focus':
      return `focus ${e.point ? e.point.join(',') : 'auto'}${at(e.ids)}`;
    case 'look':
      return `${e.look ? `look ${e.look.kind}${e.look.strength === undefined ? '' : ` ${e.look.strength}`}` : 'no look'}${at(e.ids)}`;
    case 'title':
      return e.text === null ? 'no title' : `title "${e.text}"`;
    case 'title_length':
      return `title for ${s(e.ms)}`;
    case 'caption':
      return `${e.text === null ? 'no words' : `${e.role === 'lower' ? 'lower' : 'words'} "${e.text}"`}${at(e.ids)}`;
    case 'text_style': {
      const { op: _op, of, ids, ...look } = e;
      const parts = Object.entries(look).map(([k, v]) =>
        k === 'size' ? `x${v}` : (v ?? `own ${k}`),
      );
      return `text${of ? ` ${of}` : ''}: ${parts.join(' ')}${at(ids)}`;
    }
    case 'subtitles':
      return e.cues ? `subtitles ${e.cues.length}` : 'no subtitles';
    case 'ending':
      return e.text === null ? 'no ending' : `ending "${e.text}"`;
    case 'music': {
      if (e.style === null) return 'no music';
      const parts = [
        ...(e.style ? [e.style] : []),
        ...(e.gain === undefined ? [] : [`gain ${e.gain}`]),
        ...(e.tempo === undefined ? [] : [`tempo ${e.tempo}`]),
        ...(e.seed === undefined ? [] : ['tune']),
      ];
      return parts.length > 0 ? parts.join(' ') : 'music';
    }
    case 'beat_cuts':
      return e.on ? 'beat' : 'no beat';
    case 'clip': {
      const parts = [
        ...(e.trim === null ? ['whole'] : e.trim ? [`${s(e.trim[0])}-${s(e.trim[1])}`] : []),
        ...(e.speed === undefined ? [] : [`x${Number(e.speed.toFixed(3))}`]),
        ...(e.gain === undefined ? [] : [`gain ${e.gain}`]),
        ...(e.duck === undefined ? [] : [`duck ${e.duck}`]),
      ];
      return `clip ${parts.join(' ')}${at(e.ids)}`;
    }
    case 'song':
    case 'voice':
    case 'mix':
    case 'score':
    case 'effect':
    case 'no_effects':
    case 'cut_sound':
      return tellSound(e);
    case 'import':
      return `import ${e.from.name}`;
    case 'restore':
      return 'restore';
  }
};

/** All of them, in their order; `-` for none. */
export const tell = (edits: readonly Edit[]): string =>
  edits.length === 0 ? '-' : edits.map(one).join(' · ');
