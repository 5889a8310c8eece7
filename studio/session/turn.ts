/**
 * One turn of a session: a message becomes a draft and the events that tell it. Promises an answer in words
 * whatever comes in, and edits of a hand applied exactly or not at all; does no input or output.
 */
import { z } from 'zod';
import type { RunRequest, UpstreamEvent } from '../../shared/contract/upstream.ts';
import { applyAll } from '../../shared/draft/apply.ts';
import { diff } from '../../shared/draft/diff.ts';
import { editSchema, type Edit } from '../../shared/draft/edit.ts';
import { withMusic } from '../../shared/draft/edits/music.ts';
import { musicOf, pictures, type Draft } from '../../shared/draft/schema.ts';
import { say, sayFault, textsIn } from '../../shared/i18n/index.ts';
import { sayImported } from '../../shared/i18n/interop.ts';
import { STEPS } from '../../shared/i18n/steps.ts';
import type { Language, Profile } from '../../shared/profiles/index.ts';
import { direct, type Directed, type Topic } from '../director/index.ts';
import { soundOf } from '../director/sounds.ts';
import type { Ask } from '../model/ask.ts';
import { propose } from '../model/propose.ts';
import type { StudioMedia } from '../media/studio-media.ts';

/** The session as a turn sees it; `undo` and `redo` are the drafts to which those would lead. */
export type Scene = {
  draft: Draft;
  media: readonly StudioMedia[];
  profile: Profile;
  language: string;
  undo?: Draft;
  redo?: Draft;
  /** The drafts of so many steps, the nearest first; fewer where no more are kept. */
  reach?: (way: 'undo' | 'redo', steps: number) => readonly Draft[];
  /** The film as it was first made. */
  origin?: Draft;
  /** What was spoken of last. */
  topic?: Topic;
};

/** What is to be done to the stacks: a new draft was made, or one was taken back or forth. */
export type Move = 'none' | 'push' | 'undo' | 'redo';

export type Turn = {
  draft: Draft;
  move: Move;
  /** How many steps back or forth, where it is more than one. */
  steps?: number;
  reply: string;
  events: UpstreamEvent[];
  /** What is spoken of from now on; absent where nothing was said. */
  topic?: Topic;
};

const patchEditsSchema = z.array(editSchema).min(1).max(50);

/** The tool whose result tells a program what became of its edits. */
export const TOOL = 'apply_edits';

const told = (
  draft: Draft,
  move: Move,
  reply: string,
  edits: readonly unknown[],
  result: unknown,
): Turn => ({
  draft,
  move,
  reply,
  events: [
    { type: 'tool_call', name: TOOL, args: { edits } },
    { type: 'tool_result', name: TOOL, result },
    ...deltas(reply),
  ],
});

/** The reply sentence by sentence, as it would be spoken. */
export const deltas = (reply: string): UpstreamEvent[] =>
  (reply.match(/[^.!?。！？]+[.!?。！？]*[)”»’\s]*/g) ?? [reply]).map((content) => ({
    type: 'text',
    content,
  }));

/** A song that came with a project knows no beats; as it stands, no photo moves for them. */
const withBeats = (draft: Draft, media: readonly StudioMedia[]): Draft => {
  const song = musicOf(draft);
  if (song?.kind !== 'file' || song.beats || song.snap !== 'off') return draft;
  const beats = media.find((m) => m.media_id === song.media)?.beats;
  return beats ? withMusic(draft, { ...song, beats }) : draft;
};

/** A song that is named only by its file: how long it is and where its beats lie is known here. */
const heardOf = (edit: Edit, media: readonly StudioMedia[]): Edit => {
  if (edit.op === 'import') return { ...edit, draft: withBeats(edit.draft, media) };
  if (edit.op !== 'song' && edit.op !== 'voice' && edit.op !== 'effect') return edit;
  const { sound } = edit;
  if (!sound) return edit;
  const known = media.find((m) => m.media_id === sound.media);
  return known ? { ...edit, sound: { ...soundOf(known), ...sound } } : edit;
};

/** Edits of a hand: `base_version` must be the version that is there. */
const byHand = (scene: Scene, edits: readonly unknown[], baseVersion: number | undefined): Turn => {
  const { draft, language } = scene;
  const words = textsIn(language).director;
  if (baseVersion !== undefined && baseVersion !== draft.v)
    return told(draft, 'none', words.conflict(baseVersion, draft.v), edits, {
      status: 'conflict',
      base_version: baseVersion,
      version: draft.v,
    });
  const parsed = patchEditsSchema.safeParse(edits);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const path = `edits${issue.path.map((p) => (typeof p === 'number' ? `[${p}]` : `.${String(p)}`)).join('')}`;
    return told(draft, 'none', words.editInvalid(path, issue.message), edits, {
      status: 'invalid',
      path,
      message: issue.message,
      version: draft.v,
    });
  }
  const applied = applyAll(
    draft,
    parsed.data.map((e) => heardOf(e, scene.media)),
    scene.profile,
  );
  if (!applied.ok) {
    const message = sayFault(applied.error.fault, language);
    return told(draft, 'none', message, edits, {
      status: 'fault',
      index: applied.error.index,
      fault: applied.error.fault,
      message,
      version: draft.v,
    });
  }
  const now = applied.value.draft;
  const changes = diff(draft, now);
  const brought = parsed.data.flatMap((e) =>
    e.op === 'import' ? [sayImported(e.from, language)] : [],
  );
  // A film that is brought whole is not told edit by edit.
  const shown = brought.length > 0 ? parsed.data.map((e) => ({ op: e.op })) : edits;
  const reply = [...brought, say(changes, language)].join(textsIn(language).between);
  return told(now, 'push', reply, shown, {
    status: 'ok',
    version: now.v,
    changes,
  });
};

