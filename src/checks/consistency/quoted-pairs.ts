import { CONFUSABLES } from '../../lexicon/confusables.ts'
import type { Passage } from '../passages.ts'
import { VARIANTS } from '../text/variants.ts'

const QUOTED = /“([^“”]{4,24})”|《([^《》]{5,60})》/g
/** What tells names apart on purpose: figures, levels, directions, years. */
const TELLING =
  /[0-9A-Za-z一二三四五六七八九十百千万零两首省市县区乡镇村街国州盟旗上下左右前后内外大中小东西南北进出新老双多单]/

/** Shorter names that differ in any one character are mostly two names: “一网通办” and “一照通办”. */
const LONG = 6

interface Named {
  count: number
  passages: Set<Passage>
}

/** A name in quotes that stands once, and the one that it differs from in one character and that stands more often. */
export function* quotedPairs(
  passages: readonly Passage[],
): Generator<{ name: string; usual: string; passage: Passage }> {
  const names = namesOf(passages)
  const usual = new Map<string, string[]>()
  for (const [name, { count }] of names)
    if (count > 1) for (const key of holes(name)) usual.set(key, [...(usual.get(key) ?? []), name].slice(0, 4))
  for (const [name, { count, passages: own }] of names) {
    if (count > 1) continue
    const other = holes(name)
      .flatMap((key) => usual.get(key) ?? [])
      .find((one) => !isToldApart(name, one) && !standTogether(own, names.get(one)))
    const [passage] = own
    if (other !== undefined && passage !== undefined) yield { name, usual: other, passage }
  }
}

function namesOf(passages: readonly Passage[]): Map<string, Named> {
  const names = new Map<string, Named>()
  for (const passage of passages)
    for (const [, quoted, titled] of passage.text.matchAll(QUOTED)) {
      const name = quoted ?? titled ?? ''
      const known = names.get(name) ?? { count: 0, passages: new Set() }
      known.count++
      known.passages.add(passage)
      names.set(name, known)
    }
  return names
}

/** The name with each of its characters left open: two names that differ in one share a key. */
const holes = (name: string): string[] => Array.from(name, (_, i) => `${name.slice(0, i)}\0${name.slice(i + 1)}`)

function isToldApart(a: string, b: string): boolean {
  const at = [...a].findIndex((char, i) => char !== b[i])
  const [left, right] = [a.charAt(at), b.charAt(at)]
  if (CONFUSABLES.get(left)?.includes(right) === true) return false
  // 渉 for 涉 is told as a variant
  const isWord = /\p{L}/u.test(left) && /\p{L}/u.test(right) && !VARIANTS.has(left) && !VARIANTS.has(right)
  return !isWord || a.length < LONG || TELLING.test(left) || TELLING.test(right)
}

/** “信易租”“信易贷” in one sentence are two things. */
function standTogether(own: ReadonlySet<Passage>, other: Named | undefined): boolean {
  return [...own].some((passage) => other?.passages.has(passage) === true)
}
