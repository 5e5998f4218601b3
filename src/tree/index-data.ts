import { append } from '../text/append.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Declared, Grid, Line, Root } from './nodes.ts'

/**
 * The index data that the rules for open government put over a paper on a web page: 索引号, 发文字号, 成文日期 … in a
 * table or in lines. They are about the paper, not of it.
 */
const FIELDS: readonly (readonly [keyof Declared | null, string])[] = [
  ['documentNumber', '发文字号 文号 文件编号 发文文号 文件字号 公文文号 文件文号 发布文号 发文编号'],
  ['issuedOn', '成文日期 成文时间 发文日期 发文时间 生成日期 制发日期 公文生成日期 颁发时间 颁布日期 签发日期'],
  [
    'issuers',
    '发文机关 发文机构 发布机构 发布机关 发文单位 制发机关 制发单位 制文机关 发布单位 公开机构 公开单位 信息来源机构 机构名称 公文机构 联合发文单位 联合发文机关 联合发文机构 颁布机构 颁布机关 颁布部门 发布部门 制定机关 制定部门',
  ],
  ['title', '标题 文件名称 信息名称 文件标题 公文名称 名称 公文标题'],
  [
    null,
    '索引号 信息索引 信息索引号 索取号 公开目录 主题分类 体裁分类 组配分类 信息分类 分类 主题词 关键词 主题 发布日期 发布时间 公开日期 公开时间 公开方式 公开范围 公开时限 公开属性 生效日期 生效时间 实施日期 施行日期 废止日期 失效日期 失效时间 有效性 是否有效 效力 时效性 效力状态 有效期 文件状态 语种 所属主题 责任部门 公文种类 公文生效日期 来源 字号 内容概述 信息格式 统一编号 服务对象分类 点击数 浏览次数 载体类型 备注 文种 文件来源 公文来源 信息来源 文章来源 体裁 政策类型 效力级别 类别 关键字 所属分类 发布机构代码 主题类别 服务对象 政策咨询电话 政策解读机关 有效状态 内容分类 生成时间',
  ],
]

const NAMES = new Map(FIELDS.flatMap(([key, names]) => names.split(' ').map((name) => [name, key] as const)))

/** A line, or a table, at the head of a page. */
type Block = { type: 'text'; content: Span } | Grid

interface Field {
  key: keyof Declared | null
  value: string
  /** 联合发文单位: further ones beside those named before. */
  joint?: boolean
}

function fieldOf(label: string): keyof Declared | null | undefined {
  const key = NAMES.get(label)
  if (key !== undefined || !label.includes('/')) return key
  // 备注/文号：武应急〔2024〕10号
  const keys = label.split('/').map((one) => NAMES.get(one))
  return keys.includes(undefined) ? undefined : (keys.find((one) => one !== null) ?? null)
}

const LEAST_FIELDS = 3

const plain = (text: string): string =>
  squeeze(text)
    .replace(/^[•·●]?[【[]?/, '')
    .replace(/[】\]]?[:：]?$/, '')

/** Reads the index data off the first blocks; returns what is left and what was declared. */
export function takeDeclared<B extends Block>(blocks: readonly B[]): { declared: Declared; rest: B[] } {
  const taken = new Set<Block>()
  const fields: Field[] = []
  for (const [index, block] of blocks.entries()) {
    const found = index < 60 ? fieldsOf(block, taken.has(blocks[index - 1] as B)) : []
    if (found.length === 0) continue
    taken.add(block)
    append(fields, found)
  }
  // one such line can be chance: `标题：…`
  if (fields.length < LEAST_FIELDS) return { declared: {}, rest: [...blocks] }
  withValueLines(blocks, taken, fields)
  return { declared: toDeclared(fields), rest: blocks.filter((block) => !taken.has(block)) }
}

/** Lines that may stand above the index data of a copied page: its navigation. */
const HEAD = 20

/**
 * The index data at the head of a text: three lines of them or more, right below one another, or a table. They are
 * taken out of the tree, as other furniture is.
 */
export function declareHead(root: Root): Root {
  const run = headRun(root)
  const grid = root.children.slice(0, HEAD).find((node): node is Grid => node.type === 'grid')
  const table = grid !== undefined && gridFields(grid).length >= LEAST_FIELDS ? [grid] : []
  const { declared } = takeDeclared<Block>([...table, ...run])
  if (Object.keys(declared).length === 0) return root
  const taken = new Set<unknown>(run.map((block) => block.content))
  const children = root.children.flatMap((node): (Line | Grid)[] => {
    if (node.type === 'line') return [taken.has(node.content) ? { ...node, content: Span.empty } : node]
    return table.includes(node)
      ? node.rows.map(({ from, to }) => ({ type: 'line', from, to, content: Span.empty }))
      : [node]
  })
  return { ...root, children, declared }
}

