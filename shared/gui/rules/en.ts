/** English talk of buttons, panels and dragging. Refuses to touch people, doors and pens: content stays. */
import { CLOSE, CLOSE_1, NAME, OPEN, OPEN_1, maybeMarked, pattern } from '../rule.ts';
import type { Language, Rule, Stance } from '../rule.ts';

const POLITE = String.raw`\b(?:(?:please|just|simply|go ahead and|let['’]?s) )*`;
const DOING = `clicking|tapping|pressing|hitting|pushing`;
const CLICK = `(?:(?:click|tap|press|hit|push)|(?<doing>${DOING}))(?: on)?(?: (?:the|your|our))?`;
const PICK = `(?:(?:click|tap|press|hit|push|select|choose|use|pick|go to|head to|navigate to)|(?<doing>${DOING}|selecting|choosing|using|going to))(?: on)?(?: (?:the|your|our))?`;
const LOOKS = `(?: (?:big|large|small|blue|green|red|orange|purple|white|black|round))*`;
const PLACE = String.raw`(?:,? (?:(?:located |found |right )?(?:in|at|on|near|from) (?:the|your) (?:(?:top|upper|bottom|lower|left|right|main|side|export)[- ]?(?:hand)? ?){0,4}(?:corner|side|bar|toolbar|menu|menu bar|panel|editor|sidebar|interface|screen|page|window|workspace|header|player|right|left|top|bottom)?(?: of (?:the|your) (?:screen|page|editor|window|interface|app|toolbar|workspace|timeline|player))?|above|below))?`;
const BUTTON = `(?: (?:button|icon|option|command))`;
const END = String.raw`(?![\p{L}\d]| (?:link|settings|options|format|quality|speed|progress|file name|track|number|as (?:the|a|an|your|its)))`;

const EXPORT = `(?:export|download|render|save)(?: (?:the )?(?:video|film|project|movie))?`;
const WATCH = `(?:preview|space ?bar|play|timeline|tracks|storyboard|play ?\\/ ?pause)`;
const ACCOUNT = `(?:account|billing|credits|credit balance|balance|subscription)`;
const PAGE = `(?:page|settings|balance|panel|tab|section|details|history|information|menu)`;
const PARTS = String.raw`(?<what>[\p{L}&][\p{L}& -]{0,30}?)`;
const TOOL = `(?:panel|tab|menu|sidebar|dialog|inspector|toolbar|settings)`;
const THINGS = `(?:clips?|photos?|pictures?|images?|files?|titles?|texts?|captions?|tracks?|segments?|layers?|music|songs?|items?|elements?|transitions?|effects?|stickers?|scenes?|thumbnails?|blocks?|media|it|them)`;
const ALTER = `(?:adjust|change|choose|edit|add|pick|set|select|fine-tune|modify|tweak|customi[sz]e|replace|remove|trim|resize|reorder|apply|increase|decrease|lower|raise|crop|shorten|lengthen|extend)`;

const show = { do: 'state' } as const;

