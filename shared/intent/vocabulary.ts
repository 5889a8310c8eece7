/**
 * The words by which a sentence asks for one of the edge's own actions, per language. A sentence asks for an
 * action only if it consists of nothing but that action's words; one foreign word makes it an edit.
 */
export const ACTIONS = ['export', 'credits', 'state', 'upload'] as const;
export type Action = (typeof ACTIONS)[number];

export type Vocabulary = {
  /** One of these must be there. */
  verbs: Record<Action, readonly string[]>;
  /** These may stand beside it. */
  objects: Record<Action, readonly string[]>;
  /** Politeness and small words, for every action. */
  fillers: readonly string[];
};

const words = (text: string): string[] => text.trim().split(/\s*[|\n]\s*/);

const FORMATS = words(`1080p | 1080 | 720p | hd | full hd | mp4 | h264 | h.264`);

export const ENGLISH: Vocabulary = {
  verbs: {
    export: words(`
      export | download | render | send me | give me the file | save the video
      save my video | save it as mp4 | i want the video
    `),
    credits: words(`credits | credit | balance | account balance | how much is left`),
    state: words(`
      status | show tracks | show the tracks | show me the tracks | show timeline
      show the timeline | show me the timeline | list tracks | list the tracks
      timeline summary | summary
    `),
    upload: words(`upload | add files | attach files | attach photos`),
  },
  objects: {
    export: [
      ...FORMATS,
      ...words(`
      video | film | movie | clip | reel | slideshow | file | result | it | this | final
      finished | in | as | to | for | a | an | quality | high | link
    `),
    ],
    credits: words(`left | remaining | have | many | how | what | is | are | do | account | check`),
    state: words(`project | video | film | what | is | what’s | what's | current | tracks | of`),
    upload: words(`
      photo | photos | picture | pictures | image | images | file | files | how | do
      some | more | want | to | here | where
    `),
  },
  fillers: words(`
    please | pls | now | can | could | would | you | i | me | my | the | our | just | ok
    okay | hi | hey | thanks | thank | then | let | us | let's | show | tell
  `),
};

export const ITALIAN: Vocabulary = {
  verbs: {
    export: words(`
      esporta | esportalo | esportare | esporta in | scarica | scaricalo | scaricare
      mandami | inviami | renderizza | salva il video
    `),
    credits: words(`crediti | credito | saldo`),
    state: words(`stato | mostra le tracce | mostra la timeline | mostrami le tracce | riepilogo`),
    upload: words(`carica | caricare | carico | allega | aggiungi file`),
  },
  objects: {
    export: [
      ...FORMATS,
      ...words(`
      video | film | filmato | clip | reel | file | risultato | in | come | per | un
      finale | finito | qualità | alta
    `),
    ],
    credits: words(`quanti | quanto | ho | restano | rimasti | rimangono | è | account | ancora`),
    state: words(`progetto | video | film | qual | è | del | attuale | tracce`),
    upload: words(
      `foto | immagini | immagine | file | come | altre | delle | voglio | dove | posso`,
    ),
  },
  fillers: words(`
    per favore | per piacere | ora | adesso | puoi | potresti | il | lo | la | le | i
    gli | mio | mia | mie | miei | questo | ok | grazie | mi | vorrei | ciao | mostra
  `),
};

export const CHINESE: Vocabulary = {
  verbs: {
    export: words(`导出 | 下载 | 输出视频 | 发给我 | 渲染`),
    credits: words(`积分 | 余额 | 点数`),
    state: words(`状态 | 查看轨道 | 显示轨道 | 查看时间线 | 显示时间线`),
    upload: words(`上传`),
  },
  objects: {
    export: [...FORMATS, ...words(`视频 | 影片 | 成片 | 文件 | 为 | 成 | 格式 | 高清 | 把 | 一下`)],
    credits: words(`还有 | 多少 | 剩余 | 剩 | 查询 | 查看 | 账户 | 几 | 还`),
    state: words(`当前 | 项目 | 视频 | 查看 | 显示 | 是什么 | 怎么样 | 现在`),
    upload: words(`照片 | 图片 | 文件 | 怎么 | 更多 | 一些 | 想 | 要 | 如何`),
  },
  fillers: words(
    `请 | 帮 | 我 | 的 | 吧 | 吗 | 呢 | 了 | 你 | 能 | 可以 | 现在 | 谢谢 | 给 | 这个`,
  ),
};

export const VOCABULARIES: readonly Vocabulary[] = [ENGLISH, ITALIAN, CHINESE];
