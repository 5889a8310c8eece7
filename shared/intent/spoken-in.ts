/** In which language a message is written, by its small words and letters. Promises silence where it is not plain. */
import { LANGUAGES, type Language } from '../profiles/profile.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
type Named = Exclude<Language, 'zh-CN'>;

/** Words that stand in many sentences of a language. One that several languages have speaks for each of them a little. */
const SMALL: Record<Named, ReadonlySet<string>> = {
  en: set(
    'the and with my from for of this that these those please make add turn into to it is are was a an at on in your you i me we them photos pictures what how why who when where can could would will do does don not no more less much too very but like want need let remove put keep show give tell write saying title caption swap after before first last every each zoom move some something prefer',
  ),
  it: set(
    'il lo la gli le i un una uno di del dello della delle dei degli da dal con per mio mia mie miei e è che chi cosa crea fai fammi fallo aggiungi metti mettici togli scrivi voglio vorrei nel nella alla al questo questa queste foto non più meno senza ogni puoi sono come perché quando dove tutto tutte anche ma sul sulla troppo molto mi ti si tra prima dopo qualcosa preferisco',
  ),
  es: set(
    'el la los las un una de del con por para mi mis tu y o que qué cómo cuál cuándo dónde quién es son haz hazlo hazme pon ponle añade agrega quita escribe quiero este esta estas esto eso en al a foto fotos más menos sin cada no lo le me se muy pero también todo todas puedes hay está están como ya demasiado antes después algo prefiero entre durante',
  ),
  fr: set(
    'le la les l un une des du de d avec pour par mon ma mes ton ta et ou que qu quel quelle quoi comment est sont c fais mets ajoute enlève supprime écris veux voudrais dans ce cet cette ces photo photos plus moins sans chaque au aux sur pas ne n je j tu il elle on me te se y très mais aussi tout toutes peux trop ça avant après entre quelque chose préfère pendant',
  ),
  de: set(
    'der die das den dem des ein eine einen einem einer mit für mein meine meinen meiner und oder aus im in am zu zum zur von vom auf bei nach mach mache füge hinzu entferne schreib nimm zeig ist sind nicht kein keine foto fotos bild bilder mehr weniger ohne jedes jede bitte es ich du mir mich was wie wer wann wo warum kannst auch aber sehr alle alles so noch vor etwas lieber hätte zwischen',
  ),
  pt: set(
    'o os a as um uma uns umas de do da dos das com por pelo para pra meu minha meus minhas e ou que qual quem quando onde como é são faz faça mostra põe coloca coloque adiciona adicione tira tire escreve escreva quero este esta essa isso no na nos nas em num numa ao à foto fotos mais menos sem cada não me se muito mas também tudo todas você pode está deixa deixe antes depois algo prefiro entre durante muito',
  ),
};

/** Words that one language alone has, and that mostly stand for a whole sentence: each is enough by itself. */
const TELLING: Record<Named, ReadonlySet<string>> = {
  en: set('the with please undo faster slower louder quieter longer shorter without thanks hello'),
  it: set(
    'più fallo togli senza aggiungi metti esporta scarica veloce musica ciao grazie annulla perché della delle titolo verticale',
  ),
  es: set(
    'más haz hazlo ponle pon añade agrega quita deshaz hola gracias sin muestra enséñame prefiero deshazlo bájale súbele mis hazla ponlo ponla quítale cuánto cuántos',
  ),
  fr: set(
    'enlève ajoute mets mets-le fais annule bonjour merci musique titre avec sans vite baisse exporte télécharge écris montre combien moins voix',
  ),
  de: set(
    'mach mache ohne bitte danke hallo schneller langsamer lauter leiser länger kürzer musik titel nicht und für rückgängig exportieren exportiere wieviel etwas lieber zeig',
  ),
  pt: set(
    'não sem coloca coloque adicione faça deixe deixa tira tire desfaz desfaça desfazer olá oi obrigado obrigada depressa devagar você prefiro minhas meus põe ponha baixe quantos',
  ),
};

/** Letters of one language alone. */
const LETTERS: readonly (readonly [RegExp, Named])[] = [
  [/[ñ¿¡]/, 'es'],
  [/[ãõ]/, 'pt'],
  [/ß/, 'de'],
  [/œ|\b(?:qu|jusqu|aujourd)['’]/, 'fr'],
];
const NAMED = LANGUAGES.filter((l): l is Named => l !== 'zh-CN');
const TELLS = 2;
/** So much weight, and more than half again as much as of any other language. */
const ENOUGH = 1.5;
const LEAD = 1.5;

/** How much each language’s words speak for it. */
const weigh = (text: string): { language: Named; weight: number; words: number }[] => {
  const lower = text.toLowerCase();
  const words = lower.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  const sharers = words.map((w) => NAMED.filter((l) => SMALL[l].has(w)).length);
  return NAMED.map((language) => {
    let weight = 0;
    let found = 0;
    for (const [i, w] of words.entries()) {
      if (SMALL[language].has(w)) {
        weight += 1 / sharers[i]!;
        found++;
      }
      if (TELLING[language].has(w)) {
        weight += TELLS;
        found += TELLS;
      }
    }
    for (const [letter, of] of LETTERS)
      if (of === language && letter.test(lower)) {
        weight += TELLS;
        found += TELLS;
      }
    return { language, weight, words: found };
  }).sort((a, b) => b.weight - a.weight);
};

/** Words that are to be read in the film follow, up to the end of the line. */
const SAID =
  /\b(saying|that says|che dice|con scritto|que diga|que dice|qui dit|mit dem text|que diz)\b.*/giu;

/** As much of a message as tells its language, in characters. */
const TELLING_CHARS = 600;

export const spokenIn = (message: string): Language | undefined => {
  const text = message.slice(0, TELLING_CHARS);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han >= 2 && han * 3 >= letters) return 'zh-CN';
  // What stands in quotation marks, or after `saying`, is a title and not the person's own language.
  const own = text.replaceAll(/["“„«「『][^"”“»」』]*["”“»」』]/g, ' ').replaceAll(SAID, '$1');
  const [first, second] = weigh(own);
  if (!first || first.words < 2 || first.weight < ENOUGH) return undefined;
  return first.weight >= LEAD * (second?.weight ?? 0) ? first.language : undefined;
};
