/** What the director is given and what it answers. */
import type { Change } from '../../shared/draft/diff.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Language, Profile } from '../../shared/profiles/index.ts';
import type { StudioMedia } from '../media/studio-media.ts';
import type { Topic } from './topic.ts';

export type Direction = {
  text: string;
  draft: Draft;
  /** Photos and clips; sounds among them are heard as songs and voices. */
  media: readonly StudioMedia[];
  profile: Profile;
  /** The session's language, for messages that do not show their own. */
  language: string;
  /** What was spoken of last, as the answer before this one told it. */
  topic?: Topic;
  /** The film before its last change, for `like before but …`. */
  undo?: Draft;
  /** The film as it was first made. */
  origin?: Draft;
  /** Whether something was taken back that can be made again. */
  canRedo?: boolean;
};

export type Directed = {
  edits: Edit[];
  reply: string;
  language: Language;
  /** What is spoken of from now on. */
  topic: Topic;
  /** The film after the edits; absent where there was nothing to do. */
  draft?: Draft;
  /** What those edits changed. */
  changes?: Change[];
  /** False where no part of the message was understood. */
  heard?: boolean;
  /** Back or forth in the session's history instead of an edit; `head` begins the answer in its place. */
  step?: 'undo' | 'redo';
  /** How many of them, where it is more than one. */
  steps?: number;
  head?: string;
};
