/** Parole italiane. */
import type { Lexicon } from './concepts.ts';

export const it: Lexicon = {
  words: {
    make: 'fai|fa’|fammi|fare|crea|crei|creare|creami|trasforma|trasformare|trasformami|trasformale|converti|convertire|genera|generare|realizza|monta|componi|anima|animare|voglio|vorrei',
    add: 'aggiungi|aggiungere|aggiungici|metti|mettere|mettici|inserisci|inserire|includi|con|usa|dai',
    remove:
      'togli|togliere|toglila|toglilo|rimuovi|rimuovere|elimina|eliminare|cancella|leva|senza|escludi|salta',
    change:
      'cambia|cambiare|imposta|metti in|sostituisci|modifica|regola|fallo|falla|falle|rendilo|rendila|rendi|passa a',
    move: 'sposta|spostare|porta',
    keep: 'tieni solo|tieni soltanto|mantieni solo|lascia solo|tieni|solo le|solo la|solo i|soltanto',
    undo: 'annulla|annullare|torna indietro|disfa|annulla l’ultima modifica',
    redo: 'ripeti|ripristina|rifai la modifica',
    help: 'aiuto|aiutami|che cosa sai fare|cosa sai fare|cosa puoi fare|che cosa puoi fare|come funziona',
    export: 'esporta|esportare|esportalo|scarica|scaricare|mandami il video',
    swap: 'scambia|inverti le foto',
    new: 'ricomincia|ricominciare|da capo|daccapo|dall’inizio|un nuovo video|un nuovo film|nuovo video|nuovo film|rifai il video|rifai tutto',
    not: 'non|nessuna|nessun|nessuno|niente|mai|basta|no',
    off: 'spegni|disattiva|muto|silenzio|spenta',
    on: 'accendi|attiva|accesa',
    film: 'presentazione|slideshow|video|film|filmato|filmino|reel|clip|mp4|montaggio|animazione|presentazioni|tutto',
    photo:
      'foto|fotografia|fotografie|immagine|immagini|scatto|scatti|diapositiva|diapositive|foto prodotto',
    all: 'tutte|tutti|tutte quante|le altre|tutte le',
    music:
      'musica|canzone|colonna sonora|sottofondo|audio|brano|melodia|suono|musica di sottofondo|volume',
    title: 'titolo|intestazione|scritta|testo|testo iniziale',
    transition: 'transizione|transizioni|passaggio|passaggi|sfumature|sfumatura',
    motion:
      'movimento|movimenti|zoom|panoramica|panoramiche|animato|animate|ken burns|effetto movimento|camera|telecamera',
    order: 'ordine|ordina|ordinare|ordinale|disponi|riordina|sequenza',
    each: 'ogni|ciascuna|ciascuno|ogni foto|per foto|a foto|l’una|ogni immagine|per immagine|ogni scatto|ognuna',
    shape: 'formato|rapporto|proporzioni|aspetto',
    more: 'più|un po’ più|ancora',
    less: 'meno|un po’ meno',
    longer:
      'più lungo|più lunga|più lunghi|più lunghe|allunga|allungare|allungalo|prolunga|troppo corto|troppo corta|troppo breve|troppo brevi|troppo corte',
    shorter:
      'più corto|più corta|più corti|più corte|più breve|più brevi|accorcia|accorciare|accorcialo|troppo lungo|troppo lunga|troppo lunghe',
    faster:
      'più veloce|più veloci|più rapido|più rapida|velocizza|accelera|acceleralo|più svelto|più ritmo|più in fretta|velocizzalo|troppo lento|troppo lenta|troppo lente',
    slower:
      'più lento|più lenta|più lenti|più lente|rallenta|rallentalo|più lentamente|più piano|troppo veloce|troppo veloci|troppo rapido|troppo rapide',
    louder:
      'più forte la musica|alza|alza il volume|più alta|più volume|alza la musica|più alto|alza la|troppo bassa|troppo basso',
    quieter:
      'abbassa|abbassa il volume|più bassa|meno volume|abbassa la musica|più basso|più sommessa|abbassa la|troppo alta|troppo forte la musica|troppo alto',
    stronger:
      'più forte|più forti|più intenso|più intensa|più deciso|più dinamico|più dinamica|più vivace|più energico|più marcato|aumenta',
    calmer:
      'più calmo|più calma|più dolce|più lieve|più leggero|più leggera|più delicato|più delicata|più tranquillo|più debole|meno forte|più morbido|riduci|più sobrio|troppo forte',
    other: 'un’altra|un altro|un altra|diversa|diverso|altra|altro|non mi piace|non mi piacciono',
    first: 'prima|primo|prime|primi|iniziale',
    last: 'ultima|ultimo|ultime|ultimi|finale',
    front:
      'all’inizio|in testa|al primo posto|davanti|in cima|per prima|al principio|come prima|comincia con|inizia con|cominciare con|iniziare con',
    end: 'alla fine|in coda|in fondo|all’ultimo posto|per ultima|come ultima|finisci con|termina con|finire con|concludi con',
    before: 'prima della|prima di|davanti alla',
    after: 'dopo la|dopo|dietro la',
    range: 'a|fino a|alla|-|–',
    'style.lofi': 'lo-fi|lofi|lo fi|rilassante|chill|tranquilla|rilassata',
    'style.acoustic': 'acustica|acustico|chitarra|folk|romantica|calda',
    'style.upbeat':
      'vivace|allegra|allegro|energica|ritmata|pop|da ballare|festosa|elettronica|movimentata',
    'style.italian': 'italiana|italiano|mandolino|tarantella|napoletana',
    'shape.16:9': 'orizzontale|panoramico|schermo largo|youtube|per la tv|per la televisione|16x9',
    'shape.9:16':
      'verticale|tiktok|tik tok|reels|per i reels|storie|storia|shorts|per il telefono|per il cellulare|9x16|in verticale|storia instagram|storie instagram|reel instagram|reel di instagram',
    'shape.1:1': 'quadrato|quadrata|1x1|quadro',
    'shape.4:5': '4x5|instagram|post instagram|per instagram',
    'join.dissolve':
      'dissolvenza|dissolvenze|dissolvenza incrociata|dissolvenze incrociate|transizioni morbide|sfuma|sfumato',
    'join.cut': 'stacchi netti|stacco netto|stacchi|stacco|tagli netti|taglio netto|tagli',
    'join.black':
      'dal nero|attraverso il nero|dissolvenza al nero|dissolvenze al nero|a nero|passaggio dal nero|al nero|nel nero',
    'order.date':
      'per data|in ordine cronologico|cronologico|ordine cronologico|ordine di scatto|per data di scatto|in ordine di scatto|dalla più vecchia|per ora',
    'order.newest': 'dalla più recente|le più recenti prima|prima le più recenti|dalla più nuova',
    'order.name':
      'per nome|in ordine alfabetico|alfabetico|ordine alfabetico|per nome del file|per nome di file',
    'order.upload': 'ordine di caricamento|in ordine di caricamento|come le ho caricate',
    'order.reverse':
      'inverti|inverti l’ordine|al contrario|ordine inverso|in ordine inverso|a rovescio|rovescia|inverso|invertire',
    'order.shuffle': 'mescola|mescolale|a caso|in ordine casuale|casuale|ordine casuale|rimescola',
    'move.in': 'avvicina|zoom avanti|zoom in|avvicinamento|ingrandisci',
    'move.out': 'allontana|zoom indietro|zoom out|allontanamento',
    'move.left': 'panoramica a sinistra|verso sinistra',
    'move.right': 'panoramica a destra|verso destra',
    'move.up': 'panoramica verso l’alto|verso l’alto',
    'move.down': 'panoramica verso il basso|verso il basso',
    'fit.blur':
      'foto intere|intere|non tagliare le foto|non tagliare|senza tagliare|sfondo sfocato|non ritagliare|per intero',
    'fit.fill':
      'riempi lo schermo|a tutto schermo|schermo intero|riempi|ritaglia|senza bande|senza sfondo sfocato',
    'unit.s': 's|sec|secondo|secondi',
    'unit.min': 'm|min|minuto|minuti',
    'unit.ms': 'ms|millisecondi',
    'unit.percent': '%|per cento|percento',
    'cannot.voice': 'voce|voce narrante|narrazione|doppiaggio|voce fuori campo',
    'cannot.captions': 'sottotitoli|didascalie|didascalia',
    'cannot.clips': 'clip video|i miei video|ripresa|riprese',
    'cannot.filters':
      'filtro|filtri|bianco e nero|seppia|più luminoso|più scuro|contrasto|colori|saturazione',
    'cannot.people': 'togli lo sfondo|rimuovi lo sfondo|volto|volti|viso|cartone animato',
    and: 'e poi|e anche|e|poi|anche|inoltre|ed|ma',
    stop: 'per favore|il|lo|la|i|gli|le|un po’|po’|l’|dell’|all’|nell’|un’|mio|mia|mie|miei|di|del|della|delle|dei|degli|da|dal|dalla|dalle|dai|in|nel|nella|su|sul|sulla|per|al|alla|alle|ai|tra|fra|che|dice|mi|ti|si|ci|ne|è|sono|era|siano|sia|questo|questa|queste|quel|quella|ora|adesso|molto|bello|bella|belle|fluido|fluida|durare|dura|duri|durata|lungo|lunga|lunghezza|ritmo|velocità|puoi|potresti|ciao|grazie|qualche|1080p|hd|4k|qualità|vacanza|vacanze|estate|sociale|social|condivisibile|solo|sempre|film|nome|numero|posto|effetto|effetti|o|oppure',
  },
  numbers: {
    uno: 1,
    una: 1,
    due: 2,
    tre: 3,
    quattro: 4,
    cinque: 5,
    sei: 6,
    sette: 7,
    otto: 8,
    nove: 9,
    dieci: 10,
    undici: 11,
    dodici: 12,
    quindici: 15,
    venti: 20,
    trenta: 30,
    quaranta: 40,
    cinquanta: 50,
    sessanta: 60,
    novanta: 90,
    mezzo: 0.5,
    mezza: 0.5,
    'uno e mezzo': 1.5,
    un: 1,
  },
  ordinals: {
    seconda: 2,
    terza: 3,
    quarta: 4,
    quinta: 5,
    sesta: 6,
    settima: 7,
    ottava: 8,
    nona: 9,
    decima: 10,
  },
  titleText: [
    /\b(?:titolo|scritta|testo|intestazione)\b[^:]{0,20}?(?:che dice|che dica|con scritto|dal titolo|intitolat[oa]|chiamat[oa])\s*:?\s+(.+)$/i,
    /\b(?:titolo|scritta|intestazione)\s*:\s*(.+)$/i,
    /\b(?:cambia|metti|imposta)\s+il titolo\s+(?:in|a)\s+(.+)$/i,
    /\b(?:aggiungi|metti|inserisci)\s+(?:il|un|una|la)\s+(?:titolo|scritta)\s+(.+)$/i,
    /\b(?:intitolalo|chiamalo)\s+(.+)$/i,
  ],
};
