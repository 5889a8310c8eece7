/** Italian talk of buttons, panels and dragging. Refuses to touch people, doors and suitcases: content stays. */
import { CLOSE, CLOSE_1, NAME, OPEN, OPEN_1, pattern } from '../rule.ts';
import type { Language, Rule, Stance } from '../rule.ts';

const POLITE = String.raw`(?<![\p{L}])`;
const CLICK = String.raw`(?:(?:clicca|cliccate|clicchi|fai clic|fate clic|faccia clic|premi|premete|prema|tocca|toccate|tocchi|seleziona|selezionate|selezioni|usa|usate|usi|scegli|scegliete)|(?<infinitive>cliccare|fare clic|premere|toccare|selezionare|usare|scegliere)|(?<doing>cliccando|facendo clic|premendo|toccando|selezionando|usando))(?: (?:su|sul|sulla|il|la|lo|(?:sul)?l['’]))?(?: ?(?:pulsante|tasto|bottone|icona|voce|opzione|comando))?(?: (?:di|del|della))?`;
const PLACE = String.raw`(?:,? (?:in (?:alto|basso)(?: a (?:destra|sinistra))?|a (?:destra|sinistra)|(?:nell['’]|nella |nel |sulla |sul )(?:angolo|barra|menu|menù|pannello|editor|schermata|pagina|barra degli strumenti|barra laterale)(?: (?:in alto|in basso|superiore|inferiore))?(?: a (?:destra|sinistra))?|qui (?:sopra|sotto)|dal(?:la)? (?:menu|menù|barra)))?`;
const EXPORT = `(?:esporta|scarica|export|download|salva|esportazione)(?: (?:il )?(?:video|film|filmato))?`;
const END = String.raw`(?![\p{L}\d])`;
const ACCOUNT = `(?:account|fatturazione|crediti|saldo|abbonamento|piano|billing)`;
const WATCH = `(?:anteprima|riproduzione|riproduci|timeline|tracce|play)`;
const OPENS = `(?:(?:apri|aprite|apra|vai (?:a|su|nel|alla)|andate (?:a|su|nel|alla))|(?<infinitive>aprire|andare (?:a|su|nel|alla))|(?<doing>aprendo|andando (?:a|su|nel|alla)))`;
const THINGS = `(?:clip|foto|immagin[ei]|file|titol[oi]|test[oi]|tracc[ei]a?|segment[oi]|livell[oi]|musica|element[oi]|transizion[ei]|scen[ae]|miniatur[ae]|media)`;
const DRAG = `(?:(?:trascina(?:te)?|trascini)|(?<infinitive>trascinare)|(?<doing>trascinando))(?: e (?:rilascia(?:re|te|ndo)?|rilasci))?`;

const show = { do: 'state' } as const;

