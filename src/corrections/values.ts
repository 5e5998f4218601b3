/** Values of JSON, whatever the order of their keys. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  )
}

/** What stands at the end of a path; null where nothing does. */
export function valueAt(root: unknown, segments: readonly string[]): unknown {
  let value = root
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return null
    value = (value as Record<string, unknown>)[segment]
  }
  return value
}

const LONGEST = 40

/** A value as a reader knows it: a body by its name, a deadline by its print and date. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (typeof value !== 'object') return short(typeof value === 'string' ? value : JSON.stringify(value))
  const { name, text, date, part, deadline } = value as Record<string, unknown>
  if (typeof deadline === 'object' && deadline !== null)
    return short(`${typeof part === 'string' ? `${part} ` : ''}${shown(deadline)}`)
  if (typeof name === 'string') return short(name)
  if (typeof text === 'string') return short(typeof date === 'string' ? `${text}（${date}）` : text)
  return short(JSON.stringify(value))
}

function short(text: string): string {
  const characters = [...text.slice(0, LONGEST * 2 + 2)]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text
}
