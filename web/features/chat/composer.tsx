/** Where people speak: Enter sends, Shift+Enter is a new line. Promises that nothing typed is ever lost. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { MAX_MESSAGE_CHARS } from '../../../shared/limits.ts';
import { SHOW_CHARS_LEFT } from '../../limits.ts';
import { send } from '../../state/chat.ts';
import { exportOpen } from '../../state/export-view.ts';
import { hasFilm, log, media, session, t, working } from '../../state/store.ts';
import { Icon } from '../../ui/icon.tsx';

export const Composer = () => {
  const text = useSignal('');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const el = area.current;
    if (!el) return;
    // Grows with what is written, up to the bound in the style sheet.
    el.style.height = 'auto';
    el.style.height = `${el.scrollHeight + 2}px`;
  }, [text.value]);

  const left = MAX_MESSAGE_CHARS - charsIn(text.value.trim());
  const submit = (): void => {
    const said = text.value.trim();
    area.current?.focus();
    if (said === '') return;
    if (charsIn(said) > MAX_MESSAGE_CHARS) return;
    text.value = '';
    void send(said);
  };
  return (
    <form
      class="composer"
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <Suggestions
        onPick={(s) => void send(s)}
        shown={text.value === '' && !working.value && !exportOpen.value}
      />
      <div class="composer-box">
        <textarea
          ref={area}
          rows={1}
          value={text.value}
          placeholder={t.value.messageHint}
          aria-label={t.value.messageLabel}
          aria-describedby="composer-state"
          aria-invalid={left < 0}
          enterkeyhint="send"
          data-testid="message"
          onInput={(e) => {
            text.value = e.currentTarget.value;
          }}
          onKeyDown={(e) => {
            // Enter also ends a composition (Chinese, Japanese): that one belongs to the input method.
            if (e.key !== 'Enter' || e.shiftKey || e.isComposing) return;
            e.preventDefault();
            submit();
          }}
        />
        <button
          type="submit"
          class={`send${text.value.trim() === '' ? ' send-idle' : ''}`}
          aria-label={t.value.send}
          title={t.value.send}
          data-testid="send"
        >
          <Icon name="send" />
        </button>
      </div>
      <p id="composer-state" class="composer-state" role={left < 0 ? 'alert' : undefined}>
        {left < 0
          ? t.value.tooLong(MAX_MESSAGE_CHARS - left, MAX_MESSAGE_CHARS)
          : left < SHOW_CHARS_LEFT
            ? t.value.charsLeft(left)
            : ''}
      </p>
    </form>
  );
};

/** As the edge counts: an emoji is one. */
const charsIn = (text: string): number => Array.from(text).length;

const Suggestions = ({ onPick, shown }: { onPick: (s: string) => void; shown: boolean }) => {
  const said = new Set(
    log.value.entries.map((e) => (e.kind === 'turn' ? e.said.toLowerCase() : '')),
  );
  const [first, ...later] = session.value?.suggestions ?? [];
  // The first one makes the film, the others change it; without photos none helps.
  const offered = hasFilm.value ? later : media.value.length > 0 && first ? [first] : [];
  const useful = offered.filter((s) => !said.has(s.toLowerCase()));
  if (!shown || useful.length === 0) return null;
  return (
    <ul class="suggestions" aria-label={t.value.suggestions}>
      {useful.map((s) => (
        <li key={s}>
          <button type="button" class="chip" onClick={() => onPick(s)}>
            {s}
          </button>
        </li>
      ))}
    </ul>
  );
};
