/**
 * What the edge does by itself, asked by a person or by the backend’s talk of buttons: export, credits, state.
 * Promises that each is told in words; refuses to end a turn, or to send anything upstream as a message.
 */
import type { Fault } from '../../shared/contract/errors.ts';
import type { Credits, Render, SessionEvent } from '../../shared/contract/events.ts';
import { summary } from '../../shared/draft/summary.ts';
import type { Language } from '../../shared/profiles/index.ts';
import type { Result } from '../../shared/result.ts';
import type { Texts } from '../broker/texts.ts';
import { hasFilm } from './stages.ts';
import type { KnownDraft } from './store.ts';

export type Act = 'export' | 'credits' | 'state';

/** The narrow slice of a session that the acts need. */
export type ActsHouse = {
  readDraft(): Promise<Result<KnownDraft, Fault>>;
  startRender(): Promise<Result<Render, Fault>>;
  credits(): Promise<Result<Credits, Fault>>;
  language(): Language;
};
export type Teller = {
  emit: (event: SessionEvent) => void;
  text: (text: string) => void;
  texts: Texts;
};

/** Does it and tells it; answers why not, where that is more than a sentence. */
export const perform = async (
  act: Act,
  turn: string,
  house: ActsHouse,
  teller: Teller,
): Promise<Fault | undefined> => {
  const { emit, text, texts } = teller;
  switch (act) {
    case 'export': {
      const started = await house.startRender();
      if (started.ok) {
        emit({ type: 'render', turn, render: started.value });
        text(texts.exportStarted);
      } else if (started.error.code === 'nothing_to_export') text(texts.nothingToExport);
      else if (started.error.code === 'busy') text(texts.exportBusy);
      else return started.error;
      return undefined;
    }
    case 'credits': {
      const credits = await house.credits();
      if (!credits.ok) return credits.error;
      emit({ type: 'credits', turn, credits: credits.value });
      text(texts.credits(credits.value));
      return undefined;
    }
    case 'state': {
      const known = await house.readDraft();
      if (!known.ok) return known.error;
      const line = summary(known.value.draft, house.language());
      const { version } = known.value;
      emit({ type: 'timeline', turn, summary: line, changes: [], version });
      text(hasFilm(known.value) ? line : texts.stateEmpty);
      return undefined;
    }
  }
};
