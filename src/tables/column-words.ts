import { LABELS } from '../lexicon/labels.ts'
import { squeeze } from '../text/space.ts'
import { includesAny } from '../text/words.ts'
import type { ColumnRole } from './task-table.ts'

/** Header words by role, as printed without white space. Data: add a synonym here. */
const EXACT: Partial<Record<ColumnRole, string>> = {
  number: '序号 编号 序 号 No NO No. 序列 项次 序号编号 任务序号 任务编号 事项编号 问题序号 问题编号 责任序号',
  title:
    '改革事项 事项名称 任务名称 项目名称 举措名称 措施名称 事项 工作事项 改革任务 项目 名称 重点事项 工作项目 改革项目 任务事项 主要事项 试点事项 ' +
    '清单事项 改革事项名称 重点改革事项 任务项目 服务事项 提升事项 政策名称 改革举措名称 课题名称 工程名称 活动名称 子项',
  text:
    '具体举措 工作举措 整改措施 主要措施 工作措施 具体措施 工作内容 任务内容 主要内容 具体内容 具体任务 落实措施 改革举措 重点举措 任务措施 ' +
    '主要举措 举措 措施 内容 改革内容 整改举措 具体工作举措 具体工作措施 推进措施 创新举措 提升举措 优化举措 重点措施 主要做法 具体做法 ' +
    '工作要求 具体要求 任务要求 工作任务内容 工作任务及内容 实施内容 政策内容 建设内容 改进措施 整改内容 落实举措 任务清单 工作清单 具体工作 ' +
    '试点内容 办理要求 督办要求 落实要求 重点工作内容 具体工作内容 具体工作任务 工作任务和措施 任务举措 任务分解 工作安排 推进举措 对标举措 改革措施 保障措施 服务举措 细化举措',
  task: '工作任务 主要任务 重点任务 任务 总体任务 目标任务 重点工作任务 重点工作 主要工作任务 主要工作 年度任务 任务要点 工作要点 整改任务',
  problem:
    '问题 存在问题 反馈问题 主要问题 问题表现 具体问题 问题描述 问题清单 突出问题 整改问题 反馈意见 巡察反馈问题 问题内容 短板弱项 存在的问题',
  goal: '预期目标 整改目标 工作目标 目标 年度目标 预期成效 目标要求 预期效果 主要目标 提升目标 目标值 2025年目标 预期成果 工作成效 总体目标',
  group:
    '专项行动 领域 类别 板块 分类 类型 重点领域 改革领域 所属领域 工作类别 任务类别 方面 环境 专题 专班 章节 大类 行动 行动名称 专项行动名称 重点行动 ' +
    '工作领域 任务分类 任务板块 事项类别 问题类别 责任领域 重点方向 工程',
  indicator:
    '指标名称 指标 一级指标 二级指标 评价指标 考核指标 监测指标 指标体系 营商环境指标 对应指标 涉及指标 指标项 三级指标',
  benchmark: '对标城市 标杆城市 对标地区 对标对象 标杆 对标县区 对标先进 学习对象 对标区域 对标城区 标杆地区',
  lead: '牵头单位 牵头部门 主办单位 主责单位 主办部门 主要责任单位 牵头责任单位 第一责任单位 主要牵头单位 牵头主体 牵头 牵头科室 主责部门',
  partner:
    '配合单位 协办单位 参与单位 协同单位 参加单位 配合部门 协助单位 协作单位 协同部门 配合责任单位 共同责任单位 会同单位 参与部门 协办部门 其他责任单位 ' +
    '联办单位 配合 配合科室 成员单位',
  responsible:
    '责任单位 责任 责任部门 负责单位 落实单位 承办单位 实施单位 责任主体 负责部门 责任科室 承办科室 责任股室 责任处室 实施主体 完成单位 牵头及责任单位 ' +
    '责任单位及责任人 责任单位和责任人 责任单位/责任人 牵头及配合单位 牵头单位及配合单位 牵头、配合单位 牵头(责任)单位 整改责任单位 单位 部门 ' +
    '落实部门 承接单位 任务单位 具体责任单位 责任单位、责任人 责任分工 职责分工 任务分工 分工 责任落实',
  leader:
    '责任县领导 牵头区领导 牵头县领导 牵头市领导 责任市领导 责任区领导 指标长 牵头领导 责任领导 分管领导 包抓领导 分管县领导 分管市领导 分管区领导 ' +
    '责任人 挂点领导 包保领导 主管领导 负责人 牵头人 包联领导 挂帅领导 县级领导 市级领导 区级领导 县领导 区领导 市领导 领导 总指标长 整改责任人 ' +
    '第一责任人 直接责任人 主要负责人 牵头县级领导 责任县级领导 督办领导 链长 项目负责人 分管负责人 部门负责人 责任领导及责任人 具体责任人',
  deadline:
    '完成时限 时限 整改时限 完成时间 时间节点 时间进度 截止日期 截止时间 完成期限 整改期限 时间安排 进度安排 办结时限 时限要求 时间要求 完成日期 ' +
    '计划完成时间 整改完成时间 时间 期限 完成节点 推进时限 预计完成时间 预期完成时间 落实时限 工作时限 起止时间 实施时间 时间表 完成时间节点 限时',
  overall: '总责任单位 总牵头单位 总责单位 总负责单位 责任总单位 总牵头部门 统筹单位 总责任部门',
  pilot: '创新试点项目 试点项目 创新试点 创新项目 亮点工作 创新点 试点任务',
  remark: '备注 说明 其他 附注 依据 文件依据 政策依据 任务来源 事项来源 问题来源 来源 备考 注',
  score: '分值 得分 权重 评分 自评分 自评 考核分值 标准分 扣分 满分 分数 考核得分',
  status:
    '进展情况 完成情况 整改情况 落实情况 工作进展 是否完成 整改进展 整改结果 完成状态 状态 进度 目前进展 当前进展 整改成效 销号情况',
  other:
    '试点范围 实施范围 开工时间 计划开工时间 开工日期 建设性质 总投资 评分标准 评分细则 考核标准 评价标准 计分办法 扣分标准 评估标准 标准 佐证材料 印证材料 牵头人联系方式 完成标志',
  contact: '联系人 联系电话 电话 联系方式 联络员 联系人及电话',
}

