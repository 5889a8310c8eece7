/** German words for the edge's own actions. Refuses every word that tells what to change in the film. */
import { FORMATS, words } from '../vocabulary.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const GERMAN: Vocabulary = {
  verbs: {
    export: words(`
      exportiere | exportieren | exportier | exportier es | exportiere es | exportiere als | herunterladen | runterladen | lade es herunter
      lade das video herunter | lade den film herunter | schick mir das video | schick mir den film | gib mir das video | gib mir den film
      gib mir die datei | speichere das video | speichere den film | video speichern | film speichern | starte den export
      mach mir ein gif | ich will ein gif | gib mir ein gif
    `),
    credits: words(`guthaben | kontostand`),
    state: words(`
      projektstand | zeig die spuren | zeig mir die spuren | zeig die zeitleiste | zeig mir die zeitleiste | zusammenfassung | wie ist der stand
      welche spuren
    `),
    upload: words(`hochladen | lade hoch | anhängen | wie lade ich`),
    check: words(
      `passt es für | passt das für | passt das zu | ist es gut für | geht das für | geht das auf | läuft das auf | ist es bereit für | kann ich es posten auf | kann ich das posten auf | prüfe es für | prüf es für`,
    ),
    mend: words(
      `mach es passend für | mach das passend für | mach das video passend für | mach den film passend für | pass es an für | bereite es vor für | richte es her für`,
    ),
  },
  objects: {
    export: [
      ...FORMATS,
      ...words(`
        video | film | clip | datei | als | in | für | ein | eine | fertige | fertiges | qualität | hoher | höchster | format | noch einmal
        nochmal | auf | mein handy | aufs handy
      `),
    ],
    credits: words(`
      wie viel | wieviel | wie viele | ist | habe ich | hab ich | noch | übrig | wie hoch | aktuelles | mein | sehen
    `),
    state: words(
      `projekt | vom | des | projekts | im | video | film | gibt es | eine | kurze | gib mir`,
    ),
    upload: words(`
      fotos | bilder | dateien | foto | bild | weitere | mehr | hoch | wie | wo | neue | vom handy | ich | kann ich | noch | andere | möchte
    `),
    check: words(`
      video | film | tiktok | tik tok | reels | instagram | shorts | whatsapp | youtube | youtube shorts | twitter | x | für | auf | so | es
    `),
    mend: words(`
      video | film | tiktok | tik tok | reels | instagram | shorts | whatsapp | youtube | youtube shorts | twitter | x | für
    `),
  },
  fillers: words(`
    bitte | jetzt | kannst du | könntest du | können sie | der | die | das | den | mein | meine | meinen | mir | ok | okay | danke | vielen dank
    ich möchte | ich will | ich würde gern | hallo | hi | und | kann ich | zeig mir | zeig | sag mir | es | gern
  `),
  approvals: words(`
    perfekt | super | toll | prima | sehr gut | gefällt mir | passt so | so passt es | wunderbar | wunderschön | fertig | klasse
  `),
};
