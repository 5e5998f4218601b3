import type { Message } from '../../schema/finding.ts'

/** What the page says itself. */
export const WORDS = {
  page: { zh: '任务台账', en: 'Ledger of commitments' },
  overview: { zh: '概览', en: 'Overview' },
  document: { zh: '文件', en: 'Document' },
  county: { zh: '县区', en: 'County' },
  number: { zh: '发文字号', en: 'Number' },
  issued: { zh: '成文日期', en: 'Issued' },
  commitments: { zh: '举措', en: 'Commitments' },
  charged: { zh: '有单位', en: 'With an office' },
  dated: { zh: '有日期', en: 'Dated' },
  ongoing: { zh: '长期坚持', en: 'Ongoing' },
  undated: { zh: '无时限', en: 'No deadline' },
  targets: { zh: '量化目标', en: 'Targets' },
  byMonth: { zh: '按月到期', en: 'Due by month' },
  month: { zh: '月份', en: 'Month' },
  offices: { zh: '任务最多的单位', en: 'Most charged offices' },
  office: { zh: '单位', en: 'Office' },
  all: { zh: '合计', en: 'All' },
  lead: { zh: '牵头', en: 'Lead' },
  partner: { zh: '配合', en: 'Partner' },
  responsible: { zh: '责任', en: 'Responsible' },
  kinds: { zh: '类别', en: 'Kinds' },
  order: { zh: '序号', en: 'No.' },
  text: { zh: '举措', en: 'Commitment' },
  leaders: { zh: '领导', en: 'Leaders' },
  due: { zh: '完成时限', en: 'Deadline' },
  target: { zh: '目标', en: 'Targets' },
  place: { zh: '出处', en: 'Place' },
  line: { zh: '第 # 行', en: 'line #' },
  none: { zh: '没有举措。', en: 'No commitments.' },
  nobody: { zh: '未明确单位', en: 'nobody' },
  merged: {
    zh: '正文与附表重复印出的举措合为一行；底纹表示由另一处补入。',
    en: 'What body and annex both print is one row; shaded cells were filled from the other print.',
  },
} as const satisfies Record<string, Message>

export const KINDS = {
  measure: { zh: '举措', en: 'measures' },
  rectification: { zh: '整改', en: 'rectifications' },
  action: { zh: '专项行动', en: 'actions' },
  safeguard: { zh: '保障措施', en: 'safeguards' },
} as const