function headRun(root: Root): { type: 'text'; content: Span }[] {
  const lines = root.children.slice(0, 4 * HEAD).filter((node): node is Line => node.type === 'line')
  const filled = lines.filter(({ content }) => content.value.trim() !== '').slice(0, 2 * HEAD)
  const listed = bulletRun(filled)
  if (listed.length > 0) return listed.map(({ content }) => ({ type: 'text', content }))
  const isField = ({ content }: Line): boolean => indexFields(content.value)
  const first = filled.findIndex(isField)
  if (first < 0 || first > HEAD) return []
  let end = first
  for (let index = first; index < filled.length && index <= end + MOST_OTHERS; index++) {
    const line = filled[index] as Line
    if (isField(line) || (end === index - 1 && textFields(line.content.value, true).length > 0)) end = index
    else if (!isOther(line.content.value)) break
  }
  const below = filled[end + 1]
  if (below !== undefined && isOther(below.content.value) && /[|｜]/.test(below.content.value)) end++
  return filled.slice(first, end + 1).map(({ content }) => ({ type: 'text', content }))
}

/** `• 发布文号` over its value, again and again, whatever the labels: a list of them to its end. */
function bulletRun(filled: readonly Line[]): Line[] {
  const first = filled.findIndex(isBulletLabel)
  if (first < 0 || first > HEAD) return []
  let end = first
  let known = 0
  for (let index = first; index < filled.length; index++) {
    const line = filled[index] as Line
    if (isBulletLabel(line)) known += fieldOf(plain(line.content.value)) === undefined ? 0 : 1
    else if (!isBulletLabel(filled[index - 1] as Line) || !isBulletLabel(filled[index + 1])) break
    end = index
  }
  // the value of the last label is set as far in as the others
  const last = filled[end + 1]
  const value = filled.slice(first, end).find((line) => !isBulletLabel(line))
  if (isBulletLabel(filled[end]) && last !== undefined && value !== undefined && inset(last) === inset(value)) end++
  return known >= LEAST_FIELDS ? filled.slice(first, end + 1) : []
}

const isBulletLabel = (line: Line | undefined): boolean =>
  line !== undefined &&
  (line.bullet === true || /^\s*[•·●]/.test(line.content.value)) &&
  /^[•·●]?[\u4e00-\u9fff]{2,14}[：:]?$/.test(squeeze(line.content.value))

const inset = ({ content: { value } }: Line): number => value.length - value.trimStart().length

/** So many lines with labels that nobody knows may stand between those of the index data. */
const MOST_OTHERS = 2

/** `城市：…`, `政策咨询电话: |`: a label and a value of a few words. */
const isOther = (text: string): boolean =>
  text.length <= 80 && /^[\s•·●|｜]{0,12}[\u4e00-\u9fff][\u4e00-\u9fff\s]{1,14}[：:][\s]{0,8}[^。；\s]/.test(text)

/** `inRun`: right below a line of index data. */
function fieldsOf(block: Block, inRun = false): Field[] {
  if (block.type === 'grid') return gridFields(block)
  const text = block.content.value
  if (text.length > 300) return []
  return textFields(text, inRun)
}

interface Mark {
  at: number
  end: number
  key: keyof Declared | null
  label: string
  /** A colon or a bracket closes it. */
  closed: boolean
}

