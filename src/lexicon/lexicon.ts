import { LABELS, type LabelRole, type Labels } from './labels.ts'
import { DEPARTMENTS } from './units.ts'

/** The words a reader may add to without code. */
export interface Lexicon {
  labels: Labels
  /** Every printed name of a department, without its level, and its usual short name. */
  departments: ReadonlyMap<string, string>
  /** Labels that only the paper being read has: their roles were learned from what their values are. */
  learned?: ReadonlySet<string>
  /** Verbs that only the paper being read has, which close its lists of bodies. */
  verbs?: Labels
}

function departmentNames(table: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const names = new Map<string, string>()
  for (const [short, others] of Object.entries(table)) {
    names.set(short, short)
    for (const other of others) if (!names.has(other)) names.set(other, short)
  }
  return names
}

export const defaultLexicon: Lexicon = { labels: LABELS, departments: departmentNames(DEPARTMENTS) }

/** What is wrong with a lexicon file, at the place of the key. */
export class LexiconError extends Error {
  readonly path: string
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`)
    this.name = 'LexiconError'
    this.path = path
  }
}

const ROLES: readonly LabelRole[] = [
  'lead',
  'partner',
  'responsible',
  'leader',
  'deadline',
  'indicator',
  'benchmark',
  'goal',
  'other',
]
const KEYS = ['labels', 'departments']

/**
 * A lexicon with a reader's own words in front:
 * `{"labels": {"包联单位": "responsible"}, "departments": {"营商局": ["营商环境发展局"]}}`.
 */
export function extendLexicon(base: Lexicon, json: string): Lexicon {
  const data = parse(json)
  for (const key of Object.keys(data))
    if (!KEYS.includes(key)) throw new LexiconError(key, `unknown key; allowed: ${KEYS.join(', ')}`)
  return {
    labels: new Map([...base.labels, ...readLabels(data.labels)]),
    departments: withDepartments(base.departments, data.departments),
  }
}

function parse(json: string): Record<string, unknown> {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    throw new LexiconError('(file)', `not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  return asObject(data, '(file)')
}

function asObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LexiconError(path, `an object was expected, found ${describe(value)}`)
  return value as Record<string, unknown>
}

const describe = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`

function readLabels(value: unknown): [string, LabelRole][] {
  if (value === undefined) return []
  return Object.entries(asObject(value, 'labels')).map(([label, role]) => {
    const known = ROLES.find((each) => each === role)
    if (label.trim() === '') throw new LexiconError('labels', 'a label is empty')
    if (known === undefined) throw new LexiconError(`labels.${label}`, `one of ${ROLES.join(', ')} was expected`)
    return [label.replace(/\s+/g, ''), known]
  })
}

/** The reader's names win over the built-in ones, and take their other names with them. */
function withDepartments(base: ReadonlyMap<string, string>, value: unknown): ReadonlyMap<string, string> {
  if (value === undefined) return base
  const names = new Map(base)
  for (const [short, others] of Object.entries(asObject(value, 'departments'))) {
    if (short.trim() === '') throw new LexiconError('departments', 'a name is empty')
    const printed = readNames(others, `departments.${short}`)
    const aliases = new Set([short, ...printed])
    for (const [name, target] of base) if (aliases.has(name) || aliases.has(target)) names.set(name, short)
    for (const name of aliases) names.set(name, short)
  }
  return names
}

function readNames(value: unknown, path: string): string[] {
  if (!Array.isArray(value)) throw new LexiconError(path, `a list of names was expected, found ${describe(value)}`)
  return value.map((name: unknown, index) => {
    if (typeof name !== 'string' || name.trim() === '')
      throw new LexiconError(`${path}[${index}]`, `a name was expected, found ${describe(name)}`)
    return name.replace(/\s+/g, '')
  })
}
