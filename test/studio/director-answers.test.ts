/** Talks in Spanish, French, German and Portuguese, each in an English session: every answer is in the person's own language. */
import { describe, expect, it } from 'vitest';
import { photo, Talk } from '../../scripts/talk.ts';
import { summary } from '../../shared/draft/summary.ts';
import { textsIn } from '../../shared/i18n/index.ts';
import { emptyDraft } from '../../shared/draft/schema.ts';
import { SHAPES } from '../../shared/formats/shape.ts';
import { route } from '../../shared/intent/route.ts';
import { profileById } from '../../shared/profiles/index.ts';
import { direct } from '../../studio/director/index.ts';

const profile = profileById('online-photo-video-maker')!;
const TONGUES = ['es', 'fr', 'de', 'pt'] as const;

/** The same talk in four languages, with a word that the answer must have in each. */
const TALKS: Record<(typeof TONGUES)[number], readonly (readonly [string, RegExp])[]> = {
  es: [
    ['¡hola!', /sé hacer/],
    ['haz una presentación con mis fotos y música alegre', /He hecho un video con 5 fotos/],
    ['más rápido', /ahora dura .* \(antes /],
    ['ponle el título «Verano»', /«Verano»/],
    ['9:16', /formato ahora es 9:16/],
    ['música 50%', /al 50 %/],
    ['quita la foto 9', /No hay foto 9/],
    ['cuéntame un chiste', /Yo solo hago videos/],
    ['pinta la luna de morado', /No lo he entendido/],
    ['quítale el fondo', /todavía no lo sé hacer/],
    ['esto es una mierda', /Siento que/],
    ['deshaz', /Deshecho\./],
    ['gracias', /Me alegro/],
    ['ayuda', /con tus palabras/],
  ],
  fr: [
    ['bonjour !', /je sais faire/],
    ['fais un diaporama avec mes photos et une musique entraînante', /J’ai fait un film avec 5/],
    ['plus vite', /dure maintenant .* \(avant /],
    ['mets le titre « Été »', /«\u00a0Été\u00a0»/],
    ['9:16', /format est maintenant 9:16/],
    ['musique 50%', /à 50\u00a0%/],
    ['enlève la photo 9', /pas de photo 9/],
    ['raconte-moi une blague', /Je ne fais que des vidéos/],
    ['peins la lune en violet', /pas compris/],
    ['enlève le fond', /ne sais pas encore/],
    ['c’est nul', /Désolé/],
    ['annule', /Annulé\./],
    ['merci', /Content/],
    ['aide', /avec tes mots/],
  ],
  de: [
    ['Hallo!', /Das kann ich/],
    ['mach eine Diashow aus meinen Fotos mit fröhlicher Musik', /einen Film aus 5 Fotos/],
    ['schneller', /dauert jetzt .* \(vorher /],
    ['füge den Titel „Sommer“ hinzu', /„Sommer“/],
    ['9:16', /Format ist jetzt 9:16/],
    ['Musik 50%', /mit 50 %/],
    ['entferne Foto 9', /Foto 9 gibt es nicht/],
    ['erzähl mir einen Witz', /nur Videos aus Fotos/],
    ['mal den Mond lila an', /nicht verstanden/],
    ['lass sie lächeln', /kann ich noch nicht/],
    ['das ist scheiße', /Schade/],
    ['rückgängig', /Rückgängig gemacht\./],
    ['danke', /Schön, dass/],
    ['Hilfe', /mit deinen Worten/],
  ],
  pt: [
    ['olá!', /eu sei fazer/],
    ['faz uma apresentação com as minhas fotos e música animada', /Fiz um vídeo com 5 fotos/],
    ['mais rápido', /agora dura .* \(antes /],
    ['coloca o título “Verão”', /“Verão”/],
    ['9:16', /formato agora é 9:16/],
    ['música 50%', /a 50%/],
    ['tira a foto 9', /Não há foto 9/],
    ['conta uma piada', /Eu só faço vídeos/],
    ['pinta a lua de roxo', /Não entendi/],
    ['tira o fundo', /ainda não sei fazer/],
    ['isso é uma merda', /Que pena/],
    ['desfaz', /Desfeito\./],
    ['obrigado', /Que bom/],
    ['ajuda', /com as suas palavras/],
  ],
};

/** Words of English answers that none of the four languages has. */
const ENGLISH =
  /\b(?:the|and|with|you|your|now|of|is|are|it|say|photos? now|next|there|that|changed|undone|added|removed|not)\b/i;
/** What a person or a file said is no answer. */
const own = (reply: string): string =>
  reply.replaceAll(/«[^»]*»|“[^”]*”|„[^“]*“|\b[\w-]+\.\w+\b/g, ' ');

const PHOTOS = [1, 2, 3, 4, 5].map((i) => photo(`p-${i}.jpg`));
const talkInEnglishSession = (): Talk => new Talk(profile, 'en', PHOTOS);

describe.each(TONGUES)('a talk in %s', (language) => {
  it('is answered in it from the first word to the last', () => {
    const talk = talkInEnglishSession();
    for (const [said, wanted] of TALKS[language]) {
      const { reply } = talk.say(said);
      expect(reply, said).toMatch(wanted);
      expect(own(reply), said).not.toMatch(ENGLISH);
    }
    expect(own(summary(talk.draft, language))).not.toMatch(ENGLISH);
  });

  it('goes over to another language and back with the person', () => {
    const talk = talkInEnglishSession();
    talk.say(TALKS[language][1][0]);
    expect(talk.say('please make the photos black and white').reply).toMatch(/The photos: now/);
    expect(talk.say('1:1').reply).toMatch(/The shape is now/);
    expect(talk.say(TALKS[language][2][0]).reply).toMatch(TALKS[language][2][1]);
    expect(own(talk.say('16:9').reply)).not.toMatch(ENGLISH);
  });

  it('may be the session’s own language, also for what tells none', () => {
    const given = { draft: emptyDraft({ ...SHAPES['16:9'], fps: 30 }), media: [], profile };
    const made = direct({ ...given, text: '🎬', language: `${language}-XX` });
    expect(made.language).toBe(language);
    expect(made.reply).toContain(textsIn(language).director.noPhotos('', 20).slice(0, 12));
  });

  it('is told only what it may say: every example is understood', () => {
    const talk = talkInEnglishSession();
    talk.say(TALKS[language][1][0]);
    const { draft, media } = talk;
    for (const [name, example] of Object.entries(textsIn(language).examples)) {
      const text = example.slice(1, -1).trim();
      const undo = draft;
      const made = direct({ text, draft, media, profile, language, undo, topic: {} });
      expect(made.language, text).toBe(language);
      if (name === 'export') expect(route(text)).toBe('export');
      else if (name === 'undo') expect(made.step).toBe('undo');
      // The film is made already, and its photos change on the beat.
      else if (name === 'make' || name === 'beat') expect(made.heard, text).not.toBe(false);
      else expect(made.edits, text).not.toEqual([]);
    }
  });
});

it.each([
  ['más rápido', 'es'],
  ['mas rapido', 'es'],
  ['mais rápido', 'pt'],
  ['mais rapido', 'pt'],
  ['più veloce', 'it'],
  ['plus rapide', 'fr'],
  ['schneller', 'de'],
  ['sin música', 'es'],
  ['sem música', 'pt'],
  ['senza musica', 'it'],
  ['sans musique', 'fr'],
  ['ohne Musik', 'de'],
  ['quita la última foto', 'es'],
  ['tira a última foto', 'pt'],
  ['togli l’ultima foto', 'it'],
  ['enlève la dernière photo', 'fr'],
  ['¿qué tiempo hace mañana?', 'es'],
  ['quel temps fait-il demain ?', 'fr'],
  ['wie wird das Wetter morgen?', 'de'],
  ['como está o tempo amanhã?', 'pt'],
  ['escríbeme un poema', 'es'],
  ['schreib mir ein Gedicht über Katzen', 'de'],
  // These are said so in several languages, or in none.
  ['vertical', 'en'],
  ['música alegre', 'en'],
  ['9:16', 'en'],
  ['👍', 'en'],
])('%s is answered in %s by a session in English', (text, language) => {
  const draft = emptyDraft({ ...SHAPES['16:9'], fps: 30 });
  const media = [photo('p-1.jpg')];
  expect(direct({ text, draft, media, profile, language: 'en' }).language).toBe(language);
});