/** `索引号：F08/2023-01  发文字号：上府发〔2023〕1号`; `索 引 号 F08/2023-01 发文日期 2024-03-19` */
function textFields(text: string, inRun = false): Field[] {
  const marks = marksOf(text, inRun)
  const [first] = marks
  if (first === undefined || squeeze(text.slice(0, first.at)).replace(LEADS, '').length > 1) {
    const key = fieldOf(plain(text))
    return key === undefined ? [] : [{ key, value: '' }]
  }
  return marks.map(({ end, key, label }, i) => ({
    key,
    value: text
      .slice(end, marks[i + 1]?.at ?? text.length)
      .replace(/^[\s|｜]{1,20}/, '')
      .replace(/[\s|｜•·●[【]{1,20}$/, '')
      .trim(),
    ...(label.startsWith('联合') ? { joint: true } : {}),
  }))
}

// • 1.[索引号]
const LEADS = /^[•·●|｜]{0,2}(?:[0-9]{1,2}[.、．])?[•·●|｜[【]{0,2}/

/** Whether the line is one of the index data. */
export const indexFields = (text: string): boolean => text.length <= 300 && textFields(text).length > 0

/** What lines say that are known to be index data. */
export const readIndexLines = (texts: readonly string[]): Declared =>
  toDeclared(texts.flatMap((text) => textFields(text)))

/** Labels before a colon, wherever they stand; labels between blanks, bars or brackets where the line has two of them. */
function marksOf(text: string, inRun: boolean): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(/[:：]/g)) {
    const label = labelBefore(text, match.index, marks.at(-1)?.end ?? 0)
    if (label !== null) marks.push({ ...label, end: match.index + 1, closed: true })
  }
  const loose = looseMarks(text).filter((one) => marks.every(({ at, end }) => one.end <= at || one.at >= end))
  const all = [...marks, ...loose].sort((a, b) => a.at - b.at)
  return all.length >= 2 || all.some(({ closed }) => closed)
    ? all
    : loose.filter(({ at, end }) => (inRun && /^[\s[【]*$/.test(text.slice(0, at))) || saysMuch(text.slice(end)))
}

/** A number or a date, and nothing else: its label needs no colon. */
const saysMuch = (value: string): boolean =>
  /^[\s|｜]{0,20}(?:[\u4e00-\u9fff]{1,14}[〔[［（(]20[0-9]{2}[〕\]］）)]第?[0-9]{1,4}号|20[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?)[\s|｜]{0,20}$/.test(
    value,
  )

/** Labels that open the line or stand behind a blank, a bar or a bracket, and that one of these ends. */
function looseMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const { index } of text.matchAll(/(?:^|[\s|｜•·●[【])(?=[\u4e00-\u9fff])/g)) {
    const at = index + (/[\u4e00-\u9fff]/.test(text[index] ?? '') ? 0 : 1)
    if (at < (marks.at(-1)?.end ?? 0)) continue
    const mark = looseMark(text, at)
    if (mark !== null) marks.push(mark)
  }
  return marks
}

const LONGEST_LOOSE = 24

/** The longest label from `at` on; its characters may be set wide. */
function looseMark(text: string, at: number): Mark | null {
  let label = ''
  let found: Mark | null = null
  for (let end = at; end < Math.min(text.length, at + LONGEST_LOOSE); end++) {
    const char = text[end] as string
    if (/[\s\u3000]/.test(char)) continue
    if (!/[\u4e00-\u9fff]/.test(char)) break
    label += char
    const next = text[end + 1]
    if (next !== undefined && !/[\s|｜\]】]/.test(next)) continue
    const key = label.length < 2 ? undefined : NAMES.get(label)
    if (key === undefined) continue
    const close = /^\s{0,4}[\]】]/.exec(text.slice(end + 1, end + 6))?.[0].length ?? 0
    found = { at, end: end + 1 + close, key, label, closed: close > 0 }
  }
  return found
}

/** The longest label that ends right before a colon; it may be spread (`文　　号：`). */
function labelBefore(text: string, colon: number, from: number): Omit<Mark, 'end' | 'closed'> | null {
  let found: Omit<Mark, 'end' | 'closed'> | null = null
  for (let at = colon - 1; at >= Math.max(from, colon - 16); at--) {
    const label = plain(text.slice(at, colon))
    const key = fieldOf(label)
    if (key !== undefined) found = { at, key, label }
  }
  return found
}

/** A table of labels and values: most of its odd cells are known labels. */
function gridFields(grid: Grid): Field[] {
  if (grid.rows.length > 12) return []
  const fields: Field[] = []
  let count = 0
  // a row of tabs cuts its cells anew each time that it is asked
  for (const { cells } of grid.rows) {
    for (let i = 0; i < cells.length; i++) {
      const text = cells[i]?.content.value ?? ''
      count++
      const own = textFields(text)
      const last = own.at(-1)
      if (last !== undefined && own.length === 1 && last.value === '') {
        fields.push({ key: last.key, value: (cells[++i]?.content.value ?? '').trim() })
      } else fields.push(...own)
    }
  }
  return fields.length >= 2 && fields.length >= count * 0.4 ? fields : []
}

/** A label alone on its line (`<dt>`) has its value on the next one (`<dd>`). */
function withValueLines(blocks: readonly Block[], taken: Set<Block>, fields: Field[]): void {
  let next = 0
  // where labels have their values beside them, one without has none
  if (fields.filter(({ value }) => value !== '').length * 2 > fields.length) return
  for (const [index, block] of blocks.entries()) {
    if (!taken.has(block)) continue
    const own = fieldsOf(block)
    const field = fields[next + own.length - 1]
    next += own.length
    const below = blocks[index + 1]
    if (block.type !== 'text' || field?.value !== '' || below?.type !== 'text' || taken.has(below)) continue
    if (below.content.length > 120) continue
    field.value = below.content.value.trim()
    taken.add(below)
  }
}

function toDeclared(fields: readonly Field[]): Declared {
  const declared: Declared = {}
  for (const { key, value, joint } of fields) {
    if (key === null || value === '' || /^[-—/无]+$/.test(value)) continue
    if (declared[key] !== undefined && joint !== true) continue
    if (key === 'issuers')
      declared.issuers = [...(declared.issuers ?? []), ...value.split(/[、，,；;\s]+/).filter((name) => name !== '')]
    else declared[key] = value
  }
  return declared
}
