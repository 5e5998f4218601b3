/** Strings that the parser makes itself: versions, hashes, ids, dates, words of a closed list. They hold no print. */
const MADE = new Set(
  (
    'schemaVersion id sha256 format encoding rule severity origin kind status parent section counterpart measure ' +
    'issuedOn printedOn date due code comparator key'
  ).split(' '),
)

/** What happens to printed strings. */
export interface Change {
  /** `label` is the title of the column or note that the text stands under. */
  text: (text: string, label: string | null) => string
  /** Whether a text would be another. */
  touches: (text: string) => boolean
}

type Tree = Readonly<Record<string, unknown>>

/** A copy of a value with every printed string of it changed. */
export function changed<T>(value: T, change: Change): T {
  return changedValue(value, change, null) as T
}

function changedValue(value: unknown, change: Change, key: string | null): unknown {
  if (typeof value === 'string') return key !== null && MADE.has(key) ? value : change.text(value, null)
  if (Array.isArray(value)) return changedItems(value, change, key)
  if (typeof value !== 'object' || value === null) return value
  if (key === 'extra') return changedLabels(value as Tree, change)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changedNumbered(one, change, name)]))
}

/** A figure whose print goes is no figure: its value would tell the number. */
function changedItems(items: readonly unknown[], change: Change, key: string | null): unknown[] {
  const kept = key === 'targets' ? items.filter((item) => !isHidden(item, change)) : items
  return kept.map((item) => changedValue(item, change, key))
}

function changedNumbered(value: unknown, change: Change, key: string): unknown {
  return key === 'number' && isHidden(value, change) ? null : changedValue(value, change, key)
}

function isHidden(value: unknown, change: Change): boolean {
  const text: unknown = typeof value === 'object' && value !== null && 'text' in value ? value.text : null
  return typeof text === 'string' && change.touches(text)
}

/** 联系电话: 8508809 — what the value is, its label tells. */
function changedLabels(extra: Tree, change: Change): Tree {
  const entries = new Map<string, unknown>()
  for (const [label, value] of Object.entries(extra)) {
    const name = change.text(label, null)
    let unique = name
    for (let n = 2; entries.has(unique); n++) unique = `${name}（${n}）`
    entries.set(unique, typeof value === 'string' ? change.text(value, label) : value)
  }
  return Object.fromEntries(entries)
}
