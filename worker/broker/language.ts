/** Which language a request is answered in at first. What a message itself says is heard by `shared/intent/spoken-in.ts`. */
export { spokenIn } from '../../shared/intent/spoken-in.ts';

/** The first language of an `Accept-Language` header, or nothing where it names none. RFC 9110 §12.5.4. */
export const acceptedLanguage = (header: string | undefined): string | undefined => {
  const ranked = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const q = /^\s*q=([\d.]+)\s*$/.exec(rest.join(';'))?.[1];
      return { tag: tag.trim(), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && q > 0)
    .sort((a, b) => b.q - a.q);
  return ranked[0]?.tag;
};