/** What a longer header cell contains, most telling first: 2023年度工作举措, 责任部门（单位）. */
const PARTS: [string, ColumnRole][] = [
  ['序号', 'number'],
  ['总责任', 'overall'],
  ['总牵头', 'overall'],
  ['联系', 'contact'],
  ['开工', 'other'],
  ['竣工', 'deadline'],
  ['完工', 'deadline'],
  ['时限', 'deadline'],
  ['完成时间', 'deadline'],
  ['期限', 'deadline'],
  ['节点', 'deadline'],
  ['截止', 'deadline'],
  ['领导', 'leader'],
  ['责任人', 'leader'],
  ['负责人', 'leader'],
  ['指标长', 'leader'],
  ['牵头及', 'responsible'],
  ['牵头和', 'responsible'],
  ['配合单位', 'partner'],
  ['配合部门', 'partner'],
  ['协办', 'partner'],
  ['参与单位', 'partner'],
  ['牵头', 'lead'],
  ['主办', 'lead'],
  ['责任单位', 'responsible'],
  ['责任部门', 'responsible'],
  ['责任科室', 'responsible'],
  ['得分', 'score'],
  ['分值', 'score'],
  ['评分', 'score'],
  ['情况', 'status'],
  ['进展', 'status'],
  ['备注', 'remark'],
  ['试点', 'pilot'],
  ['对标', 'benchmark'],
  ['举措', 'text'],
  ['措施', 'text'],
  ['内容', 'text'],
  ['问题', 'problem'],
  ['目标任务', 'task'],
  ['任务与目标', 'task'],
  ['任务和目标', 'task'],
  ['任务及目标', 'task'],
  ['目标与任务', 'task'],
  ['目标和任务', 'task'],
  ['目标及任务', 'task'],
  ['任务目标', 'task'],
  ['目标', 'goal'],
  ['指标', 'indicator'],
  ['事项', 'title'],
  ['任务', 'task'],
  ['专项', 'group'],
  ['领域', 'group'],
  ['类别', 'group'],
]

const PART_WORDS = PARTS.map(([part]) => part)
const partRole = (bare: string): ColumnRole | null => PARTS.find(([part]) => bare.includes(part))?.[1] ?? null

const LONGEST_HEADER = 24

/** A label of the body names a column too: 验收单位 charges nobody there and here. */
const LABEL_ROLES: ReadonlyMap<string, ColumnRole> = LABELS

const exact = new Map<string, ColumnRole>()
for (const [role, words] of Object.entries(EXACT)) {
  for (const word of words.split(' ')) exact.set(word, role as ColumnRole)
}

/** Brackets and what is in them say more of a column, never what it is: 责任单位（列第一位的为牵头单位）. */
const withoutBrackets = (text: string): string => text.replace(/[（(][^（()）]{0,60}[)）]/g, '')

/** A header cell's text as it is compared. */
export const headerKey = (text: string): string => squeeze(text).replace(/[*：:]/g, '')

/** The role that a header cell's words give; null where they say nothing. */
export function roleOfWords(title: string): ColumnRole | null {
  const key = headerKey(title.slice(0, 200))
  const bare = withoutBrackets(key) || key
  const known = exact.get(key) ?? exact.get(bare)
  if (known !== undefined) return known
  if (bare.length > LONGEST_HEADER || bare === '' || /[。；;]/.test(bare)) return null
  return LABEL_ROLES.get(bare) ?? (includesAny(bare, PART_WORDS) ? partRole(bare) : null)
}

/** The cell is a header word and hardly anything else. */
export const isHeaderWord = (title: string): boolean => {
  const key = headerKey(title.slice(0, 200))
  if (exact.has(key) || exact.has(withoutBrackets(key))) return true
  return key.length <= 12 && !/[。；，]/.test(key) && roleOfWords(key) !== null
}
