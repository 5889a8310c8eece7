/** The head of a sheet: what it is about, play and undo at hand, and what the last edit in it came to. */
import type { ComponentChildren } from 'preact';
import { send } from '../../state/chat.ts';
import { answer } from '../../state/sheets.ts';
import { editing, t, working } from '../../state/store.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { player } from '../preview/player.ts';

type Props = { title: string; under?: string; before?: ComponentChildren; onDone: () => void };

export const SheetHead = ({ title, under, before, onDone }: Props) => (
  <header class="sheet-head">
    <div class="sheet-bar">
      <h2 class="sheet-title">
        {title}
        {under && <bdi class="soft small">{under}</bdi>}
      </h2>
      {before}
      <IconButton
        glyph={player.playing.value ? 'pause' : 'play'}
        label={player.playing.value ? t.value.pause : t.value.play}
        onClick={player.toggle}
      />
      <IconButton
        glyph="undo"
        label={t.value.undo}
        disabled={editing.value || working.value}
        onClick={() => {
          answer.value = undefined;
          void send(t.value.undoWords);
        }}
      />
      <IconButton glyph="close" label={t.value.close} data-testid="sheet-close" onClick={onDone} />
    </div>
    <p
      class={`sheet-said small${answer.value?.bad ? ' sheet-bad' : ''}`}
      role="status"
      data-testid="sheet-said"
    >
      {answer.value?.bad && answer.value.text && <Icon name="warn" size={16} />}
      {editing.value || working.value ? t.value.working : (answer.value?.text ?? '')}
    </p>
  </header>
);
