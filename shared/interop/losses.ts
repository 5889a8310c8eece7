/** What of a film other programs will not see when they open it in their form. Promises nothing that the film does not have. */
import { pictures, scores, sounds, texts, type AudioSegment, type Draft } from '../draft/schema.ts';
import { createLosses, type ExportFormat, type Loss } from './loss.ts';

/** Both forms keep all of it as notes that Reelay reads again, or that nobody does. */
export const lossesOf = (draft: Draft, format: ExportFormat): Loss[] => {
  const lost = createLosses();
  const film = pictures(draft);
  lost.add('motion', film.filter((s) => s.kb && s.kb.kind !== 'hold').length);
  lost.add('blur_fill', film.filter((s) => s.fit === 'blur').length);
  const isLooked = (look: Draft['m']['look']) => look !== undefined && look.strength !== 0;
  lost.add('looks', film.filter((s) => isLooked(s.look ?? draft.m.look)).length);
  const kinds = film.slice(1).filter((s) => {
    const kind = s.tr?.kind ?? 'cut';
    return kind !== 'cut' && kind !== 'dissolve';
  });
  lost.add('joins', kinds.length);
  lost.add('score', scores(draft).length);
  const isMade = (s: AudioSegment) => s.kind === 'cuts' || (s.kind === 'effect' && s.made);
  lost.add('effects', sounds(draft).filter(isMade).length);
  if (format === 'otio') lost.add('texts', texts(draft).length);
  else lost.add('lettering', texts(draft).length);
  return lost.list();
};
