/** Longer ones are no slips of the finger. */
const LONGEST = 40

/** The one of the known names that differs least from what was typed; null where none is near. */
export function nearest(typed: string, known: readonly string[]): string | null {
  if (typed.length > LONGEST) return null
  const bare = typed.replace(/^-+/, '')
  let best: string | null = null
  let least = Math.min(3, Math.floor(bare.length / 2)) + 1
  for (const name of known) {
    const steps = distance(bare.toLowerCase(), name.replace(/^-+/, ''))
    if (steps >= least) continue
    best = name
    least = steps
  }
  return best
}

/** Letters to put in, take out, replace or swap. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1] as number[]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          (above[j] as number) + 1,
          (row[j - 1] as number) + 1,
          (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped ? (rows[i - 2]?.[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] as number
}
