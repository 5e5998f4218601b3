import { counted } from '../../text/counted.ts'
import type { Rule } from '../rule.ts'
import { extentIn, type SourceLine } from '../subject.ts'
import { once, type Seen } from './once.ts'

/** A blank between two Chinese characters, or between one and a figure. */
const BLANK =
  /[\u4e00-\u9fff”》）、，。；][ \u00a0\u3000]{1,3}(?=[\u4e00-\u9fff“《（0-9])|[0-9%％][ \u00a0]{1,3}(?=[\u4e00-\u9fff])/g

/** Lines that are spaced out on purpose: heads, signatures, lists of names. */
const SPACED = 24

/** White space inside Chinese, one finding a document. */
export const space: Rule = {
  id: 'text/space',
  severity: 'info',
  origin: 'capture',
  title: { zh: '中文内有空格', en: 'white space inside Chinese' },
  explanation: {
    zh: '句子中的汉字之间、汉字与数字之间不应有空格，多为换行、分页或表格单元格换行留下。解析时已去掉；每个文件报一次，各处列在其下。标题、落款等短行和表格行不报。',
    en: 'White space between the characters of a sentence is left over from line ends, page ends and cells. The parser drops it; reported once a document with its places. Short lines (titles, signatures) and table rows are left alone.',
  },
  example: { wrong: '城镇新增就业 1500 人', right: '城镇新增就业1500人' },
  check: ({ lines }) =>
    once(lines.flatMap(inLine), (count, around) => ({
      zh: `有 ${count} 处空格，如“${around}”`,
      en: `${counted(count, 'blank')} inside sentences, such as '${around}'`,
    })),
}

function inLine(line: SourceLine): Seen[] {
  const { text } = line
  if (text.includes('\t') || text.includes('|')) return []
  const body = text.replace(/^[\s\u3000#*>-]{0,12}/, '')
  const lead = text.length - body.length
  if (body.length < SPACED) return []
  // the blank behind an item's number stands there on purpose
  const head = /^[（(]?[0-9一二三四五六七八九十]{1,4}[）)]?[、.．]?[ \u3000]{0,3}/.exec(body)?.[0].length ?? 0
  return [...body.matchAll(BLANK)]
    .filter(({ index }) => index >= head)
    .map(({ index, 0: words }) => ({
      at: extentIn(line, lead + index + 1, lead + index + words.length),
      around: body.slice(Math.max(0, index - 5), index + 8).trim(),
    }))
}
