/** Words for what a film comes out as and where it goes, in all three languages. Refuses every word that tells what to change in it. */
import { words } from '../vocabulary.ts';
import type { Vocabulary } from '../vocabulary.ts';

const PLATFORMS = words(`
  tiktok | tik tok | reels | instagram reels | instagram | insta | ig | shorts | youtube shorts | yt shorts
  whatsapp | whats app | twitter | x | youtube | yt | 抖音 | 快手 | 油管 | 推特
`);

const OUTPUTS_BESIDE = words(`
  gif | gifs | animated gif | animated | webm | vp9 | av1 | zip | carousel | photo carousel | poster | contact sheet
  subtitle file | subtitles | srt | stills | 4k | 2k | uhd | qhd | 540p | 1440p | 2160p | 720 | 540 | 1440 | 2160
  10 | 12 | 15 | 24 | 25 | 30 | 50 | 60 | 10fps | 12fps | 15fps | 24fps | 25fps | 30fps | 50fps | 60fps | fps
  frames per second | frames a second | at | draft | standard | low | best | lower | an | me
  gif animata | gif animato | animata | animato | carosello | carosello di foto | locandina | foglio dei provini
  provini | sottotitoli | file dei sottotitoli | bozza | bassa | fotogrammi al secondo | fotogrammi | al secondo | a | su
  una | un | in | per
  动图 | 动画 | 图集 | 照片图集 | 轮播图 | 海报 | 照片总览 | 字幕文件 | 帧 | 每秒 | 低画质 | 草稿 | 标准画质 | 画质 | 用 | 张 | 成
`);

export const OUTPUTS: Vocabulary = {
  verbs: {
    export: words(`
      make a gif | make me a gif | make it a gif | turn it into a gif | convert it to a gif | convert to gif
      give me a gif | give me the gif | get me a gif | i want a gif | i need a gif | i’d like a gif | i'd like a gif
      can i have a gif | can i get a gif | save as gif | save it as a gif | save as a gif
      give me a webm | give me the webm | get me a webm | i want a webm | i need a webm | can i have a webm
      save as webm | save it as webm | convert it to webm | convert to webm | make a webm
      give me the poster | give me a poster | make a poster | give me the contact sheet | make a contact sheet
      give me the subtitles | give me the srt | give me the photo carousel | make a photo carousel | give me a photo carousel
      fammi una gif | fammi un gif | fai una gif | dammi una gif | voglio una gif | vorrei una gif | mi serve una gif
      salva come gif | convertilo in gif | converti in gif | trasformalo in gif | salvalo come gif
      dammi un webm | voglio un webm | vorrei un webm | mi serve un webm | salva come webm | converti in webm
      fammi un webm | dammi la locandina | dammi i sottotitoli | fammi un carosello di foto | dammi il carosello
      做成gif | 做个gif | 转成gif | 给我gif | 保存为gif | 生成gif | 做成动图 | 做个动图 | 转成动图 | 生成动图 | 给我动图
      做成webm | 转成webm | 给我webm | 保存为webm | 生成webm | 给我海报 | 生成海报 | 给我字幕文件 | 做成图集 | 生成图集
    `),
    check: words(`
      check | check it | check it for | preflight | preflight check | ok for | okay for | good for | fine for | ready for
      right for | fit for | fit | fits | suitable for | allowed on | accepted by | accept it | take it | work on | works on | work for
      good enough for | can i post it | can i post it on | can i post this | can i upload it | can i upload it to
      va bene | va bene per | va bene su | andrà bene per | è adatto a | è adatto per | adatto a | adatto per | è pronto per
      pronto per | è a posto per | funziona su | lo accetta | posso pubblicarlo | posso metterlo | posso caricarlo
      controlla | controllalo | verifica | verificalo | va bene così per
      适合 | 符合 | 能发 | 可以发 | 能传 | 能上传 | 可以上传 | 能不能发 | 可不可以发 | 检查 | 检查一下 | 合适 | 符合要求
    `),
    mend: words(`
      fix it for | fix it | fix this for | fix the video for | fix for | make it ok for | make it okay for | make it fit
      make it fit for | make it ready for | get it ready for | prepare it for | prepare for | adapt it to | adapt it for
      adjust it for | make it right for | make it work for | make it work on | make it suitable for
      sistemalo | adattalo | preparalo | sistemalo per | sistema per | sistema il video per | preparalo per | prepara il video per | adattalo a | adattalo per
      adatta il video a | rendilo adatto a | rendilo adatto per | mettilo a posto per | fallo andare bene per
      调整成适合 | 改成适合 | 调整为适合 | 改到适合 | 改得适合 | 让它适合 | 让视频适合 | 按 | 修改成适合 | 修正
    `),
  },
  objects: {
    export: [...PLATFORMS, ...OUTPUTS_BESIDE],
    check: [
      ...PLATFORMS,
      ...words(`
        is it | is this | is the video | is my video | is the film | will | does | is | it | this | that | video | film | reel
        as it is | like this | for | on | to | if | whether | to post | to be posted | as | does it
        è | il | lo | la | questo | così | così com’è | così com'è | su | per | se | a | accettato | da | pubblicare
        这样 | 视频 | 影片 | 短片 | 的要求 | 要求 | 是否 | 到 | 上 | 在 | 发布 | 吗 | 发 | 它 | 看看 | 一下 | 看
      `),
    ],
    mend: [
      ...PLATFORMS,
      ...words(`
        video | film | it | this | for | on | to | so that | again | il | lo | la | questo | per | su | a
        视频 | 影片 | 短片 | 它 | 把 | 将 | 的 | 要求 | 的要求 | 修改 | 调整 | 一下 | 改 | 成 | 来
      `),
    ],
  },
  fillers: [],
  approvals: [],
};
