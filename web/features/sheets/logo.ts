/** Making a picture the logo, as the chat does it: what lies over every photo is none of them. */
import type { Media } from '../../../shared/contract/events.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import { filmPhotos } from '../../state/store.ts';

export const logoEdits = ({ id, name }: Pick<Media, 'id' | 'name'>): Edit[] => {
  const film = filmPhotos.value;
  const shown = film.filter((s) => s.media === id).map((s) => s.id);
  return [
    { op: 'logo', logo: { media: id, name } },
    ...(shown.length > 0 && shown.length < film.length
      ? [{ op: 'remove', ids: shown } as const]
      : []),
  ];
};
