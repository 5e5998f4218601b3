import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Rule } from '../rule.ts'
import { pairsOf } from './pairs.ts'
import { isReprint, placeOf } from './report.ts'

/** Share of the body or of the rows that must be paired before a lone one says anything. */
const MOST = 0.8

/** A measure of the body without its row, or a row without its measure. */
export const unpaired: Rule = {
  id: 'cross-check/unpaired',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '正文与附件的举措不对应', en: 'a measure without its row, or a row without its measure' },
  explanation: {
    zh: '附件把正文的举措逐条列出（八成以上能够对应），而这一条只在一处出现：可能漏列、漏采，或两处文字完全不同。',
    en: 'The appendix lists the measures of the body one by one (four fifths are found in both), and this one stands in one of them only: left out, lost in the capture, or worded quite differently.',
  },
  example: { wrong: '正文有第（1）至（12）条，附件只列 11 行', right: '正文与附件逐条对应' },
  *check({ document }) {
    for (const { measure, side } of lone(document))
      yield {
        message:
          side === 'body'
            ? { zh: '正文的这一条在附件表格中没有对应的行', en: 'this measure of the body has no row in the appendix' }
            : { zh: '附件的这一行在正文中没有对应的举措', en: 'this row of the appendix has no measure in the body' },
        at: placeOf(measure),
        measure: measure.id,
      }
  },
}

function lone(document: PolicyDocument): { measure: Measure; side: 'body' | 'row' }[] {
  const paired = pairsOf(document).length
  const bodies = document.measures.filter(({ origin, kind }) => origin === 'body' && kind !== 'safeguard')
  const rows = document.measures.filter(({ origin }) => origin === 'table')
  const isList = isReprint(document) && paired >= 5 && paired >= bodies.length * MOST && paired >= rows.length * MOST
  if (!isList) return []
  return [
    ...bodies.map((measure) => ({ measure, side: 'body' as const })),
    ...rows.map((measure) => ({ measure, side: 'row' as const })),
  ].filter(({ measure }) => measure.counterpart === null)
}
