/**
 * Whether a relative path is one that a pattern names, as in .gitignore: `*` within a name, `**` over folders, a name
 * without `/` anywhere, `/` at the end for all that is in a folder.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const anywhere = !pattern.replace(/\/$/, '').includes('/')
  const parts = (anywhere ? `**/${pattern}` : pattern.replace(/^\//, '')).replace(/\/$/, '/**').split('/')
  const names = path.split('/')
  return isMatch(names, parts) || isMatch(names, [...parts, '**'])
}

/** By a table of which names so many parts can have taken: no pattern takes more than names times parts. */
function isMatch(names: readonly string[], parts: readonly string[]): boolean {
  let taken = new Set([0])
  for (const part of parts) {
    const next = new Set<number>()
    for (const at of taken) {
      if (part === '**') for (let to = at; to <= names.length; to++) next.add(to)
      else if (at < names.length && isName(names[at] as string, part)) next.add(at + 1)
    }
    taken = next
  }
  return taken.has(names.length)
}

function isName(name: string, part: string): boolean {
  const [first = '', ...rest] = part.split('*')
  if (rest.length === 0) return name === part
  if (!name.startsWith(first)) return false
  let at = first.length
  const last = rest.pop() ?? ''
  for (const piece of rest) {
    const found = name.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return name.length - last.length >= at && name.endsWith(last)
}
