/** The places of the two sheets on the page; what is in them is loaded when the first is opened. */
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { photoSheet, styleSheet } from '../../state/sheets.ts';
import { t, tell } from '../../state/store.ts';
import { trayPhotos } from '../../state/tray.ts';
import { Sheet } from '../../ui/sheet.tsx';

type Content = ComponentType<{ onDone: () => void }>;
const contents = signal<{ photo: Content; style: Content } | undefined>(undefined);

const load = async (): Promise<void> => {
  const [{ PhotoSheet }, { StyleSheet }] = await Promise.all([
    import('./photo-sheet.tsx'),
    import('./style-sheet.tsx'),
  ]);
  contents.value = { photo: PhotoSheet, style: StyleSheet };
};

const closePhoto = (): void => {
  photoSheet.value = undefined;
};
const closeStyle = (): void => {
  styleSheet.value = false;
};

export const Sheets = () => {
  const key = photoSheet.value;
  const there = key !== undefined && trayPhotos.value.some((p) => p.key === key);
  const wanted = key !== undefined || styleSheet.value;
  useEffect(() => {
    if (!wanted || contents.value) return;
    load().catch(() => {
      tell(t.value.faultOffline, 'bad');
      closePhoto();
      closeStyle();
    });
  }, [wanted]);
  useEffect(() => {
    // What it was about has gone, by another hand or another film.
    if (key !== undefined && !there) closePhoto();
  }, [key, there]);
  const Photo = contents.value?.photo;
  const Style = contents.value?.style;
  return (
    <>
      <Sheet
        class="sheet"
        open={there && Photo !== undefined}
        label={t.value.photoSheet}
        testid="photo-sheet"
        onClose={closePhoto}
      >
        {Photo && <Photo onDone={closePhoto} />}
      </Sheet>
      <Sheet
        class="sheet"
        open={styleSheet.value && Style !== undefined}
        label={t.value.style}
        testid="style-sheet"
        onClose={closeStyle}
      >
        {Style && <Style onDone={closeStyle} />}
      </Sheet>
    </>
  );
};
