/** Opens the sheet that says what an export comes out as; the sheet and what it knows are loaded when they are wanted. */
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hasFilm, t } from '../../state/store.ts';
import { IconButton } from '../../ui/button.tsx';

type Sheet = ComponentType<{ onDone: () => void }>;
const sheet = signal<Sheet | undefined>(undefined);
const open = signal(false);

const load = async (): Promise<void> => {
  sheet.value ??= (await import('./output-sheet.tsx')).OutputSheet;
  open.value = true;
};

export const OutputButton = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const Content = sheet.value;
  useEffect(() => {
    if (open.value && Content && !dialog.current?.open) dialog.current?.showModal();
  });
  const close = (): void => dialog.current?.close();
  return (
    <>
      <IconButton
        glyph="settings"
        label={t.value.outputOpen}
        disabled={!hasFilm.value}
        data-testid="export-settings"
        onClick={() => void load()}
      />
      <dialog
        ref={dialog}
        class="dialog output-sheet"
        aria-label={t.value.outputTitle}
        onClose={() => (open.value = false)}
        onClick={(e) => e.target === dialog.current && close()}
      >
        {open.value && Content && <Content onDone={close} />}
      </dialog>
    </>
  );
};
