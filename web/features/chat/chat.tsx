/** The conversation: what was said and answered, what hangs over it (export), and the place to speak. */
import { useEffect, useRef } from 'preact/hooks';
import { log, session, t } from '../../state/store.ts';
import { ExportCard } from '../export/export-card.tsx';
import { Composer } from './composer.tsx';
import { Entry } from './entry.tsx';

/** Scrolled up further than this, the reader is left where they are. */
const NEAR_END_PX = 120;

export const Chat = () => {
  const box = useRef<HTMLDivElement>(null);
  const { entries } = log.value;
  const last = entries.at(-1);
  useEffect(() => {
    const el = box.current;
    if (!el) return;
    const near = el.scrollHeight - el.scrollTop - el.clientHeight < NEAR_END_PX + 200;
    if (near || (last?.kind === 'turn' && last.status === 'sending'))
      el.scrollTop = el.scrollHeight;
  }, [entries, last]);
  return (
    <section class="chat" aria-label={t.value.chat}>
      <div
        class="chat-log"
        ref={box}
        role="log"
        aria-live="polite"
        aria-label={t.value.chat}
        data-testid="chat"
        tabIndex={0}
      >
        {session.value && <p class="reply greeting">{session.value.greeting}</p>}
        {session.value?.tip && entries.length === 0 && <p class="tip">{session.value.tip}</p>}
        {entries.map((e) => (
          <Entry key={e.key} entry={e} />
        ))}
      </div>
      <ExportCard />
      <Composer />
    </section>
  );
};
