// A task table of any length whose rows are ragged, as captured tables are; the same one every time.
import { generator } from './damage.mjs'

const HEADER = '序号\t专项行动\t工作任务\t具体举措\t预期目标\t牵头单位\t配合单位\t完成时限'
const ACTIONS = ['政务服务提升行动', '市场环境优化行动', '法治环境护航行动']
const TASKS = ['企业开办', '工程建设', '获得用水用电', '登记财产', '政府采购']
const TEXTS = [
  '推进政务服务提质增效，落实第N项任务，力争年内覆盖率达到95%以上。',
  '压缩工程建设项目审批时限，办理时限压缩至3个工作日以内，第N批事项全部上线。',
  '围绕第N项短板弱项制定整改台账并逐项销号，健全招标投标全流程电子化机制。',
  '优化不动产登记流程，对第N类事项实行清单化管理。',
]
const GOALS = ['办理时间压减50%', '满意度不低于98%', '实现全程网办', '形成长效机制']
const UNITS = ['县发改委', '县财政局', '县人社局', '县行政审批局', '县市场监管局', '县住建局', '县税务局', '县公安局']
const DATES = ['2024年6月底前', '2024年12月底前', '长期坚持', '2024年9月']

/**
 * Rows of eight cells over pages with the header printed again, a group row now and then; the first column but one is
 * merged. One row in eight lacks a cell or has one too many.
 */
export function raggedTable(rows) {
  const random = generator(42)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const lines = ['某县2024年优化营商环境工作任务分解表', '', HEADER]
  for (let n = 1; n <= rows; n++) {
    if (n % 500 === 0)
      lines.push(`（${'一二三四五六七八九'[(n / 500) % 9]}）提升第${n / 500}类服务质效${'\t'.repeat(7)}`)
    if (n % 40 === 0) lines.push('', HEADER)
    const action = n % 8 === 1 ? pick(ACTIONS) : ''
    const partners = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(UNITS)).join('、')
    const text = pick(TEXTS).replace('N', String(n))
    const cells = [String(n), action, pick(TASKS), text, pick(GOALS), pick(UNITS), partners, pick(DATES)]
    lines.push(damaged(cells, random).join('\t'))
  }
  return `${lines.join('\n')}\n`
}

function damaged(cells, random) {
  const share = random()
  const at = 1 + Math.floor(random() * (cells.length - 1))
  if (share < 0.05) return cells.toSpliced(at, 1)
  if (share < 0.08) return cells.toSpliced(at, 0, '')
  if (share < 0.1) return cells.slice(0, -1)
  if (share < 0.12) return [...cells, '']
  return cells
}
