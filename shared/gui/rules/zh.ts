/** Chinese talk of buttons, panels and dragging. Refuses to touch doors, tractors and click rates: content stays. */
import { CLOSE, CLOSE_1, NAME, OPEN, OPEN_1, pattern } from '../rule.ts';
import type { Language, Rule, Stance } from '../rule.ts';

const POLITE = `(?:请|您?只需|直接)?`;
const PLACE = `(?:在?(?:页面|屏幕|界面|编辑器|窗口|时间线)?(?:的)?(?:右上角|左上角|右下角|左下角|右上方|左上方|上方|下方|顶部|底部|右侧|左侧|旁边|工具栏|菜单栏|菜单)(?:中|里|上)?的?)?`;
const CLICK = `(?:点击|点选|点按|单击|轻点|按下|点一下)(?:一下)?\\s*${PLACE}\\s*(?:那个|这个)?(?:蓝色|红色|绿色|大)?的?`;
const BUTTON = `\\s*(?:按钮|按键|图标|选项)`;
const EXPORT = `(?:导出|下载|输出|渲染|保存|export|download)(?:视频|影片|成片)?`;
const ACCOUNT = `(?:账户|账号|账单|积分|余额|会员|订阅|计费)`;
const WATCH = `(?:预览|播放|时间线|时间轴|轨道)`;
const THINGS = `(?:片段|素材|照片|图片|标题|字幕|文字|音乐|音轨|轨道|视频|图层|元素|转场|它|它们)`;
/** After an instruction that is carried out, the purpose begins a clause of its own. */
const JOINT = `(?:(?<joint>(?=(?!来|以|后|即|就|便|可)\\p{Script=Han}))|)`;

const show = { do: 'state' } as const;

