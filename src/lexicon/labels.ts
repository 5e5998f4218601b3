/** What a label says about the value behind it (the records' EntryRole). */
export type LabelRole =
  | 'lead'
  | 'partner'
  | 'responsible'
  | 'leader'
  | 'deadline'
  | 'indicator'
  | 'benchmark'
  | 'goal'
  | 'other'

export type Labels = ReadonlyMap<string, LabelRole>

/** Label words of bodies: each stem stands before each kind (责任 + 单位, 牵头责任 + 部门). */
const UNIT_STEMS: readonly (readonly [LabelRole, string])[] = [
  [
    'lead',
    '牵头 总牵头 主牵头 牵头责任 责任牵头 主办 牵头负责 牵头实施 统筹 牵头配合 整改牵头 落实牵头 第一牵头 共同牵头',
  ],
  [
    'partner',
    '配合 协办 参加 参与 协同 协助 协作 联办 配合责任 责任配合 协同责任 协办责任 协同配合 参与配合 整改配合 主要配合 会办',
  ],
  [
    'responsible',
    '责任 总责任 负责 承办 落实 实施 执行 主责 主体责任 整改责任 整改 整改落实 落实责任 直接责任 主要责任 第一责任 具体责任 具体落实 具体实施 具体承办 承担 共同责任 推进 实施责任 任务 完成 责任落实',
  ],
  ['other', '指导 督办 督导 监督 督促 考核 验收 监管 审核 督查 指导监督 认定 评估 销号'],
]
const UNIT_KINDS = '单位 部门 科室 处室 股室 机构 主体 方 单位及部门 部门及单位 部门单位 单位部门 乡镇 地区 支部'.split(
  ' ',
)
// 整改主体 is a body, 完成主体 nobody says: a kind that makes another word with a stem
const NO_LABELS = new Set(['任务主体', '监管主体', '任务地区', '监督机构', '监督方', '监管机构', '监管方', '评估方'])

/** Label words of persons. */
const LEADER_STEMS =
  '责任 牵头 总牵头 分管 包抓 包保 包联 包案 包挂 挂点 挂钩 挂牌 挂帅 联系 主管 主抓 统筹 督导 协管 督办 分工 挂联 领办 主办 批办 交办 联点 帮包 牵总 责任分管 整改责任 牵头责任 第一责任 配合'
const LEVELS = ' 省 市 州 盟 县 旗 区 乡 镇 级 省级 市级 县级 区级 县区 党组 班子 部门 单位 局'.split(' ')
const LEADERS =
  '指标长 副指标长 链长 副链长 责任人 整改责任人 具体责任人 直接责任人 第一责任人 主要责任人 包保责任人 包抓责任人 牵头责任人 牵头人 负责人 主要负责人 分管负责人 具体负责人 牵头负责人 责任领导干部 县级领导 市级领导 区级领导 包抓人 承办人 经办人 督办人 专班长'

const DEADLINES =
  '完成时限 整改时限 办结时限 办理时限 办理时间 办结期限 反馈时限 提升时限 工作时限 落实时限 实施时限 推进时限 达标时限 销号时限 建成时限 时限 时限要求 完成时限要求 完成时间 整改时间 办结时间 落实时间 计划完成时间 预计完成时间 整改完成时间 整改完成时限 整改状态 计划完成时限 完成期限 整改期限 办理期限 落实期限 时间节点 完成节点 完成时间节点 时间要求 完成时间要求 时间安排 完成日期 整改日期 截止时间 完成时限及要求 推进时间 实施时间 实施期限 工作期限 时间表'
const BENCHMARKS =
  '对标城市 对标对象 对标地区 对标县区 对标县市 对标标杆 对标先进 标杆城市 标杆地区 学习对象 对标单位 对标区域'
const GOALS =
  '目标 预期目标 工作目标 整改目标 任务目标 目标任务 年度目标 提升目标 总体目标 目标要求 预期成效 目标值 达标目标 攻坚目标 目标成效'
const INDICATORS = '指标名称 指标 评价指标 一级指标 二级指标 三级指标 所属指标 指标项'
const OTHERS =
  '备注 专项行动 创新试点项目 创新试点事项 联系人 联系电话 责任县区 成果形式 工作成果 进展情况 完成情况 整改情况 落实情况 佐证材料 推进情况 任务来源 工作要求'

/** Labels that stand only inside a note, where nothing else can be meant: （牵头：A；配合：B）. */
const NOTE_WORDS: readonly (readonly [LabelRole, string])[] = [
  ['lead', '牵头 主办 总牵头'],
  ['partner', '配合 协办 协同 参与 参加'],
  ['responsible', '责任 负责 承办 落实'],
]

function enter(map: Map<string, LabelRole>, role: LabelRole, words: readonly string[]): void {
  for (const word of words) if (!map.has(word)) map.set(word, role)
}

function buildLabels(): Labels {
  const map = new Map<string, LabelRole>()
  for (const [role, stems] of UNIT_STEMS)
    for (const stem of stems.split(' '))
      enter(
        map,
        role,
        UNIT_KINDS.map((kind) => stem + kind).filter((label) => !NO_LABELS.has(label)),
      )
  for (const stem of LEADER_STEMS.split(' '))
    enter(
      map,
      'leader',
      LEVELS.flatMap((level) => [`${stem}${level}领导`, `${level}${stem}领导`]),
    )
  const others: readonly (readonly [LabelRole, string])[] = [
    ['leader', LEADERS],
    ['deadline', DEADLINES],
    ['benchmark', BENCHMARKS],
    ['goal', GOALS],
    ['indicator', INDICATORS],
    ['other', OTHERS],
  ]
  for (const [role, words] of others) enter(map, role, words.split(' '))
  return map
}

/** Every label word of the genre, without white space and brackets. */
export const LABELS: Labels = buildLabels()

export const NOTE_LABELS: Labels = new Map(
  NOTE_WORDS.flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)),
)
