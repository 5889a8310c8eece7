/**
 * Translates one sentence of a backend that believes in a graphical editor. Promises that every phrase becomes
 * words that hold in a chat; refuses what stands in quotation marks: that is somebody’s title, not an instruction.
 */
import type { GuiAction, Language, Rule, Stance } from './rule.ts';
import { ENGLISH } from './rules/en.ts';
import { ITALIAN } from './rules/it.ts';
import { CHINESE } from './rules/zh.ts';

export type Translated = { text: string; actions: GuiAction[] };
/** What may be done of itself; an instruction that may not be carried out is put as an offer. */
export type Allowed = ReadonlySet<GuiAction['do']>;

/** What goes over from one sentence to the next: a quotation that is still open. */
export type Quotation = { closes: string; chars: number } | undefined;

/** A quotation that does not end by then was a mark by itself, such as an inch. */
const MAX_QUOTATION_CHARS = 200;
const QUOTES: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '「': '」',
  '『': '』',
  '"': '"',
};
const LANGUAGES: readonly Language[] = [ENGLISH, ITALIAN, CHINESE];
/** Most sentences have none of these and are done at once. */
const TRIGGER =
  /click|tap|press|hit|push|select|choos|pick|\b(?:use|using|go|going|head|navigate|switch)\b|open|expand|drag|drop|preview|view|check|watch|play|slide|pull|move|button|icon|visit|see|find|clic|prem|tocc|selezion|us[aio]|scegl|apr[ie]|vai|anda|trascin|controll|verific|consult|guard|ved|visualizz|riprod|pulsante|tasto|bottone|点|单击|按|拖|打开|切换|进入|查看|检查|前往|使用|通过|预览|播放|滑|双击|面板|ctrl|cmd|command|⌘|editor/iu;

type Found = { rule: Rule; start: number; end: number; stance: Stance; match: RegExpExecArray };

/** Phrases of all rules, the first in the text first, the rule that stands first in its list first; none overlap. */
export const phrasesIn = (text: string): Found[] => {
  if (!TRIGGER.test(text)) return [];
  const all: Found[] = [];
  for (const { rules, stance } of LANGUAGES)
    for (const rule of rules)
      for (const match of text.matchAll(rule.find)) {
        const [start, end] = [match.index, match.index + match[0].length];
        if (start === end || all.some((f) => start < f.end && f.start < end)) continue;
        const place = {
          before: text.slice(0, start),
          after: text.slice(end),
          groups: match.groups ?? {},
        };
        const stands = stance(place);
        if (rule.onlyInstruction && (stands === 'loose' || stands === 'passing')) continue;
        all.push({ rule, start, end, stance: stands, match });
      }
  return all.sort((a, b) => a.start - b.start);
};

/** One sentence, translated; `within` is the quotation that it begins in, `goesOn` is true for the rest of a cut one. */
export const translateSentence = (
  sentence: string,
  within: Quotation,
  goesOn: boolean,
  allowed: Allowed,
): Translated & { within: Quotation } => {
  const quoted = quotations(sentence, within);
  let text = '';
  let at = 0;
  const actions: GuiAction[] = [];
  for (const found of phrasesIn(sentence)) {
    if (quoted.inside(found.start)) continue;
    const { rule, start, end, match } = found;
    const mayAct = found.stance === 'told' && !goesOn && rule.told && allowed.has(rule.told.act.do);
    text += sentence.slice(at, start);
    if (mayAct && rule.told) {
      const said = filled(rule.told.say, match);
      text += cased(said, match[0]);
      const { act } = rule.told;
      actions.push(act.do === 'edit' ? { do: 'edit', text: filled(act.text, match) } : act);
    } else text += cased(filled(formOf(rule, found.stance), match), match[0]);
    // In Chinese the purpose begins a clause of its own.
    if (match.groups?.['joint'] !== undefined) text += '，';
    at = end;
  }
  return { text: text + sentence.slice(at), actions, within: quoted.open };
};

const formOf = (rule: Rule, stance: Stance): string => {
  if (stance === 'doing' || stance === 'passing') return rule.doing ?? rule.offered;
  return stance === 'infinitive' ? (rule.infinitive ?? rule.offered) : rule.offered;
};
const filled = (form: string, match: RegExpExecArray): string =>
  form.replaceAll(/\$([a-z]+)/g, (_, name: string) => (match.groups?.[name] ?? '').trim());
/** A sentence that began with a capital still does. */
const cased = (said: string, instead: string): string =>
  /^\p{Lu}/u.test(instead) ? said.charAt(0).toUpperCase() + said.slice(1) : said;

const quotations = (
  text: string,
  before: Quotation,
): { inside(at: number): boolean; open: Quotation } => {
  const spans: [number, number][] = [];
  let open: (NonNullable<Quotation> & { from: number }) | undefined = before && {
    ...before,
    from: -1,
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (open) {
      open.chars++;
      if (mark === open.closes) {
        spans.push([open.from, at]);
        open = undefined;
      } else if (mark === '\n' || open.chars > MAX_QUOTATION_CHARS) open = undefined;
    } else if (QUOTES[mark] !== undefined) open = { closes: QUOTES[mark], chars: 0, from: at };
  }
  // What is still open may yet be closed: it counts as quoted, as it would have with its end in view.
  if (open) spans.push([open.from, text.length]);
  return {
    inside: (at) => spans.some(([from, to]) => from < at && at < to),
    open: open && { closes: open.closes, chars: open.chars },
  };
};
