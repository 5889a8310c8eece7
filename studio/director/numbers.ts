/** Numbers, ratios, clock times and places as they are written in figures, and in Chinese characters. */
import type { Concept } from './lexicon/concepts.ts';
import type { Token } from './token.ts';

const HAN_DIGIT = '零一二三四五六七八九';
/** `十五` is 15, `二十` is 20, `一百二十` is 120, `两` is 2, `半` a half. */
const hanNumber = (text: string): number | undefined => {
  if (text === '半') return 0.5;
  const plain = text.replaceAll('两', '二');
  const digit = (c: string | undefined) => (c === undefined ? 0 : HAN_DIGIT.indexOf(c));
  const hundred = plain.indexOf('百');
  if (hundred > 0) {
    const rest = plain.slice(hundred + 1).replace(/^零/, '');
    const more = rest === '' ? 0 : hanNumber(rest);
    return hundred === 1 && more !== undefined ? digit(plain[0]) * 100 + more : undefined;
  }
  const ten = plain.indexOf('十');
  if (ten < 0) return plain.length === 1 && digit(plain) >= 0 ? digit(plain) : undefined;
  const tens = ten === 0 ? 1 : digit(plain[0]);
  return plain.length <= ten + 2 ? tens * 10 + digit(plain[ten + 1]) : undefined;
};

export type Read = { token: Token; length: number } | undefined;

const minutes = (m: string, s: string, text: string): Read => ({
  token: { t: 'time', ms: (Number(m) * 60 + Number(s)) * 1000, text },
  length: text.length,
});

/** Counting words behind which a bare Chinese numeral is a number. */
const COUNTED = '张|幅|秒|分|个|首|倍|次|遍|种|版|号|到|至|和|、|点|小时|半|钟|$';
const HAN_NUMBER = new RegExp(`^[一二三四五六七八九十两百零半]{1,5}?(?=\\s*(?:${COUNTED}))`);

/** Figures that nothing belongs to: most of them, and found at once. */
const PLAIN = /\d{1,7}(?=\s+[^\s:：/m’]|,?\s*$)/y;

/** `1:30`, `1m30`, `9:16`, `2.5`, `2,5`, `3rd`, `#3`, `第3张`, `二十`; nothing where no number stands. */
export const readNumber = (text: string, at: number): Read => {
  PLAIN.lastIndex = at;
  const plain = PLAIN.exec(text)?.[0];
  if (plain) return { token: { t: 'number', n: Number(plain), text: plain }, length: plain.length };
  const rest = text.slice(at, at + 24);
  const ratio = /^(16|9|1|4)\s?[:：/]\s?(16|9|1|5)(?![\d:])/.exec(rest);
  const name = ratio && `${ratio[1]}:${ratio[2]}`;
  if (name && ['16:9', '9:16', '1:1', '4:5'].includes(name))
    return {
      token: { t: 'concept', c: `shape.${name}` as Concept, text: name },
      length: ratio[0].length,
    };
  const clock = /^(\d{1,2})[:：]([0-5]\d)(?!\d)/.exec(rest);
  if (clock) return minutes(clock[1]!, clock[2]!, clock[0]);
  const short =
    /^(\d{1,2})\s?(?:min|m|’)\s?([0-5]?\d)(?:\s?(?:seconds|secondi|sec|s|’’|”))?(?![\p{L}\d])/u.exec(
      rest,
    );
  if (short) return minutes(short[1]!, short[2]!, short[0]);
  const place =
    /^第\s*(\d{1,3}|[零一二三四五六七八九十两]{1,3})\s*(?:张照片|张图片|张图|张|幅|个)?/.exec(rest);
  if (place) {
    const n = /^\d/.test(place[1]!) ? Number(place[1]) : hanNumber(place[1]!);
    if (n !== undefined)
      return { token: { t: 'place', n, text: place[0] }, length: place[0].length };
  }
  const ordinal = /^(?:#\s?(\d{1,3})(?!\d)|(\d{1,3})(?:st|nd|rd|th|ème|eme|er|ère|ª|º|°|a\b))/.exec(
    rest,
  );
  if (ordinal)
    return {
      token: { t: 'place', n: Number(ordinal[1] ?? ordinal[2]), text: ordinal[0] },
      length: ordinal[0].length,
    };
  const digits = /^\d{1,7}(?:[.,]\d{1,3})?/.exec(rest)?.[0];
  if (digits)
    return {
      token: { t: 'number', n: Number(digits.replace(',', '.')), text: digits },
      length: digits.length,
    };
  const half = /^[一二三四五六七八九十两]{1,3}(?=点五)/.exec(rest)?.[0];
  if (half)
    return {
      token: { t: 'number', n: (hanNumber(half) ?? 0) + 0.5, text: half },
      length: half.length + 2,
    };
  const han = HAN_NUMBER.exec(rest)?.[0];
  const n = han === undefined ? undefined : hanNumber(han);
  return n === undefined
    ? undefined
    : { token: { t: 'number', n, text: han! }, length: han!.length };
};