export const ENGLISH_RULES: readonly Rule[] = [
  // What is in the hand of the person alone: files.
  {
    find: pattern(
      POLITE,
      String.raw`(?:drag(?:ging)?(?: and |[- ]and[- ]|\/)drop(?:ping)?|drag(?:ging)?|drop(?:ping)?) (?:your |the |some |more )*(?:photos?|pictures?|images?|files?|media) (?:here|(?:in|on)?to (?:the|this|your) (?:page|window|panel|upload area|upload box|area|box|media library|library|chat|browser|editor|workspace|canvas|media panel))(?: to upload(?: (?:it|them))?)?`,
    ),
    offered: 'send me your photos',
    doing: 'sending me your photos',
  },
  {
    find: pattern(
      POLITE,
      PICK,
      LOOKS,
      ` ${OPEN}(?:upload|import|add media|add files|add photos|browse)${CLOSE}`,
      `${BUTTON}?`,
      PLACE,
      END,
    ),
    offered: 'send me your files',
    doing: 'sending me your files',
    onlyInstruction: true,
  },
  // The export.
  {
    find: pattern(
      POLITE,
      `(?:(?:open(?: up)?|go to|switch to|head(?: over)? to|navigate to)|(?<doing>opening(?: up)?|going to|switching to)) (?:the|your) ${maybeMarked('export')} (?:panel|tab|menu|dialog|page|screen)`,
      PLACE,
      `(?! (?:and|to) ${ALTER}\\b)`,
    ),
    told: { say: 'I’ll run the export', act: { do: 'export' } },
    offered: 'say “export”',
    doing: 'saying “export”',
    onlyInstruction: true,
  },
  {
    find: pattern(POLITE, CLICK, LOOKS, ` ${maybeMarked(EXPORT)}`, `${BUTTON}?`, PLACE, END),
    told: { say: 'I’ll run the export', act: { do: 'export' } },
    offered: 'say “export”',
    doing: 'saying “export”',
  },
  {
    find: pattern(
      POLITE,
      PICK,
      LOOKS,
      ` (?:${maybeMarked(EXPORT)}${BUTTON}|${OPEN_1}${EXPORT}${CLOSE_1}|file ?[>→] ?${EXPORT})`,
      PLACE,
      END,
    ),
    told: { say: 'I’ll run the export', act: { do: 'export' } },
    offered: 'say “export”',
    doing: 'saying “export”',
  },
  {
    find: pattern(
      POLITE,
      `(?:click|tap|press)(?: on)? here to (?:export|download)(?: (?:it|the video|your video))?`,
    ),
    told: { say: 'I’ll run the export', act: { do: 'export' } },
    offered: 'say “export”',
  },
  {
    find: pattern(
      `\\byou(?:(?:['’]ll| will| can)(?: also)?) (?:find|see) (?:the|an?) ${maybeMarked(EXPORT)}${BUTTON}`,
      PLACE,
    ),
    offered: 'you can say “export”',
  },
  {
    find: pattern(
      `\\bthe ${maybeMarked(EXPORT)}${BUTTON} is(?: located| found| right| now (?:available|active|enabled))?`,
      PLACE,
    ),
    offered: 'saying “export” is all it takes',
  },
  {
    find: pattern(`\\b(?:the|an?|your) ${maybeMarked('export')}${BUTTON}`, PLACE),
    offered: 'the word “export”',
  },
  // Credits.
  {
    find: pattern(
      POLITE,
      `(?:(?:check|visit|view|go to|head to|open(?: up)?|review)|(?<doing>checking|visiting|viewing|opening|going to)) (?:your ${ACCOUNT}(?: ?(?:\\/|and|or) ?${ACCOUNT})?(?: ${PAGE})?|the (?:${ACCOUNT}(?: ?(?:\\/|and|or) ?${ACCOUNT})? ${PAGE}|billing)|billing|settings page)(?: (?:in|on) (?:your|the) ${ACCOUNT}(?: ${PAGE})?)?(?: (?:for|to see|to check) your (?:(?:remaining|available) )?(?:credits|balance)| for credits)?`,
      END,
      `(?! of\\b)`,
    ),
    told: { say: 'I’ll look up your credits', act: { do: 'credits' } },
    offered: 'ask me for your “credits”',
    doing: 'asking me for your “credits”',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      `(?:${PICK}${LOOKS} (?:${maybeMarked(ACCOUNT)}${BUTTON}|${OPEN_1}${ACCOUNT}${CLOSE_1})|(?:click|tap|press)(?: on)? ${ACCOUNT}(?= (?:to|in|at|and)\\b|[.,!]))`,
      PLACE,
      END,
    ),
    told: { say: 'I’ll look up your credits', act: { do: 'credits' } },
    offered: 'ask me for your “credits”',
    doing: 'asking me for your “credits”',
    onlyInstruction: true,
  },
  {
    find: pattern(
      `(?<=\\bto ${ALTER} [^,.!?]{1,60}, )(?:please |just |simply )?(?:open(?: up)?|go to|switch to|head(?: over)? to|navigate to|use) (?:the|your) (?:${OPEN}${PARTS}${CLOSE} ${TOOL}|timeline)(?![\\p{L}\\d])`,
      PLACE,
    ),
    offered: 'just tell me',
  },
  {
    find: pattern(
      POLITE,
      String.raw`(?:(?:open|view|edit)|(?<doing>opening|viewing|editing)) (?:it|this|(?:the|your) (?:project|video|film|draft|result)) in (?:the|our) (?:\p{L}+ )?editor`,
    ),
    told: { say: 'I’ll show you where the film stands', act: show },
    offered: 'ask me for the “status”',
    doing: 'asking me for the “status”',
    onlyInstruction: true,
  },
  // The state, unless a panel is opened in order to change something.
  {
    find: pattern(
      POLITE,
      `(?:(?:open(?: up)?|go to|switch to|head(?: over)? to|navigate to|use|expand)|(?<doing>opening(?: up)?|going to|switching to|using)) (?:the|your) (?:${OPEN}${PARTS}${CLOSE} ${TOOL}|timeline)`,
      PLACE,
      `(?: (?:and|to) (?=${ALTER}\\b))`,
    ),
    offered: 'ask me to ',
    doing: 'asking me to ',
  },
  {
    find: pattern(
      POLITE,
      String.raw`(?:(?:preview|view|check|review|watch|play|inspect)|(?<doing>previewing|viewing|checking|reviewing|watching)) (?:(?:it|this|them|(?:the|your|this|that)(?: [\p{L}-]+){1,3}) )?(?:in|on) (?:the|your) (?:timeline|track list|preview (?:window|panel|pane|player))(?: (?:panel|view|editor|area))?`,
    ),
    told: { say: 'I’ll show you the timeline', act: show },
    offered: 'ask me for the “status”',
    doing: 'asking me for the “status”',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      `(?:${PICK}${LOOKS} (?:${maybeMarked(WATCH)}${BUTTON}|${OPEN_1}${WATCH}${CLOSE_1})|(?:click|tap|press|hit)(?: on)? (?:the )?${WATCH}(?= (?:to|in|at|and|now)\\b|[.,!]))`,
      PLACE,
      END,
    ),
    told: { say: 'I’ll show you the timeline', act: show },
    offered: 'ask me for the “status”',
    doing: 'asking me for the “status”',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      `(?:(?:open(?: up)?|go to|switch to|head to|check|look at|expand)|(?<doing>opening(?: up)?|going to|switching to|checking)) (?:the|your) ${maybeMarked('timeline')}(?: (?:panel|tab|view|editor|window|area))?`,
      PLACE,
      `(?! of\\b)(?![\\p{L}\\d])`,
    ),
    told: { say: 'I’ll show you the timeline', act: show },
    offered: 'ask me for the “status”',
    doing: 'asking me for the “status”',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      `(?:(?:open(?: up)?|go to|switch to|head(?: over)? to|navigate to|expand)|(?<doing>opening(?: up)?|going to|switching to)) (?:the|your) ${OPEN}${PARTS}${CLOSE} ${TOOL}(?![\\p{L}\\d])`,
      PLACE,
    ),
    told: { say: 'I’ll show you where the film stands', act: show },
    offered: 'ask me about the $what',
    doing: 'asking me about the $what',
    onlyInstruction: true,
  },
  // Dragging.
  {
    find: pattern(
      POLITE,
      String.raw`(?:drag|move|pull|slide|use|(?<doing>dragging|moving|using)) (?:the|its|this|that) (?:[\p{L}-]+ ){0,3}(?:sliders?|handles?|edges?|playhead|knobs?|corners?|bars?)(?: (?:left|right|up|down|inward|outward|left or right|in or out))?(?: of (?:the|a|each|any) [\p{L}]+)? to (?=[\p{L}])`,
    ),
    offered: 'ask me to ',
    doing: 'asking me to ',
  },
  {
    find: pattern(
      POLITE,
      String.raw`drag(?:(?: and |[- ]and[- ]|\/)drop)? (?<what>(?:the|your|this|that|it|them)(?: [^\s.,;:!?]+){0,5}?) (?<where>(?:on|in)?to (?:the )?(?:very )?(?:start|beginning|front|top|end|back|bottom|first|last|second|third|middle|centre|center|position|\d)[^.,;!?\n]{0,60}|(?:before|after|between|above|below|next to|in front of|behind) [^.,;!?\n]{1,60})`,
    ),
    told: {
      say: 'I’ll move $what $where',
      act: { do: 'edit', text: 'Move $what $where.' },
    },
    offered: 'ask me to move $what $where',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      String.raw`(?:drag|(?<doing>dragging))(?:(?: and |[- ]and[- ]|\/)drop(?:ping)?)?(?= (?:(?:the|your|this|that|any|each|some|all|a|an|new|more) )*(?:[\p{L}\d-]+ ){0,2}${THINGS}(?![\p{L}]))`,
    ),
    offered: 'ask me to move',
    doing: 'asking me to move',
    onlyInstruction: true,
  },
  { find: pattern(String.raw`\bdrag(?: and |[- ]and[- ]|\/)drop\b`), offered: 'a word to me' },
  // Everything else that can be clicked.
  {
    find: pattern(
      POLITE,
      String.raw`select (?<what>(?:the|a|any|your|that|this)(?: [\p{L}\d-]+){1,4}?) and (?:press|hit|click|tap) (?:the )?${OPEN}(?:delete|backspace|remove)${CLOSE}(?: (?:key|button))?`,
    ),
    offered: 'ask me to remove $what',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      CLICK,
      String.raw` (?:[\p{L}-]+ ){1,4}(?:menu|icon|dots) and (?:choose|select|click|tap|pick)(?: on)? ${OPEN}(?<name>[\p{L}]{2,20})${CLOSE}`,
    ),
    offered: 'ask me here for “$name”',
    doing: 'asking me here for “$name”',
    onlyInstruction: true,
  },
  {
    find: pattern(String.raw`\b(?:with|using|via|by pressing) (?:ctrl|cmd|command|⌘) ?[+-]? ?z\b`),
    offered: 'by saying “undo”',
  },
  {
    find: pattern(String.raw`\b(?:press|hit|use) (?:ctrl|cmd|command|⌘) ?[+-]? ?z\b`),
    offered: 'say “undo”',
  },
  {
    find: pattern(
      POLITE,
      String.raw`(?:(?:double|right)[- ]click|(?<doing>(?:double|right)[- ]clicking))(?: on)? (?=(?:the|a|an|any|each|your) )`,
    ),
    offered: 'tell me about ',
    doing: 'telling me about ',
  },
  {
    find: pattern(POLITE, `(?:${CLICK}${LOOKS} ${OPEN_1}${NAME}${CLOSE_1}${BUTTON}?)`, PLACE),
    offered: 'ask me here for “$name”',
    doing: 'asking me here for “$name”',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      CLICK,
      LOOKS,
      String.raw` (?!(?:an?|any|some|each|this|that|one|his|her|its)\b)(?<name>[\p{L}][\p{L} ]{0,29}?)`,
      BUTTON,
      PLACE,
      END,
    ),
    offered: 'ask me here for “$name”',
    doing: 'asking me here for “$name”',
    onlyInstruction: true,
  },
];

