/**
 * What a backend that believes in a graphical editor says, and what a person in a chat can do instead. The
 * rules are tried in order on one sentence; only the phrase is replaced, the content around it is kept.
 */
export type Rule = { find: RegExp; say: string };

export const ENGLISH_RULES: readonly Rule[] = [
  {
    find: /\b(?:click|tap|press|hit)(?:ing)?(?: on)? (?:the )?["“'‘]?export["”'’]?(?: button)?/gi,
    say: 'say “export”',
  },
  { find: /\b(?:use |using )?the ["“'‘]?export["”'’]? button/gi, say: 'the word “export”' },
  {
    find: /\b(?:click|tap|press|hit)(?:ing)?(?: on)? (?:the )?["“'‘]([^"”'’]{1,40})["”'’](?: button)?/gi,
    say: 'ask me here for “$1”',
  },
  {
    find: /\b(?:click|tap|press)(?:ing)?(?: on)? the ([\p{L} ]{1,30}?) button/giu,
    say: 'ask me here for “$1”',
  },
  { find: /\bopen (?:up )?the ([\p{L} ]{1,30}?) (?:panel|tab|menu)/giu, say: 'ask me for the $1' },
  { find: /\bdrag(?:ging)?(?: and |[- ]and[- ]|\/)drop(?:ping)?/gi, say: 'tell me where to move' },
  { find: /\bpreview (?:it |this |the \w+ )?in the timeline/gi, say: 'ask me for the “status”' },
  {
    find: /\b(?:check|see|visit) your (?:account|billing)(?: (?:page|settings))?/gi,
    say: 'ask me for your “credits”',
  },
];

export const ITALIAN_RULES: readonly Rule[] = [
  {
    find: /\b(?:clicca|fai clic|premi|tocca)(?: su| sul)?(?: pulsante)? ?["“'‘«]?esporta["”'’»]?/gi,
    say: 'scrivi “esporta”',
  },
  {
    find: /\b(?:clicca|fai clic|premi|tocca)(?: su| sul)?(?: pulsante)? ["“'‘«]([^"”'’»]{1,40})["”'’»]/gi,
    say: 'chiedimi “$1”',
  },
  { find: /\bapri il pannello ([\p{L}]{1,30})/giu, say: 'chiedimi $1' },
  { find: /\btrascina(?:re)?(?: e rilascia(?:re)?)?\b/gi, say: 'dimmi dove spostare' },
];

export const CHINESE_RULES: readonly Rule[] = [
  { find: /(?:点击|点按|单击)\s*[“"「]?导出[”"」]?(?:按钮)?/g, say: '对我说“导出”' },
  { find: /(?:点击|点按|单击)\s*[“"「]([^”"」]{1,20})[”"」](?:按钮)?/g, say: '在这里告诉我“$1”' },
  { find: /打开\s*[“"「]?([^”"」，。\s]{1,10}?)[”"」]?面板/g, say: '问我“$1”' },
  { find: /拖拽|拖放|拖动/g, say: '告诉我移动' },
  { find: /导出按钮/g, say: '“导出”二字' },
];

export const RULES: readonly Rule[] = [...ENGLISH_RULES, ...ITALIAN_RULES, ...CHINESE_RULES];
