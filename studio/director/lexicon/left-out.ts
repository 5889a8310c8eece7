/** Words for blurred shots, for those that show the same, and for what a new film goes without. */
type Words = Record<'blurred' | 'doubles' | 'leftout', string>;

export const LEFT_OUT_EN: Words = {
  blurred:
    'blurry ones|blurred ones|blurry photos|blurred photos|blurry pictures|blurred pictures|blurry shots|blurred shots|blurry pics|out of focus ones|out of focus photos|out-of-focus photos|unsharp ones|unsharp photos|shaky ones|shaky photos|fuzzy ones|fuzzy photos|blurry|the blurred',
  doubles:
    'duplicates|the duplicates|near duplicates|near-duplicates|duplicate photos|duplicated photos|similar photos|similar ones|near-identical ones|identical photos|identical ones|doubles|burst shots|the same photo twice|repeated photos|lookalikes',
  leftout:
    'bring them back|bring those back|put them back|put them back in|put those back|add them back|add those back|the ones you left out|ones you left out|photos you left out|what you left out|left out photos|left-out photos|the left out ones|the ones left out|the missing ones|missing photos|include them too|i want them back',
};

export const LEFT_OUT_IT: Words = {
  blurred:
    'foto sfocate|quelle sfocate|le sfocate|sfocate|foto mosse|quelle mosse|le mosse|foto sfuocate|quelle sfuocate|foto venute mosse|foto fuori fuoco|quelle fuori fuoco',
  doubles:
    'doppioni|i doppioni|foto doppie|le doppie|quelle doppie|duplicati|foto simili|quelle simili|foto uguali|quelle uguali|foto ripetute|foto quasi uguali',
  leftout:
    'rimettile|rimettile dentro|rimettili|rimettile tutte|riportale|riportale dentro|quelle lasciate fuori|le foto lasciate fuori|quelle escluse|le foto escluse|quelle che hai lasciato fuori|le foto che hai lasciato fuori|quelle scartate|le foto scartate|le foto mancanti|quelle mancanti',
};

export const LEFT_OUT_ZH: Words = {
  blurred:
    '模糊的|糊的|拍糊的|模糊的照片|模糊照片|糊掉的|拍糊了的|失焦的|没对焦的|虚焦的|不清晰的|不清楚的',
  doubles:
    '重复的|重复的照片|重复照片|相似的照片|相似的|相似照片|差不多的|差不多的照片|一样的照片|雷同的|连拍的',
  leftout:
    '把它们加回来|加回来|放回来|把它们放回来|加回去|放回去|你没放的|没放进去的|漏掉的照片|没用上的照片|被去掉的照片|没有放入的照片',
};

export const LEFT_OUT_DE: Omit<Words, 'leftout'> = {
  blurred: 'unscharfen|unscharfe|verwackelten|verwackelte|verschwommenen',
  doubles: 'doppelten|duplikate|dubletten',
};

export const LEFT_OUT_ES: Omit<Words, 'leftout'> = {
  blurred: 'borrosas|las borrosas|desenfocadas|movidas',
  doubles: 'duplicadas|repetidas|las repetidas',
};

export const LEFT_OUT_FR: Omit<Words, 'leftout'> = {
  blurred: 'floues|les floues|photos floues|ratées',
  doubles: 'doublons|les doublons|photos en double',
};

export const LEFT_OUT_PT: Omit<Words, 'leftout'> = {
  blurred: 'desfocadas|borradas|tremidas',
  doubles: 'duplicadas|repetidas',
};
