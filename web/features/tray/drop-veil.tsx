/** Photos dropped or pasted anywhere on the page are taken; while they hang over it, the page says so. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../state/store.ts';
import { Icon } from '../../ui/icon.tsx';
import { takeFiles } from './photo-input.tsx';

const carriesFiles = (e: DragEvent): boolean => e.dataTransfer?.types.includes('Files') ?? false;

export const DropVeil = () => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    // Enter and leave come for every element on the way: what counts is how many are entered.
    let depth = 0;
    const show = (n: number): void => {
      depth = Math.max(0, n);
      setOver(depth > 0);
    };
    window.addEventListener('dragenter', (e) => carriesFiles(e) && show(depth + 1), { signal });
    window.addEventListener('dragleave', (e) => carriesFiles(e) && show(depth - 1), { signal });
    window.addEventListener('dragover', (e) => carriesFiles(e) && e.preventDefault(), { signal });
    window.addEventListener(
      'drop',
      (e) => {
        if (!carriesFiles(e)) return;
        e.preventDefault();
        show(0);
        void takeFiles([...(e.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    window.addEventListener(
      'paste',
      (e) => {
        const files = [...(e.clipboardData?.files ?? [])];
        if (files.length === 0) return;
        e.preventDefault();
        void takeFiles(files);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return over ? (
    <div class="veil">
      <Icon name="photos" size={56} />
      <p>{t.value.dropAny}</p>
    </div>
  ) : null;
};
