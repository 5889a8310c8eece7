/** Italian words for the edge's own actions. Refuses every word that tells what to change in the film. */
import { FORMATS, words } from '../vocabulary.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const ITALIAN: Vocabulary = {
  verbs: {
    export: words(`
      esporta | esportalo | esportala | esportami | esportate | esportare | esporti | esportiamo
      esportiamolo | esporta in | scarica | scaricalo | scaricami | scaricare | scarico | scaricarlo
      esportarlo | mandami | mandamelo | mandatemi | inviami | inviamelo | mi mandi | mi invii | mandarmi il video | mandarmi il file | inviarmi il video | fammi scaricare
      mi mandate | renderizza | renderizzalo | salva il video | salva il filmato | salva video
      salvami il video | dammi il video | dammi il file | dammi il filmato | voglio il video
      posso avere il video | posso avere il file | vorrei il video | vorrei il file
      avvia l’esportazione | avvia l'esportazione | fai l’esportazione | fai l'esportazione
      fai il download | download
    `),
    credits: words(`crediti | credito | saldo`),
    state: words(`
      stato | mostra le tracce | mostra la timeline | mostrami le tracce | mostrami la timeline
      mostra tracce | mostra timeline | mostra tutte le tracce | fammi vedere la timeline
      fammi vedere le tracce | vedere la timeline | vedere le tracce | elenca le tracce
      elenco delle tracce | elenco tracce | riepilogo | quali tracce | cosa c’è nella timeline
      cosa c'è nella timeline | tracce
    `),
    upload: words(`
      carica | caricare | carico | caricarle | caricarne | carichiamo | allega | allegare | allego
      aggiungi file | allegare file
    `),
  },
  objects: {
    export: [
      ...FORMATS,
      ...words(`
        video | film | filmato | clip | reel | file | risultato | in | come | per | un | una
        finale | finito | finita | completo | qualità | alta | massima | formato | link | subito
        di nuovo | ancora | montaggio | versione | tutto | quello | si | faccio a | a | fare | sul telefono
        sul computer | sul pc | del | al | con
      `),
    ],
    credits: words(`
      quanti | quanto | ho | restano | resta | rimasti | rimasto | rimangono | rimane | è | account
      ancora | quali | qual | sono | disponibili | disponibile | residui | residuo | dei | del | a
      vedere | sapere | controlla | controllare | verifica | qual’è | qual'è | abbiamo | in tutto
      un | conto | attuale
    `),
    state: words(`
      progetto | video | film | filmato | qual | è | del | attuale | tracce | dello | della | un
      fai | fammi | fare | vedi | vedere | dammi | sapere | a che | dimmi | quale | lavoro | montaggio | qual’è
      qual'è | completo | breve | timeline | di | ho | c’è | c'è | ci sono
    `),
    upload: words(`
      foto | fotografie | immagini | immagine | file | come | altre | altri | altra | delle | dei
      una | un | nuove | nuovi | nuova | voglio | dove | posso | si | qualche | alcune | alcuni | più
      ancora | dal telefono | dal computer | devo | faccio a | di | tre | due | dieci | un’altra | un'altra | video
    `),
  },
  fillers: words(`
    per favore | per piacere | per cortesia | perfavore | ora | adesso | subito | puoi | può | potete
    potresti | potrebbe | potreste | il | lo | la | le | i | gli | l’ | l' | mio | mia | mie | miei
    nostro | nostre | questo | questa | ok | okay | grazie | grazie mille | mi | ci | vorrei | voglio
    ciao | salve | buongiorno | buonasera | mostra | mostrami | dimmi | sì | si | va bene | allora
    dai | e | poi | pure | se puoi | se possibile | se riesci | quando puoi | gentilmente | cortesemente
    ti prego | prego | vai | finalmente | possiamo | posso | potrei | per me | ecco
  `),
  approvals: words(`
    perfetto | perfetta | bello | bellissimo | bellissima | ottimo | ottima | benissimo | bene
    fantastico | stupendo | splendido | magnifico | fatto | finito | mi piace | mi piace molto
    mi piace così | va bene così | va benissimo | è perfetto | è bellissimo | tutto ok | tutto bene
    ci siamo | basta così | così va bene | sono contento | sono contenta | sono pronto | sono pronta
    approvato | bravo | brava | ottimo lavoro | bel lavoro | pronto | che bello
  `),
};
