/** Edits of sound as one short line: `song sun.mp3 from 30`, `music fade_out 3`, `key 9 minor`. */
import type { Edit } from '../../../shared/draft/edit.ts';

const s = (ms: number): string => String(ms / 1000);

type SoundEdit = Extract<
  Edit,
  { op: 'song' | 'voice' | 'mix' | 'score' | 'effect' | 'no_effects' | 'cut_sound' }
>;

export const tellSound = (e: SoundEdit): string => {
  switch (e.op) {
    case 'song':
      return `song ${e.sound.name}${e.from ? ` from ${s(e.from)}` : ''}`;
    case 'voice':
      return e.sound ? `voice ${e.sound.name}${e.at ? ` at ${s(e.at)}` : ''}` : 'no voice';
    case 'mix': {
      const { op: _op, of, ...parts } = e;
      const said = Object.entries(parts).map(([k, v]) =>
        k === 'fade_in' || k === 'fade_out' || k === 'from' ? `${k} ${s(Number(v))}` : `${k} ${v}`,
      );
      return `${of} ${said.join(' ')}`;
    }
    case 'effect': {
      const at = e.of === undefined ? s(e.at ?? 0) : `${e.of}${e.after ? `+${s(e.after)}` : ''}`;
      return `effect ${e.sound?.name ?? e.made} at ${at}${e.gain === undefined ? '' : ` ${e.gain}`}`;
    }
    case 'no_effects':
      return `no effects${e.ids ? ` ${e.ids.join(' ')}` : ''}`;
    case 'cut_sound':
      return e.made ? `cuts ${e.made}${e.gain === undefined ? '' : ` ${e.gain}`}` : 'no cut sound';
    case 'score':
      return [
        e.key === undefined ? '' : `key ${e.key}`,
        e.mode === undefined ? '' : e.mode,
        e.form === undefined
          ? ''
          : e.form
            ? `form ${e.form.map((p) => p.section).join(' ')}`
            : 'own form',
      ]
        .filter((v) => v !== '')
        .join(' ');
  }
};
