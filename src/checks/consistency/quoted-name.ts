import { type Passage, passagesOf } from '../passages.ts'
import type { Rule } from '../rule.ts'

const QUOTED = /“([^“”]{4,24})”/g

/** “进一次门，查多项事” and “进一次门、查多项事” */
export const quotedName: Rule = {
  id: 'consistency/quoted-name',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '同一名称的标点不同', en: 'one name with different punctuation' },
  explanation: {
    zh: '引号内的名称或口号，文字相同而标点不同，按名称检索时会漏掉一种。',
    en: 'A quoted name or slogan has the same characters and other punctuation elsewhere: a search for one misses the other.',
  },
  example: { wrong: '“进一次门，查多项事”……“进一次门、查多项事”', right: '全文用同一种写法' },
  *check(subject) {
    const forms = new Map<string, Map<string, Passage>>()
    for (const passage of passagesOf(subject.document))
      for (const [, name = ''] of passage.text.matchAll(QUOTED)) {
        const plain = name.replace(/[^\p{L}\p{N}+]/gu, '')
        if (plain.length < 4) continue
        const spellings = forms.get(plain) ?? new Map<string, Passage>()
        if (!spellings.has(name)) spellings.set(name, passage)
        forms.set(plain, spellings)
      }
    for (const spellings of forms.values()) {
      const [usual, ...others] = spellings
      for (const [name, { position, measure }] of usual === undefined ? [] : others)
        yield {
          message: { zh: `“${name}”在他处作“${usual?.[0] ?? ''}”`, en: `'${name}' is '${usual?.[0] ?? ''}' elsewhere` },
          at: subject.locate(position, name),
          measure,
        }
    }
  },
}
