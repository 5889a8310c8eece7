/** Parole italiane. */
import { REFER_WORDS } from './refer.ts';
import { LEFT_OUT_IT } from './left-out.ts';
import type { FullLexicon } from './concepts.ts';
import { LETTERING_WORDS } from './lettering.ts';
import { counted } from './count.ts';
import { LAYERS_IT } from './layers.ts';

export const it: FullLexicon = {
  words: {
    ...REFER_WORDS.it,
    'move.hold':
      'tieni ferme le foto|ferme le foto|foto ferme|tieni ferme|tienile ferme|immobili|tieni ferma|immobile|ferma|ferme|stare ferma|stia ferma|stare fermo|deve stare ferma|senza muoversi|non muovere|non si muova|resti ferma|rimanga ferma|basta zoom|niente movimento',
    ...LAYERS_IT,
    ...LEFT_OUT_IT,
    'cannot.seeing': 'le foto migliori|le più belle|foto brutte|quelle brutte',
    except: 'tranne|eccetto|a parte|esclusa|escluse|eccetto la|ma non',
    'style.dolcevita': 'dolce vita|swing|dolce vita swing|swing italiano|dolcevita',
    'style.canzone': 'canzone italiana|ballata italiana|serenata',
    'style.tarantella': 'tarantella|pizzica|musica popolare',
    'style.house': 'house|musica house|techno|elettronica|discoteca',
    'style.hiphop': 'hip-hop|hip hop|rap|trap',
    'style.jazz': 'jazz|jazzata|trio jazz|piano bar',
    'style.ambient': 'ambient|atmosferica|meditazione|eterea|meditativa|spirituale',
    'style.cinematic':
      'cinematografica|musica da film|orchestrale|orchestra|epica|da cinema|archi|drammatica|cinematografico|più cinematografico|più cinematografica|come un film',
    'look.none':
      'colori originali|senza filtri|senza filtro|togli il filtro|a colori|togli i filtri|come scattate|colori normali|nessun filtro|niente filtri',
    'look.matte': 'opaco|sbiadito|effetto opaco|slavato',
    'look.vignette': 'vignettatura|vignetta|bordi scuri|angoli scuri',
    'look.grain': 'grana|pellicola|effetto pellicola|sgranato|grana da pellicola',
    'look.vintage':
      'vintage|filtro vintage|effetto vintage|retrò|effetto retrò|seppia|foto d’epoca|vecchio stile|anni settanta',
    'look.mono': 'bianco e nero|in bianco e nero|b/n|bn|monocromatico|scala di grigi',
    'look.vivid':
      'colori vivaci|colori accesi|più colorato|colori più vivaci|più vivaci i colori|saturazione|più saturo|colori brillanti|colori più accesi',
    'look.cool': 'colori freddi|toni freddi|più freddo|freddo|colori più freddi|tono freddo',
    'look.warm':
      'colori caldi|toni caldi|più caldo|più caldi|caldo|colori più caldi|dorato|tono caldo',
    'look.natural': 'colori naturali|aspetto naturale',
    'move.pulse': 'pulsa|pulsazione|pulsare|a tempo pulsante|pulsino',
    'move.arc': 'arco|ad arco',
    'move.diagonal': 'diagonale|in diagonale',
    'join.random':
      'transizione diversa ogni volta|transizioni diverse ogni volta|transizioni sempre diverse|una transizione diversa ogni volta|transizioni diverse|transizioni a caso|transizioni casuali|transizioni varie|ogni volta una transizione diversa|transizioni miste',
    'join.page': 'pagina girata|sfoglia|come un libro|gira pagina|voltapagina|come un album|pagine',
    'join.burn': 'bruciatura|pellicola bruciata|bruciatura di pellicola',
    'join.glitch': 'glitch|effetto glitch|disturbo',
    'join.luma': 'tendina di luce',
    'join.pixelate': 'pixel|a pixel|mosaico',
    'join.blinds': 'veneziane|tapparelle|persiane',
    'join.split': 'apertura a metà|a porta',
    'join.clock': 'orologio|a orologio',
    'join.circle-close': 'cerchio che si chiude',
    'join.circle-open': 'cerchio|cerchi|a cerchio|iride',
    'join.blur':
      'dissolvenza sfocata|dissolvenze sfocate|transizioni sfocate|sfocatura fra le foto',
    'join.whip': 'panoramica a schiaffo|schiaffo|frustata',
    'join.zoom': 'transizione zoom|transizioni con zoom|zoom fra le foto|transizioni zoom',
    'join.cover': 'copertura|coperture',
    'join.push-down': 'spinta in basso',
    'join.push-up': 'spinta in alto',
    'join.push-right': 'spinta a destra',
    'join.push-left': 'spinta|spinte|a spinta',
    'join.slide-down': 'scorrimento in basso',
    'join.slide-up': 'scorrimento in alto',
    'join.slide-right': 'scorrimento verso destra',
    'join.slide-left': 'scorrimento|scorrimenti|a scorrimento|slide|scivolamento',
    'join.wipe-down': 'tendina in basso',
    'join.wipe-up': 'tendina in alto',
    'join.wipe-right': 'tendina a destra|tendine a destra',
    'join.wipe-left': 'tendina|tendine|tendina a sinistra|tendine a sinistra',
    'join.white':
      'passaggi dal bianco|dissolvenza al bianco|dal bianco|lampo|lampi|al bianco|flash',
    songlong:
      'lungo quanto la canzone|quanto la canzone|quanto la musica|quanto dura la canzone|quanto dura la musica|fino alla fine della canzone|quando finisce la canzone|quando finisce la musica|lunga quanto il film|lunga quanto il video',
    make: 'fai|fa’|fammi|fare|crea|crei|creare|creami|trasforma|trasformare|trasformami|trasformale|converti|convertire|genera|generare|realizza|monta|componi|anima|animare|fammelo|facciamo|mi fai|mi crei|mi fate|prepara|preparami|confeziona|metti insieme|unisci|monta insieme|dammi|mi serve|voglio un|voglio una|vorrei un|vorrei una|anima le|trasformale in|trasforma le|componimi|dai vita|dare vita|fai vivere',
    add: 'rimetti|riporta|aggiungi anche|voglio anche|vorrei anche|rimetti anche|aggiungi|aggiungere|aggiungici|metti|mettere|mettici|inserisci|inserire|includi|con|usa|aggiungigli|aggiungile|mettiamo|metticela|ci metti|ci vuole|ci vorrebbe|dagli|voglio|vorrei|serve|scrivi|scrivici|scrivere|attacca|usare|usiamo|piazza|applica|metti anche|aggiungo|metto|mettici anche',
    remove:
      'togli|togliere|toglila|toglilo|rimuovi|rimuovere|elimina|eliminare|cancella|leva|senza|escludi|salta|toglimi|togliete|via la|via il|via le|leva via|levami|cancellare|cancellami|butta|butta via|scarta|fai sparire|elimina via|tagliami|tolga|escludere|ometti|nascondi|fuori la|fuori le|toglila dal|levala|levalo|levale|levali|toglile|toglili|eliminala|eliminalo|eliminale|rimuovila|rimuovilo|cancellala|cancellalo|scartala|buttala|via',
    change:
      'cambia|cambiare|imposta|metti in|sostituisci|modifica|regola|fallo|falla|falle|rendilo|rendila|rendi|passa a|cambialo|cambiala|cambiamo|cambiami|passiamo a|metti invece|preferisco|preferirei|prova|proviamo|mettila in|mettilo in|trasformalo in|sostituire|sostituiscila|convertilo in|deve essere|dovrebbe essere|vorrei che fosse|facciamolo',
    move: 'sposta|spostare|porta|spostala|spostale|muovi|muovere|sposti|spostami|fai scorrere|portala|mettila|mettilo|mettile|mettili|spostalo|portalo|deve venire|vada|va messa',
    keep: 'tieni solo|tieni soltanto|mantieni solo|lascia solo|tieni|solo le|solo la|solo i|soltanto|tieni soltanto le|tenere solo|lasciami solo|usa solo|usa soltanto|solo|conserva solo|non toccare|non toccarla|non toccarlo|lascia com’è|lascia così|non cambiare|non modificare|senza toccare|senza cambiare|lascia stare il|lascia stare la|lascia invariato|lascia invariata|ma non toccare|ma non cambiare|ma non modificare|ma non toccarlo|ma non toccarla',
    undo: 'annulla|annullare|torna indietro|disfa|annulla l’ultima modifica|annulla tutto no|torna a prima|torna com’era|com’era prima|rimetti com’era|ho cambiato idea|lascia perdere|lascia stare|annulla l’ultima|annullalo|versione precedente|un passo indietro|indietro|ripensandoci no|torna alla versione precedente|disfalo|mi piaceva di più prima|era meglio prima|meglio prima|prima era meglio|mi piaceva prima|torna com’era prima|non era quello che volevo',
    redo: 'ripeti|ripristina|rifai la modifica|rifallo|rifai|avanti di uno|un passo avanti|rimettilo',
    help: 'aiuto|aiutami|che cosa sai fare|cosa sai fare|cosa puoi fare|che cosa puoi fare|come funziona|cosa si può fare|che si può fare|non so cosa fare|istruzioni|come si usa|comandi|come faccio|che posso fare|cosa posso fare|come inizio|come comincio|opzioni|che cosa posso chiedere',
    export:
      'esporta|esportare|esportalo|scarica|scaricare|mandami il video|renderizza|salva il video|dammi il file|mandamelo|inviami il video|voglio l’mp4|condividi|condividilo|pubblica',
    swap: 'scambia|inverti le foto|scambia di posto|scambiare|scambiali|inverti tra loro|invertire le foto|scambiare di posto|scambia tra loro',
    new: 'ricomincia|ricominciare|da capo|daccapo|un nuovo video|un nuovo film|nuovo video|nuovo film|rifai il video|rifai tutto|rifallo da capo|da zero|ricomincia da capo|rifai da capo|ripartiamo da zero|ripartiamo|riparti da zero|tutto da capo|un altro da capo|rifai da zero|nuovo montaggio|ricominciamo|rifare tutto|',
    not: 'non|nessuna|nessun|nessuno|niente|mai|non voglio|non serve|nemmeno|neanche|non mettere|evita|zero|basta con la|basta con le|basta con il|basta|né|senza più',
    off: 'spegni|disattiva|muto|silenzio|spenta|silenzioso|muta|senza audio|senza sonoro|zitto|togli l’audio|spegnere|silenzia',
    on: 'accendi|attiva|accesa',
    film: 'presentazione|slideshow|video|film|filmato|filmino|reel|una clip|un clip|mp4|montaggio|animazione|presentazioni|filmetto|video ricordo|clip video ricordo|filmatino|reel video|video foto|carosello|corto|cortometraggio|videoclip|video con le foto|storia video',
    photo:
      'foto|fotografia|fotografie|immagine|immagini|scatto|scatti|diapositiva|diapositive|foto prodotto|fotina|fotine|pic|selfie|quadri|diapo|immagine numero|foto numero|istantanea|istantanee|quella numero|figura|figure',
    all: 'tutte|tutti|tutte quante|tutte le|tutte quante le|tutti quanti|tutte quelle|tutto',
    music:
      'musica|canzone|colonna sonora|sottofondo|audio|brano|melodia|suono|musica di sottofondo|volume|musichetta|sonoro|sottofondo musicale|base|base musicale|canzoni|musiche|canzoncina|colonna|pezzo|traccia audio|traccia|motivo|bgm',
    title:
      'titolo|intestazione|testo iniziale|titoli|titolo iniziale|titolone|titolino|titoletto|titolo di testa|copertina|chiamalo|intitolalo|dal titolo|intitolato',
    transition:
      'transizione|transizioni|passaggio|passaggi|sfumature|sfumatura|effetto di passaggio|effetti di passaggio|effetti di transizione|cambio foto|cambi|stacco morbido fra|passaggi fra|passaggio fra|passaggio tra|passaggi tra',
    motion:
      'movimento|movimenti|zoom|panoramica|panoramiche|animato|animate|ken burns|effetto movimento|camera|telecamera|movimento di camera|movimenti di camera|effetto ken burns|effetto zoom|effetti zoom|zoomate|zoomata|mosso|animazioni|muoverle|si muovano|si muovono|muoversi',
    order:
      'ordine|ordina|ordinare|ordinale|disponi|riordina|sequenza|metti in ordine|mettile in ordine|ordinamento|successione|organizza',
    each: 'ogni|ciascuna|ciascuno|ogni foto|per foto|a foto|l’una|ogni immagine|per immagine|ogni scatto|ognuna|per ogni foto|a ogni foto|ad ogni foto|su ogni foto|per ciascuna|ciascuna foto|cadauna|a testa|ognuno|ad immagine|a immagine|una per una|per scatto|ogni singola foto|per diapositiva|per ogni immagine|ogni diapositiva',
    shape: 'formato|rapporto|proporzioni|aspetto',
    more: 'più|un po’ più|ancora|di più|un pochino di più|un po’ di più|ancora di più|molto più|ancora più|un pochino più|un pelo più|un filo più|un pelino più|ancora un po’',
    less: 'meno|un po’ meno|di meno|un po’ di meno|non così tanto|non tanto|molto meno|un pochino meno|riduci|diminuisci|attenua|smorza|modera|non così|un pelo meno|ancora un po’ meno|un filo meno|un pelino meno',
    longer:
      'più lungo|più lunga|più lunghi|più lunghe|allunga|allungare|allungalo|prolunga|troppo corto|troppo corta|troppo breve|troppo brevi|troppo corte|farlo più lungo|durare di più|dura troppo poco|duri di più|durino di più|più a lungo|un po’ più lungo|un po’ più lunga|allungarlo|allungale|allungala|dilata|finisce troppo presto|il doppio della durata|raddoppia la durata|resti di più|troppo corti|troppo poco|più lungo di|allungalo di|allunga di|più lunga di|allunga il video di',
    shorter:
      'più corto|più corta|più corti|più corte|più breve|più brevi|accorcia|accorciare|accorcialo|troppo lungo|troppo lunga|troppo lunghe|durare di meno|dura troppo|duri di meno|durino di meno|un po’ più corto|un po’ più corta|accorciale|accorciala|stringi|taglia un po’|riduci la durata|dimezza|dimezza la durata|troppo lunghi|meno lungo|meno lunga|meno lunghe|più corto di|accorcialo di|accorcia di|più breve di|accorcia il video di|la metà|un terzo in meno|più stretto',
    faster:
      'più veloce|più veloci|più rapido|più rapida|velocizza|accelera|acceleralo|più svelto|più ritmo|più in fretta|velocizzalo|troppo lento|troppo lenta|troppo lente|veloce|velocissimo|più velocemente|svelto|sveltisci|un po’ più veloce|accelera il ritmo|ritmo più alto|ritmo più veloce|ritmo più serrato|troppo noioso|noioso|che noia|meno lento|più sprint|più energia|più dinamismo|rapido|rapida|non così lento|il doppio più veloce|più rapide|più rapidi|acceleriamo|più brio',
    slower:
      'più lento|più lenta|più lenti|più lente|rallenta|rallentalo|più lentamente|troppo veloce|troppo veloci|troppo rapido|troppo rapide|lento|lentissimo|non così veloce|non così in fretta|un po’ più lento|con calma|ritmo più lento|ritmo più calmo|meno veloce|meno frenetico|troppo frenetico|frenetico|di corsa|troppo di corsa|più rilassato|più tranquillamente|meno rapido|rallentiamo|rallentare|più disteso',
    louder:
      'più forte la musica|alza|alza il volume|più alta|più volume|alza la musica|più alto|alza la|troppo bassa|troppo basso|più volume alla musica|non si sente|si sente poco|non sento|alzala|alzare|alzare il volume|volume più alto|aumenta il volume|pompa|a tutto volume|più forte il volume|musica più forte|la musica più forte|musica più alta|troppo piano la musica|alziamo',
    quieter:
      'abbassa|abbassa il volume|più bassa|meno volume|abbassa la musica|più basso|più sommessa|abbassa la|troppo alta|troppo forte la musica|troppo alto|volume più basso|abbassala|abbassare|abbassare il volume|riduci il volume|diminuisci il volume|non così forte la musica|meno forte la musica|musica più bassa|più piano la musica|musica più piano|la musica più piano|troppo rumore|troppo rumorosa|troppo volume|troppo forte il volume|abbassiamo|assordante|più piano',
    stronger:
      'più forte|più forti|più intenso|più intensa|più deciso|più dinamico|più dinamica|più vivace|più energico|più marcato|aumenta|più evidente|più evidenti|più visibile|più marcati|più accentuato|più potente|accentua|esagera|più grande|più spinto|più movimentato|più movimentate|più movimento|più zoom|troppo debole|troppo fermo|troppo statico|troppo statiche|troppo piatto|intensifica',
    calmer:
      'più calmo|più calma|più dolce|più lieve|più leggero|più leggera|più delicato|più delicata|più tranquillo|più debole|meno forte|più morbido|più sobrio|troppo forte|calmo|calma|dolce|delicato|leggero|lieve|meno movimento|meno zoom|meno intenso|meno intensa|meno deciso|meno marcato|più fermo|più stabile|più pacato|troppo mosso|troppo movimento|mi gira la testa|mal di mare|troppo intenso|addolcisci|ammorbidisci|più dolcemente|più tenue|più calmi|caotico|troppo caotico|caotica|confuso|confusionario|troppo confuso|calmalo|calmala|agitato|troppo agitato|più calmo tutto|mi disturba|mi disturbano|danno fastidio|fastidioso',
    other:
      'un’altra|un altro|un altra|diversa|diverso|altra|altro|non mi piace|non mi piacciono|un’altra musica|altre|altri|diverse|diversi|qualcos’altro|non questa|alternativa|ne voglio un’altra|odio|detesto|non sopporto',
    first: 'prima|primo|prime|primi|iniziale|primissima|primissimo|iniziali|d’apertura',
    last: 'ultima|ultimo|ultime|ultimi|finale|ultimissima|ultimissimo|conclusiva|conclusivo|finali',
    front:
      'all’inizio|in testa|al primo posto|davanti|in cima|per prima|al principio|come prima|comincia con|inizia con|cominciare con|iniziare con|all’inizio di tutto|per primo|in prima posizione|come apertura|apri con|aprire con|si apre con|comincia dalla|inizia dalla|partire da|parti con|parti dalla|partire con|in apertura|al primo|come primo|sia la prima|come inizio|al 1 posto|prima di tutto|prima di tutte|come copertina|la copertina del video|comincia dall’|inizia dall’|parti dall’|comincia con l’',
    end: 'alla fine|in coda|in fondo|all’ultimo posto|per ultima|come ultima|finisci con|termina con|finire con|concludi con|in ultima posizione|come finale|come ultimo|chiudi con|chiudere con|termina con la|in chiusura|all’ultimo|sia l’ultima|per ultimo|alla fine di tutto|dopo tutte|finisca con|al termine|in conclusione|finisci con la|chiudi con la|finisci dalla',
    before:
      'prima della|prima di|davanti alla|prima del|davanti a|davanti al|prima dell’|subito prima della|prima|quella prima|quella di prima di|la precedente|quella precedente|la foto prima',
    after:
      'dopo la|dopo|dietro la|dopo il|dopo l’|dietro a|subito dopo la|di seguito alla|dietro alla|quella dopo|la successiva|quella successiva|la seguente',
    range: 'a|fino a|alla|-|–|fino alla|sino a|—|al',
    'style.lofi':
      'lo-fi|lofi|lo fi|rilassante|chill|tranquilla|rilassata|musica rilassante|distensiva|soft|chill out|per studiare|sognante|tranquillo|calmante|musica calma|musica tranquilla|rilassante in sottofondo',
    'style.acoustic':
      'acustica|acustico|chitarra|folk|romantica|chitarra acustica|romantico|dolce musica|malinconica|triste|emozionante|commovente|nostalgica|matrimonio romantica|tenera|sentimentale|musica dolce|unplugged|più triste|malinconico',
    'style.upbeat':
      'vivace|allegra|allegro|energica|ritmata|pop|da ballare|festosa|movimentata|energico|gioiosa|gioioso|dance|disco|ballabile|felice|estiva|briosa|frizzante|positiva|musica pop|incalzante|trascinante|divertente|spensierata|musica da festa|ritmo da festa',
    'style.italian':
      'italiana|italiano|mandolino|napoletana|all’italiana|siciliana|veneziana|romana|dolce vita musica|tipica italiana|fisarmonica|tradizionale italiana|mandolini|napoletano|italiane',
    'shape.16:9':
      'orizzontale|panoramico|schermo largo|youtube|per la tv|per la televisione|16x9|formato orizzontale|in orizzontale|orizzontali|per youtube|largo|formato largo|formato panoramico|per il computer|per lo schermo|formato tv|per la tele|per il televisore',
    'shape.9:16':
      'verticale|tiktok|tik tok|reels|per i reels|storie|storia|shorts|per il telefono|per il cellulare|9x16|in verticale|storia instagram|storie instagram|reel instagram|reel di instagram|formato verticale|verticali|per tiktok|per tik tok|per le storie|per la storia|formato storia|formato storie|formato reel|per il reel|per instagram stories|per lo smartphone|smartphone|cellulare|telefono|telefonino|stato whatsapp|per whatsapp|in piedi|formato telefono|per un reel|per reel|come un reel|per lo stato di whatsapp|youtube shorts|stories',
    'shape.1:1':
      'quadrato|quadrata|1x1|quadro|formato quadrato|in quadrato|quadrati|quadrate|1 a 1',
    'shape.4:5':
      '4x5|post instagram|per instagram|formato instagram|per il feed|feed instagram|per il feed di instagram|per un post instagram|per un post|per il post',
    'join.dissolve':
      'dissolvenza|dissolvenze|dissolvenza incrociata|dissolvenze incrociate|transizioni morbide|sfuma|sfumato|sfumare|sfumature|sfumatura morbida|passaggi morbidi|passaggio morbido|in dissolvenza|dissolvenze morbide|dissolvenza morbida|dissolvi|sfumando|sfumate',
    'join.cut':
      'stacchi netti|stacco netto|stacchi|stacco|tagli netti|taglio netto|tagli|stacchi secchi|stacco secco|tagli secchi|taglio secco|cambi netti|passaggi netti|senza sfumature|netti|secchi',
    'join.black':
      'dal nero|attraverso il nero|dissolvenza al nero|dissolvenze al nero|a nero|passaggio dal nero|al nero|nel nero|passaggi dal nero|passaggi a nero|dissolvenze in nero|dissolvenza in nero|dissolvenze dal nero|dissolvenza dal nero|sfuma al nero|sfumatura al nero|schermo nero fra',
    'order.date':
      'per data|in ordine cronologico|cronologico|ordine cronologico|ordine di scatto|per data di scatto|in ordine di scatto|dalla più vecchia|per ora|ordine di data|in ordine di data|in ordine di tempo|dalla più vecchia alla più recente|cronologicamente|per giorno|secondo la data|per data e ora|prima le più vecchie|le più vecchie prima|in ordine temporale|nell’ordine in cui le ho scattate|in base alla data',
    'order.newest':
      'dalla più recente|le più recenti prima|prima le più recenti|dalla più nuova|dalla più recente alla più vecchia|le ultime prima|cronologico inverso|dalla più nuova alla più vecchia|più recenti prima',
    'order.name':
      'per nome|in ordine alfabetico|alfabetico|ordine alfabetico|per nome del file|per nome di file|per nomi|ordine di nome|in ordine di nome|dalla a alla z|per ordine alfabetico|per nome dei file|alfabeticamente',
    'order.upload':
      'ordine di caricamento|in ordine di caricamento|come le ho caricate|ordine originale|nell’ordine originale|nell’ordine in cui le ho caricate|come le ho mandate|nell’ordine in cui le ho mandate|l’ordine di prima del caricamento',
    'order.reverse':
      'inverti|inverti l’ordine|al contrario|ordine inverso|in ordine inverso|a rovescio|rovescia|inverso|invertire|al rovescio|rovesciale|rovesciare|ordine contrario|in ordine contrario|alla rovescia|dall’ultima alla prima|invertilo|capovolgi l’ordine|ribalta l’ordine|invertiamo|inverti tutto',
    'order.shuffle':
      'mescola|mescolale|a caso|in ordine casuale|casuale|ordine casuale|rimescola|mischia|mischiale|alla rinfusa|disordina|in disordine|mescolare|ordine sparso|in ordine sparso|rimescolale|a sorte|casualmente|mischiare',
    'move.in':
      'avvicina|zoom avanti|zoom in|avvicinamento|ingrandisci|zoomma|zooma|zoomare|fai uno zoom|stringi su|più vicino|avvicinati|avvicinarsi|zoom sulla|zoom su|primo piano|zoom dentro|zoom in avanti|ingrandire',
    'move.out':
      'allontana|zoom indietro|zoom out|allontanamento|allontanati|allargare|allarga|allontanarsi|zoom fuori|zoom all’indietro|più lontano|rimpicciolisci',
    'move.left':
      'panoramica a sinistra|verso sinistra|scorri a sinistra|muovi a sinistra|sposta l’inquadratura a sinistra|scorrimento a sinistra|movimento a sinistra|pan a sinistra|da destra a sinistra',
    'move.right':
      'panoramica a destra|verso destra|scorri a destra|muovi a destra|scorrimento a destra|movimento a destra|pan a destra|da sinistra a destra',
    'move.up':
      'panoramica verso l’alto|verso l’alto|scorri in alto|panoramica in alto|panoramica in su|scorri verso l’alto|in su|dal basso verso l’alto|dal basso all’alto',
    'move.down':
      'panoramica verso il basso|verso il basso|scorri in basso|panoramica in basso|panoramica in giù|scorri verso il basso|in giù|dall’alto verso il basso|dall’alto in basso',
    'fit.blur':
      'foto intere|intere|non tagliare le foto|non tagliare|senza tagliare|sfondo sfocato|non ritagliare|per intero|mostra le foto intere|foto per intero|non ritagliarle|non tagliarle|senza ritagliare|senza ritagli|senza tagli alle foto|immagini intere|si vedono tagliate|sono tagliate|teste tagliate|taglia le teste|vengono tagliate|tutta la foto|fondo sfocato|bordi sfocati|intera|senza tagliarle|foto complete',
    'fit.fill':
      'riempi lo schermo|a tutto schermo|schermo intero|riempi|senza bande|senza sfondo sfocato|riempire lo schermo|riempi l’inquadratura|riempi tutto lo schermo|senza bordi|niente bordi|niente bande nere|senza bande nere|togli le bande|togli le bande nere|togli i bordi|togli lo sfondo sfocato|ritaglia le foto|ritagliale|tutto schermo|togli le fasce|senza fasce|bande laterali',
    again:
      'ripeti la|ripeti le|ripeti l’|ripeti il|due volte|di nuovo|un’altra volta|duplica|duplicare|doppia|doppio|copia|ancora una volta|ripetuta|ripetila|ripeti la foto|duplicala|duplicato|nuovamente|tre volte|3 volte|quattro volte|4 volte|ripeti|rimetti ancora',
    caption:
      'didascalia|didascalie|sottotitolo|sottotitoli|scritta|scritte|testo|testi|etichetta|scritta su|scrivi sulla|scrivi sotto|commento|frase',
    ending:
      'scritta finale|titolo finale|testo finale|titoli di coda|scritta alla fine|testo alla fine|cartello finale|schermata finale|frase finale|chiusura con scritto|titolo di coda|frase alla fine|cartello di chiusura|saluto finale|titolo alla fine',
    beat: 'a tempo di musica|a tempo con la musica|a ritmo di musica|sul ritmo|a ritmo|sul tempo|battute|battuta|sincronizza|sincronizzate|sincronizzato|in sincrono|segui la musica|sincronizzale|col ritmo|ritmo della musica|a tempo',
    focus:
      'metti a fuoco|inquadra|centra|centra su|concentrati|centrata|punta su|inquadratura su|inquadrare|al centro l’attenzione|fuoco',
    versions:
      'due versioni|2 versioni|un’altra versione|una versione diversa|versione alternativa|due varianti|una variante|variante|due opzioni|2 opzioni|seconda versione|diverse versioni|altre versioni',
    'version.other':
      'l’altra versione|quell’altra|l’altra|l’altro|quella di prima|la prima versione|torna all’altra|passa all’altra|quell’altro',
    origin:
      'annulla tutto|torna all’inizio|torna all’originale|versione originale|la versione originale|com’era all’inizio|ripristina tutto|ripristina l’originale|azzera|azzera tutto|reset|torna alla prima versione|disfa tutto|annulla tutte le modifiche|cancella tutte le modifiche|come all’inizio di tutto|resetta',
    like: 'come prima ma|come prima però|uguale a prima ma|come quello di prima ma|uguale ma|lo stesso ma|come era prima ma|com’era prima ma|com’era ma|stesso video ma',
    it: 'questo|questa|queste|questi|quello|quella|quelle|quelli|ciò|essa|esso|quella lì|quella là',
    middle: 'centrale|di mezzo|in mezzo|nel mezzo|a metà|metà film',
    penultimate: 'penultima|penultimo',
    alternate:
      'una sì e una no|una su due|alternate|una ogni due|dispari|pari|una foto sì e una no|una sì una no|una foto sì una no|foto alterne',
    between: 'fra|tra|dalla|dal',
    'spot.left':
      'a sinistra|sinistra|sulla sinistra|lato sinistro|di sinistra|parte sinistra|viso a sinistra|volto a sinistra',
    'spot.right':
      'a destra|destra|sulla destra|lato destro|di destra|parte destra|viso a destra|volto a destra',
    'spot.top':
      'in alto|parte alta|parte superiore|sopra in alto|cielo|in cima alla foto|testa|teste',
    'spot.bottom': 'in basso|parte bassa|parte inferiore|primo piano in basso|piedi',
    'spot.centre': 'al centro|centro|viso|volto|visi|volti|soggetto|persone|persona|faccia|facce',
    'unit.h': 'h|ora di durata|ore|un’ora',
    'cannot.lettering':
      'comic sans|helvetica|times new roman|arial|sottolineato|un mio carattere|mio font|garamond',
    'cannot.sound':
      'mia canzone|la mia musica|mio brano|la mia canzone|mp3|spotify|effetti sonori|effetto sonoro|una mia canzone|canzone mia|vasco|vasco rossi|laura pausini|sanremo|pavarotti|volare|o sole mio|sfuma la musica|dissolvenza della musica|dissolvenza audio|applausi',
    offtopic:
      'che tempo fa|meteo|previsioni|poesia|barzelletta|ricetta|compiti|tema di|traduci|presidente|borsa|bitcoin|notizie|calcio|partita|campionato|che ore sono|raccontami|chi sei|come ti chiami|quanti anni hai|sei umano|sei un robot|chatgpt|pizza|ristorante|volo per|albergo|hotel|email|e-mail|curriculum|dieta|medico|avvocato|oroscopo|lotto|password|carta di credito|istruzioni precedenti|ignora|amore mio|sposami|quanto fa|capitale della|capitale del|codice python|gioca|scacchi|rimborso|disegnami|disegna|carbonara',
    rude: 'stupido|stupida|idiota|cretino|scemo|fa schifo|schifo|schifoso|merda|cazzo|vaffanculo|inutile|porcheria|brutto|bruttissimo|orribile|pessimo|incapace|imbecille|deficiente|odioso|cavolata|cavolo|che palle|fai schifo|terribile|vergogna|ridicolo',
    praise:
      'grazie|grazie mille|perfetto|ottimo|bellissimo|fantastico|bravo|brava|stupendo|mi piace|mi piace molto|meraviglioso|bello|bella|belle|splendido|eccellente|magnifico|ben fatto|bravissimo|va benissimo|benissimo|spettacolo|mitico|che bello|grande|bene',
    'unit.bpm': 'bpm|battute al minuto|battiti al minuto',
    vague:
      'migliora|miglioralo|meglio|più bello|più bella|più interessante|più professionale|professionale|sistemalo|sistema|sorprendimi|fai qualcosa|fai tu|decidi tu|qualcosa di speciale|più carino|abbellisci|più divertente|effetto wow',
    whole:
      'tutto il video|tutto il film|per tutto il tempo|per tutto il video|per tutta la durata|fino alla fine|sempre visibile|dall’inizio alla fine|intero film|tutto il filmato|per tutto il film',
    clip: 'clip|la clip|le clip|clip video|ripresa|riprese|la ripresa|le riprese|filmati miei|clip filmate|questa clip|quella clip|ogni clip|tutte le clip|video girato|i miei video|mia clip|mie clip',
    'clip.whole':
      'clip intera|la clip intera|tutta la clip|clip per intero|la clip per intero|intera clip|l’intera clip|clip completa|la clip completa|ripresa intera|tutta la ripresa',
    'clip.sound':
      'audio della clip|suono della clip|sonoro della clip|audio delle clip|suono delle clip|audio originale|suono originale|audio della ripresa|volume della clip|audio alla clip',
    'clip.mute':
      'clip senza audio|la clip senza audio|clip senza suono|la clip senza suono|le clip senza audio|clip muta|la clip muta',
    'clip.unmute':
      'riattiva l’audio|con l’audio|con il suo audio|con audio|con il suo suono|con il sonoro|ridai l’audio|rimetti l’audio',
    trim: 'taglia|tagliala|ritaglia|ritagliala|rifila|tagliate|usa i|usa gli|usa soltanto i|parti da|comincia da|inizia da|falla partire da|accorciala ai|accorcia ai',
    speed:
      'velocità|di velocità|x|metà velocità|a metà velocità|mezza velocità|doppia velocità|a doppia velocità|velocità doppia|velocità dimezzata|rallentatore|al rallentatore|volte la velocità|slow motion|time lapse|timelapse|velocità di',
    'speed.normal':
      'velocità normale|a velocità normale|velocità originale|velocità naturale|tempo reale',
    'unit.s': 's|sec|secondo|secondi',
    'unit.min': 'm|min|minuto|minuti',
    'unit.ms': 'ms|millisecondi',
    'unit.percent': '%|per cento|percento',
    'cannot.voice':
      'voce|voce narrante|narrazione|doppiaggio|voce fuori campo|voce registrata|leggi ad alta voce|parlato|cantare|cantato|parole della canzone|narratore|sintesi vocale|speaker',
    'cannot.clips': 'adesivi|sticker|coriandoli|collage',
    'cannot.filters':
      'filtro|filtri|più luminoso|più scuro|contrasto|colori|luminosità|nitidezza|più luminose|più scure|più luminosa|sfoca|esposizione',
    'cannot.people':
      'togli lo sfondo|rimuovi lo sfondo|cartone animato|scambia i volti|photoshop|ritocca|ritocco|ringiovanisci|dimagrisci|togli la persona|togli quella persona|rimuovi la persona|farli ballare|falli ballare|sorridere|cambia lo sfondo|cambia il cielo|anime|cartone|falla parlare|fallo parlare',
    and: 'e poi|e anche|e|poi|anche|inoltre|ed|ma|e infine|infine|dopodiché|e dopo|e pure|pure|oltre a|nonché|però|e magari|quindi|perché|e inoltre|mentre|cioè|&|+|e allora',
    stop: 'vorrei che durasse|vorrei che duri|voglio che duri|vorrei che|voglio che|ogni volta|per favore|il|lo|la|i|gli|le|un po’|po’|l’|dell’|all’|nell’|un’|mio|mia|mie|miei|di|del|della|delle|dei|degli|da|dal|dalla|dalle|dai|in|nel|nella|su|sul|sulla|per|al|alla|alle|ai|che|dice|mi|ti|ci|ne|è|sono|era|siano|sia|ora|adesso|molto|fluido|fluida|durare|dura|duri|durata|lunghezza|puoi|potresti|ciao|qualche|1080p|hd|4k|qualità|vacanza|vacanze|sociale|social|condivisibile|solo|sempre|film|nome|numero|effetto|effetti|o|oppure|uno|una bella|un bel|bel|bei|belli|io|tu|noi|me|te|lei|lui|loro|ho|hai|ha|abbiamo|hanno|avere|avrei|essere|sarebbe|sembra|stato|stata|sta|stanno|va|vanno|può|possibile|si può|forse|magari|credo|penso|direi|tipo|come|quale|quali|quando|dove|cosa|che cosa|c’è|ci sono|ok|okay|va bene|sì|certo|certamente|ecco|allora|ehi|salve|buongiorno|buonasera|scusa|scusami|per cortesia|per piacere|cortesemente|gentilmente|prego|quasi|circa|esattamente|proprio|davvero|tanto|tanta|abbastanza|troppo|un pochino|pochino|leggermente|appena|poco|poi magari|gli scatti|appena fatte|sole|subito|oggi|stasera|ora subito|amico|caro|cara|ragazzi|mamma|papà|famiglia|compleanno|matrimonio|viaggio|mare|montagna|nostro|nostra|nostri|nostre|tuo|tua|suo|sua|fatto|fatta|fatte|messo|messa|caricato|caricate|mandato|mandate|scattate|scattata|allegate|allegato|sotto|sopra|dentro|sullo|sulle|sui|dello|degl|nello|nelle|negli|allo|agli|dalla alla|dal al|quanto|quante|ogni tanto|ti prego|più o meno|qualcosa|qualcosa di|stile|genere|versione|ancora un po’|farlo|farla|farle|fatelo|fate|vedere|mostra|mostrami|fammi vedere|vedi|guarda|parte|dimensione|schermo|secondi di|durasse|duri in tutto|in tutto|totale|totali|complessivo|complessiva|intero video|unica|unico|singola|singole|singolo|dev’essere|deve|devono|dovrebbe|dovrebbero|così|sotto forma|usando|utilizzando|sull’|dall’|quell’|coll’|d’|no|un pelo|pelo|boh|stare|restare|restare solo|mi sembra|ovunque|dappertutto|si|senti|perfavore|x favore|x|ma|però',
    ...LETTERING_WORDS.it,
  },
  numbers: {
    'un quarto': 0.25,
    'tre quarti': 0.75,
    metà: 0.5,
    ...counted(
      ['', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'],
      [
        'dieci',
        'undici',
        'dodici',
        'tredici',
        'quattordici',
        'quindici',
        'sedici',
        'diciassette',
        'diciotto',
        'diciannove',
      ],
      ['venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta'],
      // `ventuno`, `ventotto`: the ten loses its vowel; `ventitré` takes an accent.
      (ten, one, n) => [
        (n % 10 === 1 || n % 10 === 8 ? ten.slice(0, -1) : ten) + (n % 10 === 3 ? 'tré' : one),
        ...(n % 10 === 3 ? [`${ten}tre`] : []),
      ],
    ),
    una: 1,
    un: 1,
    cento: 100,
    'un paio di': 2,
    mezzo: 0.5,
    mezza: 0.5,
    'uno e mezzo': 1.5,
    'tre quarti di': 0.75,
  },
  ordinals: {
    seconda: 2,
    terzo: 3,
    quarto: 4,
    quinto: 5,
    seconde: 2,
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
    /\bscriv[ia](?:ci)?\s+(.{1,200}?)\s+(?:sulla|sulle|sull['’]|sul|nella|nell['’]|alla|all['’])\s*(?:foto|immagine|prima|ultima|seconda|terza|quarta|quinta|\d)/i,
    /\b(?:didascalia|scritta|sottotitolo)\b[^:]{0,30}:\s*(.+)$/i,
  ],
};
