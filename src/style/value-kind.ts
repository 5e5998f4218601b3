import { isDeadlineText } from '../fields/deadline.ts'
import { readLeaders } from '../fields/leader.ts'
import { isOneOrMany } from '../fields/note-bodies.ts'
import { readClauses } from '../fields/note-clause.ts'
import { isUnitName, splitUnits } from '../fields/units.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { COMPOUND_SURNAMES, SURNAMES } from '../lexicon/surnames.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'

/** What a labelled value is, whatever its label. */
export type ValueKind = 'bodies' | 'date' | 'persons' | 'short' | 'text'

/** A longer value is a text, and is not looked through. */
const LONGEST_LIST = 240
const LONGEST_BODY = 30
const LONGEST_SHORT = 16
/** Of the names of a list so many must look like bodies. */
const BODIES_AT_LEAST = 0.6
/** A name that only ends like a body's counts less than one with its level. */
const LIKE = 0.8

/** Null where nothing stands behind the label. */
export function kindOfValue(printed: string, lexicon: Lexicon): ValueKind | null {
  const text = printed.trim().replace(/[。；;，,]{1,4}$/, '')
  if (text === '') return null
  if (text.length > LONGEST_LIST) return 'text'
  if (isDeadlineText(squeeze(text))) return 'date'
  const span = Span.of(text, 0, text.length)
  const { tokens, deadlines } = readClauses(span, lexicon)
  if (tokens.length === 0) return deadlines.length > 0 ? 'date' : 'short'
  const names = tokens
    .flatMap(({ from, to }) => splitUnits(span.slice(from, to), lexicon))
    .map(({ value }) => squeeze(value))
  if (areBodies(names, lexicon)) return 'bodies'
  if (arePersons(span)) return 'persons'
  return text.length <= LONGEST_SHORT && !/[。；！？]/.test(text) ? 'short' : 'text'
}

function areBodies(names: readonly string[], lexicon: Lexicon): boolean {
  if (names.length === 0 || names.some(({ length }) => length > LONGEST_BODY)) return false
  const weight = names.reduce((sum, name) => sum + bodyWeight(name, lexicon), 0)
  return weight / names.length >= BODIES_AT_LEAST
}

const bodyWeight = (name: string, lexicon: Lexicon): number =>
  isUnitName(name, lexicon) || lexicon.departments.has(name) ? 1 : isOneOrMany(name, lexicon) ? LIKE : 0

const compound = COMPOUND_SURNAMES.split(' ')

/** 周建国, 贺知秋: a family name, and one or two characters more. */
export const isPersonName = (name: string): boolean =>
  /^[\u3400-\u9fff]{2,4}$/.test(name) &&
  ((name.length <= 3 && SURNAMES.includes(name[0] as string)) || compound.some((one) => name.startsWith(one)))

function arePersons(span: Span): boolean {
  const names = readLeaders(span, '').map(({ name }) => name)
  return names.length > 0 && names.every(isPersonName)
}