const stepped = (scene: Scene, way: 'undo' | 'redo', made: Directed): Turn => {
  const { language } = made;
  const words = textsIn(language);
  const asked = made.steps ?? 1;
  const reached = asked > 1 ? scene.reach?.(way, asked) : undefined;
  const target = reached?.at(-1) ?? scene[way];
  if (!target) {
    const none = way === 'undo' ? words.director.nothingToUndo : words.director.nothingToRedo;
    return { draft: scene.draft, move: 'none', reply: none, events: deltas(none) };
  }
  const now = { ...target, v: scene.draft.v + 1 };
  const changes = diff(scene.draft, now);
  const steps = reached?.length ?? 1;
  const one = way === 'undo' ? words.director.undone : words.director.redone;
  const many = STEPS[language][way === 'undo' ? 'undone' : 'redone'];
  const head = made.head ?? (asked === 1 ? one : many(steps, steps < asked ? asked : undefined));
  const edits: Edit[] = [{ op: 'restore', draft: target }];
  const reply = `${head}${words.between}${say(changes, language)}`;
  const done = told(now, way, reply, [{ op: edits[0]!.op }], {
    status: 'ok',
    version: now.v,
    changes,
  });
  return steps > 1 ? { ...done, steps } : done;
};

const textOf = (message: RunRequest['new_message']): string =>
  message.parts.map((p) => p.text ?? '').join('\n');

/** The words of a message of which the grammar understands nothing, where there is a film to be edited. */
export const unheardIn = (scene: Scene, message: RunRequest['new_message']): string | undefined => {
  if (pictures(scene.draft).length === 0 || message.parts.some((p) => p.reelay)) return undefined;
  const text = textOf(message);
  return direct({ ...scene, text }).heard === false ? text : undefined;
};

/** What a model proposes for a message of which the grammar makes nothing; it is not asked for any other. */
export const proposalFor = async (
  ask: Ask,
  scene: Scene,
  message: RunRequest['new_message'],
): Promise<Edit[] | undefined> => {
  const text = unheardIn(scene, message);
  return text === undefined ? undefined : propose(ask, scene.draft, text, scene.profile);
};

/** What a model made of a message; nothing where it cannot be done to the film as it is now. */
const byModel = (scene: Scene, edits: readonly Edit[], language: Language): Turn | undefined => {
  const applied = applyAll(scene.draft, edits, scene.profile);
  if (!applied.ok) return undefined;
  const { draft } = applied.value;
  const changes = diff(scene.draft, draft);
  if (changes.length === 0) return undefined;
  const words = textsIn(language);
  const reply = `${words.director.byModel}${words.between}${say(changes, language)}`;
  return told(draft, 'push', reply, edits, { status: 'ok', version: draft.v, changes });
};

/** A message in words. */
const byWords = (scene: Scene, text: string, proposed: readonly Edit[] | undefined): Turn => {
  const made = direct({ ...scene, text, canRedo: scene.redo !== undefined });
  if (made.heard === false && proposed) {
    const turned = byModel(scene, proposed, made.language);
    if (turned) return { ...turned, topic: { spoken: made.language } };
  }
  const { topic } = made;
  if (made.step) return { ...stepped(scene, made.step, made), topic };
  if (!made.draft)
    return {
      draft: scene.draft,
      move: 'none',
      reply: made.reply,
      events: deltas(made.reply),
      topic,
    };
  // A film that is put back whole is not told edit by edit.
  const edits = made.edits.map((e) => (e.op === 'restore' ? { op: e.op } : e));
  const done = told(made.draft, 'push', made.reply, edits, {
    status: 'ok',
    version: made.draft.v,
    changes: made.changes ?? diff(scene.draft, made.draft),
  });
  return { ...done, topic };
};

/** `proposed` is what a model made of a message that the grammar does not understand. */
export const turn = (
  scene: Scene,
  message: RunRequest['new_message'],
  proposed?: readonly Edit[],
): Turn => {
  const hand = message.parts.find((p) => p.reelay !== undefined)?.reelay;
  if (hand) return byHand(scene, hand.edits, hand.base_version);
  return byWords(scene, textOf(message), proposed);
};
