/** Spanish words for the edge's own actions. Refuses every word that tells what to change in the film. */
import { FORMATS, words } from '../vocabulary.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const SPANISH: Vocabulary = {
  verbs: {
    export: words(`
      exporta | exportar | expórtalo | exportalo | expórtala | exporta en | exporta como | descarga | descargar | descárgalo | descargalo
      descargarlo | exportarlo | envíame el video | envíame el vídeo | mándame el video | mándame el vídeo | dame el video
      dame el vídeo | dame el archivo | guarda el video | guarda el vídeo | guardar el video | guardar el vídeo | renderiza
      hazme un gif | quiero un gif | dame un gif
    `),
    credits: words(`créditos | creditos | saldo`),
    state: words(`
      estado | muestra las pistas | muéstrame las pistas | muéstrame la línea de tiempo | muestra la línea de tiempo | resumen
      qué pistas hay
    `),
    upload: words(`sube | subir | subo | cargar | adjuntar | adjunta`),
    check: words(
      `vale para | sirve para | está bien para | está listo para | es apto para | funciona en | puedo subirlo a | puedo publicarlo en | revísalo para | comprueba`,
    ),
    mend: words(
      `arréglalo para | arreglalo para | arréglalo | adáptalo a | adáptalo para | prepáralo para | ajústalo para | ajústalo a`,
    ),
  },
  objects: {
    export: [
      ...FORMATS,
      ...words(`
        video | vídeo | película | clip | archivo | en | como | para | un | una | final | terminado | calidad | alta | máxima
        formato | otra vez | de nuevo | a | del | todo | móvil | teléfono | ordenador
      `),
    ],
    credits: words(`
      cuántos | cuantos | cuál | cual | es | me quedan | quedan | tengo | quedan aún | disponibles | de | ver | saber | todavía
    `),
    state: words(
      `proyecto | del | de | cuál | cual | es | video | vídeo | actual | dame | un | breve`,
    ),
    upload: words(`
      fotos | imágenes | archivos | foto | imagen | más | otra | otras | cómo | como | dónde | donde | unas | nuevas | desde
      teléfono | móvil | ordenador | quiero
    `),
    check: words(`
      video | vídeo | tiktok | tik tok | reels | instagram | shorts | whatsapp | youtube | youtube shorts | twitter | x | para | en | así | esto | ya
    `),
    mend: words(`
      video | vídeo | tiktok | tik tok | reels | instagram | shorts | whatsapp | youtube | youtube shorts | twitter | x | para | a
    `),
  },
  fillers: words(`
    por favor | ahora | ya | puedes | podrías | puede | el | la | los | las | mi | mis | este | esta | ok | vale | gracias | muchas gracias
    quiero | quisiera | me gustaría | hola | buenas | me | lo | y | puedo | muestra | muéstrame | dime
  `),
  approvals: words(`
    perfecto | perfecta | genial | estupendo | muy bien | está bien | me gusta | me encanta | listo | así está bien | maravilloso | excelente
  `),
};
