/** Changes of voices and the mix in words. Promises to claim only what the diff shows. */
import type { EffectLook } from '../draft/diff-effects.ts';
import type { KeyLook, SoundChange } from '../draft/diff-sounds.ts';
import { MADE_EFFECTS } from '../draft/effect-schema.ts';
import type { Texts } from './en/index.ts';

const keyWords = (look: KeyLook, { sounds }: Texts): string =>
  sounds.key(look.key === undefined ? undefined : sounds.keyNames[look.key], look.mode);

const effectName = ({ name, made }: Pick<EffectLook, 'name' | 'made'>, t: Texts): string => {
  const own = MADE_EFFECTS.find((m) => m === name);
  return made && own ? t.effects.names[own] : t.quote(name);
};

export const saySound = (c: SoundChange, t: Texts): string => {
  const { sounds } = t;
  const listed = (names: readonly string[]): string => t.list(names.map((n) => t.quote(n)));
  switch (c.kind) {
    case 'voice':
      return c.after.length > 0
        ? sounds.voiceOver(listed(c.after))
        : sounds.voiceRemoved(listed(c.before));
    case 'mix': {
      const said = (v: number | null): string => {
        if (v === null) return '';
        if (c.part === 'gain' || c.part === 'duck') return t.percent(v);
        return c.part === 'loop' ? (v ? 'yes' : '') : t.time(v);
      };
      return sounds.mix(c.of, c.part, said(c.after), said(c.before));
    }
    case 'key':
      return c.after ? sounds.keyNow(keyWords(c.after, t)) : sounds.keyOwn;
    case 'effects': {
      const heard = (list: readonly EffectLook[]): string =>
        t.list(list.map((e) => t.effects.at(effectName(e, t), t.time(e.at))));
      return [
        c.added.length > 0 ? t.effects.added(heard(c.added), c.added.length) : '',
        c.removed.length > 0 ? t.effects.removed(heard(c.removed), c.removed.length) : '',
      ]
        .filter((part) => part !== '')
        .join(' ');
    }
    case 'effect_of':
      return t.effects.bound(effectName(c.effect, t), t.time(c.effect.at), c.bound);
    case 'effect_gain':
      return t.effects.gain(
        t.effects.at(effectName(c.effect, t), t.time(c.effect.at)),
        t.percent(c.after),
        t.percent(c.before),
      );
    case 'cut_sound':
      return c.after === null
        ? t.effects.offCuts
        : t.effects.onCuts(effectName({ name: c.after, made: true }, t));
    case 'form':
      return c.after
        ? sounds.form(t.list(c.after.map((s) => sounds.sections[s] ?? s)))
        : sounds.formOwn;
  }
};
