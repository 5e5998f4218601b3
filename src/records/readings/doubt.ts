import type { Finding, Message } from '../../schema/finding.ts'
import type { Verdict } from '../verdict.ts'
import type { Weighed } from './weigh.ts'

const WORDS: Readonly<Record<Verdict, Message>> = {
  measure: { zh: '各为一项举措', en: 'a measure each' },
  section: { zh: '标题', en: 'headings' },
  prose: { zh: '说明文字，不含举措', en: 'prose without a commitment' },
  paragraphs: { zh: '标题，其下每段为一项举措', en: 'headings over a measure in each paragraph' },
}

const LONGEST_HEAD = 24

/** A class of items that could as well have been read otherwise. */
export function tellDoubt({ nodes, from, to, taken }: Weighed): Finding {
  const [is, could] = taken ? [WORDS[to], WORDS[from]] : [WORDS[from], WORDS[to]]
  const [first] = nodes
  const head = (first?.paragraph.text.value ?? '').slice(0, LONGEST_HEAD)
  const places = nodes.map(({ paragraph: { raw } }) => ({ from: raw.start, to: raw.end }))
  return {
    rule: 'structure/doubtful',
    severity: 'warning',
    origin: 'parser',
    message: {
      zh: `“${head}”等${nodes.length}条按${is.zh}读取，也可能是${could.zh}，请核对`,
      en: `'${head}' and its like (${nodes.length}) were read as ${is.en}; they could be ${could.en}`,
    },
    at: places[0] ?? null,
    related: places.slice(1).map((at) => ({ message: { zh: '同类条目', en: 'an item of the same class' }, at })),
  }
}
