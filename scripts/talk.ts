/** A talk with the open studio, without a server: the same turns, the same way back and forth. */
import { emptyDraft, type Draft } from '../shared/draft/schema.ts';
import { SHAPES } from '../shared/formats/shape.ts';
import type { Language, Profile } from '../shared/profiles/index.ts';
import type { StudioMedia } from '../studio/media/studio-media.ts';
import { turn, type Turn } from '../studio/session/turn.ts';

export class Talk {
  draft: Draft;
  readonly media: StudioMedia[];
  readonly #profile: Profile;
  readonly #language: Language;
  readonly #undo: Draft[] = [];
  readonly #redo: Draft[] = [];
  #topic: Turn['topic'];

  constructor(profile: Profile, language: Language, media: readonly StudioMedia[]) {
    this.#profile = profile;
    this.#language = language;
    this.media = [...media];
    const m = { ...SHAPES[profile.shape], fps: 30, profile: profile.id, language };
    this.draft = emptyDraft(m);
  }

  /** One message; the film is afterwards as the answer says. */
  say(text: string): Turn {
    const [undo, redo] = [this.#undo.at(-1), this.#redo.at(-1)];
    const origin = this.#undo.slice(0, 2).find((d) => d.t.length > 0);
    const made = turn(
      {
        draft: this.draft,
        media: this.media,
        profile: this.#profile,
        language: this.#language,
        ...(undo ? { undo } : {}),
        ...(redo ? { redo } : {}),
        reach: (way, n) => (way === 'undo' ? this.#undo : this.#redo).slice(-n).reverse(),
        ...(origin ? { origin } : {}),
        ...(this.#topic ? { topic: this.#topic } : {}),
      },
      { parts: [{ text }] },
    );
    if (made.topic) this.#topic = made.topic;
    if (made.move === 'push') {
      this.#undo.push(this.draft);
      this.#redo.length = 0;
    } else if (made.move !== 'none') {
      const [from, to] = made.move === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
      let left = this.draft;
      for (let n = made.steps ?? 1; n > 0; n--) {
        to.push(left);
        left = from.pop() ?? left;
      }
    }
    this.draft = made.draft;
    return made;
  }
}

/** A photo of the talk: `taken` as in EXIF, without a zone. */
export const photo = (name: string, taken?: string, upright = false): StudioMedia => ({
  media_id: `m-${name}`,
  filename: name,
  file_type: 'image/jpeg',
  size: 1,
  key: name,
  width: upright ? 3000 : 4000,
  height: upright ? 4000 : 3000,
  ...(taken ? { taken_at: taken } : {}),
});