export const ITALIAN_RULES: readonly Rule[] = [
  {
    find: pattern(
      POLITE,
      DRAG,
      String.raw` (?:qui )?(?:le (?:tue )?|i (?:tuoi )?|delle |dei |altre )?(?:foto|immagini|file)(?: (?:qui|nella (?:pagina|finestra|chat)|nel (?:pannello|riquadro)|nell['’]area(?: di caricamento)?)|(?= per caricarl))(?: per caricarl[aei])?`,
    ),
    offered: 'mandami le tue foto',
    infinitive: 'mandarmi le tue foto',
    doing: 'mandandomi le tue foto',
  },
  {
    find: pattern(
      POLITE,
      CLICK,
      `[ ’']?${OPEN}(?:carica|importa|upload|aggiungi (?:foto|file|media))${CLOSE}`,
      PLACE,
      END,
    ),
    offered: 'mandami i tuoi file',
    infinitive: 'mandarmi i tuoi file',
    doing: 'mandandomi i tuoi file',
    onlyInstruction: true,
  },
  {
    find: pattern(POLITE, CLICK, `[ ’']?${OPEN}${EXPORT}${CLOSE}`, PLACE, END),
    told: { say: 'avvio io l’esportazione', act: { do: 'export' } },
    offered: 'scrivi “esporta”',
    infinitive: 'scrivere “esporta”',
    doing: 'scrivendo “esporta”',
  },
  {
    find: pattern(
      String.raw`\b(?:il (?:pulsante|tasto|bottone) (?:di )?${OPEN}(?:esporta(?:zione)?|export)${CLOSE} (?:è|si trova)|(?:trovi|troverai|vedi|vedrai) il (?:pulsante|tasto|bottone) (?:di )?${OPEN}(?:esporta(?:zione)?|export)${CLOSE})`,
      PLACE,
    ),
    offered: 'basta scrivere “esporta”',
  },
  {
    find: pattern(
      String.raw`\b(?:il|un) (?:pulsante|tasto|bottone) (?:di )?${OPEN}(?:esporta(?:zione)?|export)${CLOSE}`,
      PLACE,
    ),
    offered: 'la parola “esporta”',
  },
  {
    find: pattern(
      POLITE,
      `(?:(?:controlla|controllate|controlli|verifica|vedi|visita|consulta)|(?<infinitive>controllare|verificare|vedere|visitare|consultare)|(?<doing>controllando|verificando|consultando)|${OPENS.replaceAll('infinitive', 'infinitive2').replaceAll('doing', 'doing2')}) (?:il |la |i |l['’])?(?:pagina (?:del(?:l['’]| )|della |di )?|(?:tuo |tua |tuoi )?saldo (?:del(?:l['’]| ))?)?(?:tuo |tua |tuoi )?${ACCOUNT}(?: (?:o|e) (?:la )?(?:tua )?${ACCOUNT})?(?: per (?:vedere|controllare) (?:il |i )?(?:tuo |tuoi )?(?:saldo|crediti)(?: residui| rimasti)?)?`,
      END,
    ),
    told: { say: 'guardo io i tuoi crediti', act: { do: 'credits' } },
    offered: 'chiedimi i “crediti”',
    infinitive: 'chiedermi i “crediti”',
    doing: 'chiedendomi i “crediti”',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      String.raw`(?:(?:guarda|vedi|visualizza|controlla|riproduci)|(?<infinitive>guardare|vedere|visualizzare|controllare|riprodurre)|(?<doing>guardando|visualizzando|controllando)) (?:(?:l['’]anteprima|il risultato|il video|il filmato|la modifica|le modifiche|tutto) )?(?:nella|sulla) timeline`,
      END,
    ),
    told: { say: 'ti mostro la timeline', act: show },
    offered: 'chiedimi lo “stato”',
    infinitive: 'chiedermi lo “stato”',
    doing: 'chiedendomi lo “stato”',
  },
  {
    find: pattern(POLITE, CLICK, `[ ’']?${OPEN}${WATCH}${CLOSE}`, PLACE, END),
    told: { say: 'ti mostro la timeline', act: show },
    offered: 'chiedimi lo “stato”',
    infinitive: 'chiedermi lo “stato”',
    doing: 'chiedendomi lo “stato”',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      OPENS,
      String.raw` (?:il |la )?(?:(?:pannello|scheda|menu|menù|finestra|barra) (?:(?:di|del|della|dei|delle|degli) |dell['’])?${OPEN}[\p{L}]{2,30}${CLOSE}|timeline)`,
      PLACE,
      String.raw` (?:per|e) (?=(?:cambiare|modificare|regolare|scegliere|aggiungere|impostare|rimuovere|tagliare|riordinare|spostare)(?![\p{L}]))`,
    ),
    offered: 'chiedimi di ',
    infinitive: 'chiedermi di ',
    doing: 'chiedendomi di ',
  },
  {
    find: pattern(POLITE, OPENS, ` (?:la )?${OPEN}timeline${CLOSE}`, END),
    told: { say: 'ti mostro la timeline', act: show },
    offered: 'chiedimi lo “stato”',
    infinitive: 'chiedermi lo “stato”',
    doing: 'chiedendomi lo “stato”',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      OPENS,
      String.raw` (?:il |la )?(?:pannello|scheda|menu|menù|finestra|barra) (?:(?:di|del|della|dei|delle|degli) |dell['’])?${OPEN}(?<what>[\p{L}]{2,30})${CLOSE}`,
      PLACE,
      END,
    ),
    told: { say: 'ti mostro a che punto è il video', act: show },
    offered: 'chiedimi di “$what”',
    infinitive: 'chiedermi di “$what”',
    doing: 'chiedendomi di “$what”',
  },
  {
    find: pattern(
      POLITE,
      DRAG,
      String.raw` (?:il|lo|la|i|le|gli) (?:cursor[ei]|maniglie?|bord[oi]|slider|angol[oi])(?: (?:a destra|a sinistra|della clip|del volume|del titolo))? per (?=[\p{L}])`,
    ),
    offered: 'chiedimi di ',
    infinitive: 'chiedermi di ',
    doing: 'chiedendomi di ',
  },
  {
    find: pattern(
      POLITE,
      String.raw`trascina(?:te)? (?<what>(?:il |lo |la |i |le |gli |l['’])(?:[^\s.,;:!?]+ ?){1,4}?) (?<where>(?:all['’]inizio|alla fine|in fondo|in cima|al centro|in posizione|al (?:primo|secondo|terzo) posto)[^.,;!?\n]{0,60}|(?:prima|dopo) (?:di |del|la |il )[^.,;!?\n]{1,60})`,
    ),
    told: { say: 'sposto io $what $where', act: { do: 'edit', text: 'Sposta $what $where.' } },
    offered: 'chiedimi di spostare $what $where',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      DRAG,
      `(?= (?:(?:il|lo|la|i|le|gli|un|una|ogni|qualsiasi) |l['’])?(?:tu[oae]i? )?(?:prim[oa] |second[oa] )?${THINGS}(?![\\p{L}]))`,
    ),
    offered: 'dimmi dove spostare',
    infinitive: 'dirmi dove spostare',
    doing: 'dicendomi dove spostare',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      String.raw`(?:fai|fate|faccia) doppio clic su(?<tail>l|lla|i|gli|lle)?(?= )`,
    ),
    offered: 'parlami de$tail',
    onlyInstruction: true,
  },
  {
    find: pattern(POLITE, `(?:usa|usate|usi) la barra di ricerca per (?=[\\p{L}])`),
    offered: 'chiedimi di ',
    onlyInstruction: true,
  },
  {
    find: pattern(POLITE, CLICK, ` ${OPEN_1}${NAME}${CLOSE_1}`, PLACE),
    offered: 'chiedimi “$name”',
    infinitive: 'chiedermi “$name”',
    doing: 'chiedendomi “$name”',
    onlyInstruction: true,
  },
];

