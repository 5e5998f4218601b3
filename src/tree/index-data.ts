import { append } from '../text/append.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Declared, Grid, Line, Root } from './nodes.ts'

/**
 * The index data that the rules for open government put over a paper on a web page: 索引号, 发文字号, 成文日期 … in a
 * table or in lines. They are about the paper, not of it.
 */
const FIELDS: readonly (readonly [keyof Declared | null, string])[] = [
  ['documentNumber', '发文字号 文号 文件编号 发文文号 文件字号 公文文号 文件文号'],
  ['issuedOn', '成文日期 成文时间 发文日期 发文时间 生成日期 制发日期'],
  ['issuers', '发文机关 发布机构 发布机关 发文单位 制发机关 制文机关 发布单位 公开机构 信息来源机构'],
  ['title', '标题 文件名称 信息名称 文件标题 公文名称 名称 公文标题'],
  [
    null,
    '索引号 信息索引 信息索引号 索取号 公开目录 主题分类 体裁分类 组配分类 信息分类 分类 主题词 关键词 主题 发布日期 发布时间 公开日期 公开时间 公开方式 公开范围 公开时限 公开属性 生效日期 生效时间 实施日期 施行日期 废止日期 失效日期 失效时间 有效性 是否有效 效力 时效性 效力状态 有效期 文件状态 语种 所属主题 责任部门 公文种类 公文生效日期 来源 字号 内容概述 信息格式 统一编号 服务对象分类 点击数 浏览次数 载体类型 备注 文种',
  ],
]

const NAMES = new Map(FIELDS.flatMap(([key, names]) => names.split(' ').map((name) => [name, key] as const)))

/** A line, or a table, at the head of a page. */
type Block = { type: 'text'; content: Span } | Grid

interface Field {
  key: keyof Declared | null
  value: string
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
    .replace(/^[【[]/, '')
    .replace(/[】\]]?[:：]?$/, '')

/** Reads the index data off the first blocks; returns what is left and what was declared. */
export function takeDeclared<B extends Block>(blocks: readonly B[]): { declared: Declared; rest: B[] } {
  const taken = new Set<Block>()
  const fields: Field[] = []
  for (const [index, block] of blocks.entries()) {
    const found = index < 60 ? fieldsOf(block) : []
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
  const isField = ({ content }: Line): boolean => content.length <= 300 && textFields(content.value).length > 0
  const first = filled.findIndex(isField)
  if (first < 0 || first > HEAD) return []
  const end = filled.findIndex((line, index) => index > first && !isField(line))
  return filled.slice(first, end < 0 ? filled.length : end).map(({ content }) => ({ type: 'text', content }))
}

function fieldsOf(block: Block): Field[] {
  if (block.type === 'grid') return gridFields(block)
  const text = block.content.value
  if (text.length > 300) return []
  return textFields(text)
}

/** `索引号：F08/2023-01  发文字号：上府发〔2023〕1号` */
function textFields(text: string): Field[] {
  const marks: { at: number; end: number; key: keyof Declared | null }[] = []
  for (const match of text.matchAll(/[:：]/g)) {
    const label = labelBefore(text, match.index, marks.at(-1)?.end ?? 0)
    if (label !== null) marks.push({ at: label.at, end: match.index + 1, key: label.key })
  }
  if (marks.length === 0 || squeeze(text.slice(0, marks[0]?.at)).length > 1) {
    const key = fieldOf(plain(text))
    return key === undefined ? [] : [{ key, value: '' }]
  }
  return marks.map(({ end, key }, i) => ({ key, value: text.slice(end, marks[i + 1]?.at ?? text.length).trim() }))
}

/** The longest label that ends right before a colon; it may be spread (`文　　号：`). */
function labelBefore(text: string, colon: number, from: number): { at: number; key: keyof Declared | null } | null {
  let found: { at: number; key: keyof Declared | null } | null = null
  for (let at = colon - 1; at >= Math.max(from, colon - 16); at--) {
    const key = fieldOf(plain(text.slice(at, colon)))
    if (key !== undefined) found = { at, key }
  }
  return found
}

/** A table of labels and values: most of its odd cells are known labels. */
function gridFields(grid: Grid): Field[] {
  if (grid.rows.length > 12) return []
  const fields: Field[] = []
  let cells = 0
  for (const row of grid.rows) {
    for (let i = 0; i < row.cells.length; i++) {
      const text = row.cells[i]?.content.value ?? ''
      cells++
      const own = textFields(text)
      const last = own.at(-1)
      if (last !== undefined && own.length === 1 && last.value === '') {
        fields.push({ key: last.key, value: (row.cells[++i]?.content.value ?? '').trim() })
      } else fields.push(...own)
    }
  }
  return fields.length >= 2 && fields.length >= cells * 0.4 ? fields : []
}

/** A label alone on its line (`<dt>`) has its value on the next one (`<dd>`). */
function withValueLines(blocks: readonly Block[], taken: Set<Block>, fields: Field[]): void {
  let next = 0
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
  for (const { key, value } of fields) {
    if (key === null || value === '' || /^[-—/无]+$/.test(value) || declared[key] !== undefined) continue
    if (key === 'issuers') declared.issuers = value.split(/[、，,；;\s]+/).filter((name) => name !== '')
    else declared[key] = value
  }
  return declared
}
