// Damages regular rows of task tables at random, one cell at a time, and counts what the table room makes of them.
// usage: node scripts/damage.mjs [--trials N] [--seed N] [--show]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Small seeded generator (mulberry32): numbers in [0, 1). */
export function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pick = (random, list) => list[Math.floor(random() * list.length)]

/**
 * What a capture does to cells. A content that is lost without its delimiter is not among them: where a column is often
 * empty, nothing in the text could tell. Each damage takes a row's cells and returns the lines in its place, or null where it does not apply.
 */
export const damages = {
  /** A cell is lost with its delimiter, its content too. */
  drop(cells, random) {
    const at = Math.floor(random() * cells.length)
    return [cells.toSpliced(at, 1)]
  },
  /** An empty cell is lost with its delimiter: all behind it shifts left. */
  dropEmpty(cells, random) {
    const empty = indexes(cells, (cell) => cell === '')
    return empty.length === 0 ? null : [cells.toSpliced(pick(random, empty), 1)]
  },
  /** The first cells are lost, as many as are empty. */
  dropLeading(cells) {
    const lead = cells.findIndex((cell) => cell !== '')
    return lead < 1 ? null : [cells.slice(lead)]
  },
  /** An empty cell too many: all behind it shifts right. */
  insert(cells, random) {
    return [cells.toSpliced(Math.floor(random() * (cells.length + 1)), 0, '')]
  },
  /** As dropEmpty, an empty cell at the row's end hiding the loss. */
  shiftLeft(cells, random) {
    const empty = indexes(cells.slice(0, -1), (cell) => cell === '')
    return empty.length === 0 ? null : [[...cells.toSpliced(pick(random, empty), 1), '']]
  },
  /** As insert, the row's last empty cell lost for it. */
  shiftRight(cells, random) {
    const last = cells.lastIndexOf('')
    return last < 1 ? null : [cells.toSpliced(last, 1).toSpliced(Math.floor(random() * last), 0, '')]
  },
  /** A cell's content stands in the empty cell beside it. */
  move(cells, random) {
    const movable = indexes(cells, (cell, x) => cell !== '' && (cells[x + 1] === '' || cells[x - 1] === ''))
    if (movable.length === 0) return null
    const at = pick(random, movable)
    const to = cells[at + 1] === '' ? at + 1 : at - 1
    return [cells.with(at, '').with(to, cells[at])]
  },
  /** A stray delimiter inside a cell. */
  split(cells, random) {
    const long = indexes(cells, (cell) => cell.length >= 6)
    if (long.length === 0) return null
    const at = pick(random, long)
    const cut = 2 + Math.floor(random() * (cells[at].length - 4))
    return [cells.toSpliced(at, 1, cells[at].slice(0, cut), cells[at].slice(cut))]
  },
  /** The page ends before the row. */
  page(cells, _random, header) {
    return ['', ...header, cells]
  },
  /** The page ends inside the row's longest cell. */
  cut(cells, random, header) {
    const at = cells.reduce((best, cell, x) => (cell.length > cells[best].length ? x : best), 0)
    if (cells[at].length < 20) return null
    const cut = 8 + Math.floor(random() * (cells[at].length - 12))
    const rest = cells.map((cell, x) => (x === at ? cell.slice(cut) : ''))
    return [cells.with(at, cells[at].slice(0, cut)), '', ...header, rest]
  },
}

const indexes = (cells, test) => cells.flatMap((cell, x) => (test(cell, x) ? [x] : []))

/**
 * Reads the text, damages one regular row at a time and reads it again. A trial is right when every row has the values
 * it had, told when a row that has not, or the damaged row, carries a finding, and silent otherwise.
 *
 * @param {string} text tab-separated tables
 * @param {(text: string) => { tables: any[], findings: any[] }} read
 */
export function measureDamage(text, read, { trials = 200, seed = 1, keep = false } = {}) {
  const random = generator(seed)
  const lines = text.split('\n')
  const truth = reading(text, read)
  const regular = truth.rows
    .filter(({ placed, whole, line }) => placed && whole && !truth.told.has(line))
    .map(({ line }) => line)
  const figure = { trials: 0, right: 0, told: 0, silent: [], kinds: {}, toldCases: [] }
  const names = Object.keys(damages)
  for (let t = 0; t < trials && regular.length > 0; t++) {
    const line = pick(random, regular)
    const name = names[t % names.length]
    const made = damages[name](lines[line].split('\t'), random, headerAbove(lines, truth, line))
    if (made === null) continue
    const printed = made.map((cells) => (Array.isArray(cells) ? cells.join('\t') : cells))
    const outcome = judge(truth, lines, line, printed, read)
    figure.kinds[name] ??= { trials: 0, right: 0, told: 0 }
    const kind = figure.kinds[name]
    figure.trials++
    kind.trials++
    if (outcome === null) {
      figure.right++
      kind.right++
    } else if (outcome.told) {
      figure.told++
      kind.told++
      if (keep) figure.toldCases.push({ damage: name, line: line + 1, printed, ...outcome })
    } else figure.silent.push({ damage: name, line: line + 1, printed, ...outcome })
  }
  return figure
}

