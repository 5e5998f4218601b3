import type { PolicyDocument } from '../../schema/document.ts'
import { firstOf } from '../place.ts'
import type { Problem, Rule } from '../rule.ts'
import { letters } from './differences.ts'
import { type CounterpartPair, pairsOf } from './pairs.ts'
import { placeOf } from './report.ts'

const MARKER = /^[（(]?[一二三四五六七八九十0-9]{1,4}[）)]?[、.．\s]{0,3}/

/** 优化线上线下政务服务 in the body, 优化线上线下服务 over the rows. */
export const title: Rule = {
  id: 'cross-check/title',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '正文与附件的章节标题不一致', en: 'headings differ between body and appendix' },
  explanation: {
    zh: '正文某标题下的举措，在附件中列在文字相近但不相同的标题下。',
    en: 'The commitments under one heading of the body stand in the appendix under a heading that is nearly, not quite, the same.',
  },
  example: { wrong: '正文：优化线上线下政务服务；附件：优化线上线下服务', right: '两处标题相同' },
  *check({ document }) {
    const told = new Set<string>()
    for (const pair of pairsOf(document)) {
      const [one, other] = [headingOf(pair.body), headingOf(pair.row)]
      const key = `${one} ${other}`
      if (one === '' || other === '' || one === other || told.has(key)) continue
      told.add(key)
      if (!isNear(one, other)) continue
      yield {
        message: {
          zh: `标题不一致：正文“${one}”，附件“${other}”`,
          en: `headings differ: body '${one}', appendix '${other}'`,
        },
        at: headingPlace(document, pair.body),
        measure: null,
        related: [
          { message: { zh: '附件', en: 'the appendix' }, at: headingPlace(document, pair.row), measure: pair.row.id },
        ],
      }
    }
  },
}

/** Where the heading stands; a group row of a table has no section, and its first row tells the place. */
function headingPlace({ outline }: PolicyDocument, measure: CounterpartPair['body']): Problem['at'] {
  const section = outline.find(({ id }) => id === measure.section)
  return section !== undefined &&
    letters(`${section.number?.text ?? ''}${section.title}`.replace(MARKER, '')) === headingOf(measure)
    ? firstOf(section.position)
    : placeOf(measure)
}

const headingOf = ({ path }: CounterpartPair['body']): string => letters((path.at(-1) ?? '').replace(MARKER, ''))

/** Most characters of the shorter one stand in the other. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const common = [...short].filter((char) => long.includes(char)).length
  return common / short.length >= 0.75 && short.length / long.length >= 0.6
}
