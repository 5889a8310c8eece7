/** The reply of a turn as it streams in. Promises talk that fits a chat; refuses to grow beyond a bound. */
import { createGuiTranslator } from '../../shared/gui/translate.ts';
import { MAX_REPLY_CHARS } from '../limits.ts';

export type Reply = {
  /** True once something was said. */
  readonly said: boolean;
  push: (text: string) => void;
  end: () => void;
};

/** `cut` is what is said where the rest is left out. */
export const createReply = (say: (text: string) => void, cut: string): Reply => {
  const gui = createGuiTranslator();
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
  };
};