const CONDITION =
  /(?<![\p{L}])(?:se|quando|appena|dopo|prima|finché|una volta|più tardi|nel caso|qualora)(?![\p{L}])/iu;
const MODAL =
  /(?<![\p{L}])(?:puoi|potete|può|potresti|vuoi|volete|non|senza|mai|desideri|preferisci)(?![\p{L}])/iu;
const BY =
  /(?:^|[,;:(]|(?<![\p{L}])(?:anche|solo|e|o|oppure|farlo|scaricarlo|ottenerlo|vederlo|aprirlo|cambiarlo))\s*$/iu;
const BEGINS =
  /(?:^|[,;:—–(>•*#|-]|\d[.)]|(?<![\p{L}])(?:poi|ora|adesso|e|quindi|infine|allora|semplicemente|per favore|basta))\s*$/iu;

const stance: Language['stance'] = ({ before, after, groups }): Stance => {
  if (groups['doing'] !== undefined || groups['doing2'] !== undefined)
    return BY.test(before) ? 'doing' : 'passing';
  if (groups['infinitive'] !== undefined || groups['infinitive2'] !== undefined)
    return 'infinitive';
  if (!BEGINS.test(before)) return 'loose';
  return CONDITION.test(before + after) || MODAL.test(before) || /\?\s*$/.test(after)
    ? 'offered'
    : 'told';
};

export const ITALIAN: Language = { rules: ITALIAN_RULES, stance };
