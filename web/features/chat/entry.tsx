/** One entry of the conversation. */
import type { Change as DraftChange } from '../../../shared/draft/diff.ts';
import { sendAgain } from '../../state/chat.ts';
import type { Change, ChatEntry, TurnEntry } from '../../state/chat-log.ts';
import { hasFilm, t } from '../../state/store.ts';
import { comingIn } from '../../state/tray.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Linked } from '../../ui/linked.tsx';
import { SaidChange } from './said-change.tsx';

export const Entry = ({ entry }: { entry: ChatEntry }) => {
  switch (entry.kind) {
    case 'turn':
      return <Turn turn={entry} />;
    case 'change':
      return (
        <p class="aside">
          <strong>{t.value.byHand}.</strong> <SaidChange changes={entry.changes as DraftChange[]} />
        </p>
      );
    case 'notice':
      return <p class="aside">{entry.text}</p>;
  }
};

const Turn = ({ turn }: { turn: TurnEntry }) => (
  <div class="turn" aria-busy={turn.status === 'sending' || turn.status === 'working'}>
    {turn.byHand ? (
      <p class="aside">{t.value.byHand}</p>
    ) : (
      <p class="said">
        <span class="unseen">{t.value.you}: </span>
        {turn.said}
      </p>
    )}
    {turn.reply && (
      <p class="reply">
        <Linked text={turn.reply} />
      </p>
    )}
    {(turn.status === 'sending' || turn.status === 'working') && (
      <p class="working">
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {turn.progress ?? (turn.status === 'sending' ? whileSending() : t.value.working)}
      </p>
    )}
    {turn.changes.length > 0 && <Changes changes={turn.changes} />}
    {turn.fault && (
      <div class="fault" role="alert">
        <Icon name="warn" />
        <p>
          {turn.turn ? '' : `${t.value.sendFailed} `}
          <Linked text={turn.fault.detail} />
        </p>
        {turn.fault.retryable && (
          <Button look="quiet" glyph="retry" onClick={() => void sendAgain(turn.key, turn.said)}>
            {t.value.retry}
          </Button>
        )}
      </div>
    )}
  </div>
);

/** The first message waits for the photos that are on their way. */
const whileSending = (): string => {
  const coming = hasFilm.value ? undefined : comingIn.value;
  return coming ? t.value.coming(coming.done, coming.all) : t.value.working;
};

/** What changed, by kind; the reply itself says from what to what. */
const Changes = ({ changes }: { changes: readonly Change[] }) => (
  <ul class="changes" aria-label={t.value.changed}>
    {[...new Set(changes.map((c) => c.kind))].map((kind) => (
      <li key={kind}>
        <Icon name="check" size={14} />
        {t.value.changeKind[kind] ?? kind}
      </li>
    ))}
  </ul>
);
