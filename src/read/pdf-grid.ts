import type { PdfPage, Rule } from './pdf-geometry.ts'

/** A cell of a ruled table: the base cells that no line parts. */
export interface Region {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  left: number
  right: number
  top: number
  bottom: number
}

/** A ruled table of one page. */
export interface RuledTable {
  /** Borders of the columns and rows. */
  xs: number[]
  ys: number[]
  regions: Region[]
}

/** Lines nearer than this are one. */
const NEAR = 2.5
/** Pieces of one line are off by less than this. */
const SAME = 1

/** The ruled tables of a page: lines that touch, with at least two columns or rows between them. */
export function findTables(page: PdfPage): RuledTable[] {
  return groups(joined(page.rules.across), joined(page.rules.down)).flatMap(({ across, down }) => {
    const table = toTable(across, down)
    return table === null ? [] : [table]
  })
}

/** Strokes in one line that meet end to end, or lie over each other, as one: some programs draw borders in short pieces. */
function joined(rules: readonly Rule[]): Rule[] {
  const levels: Rule[][] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const level = levels.at(-1)
    if (level !== undefined && rule.at - (level[0] as Rule).at < SAME) level.push(rule)
    else levels.push([rule])
  }
  return levels.flatMap((level) => {
    const found: Rule[] = []
    for (const rule of level.sort((a, b) => a.from - b.from)) {
      const last = found.at(-1)
      if (last !== undefined && rule.from <= last.to + SAME) last.to = Math.max(last.to, rule.to)
      else found.push({ ...rule })
    }
    return found
  })
}

interface Group {
  across: Rule[]
  down: Rule[]
}

/** Lines that cross or touch, put together. */
function groups(across: readonly Rule[], down: readonly Rule[]): Group[] {
  const all = [...across.map((rule) => ({ rule, level: true })), ...down.map((rule) => ({ rule, level: false }))]
  const parent = all.map((_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root] as number
    for (let at = i; parent[at] !== root; ) [at, parent[at]] = [parent[at] as number, root]
    return root
  }
  const sorted = down.map((rule, i) => ({ rule, i: across.length + i })).sort((a, b) => a.rule.at - b.rule.at)
  across.forEach((level, i) => {
    for (let k = lowerBound(sorted, level.from - NEAR); k < sorted.length; k++) {
      const { rule, i: j } = sorted[k] as { rule: Rule; i: number }
      if (rule.at > level.to + NEAR) break
      if (rule.from - NEAR <= level.at && level.at <= rule.to + NEAR) parent[find(i)] = find(j)
    }
  })
  const found = new Map<number, Group>()
  all.forEach(({ rule, level }, i) => {
    const root = find(i)
    const group = found.get(root) ?? { across: [], down: [] }
    found.set(root, group)
    ;(level ? group.across : group.down).push(rule)
  })
  return [...found.values()].filter((group) => group.across.length > 0 && group.down.length > 1)
}

function lowerBound(sorted: readonly { rule: Rule }[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as { rule: Rule }).rule.at < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Places of lines, those that are near one another as one. */
function places(rules: readonly Rule[], ends: readonly number[] = []): number[] {
  const sorted = [...rules.map(({ at }) => at), ...ends].sort((a, b) => a - b)
  const found: number[] = []
  for (const at of sorted) if (found.length === 0 || at - (found.at(-1) as number) > NEAR) found.push(at)
  return found
}

function toTable(across: readonly Rule[], down: readonly Rule[]): RuledTable | null {
  const xs = places(down)
  // a page can cut a table without a line of its own: the columns' ends are its border
  const ys = places(across, [Math.min(...down.map(({ from }) => from)), Math.max(...down.map(({ to }) => to))])
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns > 200 || columns * rows > 100_000) return null
  return { xs, ys, regions: regionsOf(xs, ys, across, down) }
}

/** Base cells united where no line parts them; a region is the box around them. */
function regionsOf(xs: number[], ys: number[], across: readonly Rule[], down: readonly Rule[]): Region[] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const owner = new Int32Array(columns * rows).fill(-1)
  const walls = new Walls(xs, ys, across, down)
  const regions: Region[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row * columns + column] !== -1) continue
      let right = column
      while (right + 1 < columns && owner[row * columns + right + 1] === -1 && !walls.rightOf(row, right)) right++
      let bottom = row
      while (bottom + 1 < rows && walls.openBelow(bottom, column, right)) bottom++
      for (let r = row; r <= bottom; r++) owner.fill(regions.length, r * columns + column, r * columns + right + 1)
      regions.push({
        row,
        column,
        rowSpan: bottom - row + 1,
        colSpan: right - column + 1,
        left: xs[column] as number,
        right: xs[right + 1] as number,
        top: ys[row] as number,
        bottom: ys[bottom + 1] as number,
      })
    }
  }
  return regions
}

/** Which sides of the base cells are drawn. */
class Walls {
  private readonly right: boolean[][]
  private readonly below: boolean[][]

  constructor(xs: readonly number[], ys: readonly number[], across: readonly Rule[], down: readonly Rule[]) {
    this.right = Array.from({ length: ys.length - 1 }, () => [])
    this.below = Array.from({ length: ys.length - 1 }, () => [])
    for (const rule of down) {
      const column = nearest(xs, rule.at) - 1
      for (let row = 0; row < ys.length - 1; row++)
        if (covers(rule, ys[row] as number, ys[row + 1] as number)) (this.right[row] as boolean[])[column] = true
    }
    for (const rule of across) {
      const row = nearest(ys, rule.at) - 1
      for (let column = 0; row >= 0 && column < xs.length - 1; column++)
        if (covers(rule, xs[column] as number, xs[column + 1] as number)) (this.below[row] as boolean[])[column] = true
    }
  }

  rightOf(row: number, column: number): boolean {
    return this.right[row]?.[column] === true
  }

  /** No line below these columns, and none inside the next row that would part them. */
  openBelow(row: number, from: number, to: number): boolean {
    for (let column = from; column <= to; column++) {
      if (this.below[row]?.[column] === true) return false
      if (column < to && this.rightOf(row + 1, column)) return false
    }
    return true
  }
}

/** The line runs over the middle of the side. */
const covers = (rule: Rule, from: number, to: number): boolean => {
  const middle = (from + to) / 2
  return rule.from <= middle && rule.to >= middle
}

function nearest(places: readonly number[], at: number): number {
  let best = 0
  places.forEach((place, i) => {
    if (Math.abs(place - at) < Math.abs((places[best] as number) - at)) best = i
  })
  return best
}