/** Rows of all tables by the line they start in, and the lines that carry a finding. */
function reading(text, read) {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  const lineAt = (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const { tables, findings } = read(text)
  const rows = tables.flatMap((table) =>
    table.rows.map((row) => ({
      line: lineAt(row.extent[0].from),
      placed: row.placed,
      whole: row.extent.length === 1 && lineAt(row.extent[0].to - 1) === lineAt(row.extent[0].from),
      value: JSON.stringify([row.number?.value ?? null, row.cells.map((cell) => cell?.content.value ?? '')]),
    })),
  )
  const headed = tables.flatMap(({ columns }) => columns.find(({ header }) => header.length > 0) ?? [])
  const headers = headed.map(({ header }) => lineAt(header[0].start))
  const told = new Set(findings.flatMap(({ at }) => (at === null ? [] : [lineAt(at.from)])))
  return { rows, told, headers }
}

/** The header rows of the table that the line stands in. */
function headerAbove(lines, truth, line) {
  if (truth.headers.length === 0) return []
  const at = truth.headers.filter((header) => header < line).at(-1) ?? 0
  const first = truth.rows.find((row) => row.line > at)?.line ?? at + 1
  return lines.slice(at, Math.min(first, at + 2)).filter((text) => /[^\t]\t[^\t]/.test(text) && !/^[一(（]/.test(text))
}

function judge(truth, lines, line, printed, read) {
  const after = reading([...lines.slice(0, line), ...printed, ...lines.slice(line + 1)].join('\n'), read)
  // a page's turn stands before the row: the row itself is the last or the first of the new lines
  const added = printed.length - 1
  const old = (at) => (at <= line ? at : at <= line + added ? line : at - added)
  const told = new Set([...after.told].map(old))
  const now = new Map(after.rows.map((row) => [old(row.line), row.value]))
  const wrong = truth.rows.filter((row) => now.get(row.line) !== row.value)
  const extra = after.rows.length - truth.rows.length
  if (wrong.length === 0 && extra === 0) return null
  const fine = told.has(line) || (wrong.length > 0 && wrong.every((row) => told.has(row.line)))
  return {
    told: fine,
    wrong: wrong.map((row) => ({ line: row.line + 1, was: row.value, is: now.get(row.line) })),
    extra,
  }
}

/** The text of a seed from its first to its last tab-separated line. */
export function tablesOf(text) {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.split('\t').length > 2)
  const last = lines.findLastIndex((line) => line.split('\t').length > 2)
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n')
}

/** Tables to damage: the seeds' and those of fixtures/tables. */
export function samples(root) {
  const read = (path) => readFileSync(join(root, path), 'utf8')
  const seeds = readdirSync(join(root, 'seeds')).map((name) => ({ name, text: tablesOf(read(`seeds/${name}`)) }))
  const own = readdirSync(join(root, 'fixtures/tables'), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && readdirSync(join(root, 'fixtures/tables', entry.name)).includes('input.txt'),
    )
    .map(({ name }) => ({ name, text: read(`fixtures/tables/${name}/input.txt`) }))
  return [...seeds, ...own].filter(({ text }) => text !== '')
}

/** The figure over all samples. `share` is what came back right or was told. */
export function measureAll(root, read, { trials = 200, seed = 1 } = {}) {
  const total = { trials: 0, right: 0, told: 0, silent: [], kinds: {} }
  const each = samples(root).map(({ name, text }) => {
    const figure = measureDamage(text, read, { trials, seed })
    total.trials += figure.trials
    total.right += figure.right
    total.told += figure.told
    for (const [kind, counts] of Object.entries(figure.kinds)) {
      total.kinds[kind] ??= { trials: 0, right: 0, told: 0 }
      const sum = total.kinds[kind]
      for (const key of Object.keys(sum)) sum[key] += counts[key]
    }
    total.silent.push(...figure.silent.map((one) => ({ name, ...one })))
    return { name, ...figure }
  })
  return { ...total, each, share: total.trials === 0 ? 1 : (total.right + total.told) / total.trials }
}

async function main(args) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const option = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise)
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    stdin: {
      contents: `export { readTables } from './src/tables/index.ts'\nexport { gridsOf } from './tests/tables/grids.ts'`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  const { readTables, gridsOf } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  const total = measureAll(root, (text) => readTables(gridsOf(text)), {
    trials: option('--trials', 400),
    seed: option('--seed', 1),
  })
  for (const { name, trials, right, told, silent } of total.each) {
    console.log(`${name.padEnd(42)} ${trials} damaged · ${right} right · ${told} told · ${silent.length} silent`)
  }
  for (const [kind, { trials, right, told }] of Object.entries(total.kinds)) {
    console.log(`  ${kind.padEnd(40)} ${trials} damaged · ${right} right · ${told} told`)
  }
  console.log(
    `${'all'.padEnd(42)} ${total.trials} damaged · ${total.right} right · ${total.told} told · ${total.silent.length} silent · ${(total.share * 100).toFixed(2)} %`,
  )
  if (args.includes('--show')) console.log(JSON.stringify(total.silent, null, 1))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2))
