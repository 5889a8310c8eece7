/** One of many things of the film, folded: a press unfolds its controls and shows the moment at which it is. */
import type { ComponentChildren } from 'preact';
import { w } from '../../i18n/sheets/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { minutes } from '../preview/minutes.ts';
import { player } from '../preview/player.ts';

type Props = {
  /** Where it is in the film, in ms. */
  at: number;
  name: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  testid?: string;
  children: ComponentChildren;
};

export const ItemRow = ({ at, name, open, onOpen, testid, children }: Props) => (
  <li class="item">
    <button
      type="button"
      class="item-head"
      aria-expanded={open}
      data-testid={testid}
      onClick={() => {
        onOpen(!open);
        // Just after its beginning: a text that comes softly is seen by then.
        if (!open) player.seek(at + SEEN_MS);
      }}
    >
      <span class="numbers">{minutes(at)}</span>
      <bdi>{name}</bdi>
      <Icon name={open ? 'minus' : 'settings'} size={18} />
    </button>
    {open && <div class="item-body">{children}</div>}
  </li>
);

const SEEN_MS = 350;

/** One more, at the moment that the preview shows. */
export const AddAtMoment = (p: { disabled: boolean; testid: string; onAdd: () => void }) => (
  <Button glyph="plus" disabled={p.disabled} data-testid={p.testid} onClick={p.onAdd}>
    {w.value.addAt(player.second.value)}
  </Button>
);