export const CHINESE_RULES: readonly Rule[] = [
  {
    find: pattern(
      POLITE,
      `(?:将|把)?(?:你的|您的)?(?:照片|图片|文件|素材)(?:拖拽|拖放|拖动|拖)(?:到|至|进)(?:这里|此处|页面|窗口|上传区域?|素材库|面板|编辑器)(?:中|里|上(?!传)|内)?(?:(?:来|进行|即可|就可以)?上传)?`,
    ),
    offered: '把照片发给我',
  },
  {
    find: pattern(
      POLITE,
      `(?:拖拽|拖放|拖动)(?:你的|您的)?(?:照片|图片|文件|素材)到(?:这里|此处|页面|窗口|上传区域?|素材库|面板|编辑器)(?:中|里|上(?!传)|内)?(?:(?:来|进行|即可|就可以)?上传)?`,
    ),
    offered: '把照片发给我',
  },
  {
    find: pattern(
      POLITE,
      CLICK,
      `${OPEN}(?:上传|导入|添加(?:照片|图片|素材|文件))${CLOSE}${BUTTON}?`,
      JOINT,
    ),
    offered: '把文件发给我',
  },
  {
    find: pattern(
      POLITE,
      CLICK,
      `${OPEN}${EXPORT}${CLOSE}${BUTTON}?`,
      `(?!率|量|速度|次数)`,
      JOINT,
    ),
    told: { say: '我来为你导出', act: { do: 'export' } },
    offered: '对我说“导出”',
  },
  {
    find: pattern(`(?:使用|通过)${PLACE}${OPEN}${EXPORT}${CLOSE}${BUTTON}`, JOINT),
    told: { say: '我来为你导出', act: { do: 'export' } },
    offered: '对我说“导出”',
  },
  {
    find: pattern(
      `${OPEN}导出${CLOSE}${BUTTON}(?:位于|就在|在)(?=页|屏|界|编|窗|时|右|左|上|下|顶|底|旁|工|菜)${PLACE}`,
    ),
    offered: '对我说“导出”就行',
  },
  { find: pattern(`${OPEN}导出${CLOSE}${BUTTON}`), offered: '“导出”二字' },
  {
    find: pattern(
      POLITE,
      `(?:(?:查看|检查|前往|打开|进入)(?:一下)?(?:你的|您的)?${ACCOUNT}(?:或|和|及|\\/)?(?:${ACCOUNT})?(?:余额|页面|设置|中心|信息|情况)?(?:来?查看(?:余额|积分))?)`,
      JOINT,
    ),
    told: { say: '我来查看你的积分', act: { do: 'credits' } },
    offered: '问我“积分”',
    onlyInstruction: true,
  },
  {
    find: pattern(
      POLITE,
      CLICK,
      `${OPEN}${ACCOUNT}${CLOSE}${BUTTON}?(?:来?查看(?:余额|积分))?`,
      JOINT,
    ),
    told: { say: '我来查看你的积分', act: { do: 'credits' } },
    offered: '问我“积分”',
  },
  {
    find: pattern(
      POLITE,
      `在?(?:时间线|时间轴)(?:面板)?(?:中|上|里)(?:预览|查看|播放)(?:一下)?(?:效果|视频|影片|成片|结果)?`,
      JOINT,
    ),
    told: { say: '我来给你看时间线', act: show },
    offered: '问我“状态”',
  },
  {
    find: pattern(POLITE, CLICK, `${OPEN}${WATCH}${CLOSE}${BUTTON}?`, `(?!率|量|次数)`, JOINT),
    told: { say: '我来给你看时间线', act: show },
    offered: '问我“状态”',
  },
  {
    find: pattern(
      POLITE,
      `(?:打开|切换到|进入)\\s*${PLACE}${OPEN}(?:时间线|时间轴|轨道)${CLOSE}(?:面板|视图|窗口)?`,
      JOINT,
    ),
    told: { say: '我来给你看时间线', act: show },
    offered: '问我“状态”',
  },
  {
    find: pattern(
      POLITE,
      `在(?:右侧|左侧|上方|下方|顶部|底部)?的?[^“”，。！？\\s]{0,6}?面板(?:中|里|上)?(?=(?:更换|调整|添加|选择|修改|设置|编辑|删除|更改|裁剪|换))`,
    ),
    offered: '让我',
  },
  {
    find: pattern(
      POLITE,
      `双击(?<what>[^“”，。！？\\s即可来]{1,8})(?:即可|就能|就可以|可以|来)(?:编辑|修改)`,
    ),
    offered: '告诉我怎样改$what即可',
  },
  {
    find: pattern(POLITE, `在编辑器(?:中|里)(?:打开|查看)(?:项目|视频|影片)?`, JOINT),
    told: { say: '我来给你看影片现在的样子', act: show },
    offered: '问我“状态”',
  },
  {
    find: pattern(
      POLITE,
      `(?:打开|切换到|进入)\\s*${PLACE}${OPEN}[^“”"「」，。！？\\s]{1,10}?${CLOSE}(?:设置)?(?:面板|选项卡|标签页|菜单|侧边栏|侧栏|对话框)(?:中|里)?(?:来|并|以|，)?(?=(?:更换|调整|添加|选择|修改|设置|编辑|删除|更改|裁剪|换))`,
    ),
    offered: '告诉我怎样',
  },
  {
    find: pattern(
      POLITE,
      `(?:打开|切换到|进入)\\s*${PLACE}${OPEN}(?<what>[^“”"「」，。！？\\s]{1,10}?)${CLOSE}(?:设置)?(?:面板|选项卡|标签页|菜单|侧边栏|侧栏|对话框)`,
      JOINT,
    ),
    told: { say: '我来给你看影片现在的样子', act: show },
    offered: '问我“$what”',
  },
  {
    find: pattern(
      `(?:拖拽|拖动|拖放|移动|滑动)(?:音量|时长|速度)?(?:滑块|滑杆|进度条|手柄|边缘|控制点)(?:来|以)?`,
    ),
    offered: '告诉我怎样',
  },
  {
    find: pattern(
      POLITE,
      `(?:将|把)(?<what>[^，。！？；\\s]{1,15}?)(?:拖拽|拖动|拖放|拖)(?<where>(?:到|至)(?:[^，。！？；\\s]{0,10}?)(?:开头|开始|最前面|前面|结尾|末尾|最后|后面|中间|之前|之后|第[一二三四五六七八九十\\d]+(?:位|个|张)?))`,
      JOINT,
    ),
    told: { say: '我来把$what移$where', act: { do: 'edit', text: '把$what移$where。' } },
    offered: '告诉我把$what移$where',
  },
  {
    find: pattern(
      `(?:拖拽|拖放|拖动)(?=(?:你的|您的|这个|那个|任意|每个|第.{1,2})?(?:[^，。！？；\\s]{0,4})${THINGS})`,
    ),
    offered: '告诉我怎样移动',
  },
  { find: pattern(`(?:拖拽|拖放)(?!机)`), offered: '告诉我移动' },
  {
    find: pattern(POLITE, CLICK, `${OPEN_1}${NAME}${CLOSE_1}${BUTTON}?`),
    offered: '在这里告诉我“$name”',
  },
];

const OPEN_ENDED =
  /可以|可在|可通过|也可|如果|如需|若|需要时|当|之后|以后|后[，,]|想|即可|就能|就可|便可|不要|别|无需|不用|不必|等|要不要|是否|吗|？|\?/u;

const stance: Language['stance'] = ({ before, after }): Stance => {
  if (OPEN_ENDED.test(before + after)) return 'offered';
  return /(?:^|[，,；;：:、（(>•*#|\-\s]|\d[.)、]|然后|接着|再|最后|请|现在|并|首先|先)$/u.test(
    before,
  )
    ? 'told'
    : 'loose';
};

export const CHINESE: Language = { rules: CHINESE_RULES, stance };
