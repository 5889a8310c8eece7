/** Words with the addresses in them as links. Promises links to https only, each under its own address; refuses to hide where one leads. */
const ADDRESS = /https:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]}。，；：！？）】]/g;

export const Linked = ({ text }: { text: string }) => {
  const parts: (string | { href: string })[] = [];
  let end = 0;
  for (const { 0: href, index } of text.matchAll(ADDRESS)) {
    parts.push(text.slice(end, index), { href });
    end = index + href.length;
  }
  parts.push(text.slice(end));
  return (
    <>
      {parts.map((part, i) =>
        typeof part === 'string' ? (
          part
        ) : (
          <a key={i} class="link" href={part.href} target="_blank" rel="noopener noreferrer">
            {part.href}
          </a>
        ),
      )}
    </>
  );
};
