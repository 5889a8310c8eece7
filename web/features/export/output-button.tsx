/** Opens the sheet that says what an export comes out as; the sheet and what it knows are loaded when they are wanted. */
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { drawable, hasFilm, t, tell } from '../../state/store.ts';
import { IconButton } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';

type Content = ComponentType<{ onDone: () => void }>;
const sheet = signal<Content | undefined>(undefined);
const open = signal(false);

const load = async (): Promise<void> => {
  try {
    sheet.value ??= (await import('./output-sheet.tsx')).OutputSheet;
    open.value = true;
  } catch {
    tell(t.value.faultOffline, 'bad');
  }
};
const close = (): void => {
  open.value = false;
};

export const OutputButton = () => {
  // Another backend makes one kind only.
  if (hasFilm.value && !drawable.value) return null;
  const Output = sheet.value;
  return (
    <>
      <IconButton
        glyph="settings"
        label={t.value.outputOpen}
        disabled={!hasFilm.value}
        data-testid="export-settings"
        onClick={() => void load()}
      />
      <Sheet
        class="output-sheet"
        open={open.value && Output !== undefined}
        label={t.value.outputTitle}
        onClose={close}
      >
        {Output && <Output onDone={close} />}
      </Sheet>
    </>
  );
};
