/**
 * Words of headings that tell what stands under them. Each list is read as: the heading holds one of these words.
 */

/** Aims and principles: prose, no commitment. */
export const AIM_HEADINGS = [
  '总体要求',
  '总体目标',
  '总体思路',
  '指导思想',
  '基本原则',
  '工作原则',
  '工作目标',
  '目标任务',
  '主要目标',
  '发展目标',
  '行动目标',
  '整改目标',
  '年度目标',
  '工作思路',
  '基本思路',
  '总体部署',
  '编制依据',
  '工作背景',
  '基本情况',
  '形势',
  '适用范围',
  '实施范围',
  '整治范围',
  '实施对象',
  '支持对象',
  '对象范围',
  '申报条件',
  '申报程序',
  '缴费标准',
  '补助标准',
  '补贴标准',
  '奖补标准',
  '制定依据',
  '总则',
  '重要意义',
  '目标要求',
  '阶段目标',
  '任务目标',
  '预期目标',
  '总目标',
  '具体目标',
  '提升目标',
  '建设目标',
  '创建目标',
  '攻坚目标',
  '改革目标',
  '整治目标',
]

/** How things are, as a heading of nothing else: （一）短板弱项。…, while （一）补齐短板弱项 is a commitment. */
export const STATE_HEADINGS: ReadonlySet<string> = new Set(
  (
    '短板弱项 弱项短板 短板不足 短板问题 问题短板 差距短板 差距不足 存在短板 存在不足 存在差距 存在弱项 主要短板 ' +
    '主要差距 主要不足 短板分析 差距分析 问题分析 现状分析 失分分析 失分原因 失分情况 失分项 扣分原因 扣分情况 ' +
    '现状 工作现状 基本现状 发展现状 现状及问题 现状与问题 短板和弱项 短板与不足 短板及不足 差距和不足 差距与不足 ' +
    '存在问题 存在的问题 主要问题 突出问题 存在的主要问题 存在的突出问题 存在的短板 存在的不足 存在的差距'
  ).split(' '),
)

/** How the work is organised. */
export const SAFEGUARD_HEADINGS = [
  '保障措施',
  '工作要求',
  '整改要求',
  '组织保障',
  '实施保障',
  '工作保障',
  '有关要求',
  '相关要求',
  '组织实施',
  '几点要求',
  '强化保障',
  '保障与监督',
  '组织与保障',
  '工作纪律',
  '组织领导和保障',
  '实施要求',
  '落实要求',
]

/** The same as a chapter's heading; deeper down such words are about something else (16. 强化司法保障机制). */
export const SAFEGUARD_CHAPTERS = [
  '组织领导',
  '保障机制',
  '推进机制',
  '工作机制',
  '保障体系',
  '组织推进',
  '纪律要求',
  '督导考核',
  '督查考核',
  '工作措施保障',
]

/** Campaigns and highlights with heads of their own, where the words are a heading's. */
export const ACTION_GROUPS = [
  '专项行动',
  '重点行动',
  '重大行动',
  '行动任务',
  '亮点',
  '特色品牌',
  '专项整治',
  '专项治理',
  '攻坚行动',
]

/** A campaign by its own head: its name ends so. */
export const ACTION_ENDINGS = ['行动', '专项治理', '专项整治', '攻坚战', '歼灭战', '大会战']

/** Chapters whose items are commitments even where the heading speaks of a goal as well. */
export const TASK_HEADINGS = [
  '任务',
  '措施',
  '举措',
  '重点工作',
  '工作内容',
  '整改内容',
  '行动内容',
  '工作安排',
  '重点事项',
]

/** Stages of the work: a timetable. */
export const STAGE_HEADINGS = [
  '实施步骤',
  '工作步骤',
  '进度安排',
  '时间安排',
  '实施阶段',
  '方法步骤',
  '时间步骤',
  '阶段安排',
  '整改步骤',
]

/** What closes a paper of articles: who explains it, since when it holds. */
export const CLOSING_HEADINGS = ['附则', '名词解释', '解释说明']
