/** The conversation: what was said and answered, what hangs over it (export), and the place to speak. */
import { useEffect, useRef } from 'preact/hooks';
import { log, session, t } from '../../state/store.ts';
import { ExportCard } from '../export/export-card.tsx';
import { Composer } from './composer.tsx';
import { Entry } from './entry.tsx';

/** Within this of the end the reader follows what comes; further up they are left where they are. */
const NEAR_END_PX = 60;

export const Chat = () => {
  const box = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const top = useRef(0);
  const { entries } = log.value;
  const last = entries.at(-1);
  const toEnd = (): void => {
    if (box.current && follows.current) box.current.scrollTop = box.current.scrollHeight;
  };
  useEffect(() => {
    // Whoever speaks wants to see the answer.
    if (last?.kind === 'turn' && last.status === 'sending') follows.current = true;
    toEnd();
  }, [entries, last]);
  useEffect(() => {
    // The log also grows and shrinks with what stands below it.
    const watch = new ResizeObserver(toEnd);
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
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
        onScroll={(e) => {
          const el = e.currentTarget;
          // Only a hand scrolls up; what grows below the end does not.
          if (el.scrollHeight - el.scrollTop - el.clientHeight < NEAR_END_PX)
            follows.current = true;
          else if (el.scrollTop < top.current - 2) follows.current = false;
          top.current = el.scrollTop;
        }}
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
