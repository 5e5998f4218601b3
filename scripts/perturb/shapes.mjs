// The same words in other lines, brackets and places, as captures and other offices print them.
import { generator } from '../damage.mjs'

const NOTE = /单位|部门|负责|牵头|时限|配合|落实/

/** The bracket that ends a line and holds a note: what stands before it, in it and behind it. */
function noteAt(line) {
  const [, body, end] = /^(.*?)(。?[\s*]*)$/s.exec(line) ?? []
  if (!/[）)]$/.test(body)) return null
  let depth = 0
  for (let at = body.length - 1; at >= 0; at--) {
    if (/[）)]/.test(body[at])) depth++
    else if (/[（(]/.test(body[at]) && --depth === 0) {
      const inner = body.slice(at + 1, -1)
      return NOTE.test(inner) && inner.length > 4 && at > 8 ? { before: body.slice(0, at), inner, end } : null
    }
  }
  return null
}
const LABEL_LINE =
  /^([ \u3000*]*)((?:责任|牵头|配合|协办|主办|承办|整改|完成|办理|包保|分管)?(?:单位|部门|科室|股室|时限|时间|领导|责任人|责任单位))[：:](.+)$/

/** Every note at the end of a line, and every line that is a label and its value, in another shape. */
const withNotes = (note, label) => (text) =>
  text
    .split('\n')
    .map((line) => {
      if (line.includes('\t') || line.trimStart().startsWith('|') || line.trimStart().startsWith('<')) return line
      const found = noteAt(line)
      if (found !== null) return note(found)
      const [, indent, name, value] = LABEL_LINE.exec(line) ?? []
      return name === undefined ? line : label(indent, name, value, line)
    })
    .join('\n')

export const notes = {
  '【 】': withNotes(
    ({ before, inner, end }) => `${before}【${inner}】${end}`,
    (indent, name, value) => `${indent}【${name}】${value}`,
  ),
  'a line of its own': withNotes(
    ({ before, inner, end }) => `${before}${end}\n　　（${inner}）`,
    (indent, name, value) => `${indent}（${name}：${value}）`,
  ),
  'no brackets': withNotes(
    ({ before, inner, end }) => `${before}${end}\n　　${inner}`,
    (indent, name, value) => `${indent}◎${name}：${value}`,
  ),
  'a dash': withNotes(
    ({ before, inner, end }) => `${before}${end}——${inner}`,
    (indent, name, value) => `${indent}${name}——${value}`,
  ),
  'bars between': withNotes(
    ({ before, inner, end }) => `${before}（${inner.replace(/[；;。]/g, ' | ')}）${end}`,
    (indent, name, value) => `${indent}${name}｜${value}`,
  ),
  'in front': withNotes(
    ({ before, inner, end }) =>
      before.replace(/^([ \t\u3000#*]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[)）]?[、.．]?)?)/, `$1（${inner}）`) +
      end,
    (_, __, ___, line) => line,
  ),
}

/** Runs of two rows and more, of tabs or pipes, each by a function from its rows of cells to lines. */
const withTables = (write) => (text) => {
  const lines = text.split('\n')
  const out = []
  for (let at = 0; at < lines.length; ) {
    const from = at
    while (at < lines.length && cellsOf(lines[at]) !== null) at++
    if (at - from > 1)
      out.push(
        ...write(
          lines
            .slice(from, at)
            .filter((line) => !/^[\s|:-]+$/.test(line))
            .map(cellsOf),
        ),
      )
    else {
      out.push(lines[from])
      at = from + 1
    }
  }
  return out.join('\n')
}
function cellsOf(line) {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim())
  if (/^\s*\|.*\|\s*$/.test(line))
    return line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
  return null
}
const full = (rows) => rows.flat().filter((cell) => cell !== '')

export const tables = {
  'one cell a line': withTables((rows) => full(rows)),
  'one cell a line, blank lines between': withTables((rows) => ['', ...full(rows).flatMap((cell) => [cell, ''])]),
  'cells end in |': withTables((rows) => rows.flat().map((cell) => `${cell} |`)),
  'a lone | between': withTables((rows) => rows.flat().flatMap((cell) => (cell === '' ? ['|'] : [cell, '|']))),
  'rows a | b | c |': withTables((rows) => rows.map((cells) => `${cells.join(' | ')} |`)),
  'single spaces': withTables((rows) => rows.map((cells) => cells.filter((cell) => cell !== '').join(' '))),
}

/** Everything on one line; a table has no line of its own to lose. */
export const oneLine = (text) => (/\t|^\s*\|/m.test(text) ? text : `${text.replace(/\s*\n\s*/g, '')}\n`)

/** Paragraphs broken at ragged widths, without regard to what begins a line. */
export function ragged(text) {
  const random = generator(7)
  return text
    .split('\n')
    .flatMap((line) => {
      if (cellsOf(line) !== null || line.trimStart().startsWith('<')) return [line]
      const pieces = []
      let rest = line.trimEnd()
      for (;;) {
        const width = 26 + Math.floor(random() * 12)
        if (rest.length <= width) break
        pieces.push(rest.slice(0, width))
        rest = rest.slice(width)
      }
      return [...pieces, rest]
    })
    .join('\n')
}

/** The page begins with the line of the addressees: its title stood elsewhere. */
export function addresseeFirst(text, { metadata }) {
  const first = metadata.addressees[0]
  if (first === undefined) return text
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.replace(/[\s*]/g, '').startsWith(first) && /[：:][\s*]*$/.test(line))
  return at < 1 || at > 15 ? text : lines.slice(at).join('\n')
}

const NAV = '首页\n政务公开\n政务服务\n互动交流\n走进柳溪\n'
/** Furniture of sites around a paper. */
export const heads = {
  breadcrumbs: (text) => `当前位置：首页 > 政府信息公开 > 规划计划 > 正文\n\n${text}`,
  'site and navigation': (text) => `柳溪县人民政府门户网站\n${NAV}\n${text}`,
  'source and time': (text, { title }) =>
    `${title}\n发布时间：2024-03-18 09:26　来源：县政府办　浏览次数：1026\n\n${text}`,
  'font and print': (text, { title }) => `${title}\n2024-03-18 09:26\n【字体：大 中 小】\n打印本页\n关闭窗口\n${text}`,
  share: (text) => `分享到：\n微信\n微博\n\n扫一扫在手机打开当前页\n\n${text}`,
  'index block': (text, { title }) =>
    `索引号：LX001-0203-2024-0031\n主题分类：综合政务\n发布机构：柳溪县人民政府办公室\n名称：${title}\n有效性：有效\n\n${text}`,
  'index table': (text, { title }) =>
    `| 索引号 | LX001-0203-2024-0031 | 主题分类 | 综合政务 |\n| 名称 | ${title} | 有效性 | 有效 |\n\n${text}`,
  'title and site': (text, { title }) => `${title}_柳溪县人民政府\n\n${text}`,
  'a lead of news': (text) => `近日，柳溪县召开专题会议，研究部署下一阶段工作。现将全文刊发如下。\n\n${text}`,
  'both ends': (text) =>
    `您现在所在的位置：首页 > 公开目录\n无障碍阅读\n\n${text.trimEnd()}\n\n上一篇：关于开展全县大扫除的公告\n下一篇：没有了\n版权所有：柳溪县人民政府办公室\n备案号：备2024000001号\n`,
}
