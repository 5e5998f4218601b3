// Measures the built command line as a user meets it: whole processes, many alternating runs, medians.
// usage: node scripts/bench.mjs [start] [seeds] [speed] [growth] [exports] [rules] [tables] [review] [--runs N] [--huge]
//   start    --version, --help, schema and one seed against `node -e 0`
//   seeds    each seed as a whole process, in the processor's time, against `node -e 0`
//   speed    1 → 10 MB (--huge: → 100 MB, and one line of 100 MB) as multiples of the unavoidable work, remark-parse
//            beside it; peak memory
//   growth   1 → 10 MB of text (--huge: → 100 MB), one long line, many brackets: time, growth and peak memory
//   exports  100,000 measures in every format: time, growth and peak memory
//   tables   100,000 ragged rows: time, growth and peak memory; rows damaged in one cell at random: the share that
//            comes back right or is told of
//   review   the page of the seeds and of eight times the seeds in Chromium: size, first view, scroll, search
//   rules    defects planted in the seeds: the share that validate finds, by kind
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchExports } from './bench-exports.mjs'
import { benchReview } from './bench-review.mjs'
import { benchSeeds, benchSpeed } from './bench-speed.mjs'
import { benchTables } from './bench-tables.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin/gongwen.js')
const args = process.argv.slice(2)
const runs = args.includes('--runs') ? Number(args[args.indexOf('--runs') + 1]) : 25
const wanted = (name) =>
  !['start', 'seeds', 'speed', 'growth', 'exports', 'rules', 'tables', 'review'].some((one) => args.includes(one)) ||
  args.includes(name)
const seeds = readdirSync(join(root, 'seeds')).map((name) => join(root, 'seeds', name))

/** Milliseconds of one whole process. */
function time(argv, options = {}) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, argv, {
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...options,
  })
  if (status !== 0) throw new Error(`${argv.join(' ')}: status ${status}\n${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1]

function row(name, ...cells) {
  console.log(name.padEnd(44) + cells.map((cell) => cell.padStart(12)).join(''))
}

/** Medians of alternating runs: what else the machine does falls on all of them alike. */
function start() {
  const parse = seeds.map((seed) => [`parse ${basename(seed)}`, [bin, 'parse', seed], 2])
  const rows = [
    ['node -e 0', ['-e', '0'], 1],
    ['--version', [bin, '--version'], 1.3],
    ['--help', [bin, '--help'], 1.3],
    ['schema', [bin, 'schema'], 1.3],
    ...parse,
  ]
  const times = rows.map(() => [])
  for (let i = 0; i < runs; i++) for (const [n, [, argv]] of rows.entries()) times[n].push(time(argv))
  const base = median(times[0])
  row('start', 'ms', '× node -e 0', 'at most')
  for (const [n, [name, , bound]] of rows.entries()) {
    const ms = median(times[n])
    row(name, ms.toFixed(1), (ms / base).toFixed(2), n === 0 ? '' : bound.toFixed(1))
  }
}

/** Peak memory as the process itself knows it at its end, by a module that is loaded before it. */
const PEAK = `data:text/javascript,process.on('exit',()=>process._rawDebug('peak',process.resourceUsage().maxRSS))`

function once(name, text, previous) {
  const file = join(scratch, 'input.txt')
  writeFileSync(file, text)
  const begin = process.hrtime.bigint()
  const argv = ['--import', PEAK, bin, 'parse', file, '-o', join(scratch, 'out'), '--force', '--quiet']
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
  const ms = Number(process.hrtime.bigint() - begin) / 1e6
  const peak = /peak (\d+)/.exec(stderr)
  const growth = previous === undefined ? '' : `×${(ms / previous).toFixed(1)}`
  row(
    name,
    (ms / 1000).toFixed(2),
    growth,
    peak ? String(Math.round(peak[1] / 1024)) : '',
    status === 0 ? '' : `status ${status}`,
  )
  if (status !== 0) console.log(stderr.slice(0, 300))
  return ms
}

function growth() {
  const body = readFileSync(seeds[0], 'utf8')
  // sizes in bytes of UTF-8
  const repeated = (megabytes) => body.repeat(Math.ceil((megabytes * 1e6) / Buffer.byteLength(body)))
  row('growth', 's', 'growth', 'peak MB')
  let previous
  for (const size of args.includes('--huge') ? [1, 10, 100] : [1, 10])
    previous = once(`${size} MB of text`, repeated(size), previous)
  const line = repeated(10).replace(/[\r\n]+/g, '')
  once('one line of 10 MB', line, once('one line of 1 MB', line.slice(0, line.length / 10)))
  for (const bracket of ['（', '《', '(', '“', '**', '[', '【', '# ', '> ', '|']) {
    once(`1e5 × ${bracket}`, bracket.repeat(1e5), once(`1e4 × ${bracket}`, bracket.repeat(1e4)))
  }
  for (const bait of ['、', '责任单位：', '1.', '一、\n', '\n', '2023年', '责任单位：甲、\n'])
    once(`1e5 × ${JSON.stringify(bait)}`, bait.repeat(1e5), once(`1e4 × ${JSON.stringify(bait)}`, bait.repeat(1e4)))
}

/** The share of planted defects that validate finds; loaded only when it is wanted, for it needs a build. */
async function plantedDefects() {
  const { plant } = await import('./plant.mjs')
  const results = await plant({ each: 4, folder: join(root, 'seeds') })
  row('planted defects', 'found', 'of', 'share')
  for (const kind of ['all', ...new Set(results.map((one) => one.kind))]) {
    const list = results.filter((one) => kind === 'all' || one.kind === kind)
    const found = list.filter((one) => one.found).length
    row(kind, `${found}`, `${list.length}`, `${((100 * found) / list.length).toFixed(1)}%`)
  }
}

/** Rows of task tables damaged by a seeded program: right again, told of, or wrong in silence. */
function damagedTables() {
  spawnSync(process.execPath, [join(root, 'scripts/damage.mjs'), '--trials', '200'], { stdio: 'inherit' })
}

const scratch = mkdtempSync(join(tmpdir(), 'gongwen-bench-'))
try {
  if (wanted('start')) start()
  if (wanted('seeds')) benchSeeds({ root, bin, row, runs })
  if (wanted('speed')) benchSpeed({ root, bin, scratch, row, huge: args.includes('--huge') })
  if (wanted('growth')) growth()
  if (wanted('exports')) benchExports({ root, bin, scratch, peak: PEAK, row })
  if (wanted('rules')) await plantedDefects()
  if (wanted('review')) await benchReview({ root, folder: scratch, row })
  if (wanted('tables')) {
    benchTables({ bin, scratch, peak: PEAK, row })
    damagedTables()
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
