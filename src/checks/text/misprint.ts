import { MISPRINTS, MISPRINTS_AROUND, type Misprint, RECOMMENDED_FORMS } from '../../lexicon/misprints.ts'
import type { Problem, Rule } from '../rule.ts'
import { extentIn, type SourceLine } from '../subject.ts'

const unless = (chars: string, where: '?<!' | '?!'): string => (chars === '' ? '' : `(${where}[${chars}])`)
const patternOf = ({ wrong, notAfter, notBefore }: Misprint): string =>
  unless(notAfter, '?<!') + wrong + unless(notBefore, '?!')

const SURE = new RegExp(MISPRINTS.map(patternOf).join('|'), 'g')
const RECOMMENDED = new RegExp(RECOMMENDED_FORMS.map(patternOf).join('|'), 'g')
const right = new Map([...MISPRINTS, ...RECOMMENDED_FORMS].map((one) => [one.wrong, one.right]))

/** 项月管理 for 项目管理, 布署 for 部署; 台帐 for 台账 is a note. */
export const misprint: Rule = {
  id: 'text/misprint',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '错别字', en: 'a misprint' },
  explanation: {
    zh: '常见的错别字和识别错误，只收没有正确读法的词；“台帐”一类两可而有推荐写法的，只作提示。',
    en: 'Common misprints and misrecognised characters; only those that have no right reading. Where both forms are in use and one is recommended (台帐, 台账), it is a note.',
  },
  example: { wrong: '严格执行项月管理办法', right: '严格执行项目管理办法' },
  *check({ lines }) {
    for (const line of lines) {
      yield* inLine(line, SURE, (wrong) => right.get(wrong) ?? '')
      for (const [pattern, other] of MISPRINTS_AROUND) yield* inLine(line, pattern, () => other)
      for (const found of inLine(line, RECOMMENDED, (wrong) => right.get(wrong) ?? ''))
        yield { ...found, severity: 'info' }
    }
  },
}

/** Whether words hold a misprint of the list, which is told by it. */
export const misprintIn = (words: string): boolean => MISPRINTS.some(({ wrong }) => words.includes(wrong))

function* inLine(line: SourceLine, pattern: RegExp, rightOf: (wrong: string) => string): Generator<Problem> {
  for (const { index, 0: wrong } of line.text.matchAll(pattern))
    yield {
      message: { zh: `“${wrong}”应为“${rightOf(wrong)}”`, en: `'${wrong}' should be '${rightOf(wrong)}'` },
      at: extentIn(line, index, index + wrong.length),
      fix: rightOf(wrong),
    }
}
