import type { Section } from '../../schema/section.ts'
import { firstOf } from '../place.ts'
import type { Rule } from '../rule.ts'
import { type Repeat, repeatsOf } from './repeats.ts'

/** So many measures of a section, and such a share of it, repeated from one other section. */
const AT_LEAST = 3
const SHARE = 0.6

/** The measures of one heading stand again under another. */
export const copiedSection: Rule = {
  id: 'consistency/copied-section',
  severity: 'error',
  origin: 'issuer',
  title: { zh: '整节内容与另一节相同', en: 'a section copied from another' },
  explanation: {
    zh: '一节的举措大多逐字抄自另一节：应有的内容可能被错误的文字取代。每一条另由 consistency/repeated-measure 列出。',
    en: 'Most measures of a section are those of another one, word for word: what should stand here was replaced. Each of them is listed by consistency/repeated-measure as well.',
  },
  example: { wrong: '“市场监管指标”下的13条与“开办企业指标”下的13条相同', right: '各指标各有举措' },
  *check({ document: { outline, measures }, document }) {
    const sizes = new Map<string, number>()
    for (const { section } of measures) if (section !== null) sizes.set(section, (sizes.get(section) ?? 0) + 1)
    const sections = new Map(outline.map((section) => [section.id, section]))
    for (const { from, to, count } of groups(repeatsOf(document))) {
      if (count < AT_LEAST || count < (sizes.get(to) ?? 0) * SHARE) continue
      const [source, copy] = [sections.get(from), sections.get(to)]
      if (source === undefined || copy === undefined) continue
      yield {
        message: {
          zh: `“${nameOf(copy)}”之下有 ${count} 条与“${nameOf(source)}”之下的逐字相同`,
          en: `${count} measures under '${nameOf(copy)}' are those under '${nameOf(source)}', word for word`,
        },
        at: firstOf(copy.position),
        related: [{ message: { zh: '首次印出', en: 'printed first' }, at: firstOf(source.position) }],
      }
    }
  },
}

function groups(repeats: readonly Repeat[]): { from: string; to: string; count: number }[] {
  const found = new Map<string, { from: string; to: string; count: number }>()
  for (const { first, again, exact } of repeats) {
    if (!exact || first.section === null || again.section === null || first.section === again.section) continue
    const key = `${first.section} ${again.section}`
    const group = found.get(key) ?? { from: first.section, to: again.section, count: 0 }
    group.count++
    found.set(key, group)
  }
  return [...found.values()]
}

const nameOf = ({ number, title }: Section): string => `${number?.text ?? ''}${title}`
