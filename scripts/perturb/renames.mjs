// Words and marks of a text put in the place of others, the same way throughout: what a paper means stays as it is.

/** Words that no list of the lexicon holds (tests/perturbations holds it). */
export const LABELS = [
  {
    责任: '认领',
    牵头责任: '扛旗认领',
    整改责任: '纠改认领',
    牵头: '扛旗',
    总牵头: '总扛旗',
    配合: '帮衬',
    协办: '搭手',
    主办: '掌事',
    承办: '揽活',
    会办: '合伙',
    督导: '盯促',
    包保: '结对',
    包抓: '蹲守',
    分管: '归口掌',
    整改: '纠改',
    完成时限: '收口之日',
    整改时限: '纠改之日',
    办理时限: '经手之日',
    办结时限: '结账之日',
    完成时间: '收口之时',
    整改时间: '纠改之时',
    时限要求: '日子约定',
    时限: '交账之日',
    完成期限: '收口之期',
    时间节点: '日子卡点',
  },
  {
    责任: '挂名',
    牵头责任: '领跑挂名',
    整改责任: '补救挂名',
    牵头: '领跑',
    总牵头: '总领跑',
    配合: '敲边',
    协办: '搭台',
    主办: '坐庄',
    承办: '接手',
    会办: '拼桌',
    督导: '看场',
    包保: '兜底',
    包抓: '兜抓',
    分管: '对口管',
    整改: '补救',
    完成时限: '截稿日',
    整改时限: '补救日',
    办理时限: '过手日',
    办结时限: '打烊日',
    完成时间: '截稿点',
    整改时间: '补救点',
    时限要求: '钟点约法',
    时限: '截稿钟点',
    完成期限: '截稿期',
    时间节点: '钟点卡口',
  },
]
const KINDS = '单位及部门|单位|部门|科室|股室|处室|机构|县领导|市领导|区领导|领导|责任人|人'
const DATES = /^(?:.{0,2}(?:时限|时间|期限)|时限要求|时间节点)$/

/** A label stands before a colon, alone in brackets or alone in a cell. */
const labelPattern = (words) => {
  const dates = words.filter((word) => DATES.test(word))
  const stems = words.filter((word) => !DATES.test(word)).sort((a, b) => b.length - a.length)
  const either = `(?:(${stems.join('|')})(${KINDS})|(${dates.sort((a, b) => b.length - a.length).join('|')}))`
  return new RegExp(`(?<![\\u4e00-\\u9fff])${either}(?=[*\\s]{0,4}(?:[：:】\\]|\\t\\n]|$|</t))`, 'gm')
}
const labelRenamer = (table) => {
  const pattern = labelPattern(Object.keys(table))
  return (text) =>
    text.replace(pattern, (_, stem, kind, date) => (date === undefined ? table[stem] + kind : table[date]))
}
const renamers = LABELS.map(labelRenamer)
export const renameLabels = (text, index) => renamers[index % renamers.length](text)

export const CONTENT = {
  整改措施: '纠偏办法',
  整改目标: '纠偏靶心',
  具体举措: '落地招数',
  工作举措: '实操招数',
  具体措施: '落地办法',
  主要措施: '紧要办法',
  工作内容: '活计',
  工作目标: '奔头',
  目标任务: '奔头活计',
  政策内容: '惠企条文',
  对标城市: '比学去处',
  存在问题: '揭短',
  具体表现: '揭短细目',
  工作任务: '差事',
  重点任务: '紧要差事',
  问题: '短处',
}
const contentPattern = new RegExp(
  `(?<![\\u4e00-\\u9fff])(${Object.keys(CONTENT).join('|')})(?=[*\\s]{0,4}(?:[：:】\\]|\\t]|$|</t)|[一二三四五六七八九十0-9]{1,3}[：:])`,
  'gm',
)
export const renameContent = (text) => text.replace(contentPattern, (word) => CONTENT[word])

/** 牵头单位 is a label and not a verb. */
export const VERBS = { 牵头: '挑头', 负责: '操持', 配合: '帮同', 协助: '襄助', 落实: '做实落' }
const verbPattern =
  /(?<![责总])(牵头|负责|配合|协助|落实)(?!责任|单位|部门|领导|科室|股室|处室|机构|人(?![民社])|县|区|市)/g
export const verbsIn = (text) => text.match(verbPattern)?.length ?? 0
export const renameVerbs = (text) => text.replace(verbPattern, (verb) => VERBS[verb])

