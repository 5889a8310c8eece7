/** The reply of a turn as it streams in. Promises talk that fits a chat; refuses to grow beyond a bound. */
import { createGuiTranslator } from '../../shared/gui/translate.ts';
import type { Allowed, GuiAction } from '../../shared/gui/translate.ts';
import { MAX_REPLY_CHARS } from '../limits.ts';

export type Reply = {
  /** True once something was said. */
  readonly said: boolean;
  push: (text: string) => void;
  end: () => void;
  /** What the reply wants done, once it has ended. */
  actions: () => readonly GuiAction[];
};

/** `cut` is what is said where the rest is left out; `allowed` are the actions that will be carried out. */
export const createReply = (say: (text: string) => void, cut: string, allowed: Allowed): Reply => {
  const gui = createGuiTranslator(allowed);
  let chars = 0;
  const emit = (text: string): void => {
    const room = Math.max(0, MAX_REPLY_CHARS - chars);
    if (text === '' || room === 0) return;
    chars += text.length;
    say(text.length > room ? text.slice(0, room) + cut : text);
  };
  return {
    get said(): boolean {
      return chars > 0;
    },
    push: (text) => emit(gui.push(text)),
    end: () => emit(gui.end()),
    actions: () => gui.actions(),
  };
};
