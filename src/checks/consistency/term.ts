import { CONFUSABLES } from '../../lexicon/confusables.ts'
import { type Passage, passagesOf } from '../passages.ts'
import type { Problem, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { quotedPairs } from './quoted-pairs.ts'

/** Characters of a term that are compared; three of them are the same. */
const LENGTH = 4
/** How often the usual form stands before the other one is doubted. */
const USUAL = 2

/** 尽职免责……尽责免责 · “一码通办”……“一码通辨” */
export const term: Rule = {
  id: 'consistency/term',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '同一用语有两种写法', en: 'one term in two spellings' },
  explanation: {
    zh: '一处的用语与他处多次出现的只差一个音近或形近的字，或加引号的名称只差一个字，其中一种多半是错的。两种写法都通的也有，请核对。',
    en: 'A term differs from one that is printed several times in a character that is easily confused with the other, or a quoted name in one character. One of them is mostly wrong; where both are right, leave it.',
  },
  example: { wrong: '尽职免责机制……尽职免责办法……尽责免责机制', right: '尽职免责机制……尽职免责办法……尽职免责机制' },
  *check(subject) {
    const passages = passagesOf(subject.document)
    yield* inProse(subject, passages)
    for (const { name, usual, passage } of quotedPairs(passages)) yield problem(subject, passage, name, usual)
  },
}

interface Seen {
  count: number
  passage: Passage
  at: number
}

function* inProse(subject: Subject, passages: readonly Passage[]): Generator<Problem> {
  const grams = gramsOf(passages)
  const told = new Map<Passage, number>()
  for (const [gram, { count, passage, at }] of grams) {
    if (count > 1 || at < (told.get(passage) ?? 0)) continue
    const usual = otherForm(gram, grams)
    if (usual === null) continue
    told.set(passage, at + LENGTH)
    yield problem(subject, passage, gram, usual)
  }
}

/** All runs of four Chinese characters; body and appendix of one measure count once. */
function gramsOf(passages: readonly Passage[]): Map<string, Seen> {
  const grams = new Map<string, Seen>()
  for (const passage of passages)
    for (const { index, 0: run } of passage.text.matchAll(/[\u4e00-\u9fff]{4,}/g))
      for (let i = 0; i + LENGTH <= run.length; i++) {
        const gram = run.slice(i, i + LENGTH)
        const seen = grams.get(gram)
        if (seen === undefined) grams.set(gram, { count: 1, passage, at: index + i })
        else seen.count++
      }
  return grams
}

function otherForm(gram: string, grams: ReadonlyMap<string, Seen>): string | null {
  for (let i = 0; i < LENGTH; i++)
    for (const other of CONFUSABLES.get(gram[i] as string) ?? []) {
      const form = gram.slice(0, i) + other + gram.slice(i + 1)
      if ((grams.get(form)?.count ?? 0) >= USUAL) return form
    }
  return null
}

const problem = (subject: Subject, { position, measure }: Passage, words: string, usual: string): Problem => ({
  message: { zh: `“${words}”在他处作“${usual}”`, en: `'${words}' is '${usual}' elsewhere` },
  at: subject.locate(position, words),
  measure,
})