const CONDITION =
  /\b(?:if|when|whenever|once|after|before|unless|until|later|as soon as|in case|anytime|any time)\b/i;
const MODAL =
  /\b(?:you (?:can|could|may|might)|feel free|want to|would you|do you|like to|able to|don['’]?t|do not|never|no need|without|instead of)\b/i;
const INFINITIVE = /\b(?:to|can|could|may|might|should|must|will|shall|or|not|['’]ll|don['’]t) $/i;
const BY =
  /(?:^|[,;:(]|\b(?:by|after|before|when|while|without|try|need|requires?|than|and|or))\s*$/iu;
/** What the backend says that it does itself. */
const OWN = /\b(?:I|we)(?:['’]ll| will| can| could|['’]d| shall) $/i;
const BEGINS =
  /(?:^|[,;:—–(>•*#|-]|\d[.)]|\b(?:then|now|and|next|first|finally|also|so|afterwards))\s*$/iu;

const stance: Language['stance'] = ({ before, after, groups }): Stance => {
  if (groups['doing'] !== undefined) return BY.test(before) ? 'doing' : 'passing';
  if (OWN.test(before)) return 'loose';
  if (INFINITIVE.test(before)) return 'offered';
  if (!BEGINS.test(before)) return 'loose';
  return CONDITION.test(before + after) || MODAL.test(before) || /\?\s*$/.test(after)
    ? 'offered'
    : 'told';
};

export const ENGLISH: Language = { rules: ENGLISH_RULES, stance };
