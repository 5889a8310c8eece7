/**
 * A sheet over the page: low on a phone and at the side on a desk, so that the picture stays in sight. Promises to go by
 * Escape, by a tap beside it and by its button, and that the focus comes back; refuses to be open twice.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type Props = {
  open: boolean;
  label: string;
  class?: string;
  testid?: string;
  onClose: () => void;
  children: ComponentChildren;
};

export const Sheet = ({ open, label, class: cls, testid, onClose, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const el = dialog.current;
    if (open && el && !el.open) el.showModal();
    if (!open && el?.open) el.close();
  });
  return (
    <dialog
      ref={dialog}
      class={`dialog ${cls ?? ''}`}
      aria-label={label}
      data-testid={testid}
      onClose={onClose}
      onClick={(e) => e.target === e.currentTarget && e.currentTarget.close()}
    >
      {open && children}
    </dialog>
  );
};
