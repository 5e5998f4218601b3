import type { Finding } from '../schema/finding.ts'

/** An outermost table in a text, from its opening tag on. */
export interface TablePlace {
  from: number
  to: number
  /** It has its end tag; of one without, `to` is where its last row ends. */
  closed: boolean
}

const TAGS = /<(\/?)table\b[^<>]{0,2000}>|<script\b|<!--/gi
const ENDS: Readonly<Record<string, RegExp>> = { '<script': /<\/script/gi, '<!--': /-->/g }

/** Outermost tables by their tags; what stands in scripts and comments is none. */
export function* tablePlaces(text: string): Generator<TablePlace> {
  const tags = new RegExp(TAGS)
  let open = 0
  let from = 0
  for (let match = tags.exec(text); match !== null; match = tags.exec(text)) {
    const end = ENDS[match[0].toLowerCase()]
    if (end !== undefined) tags.lastIndex = behind(text, end, match.index)
    else if (match[1] === '') {
      if (open++ === 0) from = match.index
    } else if (open > 0 && --open === 0) yield { from, to: match.index + match[0].length, closed: true }
  }
  if (open > 0) yield { from, to: lastRowEnd(text, from), closed: false }
}

function behind(text: string, end: RegExp, from: number): number {
  end.lastIndex = from
  return end.test(text) ? end.lastIndex : text.length
}

/** Behind the last `</tr>`, `</td>` or `</th>`; where there is none, the opening tag is all. */
function lastRowEnd(text: string, from: number): number {
  let end = text.indexOf('>', from) + 1
  for (const match of text.slice(from).matchAll(/<\/t[rdh]\s{0,9}>/gi)) end = from + match.index + match[0].length
  return end
}

/** What is told of a table without an end. */
export const unclosedTable = ({ from, to }: TablePlace): Finding => ({
  rule: 'table/unclosed',
  severity: 'warning',
  origin: 'capture',
  message: {
    zh: '表格没有结束标记 </table>：读到最后一行为止，其后按正文读取',
    en: 'a table has no end tag </table>: it was read up to its last row, and what follows as text',
  },
  at: { from, to: Math.min(to, from + 6) },
})
