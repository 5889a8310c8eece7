/** 简体中文。 */
import type { Texts } from '../en/index.ts';
import { shortSeconds, word } from '../wording.ts';
import { CLIPS_ZH, EFFECTS_ZH, LEFT_OUT_ZH } from './clips.ts';
import { layersZh } from './layers.ts';
import { LETTERING_ZH } from './lettering.ts';
import { ERRORS_ZH, LOOK_ZH, MOTION_ZH, MUSIC_ZH, TRANSITION_ZH } from './names.ts';
import { soundsZh } from './sounds.ts';

const time = (ms: number): string => {
  if (ms < 60_000) return `${shortSeconds(ms)} 秒`;
  const s = Math.round(ms / 1000);
  const rest = s % 60;
  return `${Math.floor(s / 60)} 分${rest === 0 ? '钟' : ` ${rest} 秒`}`;
};

const or = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join('、')}或${items.at(-1)}`;

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join('、')}和${items.at(-1)}`;

export const zhCN: Texts = {
  time,
  list,
  or,
  stop: '。',
  between: '',
  colon: '：',
  lettering: LETTERING_ZH,
  music: (style) => word(MUSIC_ZH, style),
  transition: (kind) => word(TRANSITION_ZH, kind),
  motion: (kind) => word(MOTION_ZH, kind),
  look: (kind) => word(LOOK_ZH, kind),
  errors: ERRORS_ZH,
  layers: layersZh,
  sounds: soundsZh,
  percent: (share) => `${Math.round(share * 100)}%`,
  quote: (text) => `“${text}”`,
  clips: CLIPS_ZH,
  effects: EFFECTS_ZH,
  count: {
    photos: (n) => `${n} 张照片`,
    clips: (n) => `${n} 个片段`,
  },
  why: {
    wide: '比画面宽，镜头横向移动',
    tall: '比画面高，镜头纵向移动',
    opening: '把人带进影片',
    breathe: '与上一张方向相反',
    whole: '完整显示，轻轻移动',
  },
  summary: {
    head: (tracks) => `时间线（${tracks} 条轨道）`,
    nothing: '时间线：空',
    track: (tt) => (tt === 0 ? '视频' : tt === 1 ? '音乐' : tt === 7 ? '标题' : '轨道'),
    empty: (head) => `${head}：空`,
    unnamed: '未命名',
  },
  changes: {
    made: (photos, ms) => `我用 ${photos}做好了一部影片，长 ${ms}`,
    madeMusic: (style) => `${style}音乐与照片合拍`,
    madeTransition: (kind, ms) => (ms === '' ? kind : `${kind} ${ms}`),
    madeMotion: '轻柔的动态',
    madeShape: (shape) => `画幅 ${shape}`,
    emptied: '影片又是空的了。',
    added: (names) => `已加入 ${names}。`,
    removed: (names) => `已移除 ${names}。`,
    more: (n) => `另外 ${n} 张`,
    order: (names) => `新的顺序以 ${names} 开头。`,
    length: (before, after) => `影片现在长 ${after}（原来 ${before}）。`,
    photoLength: (which, before, after) =>
      `${which === '' ? '每张照片' : which}现在显示 ${after}（原来 ${before}）。`,
    which: (places) => `第 ${list(places.map(String))} 张照片`,
    shape: (before, after) => `画幅现在是 ${after}（原来 ${before}）。`,
    titleAdded: (text) => `已加上标题${text}。`,
    titleChanged: (before, after) => `标题现在是${after}（原来是${before}）。`,
    titleRemoved: (text) => `已去掉标题${text}。`,
    asTaken: '原样',
    look: (which, before, after) =>
      `${which === '' ? '照片' : which}的色调现在是${after}（原来是${before}）。`,
    titleLength: (before, after) => `标题现在显示 ${after}（原来 ${before}）。`,
    captionAdded: (which, text) => `${which}现在写着${text}。`,
    captionChanged: (which, before, after) => `${which}现在写着${after}（原来是${before}）。`,
    captionRemoved: (which, text) => `${which}已去掉文字${text}。`,
    lastPhoto: '最后一张照片',
    focus: (which, spot, percent) =>
      `${which === '' ? '所有照片' : which}${
        spot
          ? `的镜头对准左起 ${percent(spot[0])}、上起 ${percent(spot[1])} 处`
          : '的镜头重新自动选择'
      }。`,
    tempo: (before, after) => `音乐现在每分钟 ${after} 拍（原来 ${before}）。`,
    beatsOn: '照片现在卡着音乐节拍切换。',
    beatsOff: '照片现在按自己的时间切换，不跟节拍。',
    musicAdded: (name) => `已加上${name}音乐。`,
    musicRemoved: (name) => `已去掉${name}音乐。`,
    musicChanged: (before, after) => `音乐现在是${after}（原来是${before}）。`,
    musicTune: '音乐换了一段旋律。',
    musicGain: (before, after) => `音乐音量现在是 ${after}（原来 ${before}）。`,
    transition: (which, before, after) =>
      `${which === '' ? '照片之间' : which}现在用${after}（原来是${before}）。`,
    motion: (which, before, after) =>
      `${which === '' ? '' : which}动态现在是${after}（原来是${before}）。`,
    motionNew: (which) => `${which === '' ? '照片' : which}换了一种动态。`,
    none: '无',
    nothing: '没有任何变化。',
  },
  faults: {
    unknownSegment: (id, nearest) => `没有 id 为“${id}”的照片。你是指“${nearest}”吗？`,
    missing: (what) =>
      ({
        photos: '还没有影片。请拖入照片，然后说“做视频”。',
        music: '影片还没有音乐。可以说“加音乐”。',
        cards: '影片还没有卡片。可以说“加一张黑色卡片”。',
        logo: '影片没有标志。请上传后说“用 logo.png 做水印”。',
        bar: '影片没有进度条。可以说“加进度条”。',
        stamp: '影片没有显示日期。可以说“在每张照片上显示日期”。',
        dates: '照片都没有拍摄日期，所以无法显示。',
        portraits: '没有两张竖拍照片可以并排。可以说“把照片2和照片5并排”。',
        pairs: '没有并排的照片。',
        wide: '照片并排需要横向影片。请先说“改成16:9”。',
        title: '影片还没有标题。可以说“加标题……”。',
        texts: '影片里还没有这样的文字。可以说“在第1张照片上写‘……’”。',
        subtitles: '影片还没有字幕。把 .srt 或 .vtt 文件拖到照片旁边即可。',
        ...soundsZh.missing,
        clips: CLIPS_ZH.missing,
        effects: EFFECTS_ZH.missing,
      })[what],
    range: (what, value, min, max, photos) =>
      `${photos === '' ? '' : `有 ${photos}时，`}${{ photo_ms: '每张照片', film_ms: '影片', photos: '照片数量', clip_ms: CLIPS_ZH.bounded, effects: EFFECTS_ZH.count, effect_ms: EFFECTS_ZH.start }[what]}必须在 ${min} 到 ${max} 之间（你要的是 ${value}）。`,
    lastPhoto: (photos) => `这样会移除全部 ${photos}，影片至少需要一张。`,
  },
  director: {
    noPhotos: (formats, megabytes) =>
      `请先把照片拖到这里（${formats}，每个不超过 ${megabytes} MB），然后告诉我要做什么。`,
    noPhotoSuchPlace: (place, photos) => `没有第 ${place} 张照片：影片有 ${photos}。`,
    noPhotoNamed: (name) => `影片里没有叫“${name}”的照片。`,
    orderTaken: '照片按拍摄时间排列。',
    orderNamed: '照片按文件名中的日期排列。',
    orderUpload: '照片按上传顺序排列。',
    ...LEFT_OUT_ZH,
    orderName: '照片按文件名排列。',
    didYouMean: (examples) => `我能做的，例如：${examples}。`,
    notUnderstood: '我没有听懂，所以什么都没改。',
    notUnderstoodPart: (part) => `我没有听懂“${part}”。`,
    alreadySo: '已经是这样了，没有变化。',
    nothingToUndo: '没有可以撤销的操作。',
    nothingToRedo: '没有可以重做的操作。',
    undone: '已撤销。',
    redone: '已重做。',
    loudest: '音乐已经是最大音量。',
    strongest: '动态已经是最强了。',
    noTitleText: '标题写什么？例如：加标题“海边的夏天”。',
    byModel: '这条消息由语言模型解读，实际做了：',
    tooMuch: (n) => `一次最多做这么多（${n}处修改）。其余的请再发一条消息。`,
    titleTooLong: (max, found) => `标题最多 ${max} 个字符（这个有 ${found} 个）。`,
    transitionRange: (max, found) => `转场最长 ${max}（你要的是 ${found}）。`,
    cannot: (what) => `这个我还不会：${what}。`,
    cannotText: {
      voice: '配音和旁白',
      lettering: '指定名称的字体、斜体或下划线',
      sound: '你自己的歌、流行歌曲和音效（音乐由我来写）',
      clips: '贴纸和画面上的动画特效',
      filters: '亮度、锐度和修图',
      people: '改动照片里的内容',
      seeing: '按内容辨认照片（请说序号或文件名）',
    },
    musicFits: '音乐是为影片写的：无论多长，它总在最后一张照片上结束。',
    alreadyMade: '影片已经做好了。告诉我要改什么，或者说“重新开始”。',
    whichOne: '你指的是什么：某张照片（说出序号）、音乐、标题还是转场？',
    howBetter: '好的，想试什么？例如“快一点”、“动作柔和一点”、“换一首音乐”或“两个版本”。',
    offTopic: '我只用照片做视频，这件事帮不上忙。',
    sorry: '抱歉还没有让你满意。',
    glad: '很高兴你喜欢。',
    twoVersions: (other) => `这是第二个版本；说“另一版”可以来回切换。${other}`,
    onlyOne: '目前只有这一个版本。说“两个版本”可以再出一个。',
    swapped: '这是另一个版本。',
    backToStart: '这是影片最初的样子。',
    days: (n) => `照片来自 ${n} 天，所以每到新的一天都经过黑场。`,
    next: (examples) => `接下来可以说${examples}。`,
    exportHint: '影片已准备好：要求导出即可得到 MP4。',
    exportNothing: '还没有可导出的影片：请拖入照片，然后说“做视频”。',
    conflict: (base, now) =>
      `影片已被修改（你改的是版本 ${base}，现在是 ${now}），所以什么都没改。请再看一下，然后重复操作。`,
    editInvalid: (path, allowed) => `该修改无效：${path} ${allowed}。什么都没改。`,
    help: '拖入照片，用你自己的话告诉我想要什么。',
    nextAfterMake: '说“导出”即可得到 MP4，或者告诉我要改什么。',
    busy: '还在进行另一处修改，请稍后再试。',
    noCredits: '编辑积分已用完。导出仍然免费。',
  },
  examples: {
    make: '“做一个有音乐的幻灯片视频”',
    music: '“换成Lo-fi音乐”',
    title: '“加标题‘夏天’”',
    shape: '“改成竖屏”',
    length: '“时长改成20秒”',
    order: '“倒序”',
    photos: '“删除第2张照片”',
    transition: '“转场长一点”',
    motion: '“动作柔和一点”',
    undo: '“撤销”',
    caption: '“在第2张照片上写‘罗马’”',
    versions: '“两个版本”',
    again: '“第2张照片用两次”',
    focus: '“第2张照片放大左边”',
    beat: '“卡点”',
    export: '“导出”',
    look: '“改成黑白”',
  },
};
