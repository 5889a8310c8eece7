/** Lo que dice el borde mismo, en español. */
import { MAX_GIF_MS } from '../../../shared/limits.ts';
import { MB, MP, type Texts } from './shape.ts';

export const es: Texts = {
  exportStarted: (what) =>
    `La exportación ha empezado: ${what}. Puedes cerrar la página, sigue sola.`,
  gifSmall: (mb) =>
    `Un GIF es pequeño y lento de por sí para poder compartirlo: hasta unos ${mb} MB. «Exporta un GIF a 540p, 15 fps» hace uno mayor; un MP4 es más nítido y pesa menos.`,
  cannotExport: (why, what) =>
    why === 'gif'
      ? `Un GIF dura como máximo ${MAX_GIF_MS / 1000} s. Acorta el video o exporta un MP4.`
      : why === 'stems'
        ? 'En el video no hay música escrita por mí: no hay pistas separadas ni notas.'
        : why === 'srt'
          ? 'En el video no hay textos de los que hacer subtítulos.'
          : `Este motor de video no sabe hacer eso (${what}). Hace un MP4 en el tamaño del video: di «exporta».`,
  nothingToExport: 'Todavía no hay nada que exportar. Añade fotos y pide antes un video.',
  exportBusy: 'Ya hay bastantes exportaciones en marcha. Espera a que termine una.',
  credits: (c) =>
    c.unlimited
      ? 'Aquí los créditos no se cuentan: haz todos los videos que quieras.'
      : `Tienes ${c.available} de ${c.total} créditos; ${c.frozen} están reservados para trabajos en marcha.`,
  noCredits: 'Ahora mismo no se pueden leer los créditos.',
  stateEmpty: 'Todavía no hay video. Añade fotos y dime qué hago con ellas.',
  upload: (formats, megabytes) =>
    `Arrastra tus fotos a la página o elígelas con «Añadir fotos»: ${formats}, hasta ${megabytes} MB cada una.`,
  leftOut: (list) => `Quedan fuera: ${list.join('; ')}.`,
  nothingChanged: 'En el video no ha cambiado nada.',
  stillWorking: '⏳ Sigo en ello…',
  checking: 'Se cortó la línea con el motor de video. Estoy comprobando si el cambio ha llegado…',
  landed: 'La línea se cortó, pero el cambio ha llegado.',
  newSession: {
    film: 'El motor de video había perdido esta sesión, así que he abierto una nueva; tus fotos y el video están en ella como estaban.',
    files:
      'El motor de video había perdido esta sesión, así que he abierto una nueva y he vuelto a enviar tus fotos. Pide el video otra vez, por favor.',
  },
  queued: 'Anotado. Lo hago en cuanto termine lo que está en marcha.',
  cancelled: 'Parado. Lo que ya estaba hecho se queda.',
  patience: (seconds) => `El motor de video pide paciencia; lo intento de nuevo en ${seconds} s.`,
  roughCut: (line) => `El primer montaje está listo: ${line}`,
  secondStage: (changes) => `Después del primer montaje se ha añadido más: ${changes}`,
  noCreditsAnonymous: (link) =>
    `No quedan créditos. Regístrate gratis para tener más; tu proyecto va contigo: ${link}`,
  noCreditsRegistered: 'No quedan créditos. Recárgalos en tu cuenta.',
  notOnPlan: (link) =>
    `La exportación no está incluida en este plan; no tiene que ver con los créditos. Regístrate o cambia de plan: ${link}`,
  replyCut: '… (el resto de la respuesta se ha cortado)',
  reasons: {
    file_unreadable: 'la imagen está dañada, incompleta o tarda demasiado en abrirse',
    file_unsupported: 'no es un tipo de imagen que se acepte',
    file_empty: 'el archivo está vacío',
    file_too_large: `pasa de ${MB} MB`,
    picture_too_large: `pasa de ${MP} megapíxeles`,
    name_invalid: 'su nombre no se puede usar',
    too_many_files: 'demasiados archivos',
  },
};
