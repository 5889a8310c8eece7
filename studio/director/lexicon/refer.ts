/** Words that point: to what was just done, to the others, to a place in the film. Every language that is spoken has all of them. */
const REFER = ['same', 'meant', 'rest', 'position'] as const;
export const REFER_CONCEPTS = REFER;
type Words = Record<(typeof REFER)[number], string>;

export const REFER_WORDS = {
  en: {
    same: 'the same|do the same|same|same thing|the same thing|do that|same goes|likewise|ditto|do likewise|same treatment',
    meant:
      'i meant|i mean|meant|meant to say|wait|hang on|hold on|i was talking about|i said|rather not|sorry i meant|my bad|my mistake',
    rest: 'the rest|rest|the others|others|the other ones|all the others|all the other|all the rest|all others|the other photos|the other pictures|other photos|everything else|all other photos|the remaining ones|the remaining|remaining|otherwise|everywhere else|elsewhere|all the other photos|all other',
    position: 'position|positions|slot|spot number|position number|place number|slot number|pos',
  },
  it: {
    same: 'lo stesso|la stessa|la stessa cosa|stessa cosa|le stesse|idem|fai lo stesso|altrettanto|allo stesso modo',
    meant:
      'intendevo|volevo dire|dicevo|anzi no|anzi|aspetta|mi sono sbagliato|mi sono sbagliata|mi riferivo|mi riferisco|parlavo',
    rest: 'le altre|tutte le altre|il resto|gli altri|le restanti|le rimanenti|le altre foto|tutte le altre foto|per il resto|altrove|altrimenti|tutto il resto',
    position: 'posizione|posto|al posto|in posizione|alla posizione',
  },
  'zh-CN': {
    same: '也一样|一样处理|也这样|同样|同样处理|也是一样|也照做|照做|也如此|也是',
    meant: '我是说|我说的是|我指的是|不对|说错了|搞错了|应该是|我的意思是|等等|弄错了',
    rest: '其余的|其余|其他的|其他|其它的|其它|剩下的|剩余的|别的照片|其他照片|其余照片|其它照片|剩下的照片|其他地方|其余地方|其余部分',
    position: '位置|号位',
  },
  es: {
    same: 'lo mismo|haz lo mismo|igual',
    meant: 'quería decir|quise decir|me refería|espera|perdón',
    rest: 'el resto|las demás|las otras|los demás|las demás fotos|todas las demás|el resto de las fotos',
    position: 'posición|puesto',
  },
  fr: {
    same: 'pareil|la même chose|fais pareil|de même|idem|fais de même',
    meant: 'je voulais dire|attends|pardon|je parlais de',
    rest: 'les autres|le reste|toutes les autres|les autres photos|ailleurs',
    position: 'position',
  },
  de: {
    same: 'das gleiche|dasselbe|genauso|ebenso|mach das gleiche|mach dasselbe',
    meant: 'ich meinte|ich meine|warte|moment|nein warte',
    rest: 'die anderen|den rest|der rest|die übrigen|alle anderen|die restlichen|sonst|die anderen fotos|überall sonst',
    position: 'position|stelle',
  },
  pt: {
    same: 'o mesmo|a mesma coisa|faz o mesmo|faça o mesmo|igual',
    meant: 'eu quis dizer|quis dizer|queria dizer|espera|desculpa',
    rest: 'o resto|as outras|as demais|as restantes|as outras fotos|todas as outras',
    position: 'posição',
  },
} as const satisfies Record<string, Words>;
