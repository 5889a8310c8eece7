/** The gallery as a page. Promises moving pictures without a script; refuses file names that an address would need to quote. */

/** Pixels of each picture, and pictures a second. */
export const FRAME = { width: 320, height: 180 };
export const FPS = 12;
/** Pictures of one effect, one below the other in one file; the page moves from one to the next. */
export const SHOWN = 24;

/** The file of one effect. */
export const galleryFile = (section: string, name: string): string =>
  `${section}-${name}.jpg`.toLowerCase().replaceAll(' ', '-');

export const galleryFigure = (file: string, name: string): string =>
  `<figure><div role="img" aria-label="${name}" style="background-image: url(${file})"></div><figcaption>${name}</figcaption></figure>\n`;

/** The whole page around its figures. */
export const galleryPage = (body: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Reelay: what the engine draws</title>
<style>
body { background: #16161a; color: #eee; font: 15px/1.4 system-ui, sans-serif; margin: 2rem; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(${FRAME.width}px, 1fr)); gap: 1rem; }
figure { margin: 0; }
div { width: ${FRAME.width}px; height: ${FRAME.height}px; border-radius: 6px; background-position: 0 -${FRAME.height * (SHOWN / 2)}px; }
@media (prefers-reduced-motion: no-preference) {
  div { animation: play ${SHOWN / FPS + 1}s steps(1) infinite; }
  @keyframes play {
${Array.from(
  { length: SHOWN },
  (_, i) =>
    `    ${((100 * i) / FPS / (SHOWN / FPS + 1)).toFixed(2)}% { background-position: 0 -${i * FRAME.height}px; }`,
).join('\n')}
    100% { background-position: 0 -${(SHOWN - 1) * FRAME.height}px; }
  }
}
</style>
<h1>What the engine draws</h1>
${body}
</html>
`;
