/** A change in words. The words of every language are many, so they come when the first change is to be told. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Change } from '../../../shared/draft/diff.ts';
import { language } from '../../state/store.ts';

type Say = typeof import('../../../shared/i18n/say.ts').say;
const say = signal<{ it: Say } | undefined>(undefined);

export const SaidChange = ({ changes }: { changes: readonly Change[] }) => {
  useEffect(() => {
    if (say.value) return;
    // Without a connection the entry stays short; the next change tries again.
    import('../../../shared/i18n/say.ts').then(
      (module) => (say.value = { it: module.say }),
      () => undefined,
    );
  }, []);
  return <>{say.value?.it(changes, language.value)}</>;
};
