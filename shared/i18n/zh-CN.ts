/** 简体中文。 */
import type { Texts } from './en.ts';

const time = (ms: number): string => {
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(ms < 10_000 ? 2 : 1))} 秒`;
  const s = Math.round(ms / 1000);
  const rest = s % 60;
  return `${Math.floor(s / 60)} 分${rest === 0 ? '钟' : ` ${rest} 秒`}`;
};

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join('、')}和${items.at(-1)}`;

const word = (words: Record<string, string>, key: string): string => words[key] ?? key;

export const zhCN: Texts = {
  time,
  list,
  stop: '。',
  between: '',
  colon: '：',
  music: (style) =>
    word(
      {
        lofi: 'Lo-fi',
        acoustic: '原声',
        upbeat: '欢快',
        italian: '意大利',
        cinematic: '电影感',
        ambient: '氛围',
        jazz: '爵士三重奏',
        hiphop: '嘻哈',
        house: '浩室',
        tarantella: '塔兰泰拉',
        canzone: '意大利民谣',
        dolcevita: '甜蜜生活摇摆乐',
      },
      style,
    ),
  transition: (kind) => word({ cut: '直接切换', dissolve: '叠化', black: '黑场过渡' }, kind),
  motion: (kind) =>
    word(
      {
        in: '推近',
        out: '拉远',
        left: '向左平移',
        right: '向右平移',
        up: '向上平移',
        down: '向下平移',
        hold: '静止',
        alternate: '交替',
      },
      kind,
    ),
  errors: {
    bad_request: '请求无效',
    unauthorized: '需要会话令牌',
    forbidden: '不允许从该处访问',
    profile_unknown: '没有这个配置',
    session_unknown: '没有这个会话',
    media_unknown: '没有这个文件',
    render_unknown: '没有这个渲染任务',
    upload_unknown: '没有这个上传任务',
    not_found: '这里什么都没有',
    method_not_allowed: '这里不能用这种方法',
    length_required: '必须给出长度',
    version_conflict: '影片已被修改',
    conflict: '与当前状态不符',
    file_too_large: '文件太大',
    too_many_files: '文件太多',
    message_too_long: '消息太长',
    file_empty: '文件是空的',
    file_unsupported: '不支持这种文件',
    file_unreadable: '无法读取该文件',
    picture_too_large: '图片像素太多',
    name_invalid: '文件名不能使用',
    nothing_to_export: '还没有可导出的影片',
    edit_invalid: '无法应用该修改',
    no_credits: '积分已用完',
    export_not_on_plan: '当前套餐不含导出',
    rate_limited: '请求太多',
    busy: '该会话正忙',
    render_failed: '渲染失败',
    upstream_failed: '视频后端出错',
    upstream_timeout: '视频后端未及时响应',
    unavailable: '暂时不可用',
    internal: '这里出了点问题',
  },
  percent: (share) => `${Math.round(share * 100)}%`,
  quote: (text) => `“${text}”`,
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
    fit: (which, after) =>
      `${which === '' ? '照片' : which}现在${after === 'blur' ? '完整显示在模糊背景前' : '铺满画面'}。`,
    none: '无',
    nothing: '没有任何变化。',
  },
  faults: {
    unknownSegment: (id, nearest) => `没有 id 为“${id}”的照片。你是指“${nearest}”吗？`,
    missing: (what) =>
      ({
        photos: '还没有影片。请拖入照片，然后说“做视频”。',
        music: '影片还没有音乐。可以说“加音乐”。',
        title: '影片还没有标题。可以说“加标题……”。',
      })[what],
    range: (what, value, min, max, photos) =>
      `${photos === '' ? '' : `有 ${photos}时，`}${{ photo_ms: '每张照片', film_ms: '影片', photos: '照片数量' }[what]}必须在 ${min} 到 ${max} 之间（你要的是 ${value}）。`,
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
    titleTooLong: (max, found) => `标题最多 ${max} 个字符（这个有 ${found} 个）。`,
    transitionRange: (max, found) => `转场最长 ${max}（你要的是 ${found}）。`,
    cannot: (what) => `这个我还不会：${what}。`,
    cannotText: {
      voice: '配音和旁白',
      captions: '单张照片的字幕',
      clips: '视频片段',
      filters: '调色和滤镜',
      people: '改动照片里的内容',
    },
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
  },
};