export const HEADINGS = {
  组织保障: '班底后盾',
  保障措施: '护航之策',
  工作要求: '行事约法',
  整改要求: '纠偏约法',
  有关要求: '几条约法',
  相关要求: '各条约法',
  重点任务: '主攻差事',
  主要任务: '头等差事',
  工作任务: '手头差事',
  整改任务: '纠偏差事',
  目标任务: '奔头差事',
  工作措施: '办事招数',
  重点工作: '主攻活计',
  总体要求: '统领心思',
  指导思想: '领路心思',
  基本原则: '根本守则',
  总体目标: '全盘奔头',
  工作目标: '做事奔头',
  主要目标: '头等奔头',
  行动目标: '出手奔头',
  整改目标: '纠偏奔头',
  实施步骤: '动手先后',
  工作步骤: '做事先后',
  进度安排: '快慢排布',
  组织实施: '拉队动手',
  组织领导: '拉队领头',
  专项行动: '专门出击',
  重点行动: '主攻出击',
  主要措施: '头等招数',
  重点举措: '主攻招数',
}
const headingWords = new RegExp(
  Object.keys(HEADINGS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
)
const headingLine =
  /^[ \t\u3000#*]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部])?[ \u3000]*[\u4e00-\u9fff、“”（）]{2,24}[*\s]*$/gm
export const renameHeadings = (text) =>
  text.replace(headingLine, (line) => line.replace(headingWords, (word) => HEADINGS[word]))

const SUFFIXES = {
  管委会: '掌事苑',
  委员会: '合议苑',
  领导小组: '领航班',
  办公室: '理事轩',
  人民政府: '民众衙署',
  政府: '衙署',
  中心: '驿站',
  公司: '商号',
  银行: '钱庄',
  局: '坊',
  委: '苑',
  办: '轩',
  部: '馆',
  院: '阁',
  站: '亭',
  所: '铺',
  队: '伍',
  科: '格',
  股: '格',
  会: '社',
  社: '摊',
}
const suffixOf = (name) => Object.keys(SUFFIXES).find((suffix) => name.endsWith(suffix) && name.length > suffix.length)

/** The bodies that the paper names as units, by new names: each ends in a word that no body ends in. */
export function renameUnits(document) {
  const names = new Set(
    document.measures.flatMap(({ leads, partners, responsible }) =>
      [...leads, ...partners, ...responsible].map((unit) => unit.text),
    ),
  )
  const known = [...names].filter((name) => name.length > 2 && suffixOf(name) !== undefined)
  if (known.length === 0) return (value) => value
  known.sort((a, b) => b.length - a.length)
  const renamed = (name) => name.slice(0, -suffixOf(name).length) + SUFFIXES[suffixOf(name)]
  const pattern = new RegExp(known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  return (value) => value.replace(pattern, renamed)
}

const HAN = '一二三四五六七八九十'
const numberOf = (han) =>
  han.length === 1
    ? HAN.indexOf(han) + 1
    : han.startsWith('十')
      ? 10 + HAN.indexOf(han[1]) + 1
      : (HAN.indexOf(han[0]) + 1) * 10 + (han.length > 2 ? HAN.indexOf(han[2]) + 1 : 0)
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const TOP = /^([ \t\u3000#*]*)([一二三四五六七八九十]{1,3})、[ \u3000]*/gm
const SECOND = /^([ \t\u3000#*]*)[（(]([一二三四五六七八九十]{1,3})[)）][ \u3000]*/gm
const DIGITS = /^([ \t\u3000#*]*)([0-9]{1,3})(?:[.．](?![0-9])|、)[ \u3000]*/gm

const greatest = (text, pattern) =>
  Math.max(
    0,
    ...[...text.matchAll(pattern)].map(([, , number]) => (/[0-9]/.test(number) ? Number(number) : numberOf(number))),
  )

/** （一） → 1-1: the number of the heading above, and its own. */
function hyphened(text) {
  let top = 0
  return text
    .split('\n')
    .map((line) => {
      const head = new RegExp(TOP.source).exec(line)
      if (head !== null) top = numberOf(head[2])
      return line.replace(new RegExp(SECOND.source), (_, before, han) => `${before}${top || 1}-${numberOf(han)} `)
    })
    .join('\n')
}

/** Each exchanges one marker of a text, or returns it as it is. */
export const markers = {
  '（一） → 1-1': hyphened,
  '一、 → 甲、': (text) =>
    greatest(text, TOP) > STEMS.length
      ? text
      : text.replace(TOP, (_, before, han) => `${before}${STEMS[numberOf(han) - 1]}、`),
  '一、 → Ⅰ.': (text) =>
    greatest(text, TOP) > ROMAN.length
      ? text
      : text.replace(TOP, (_, before, han) => `${before}${ROMAN[numberOf(han) - 1]}. `),
  '（一） → 任务一：': (text) => text.replace(SECOND, (_, before, han) => `${before}任务${han}：`),
  '1. → 【1】': (text) => text.replace(DIGITS, (_, before, number) => `${before}【${number}】`),
}
