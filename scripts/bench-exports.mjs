// Exports of 10,000 and 100,000 measures, from documents of 100 measures each: time, growth and peak memory.
import { spawnSync } from 'node:child_process'
import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Peak memory in MB that a format may take at 100,000 measures. */
const BOUNDS = { csv: 256, ndjson: 256, xlsx: 512, json: 512, markdown: 512, parquet: 512, ics: 512, sqlite: 1024 }
const PER_DOCUMENT = 100

export function benchExports({ root, bin, scratch, peak, row }) {
  row('exports', 's', 'growth', 'peak MB', 'at most')
  const inputs = [10_000, 100_000].map((count) => [count, manyMeasures({ root, bin, scratch, count })])
  for (const [format, bound] of Object.entries(BOUNDS)) {
    let previous
    for (const [count, input] of inputs) {
      const out = join(scratch, 'exports')
      const argv = ['--import', peak, bin, 'export', input, '--to', format, '-o', out, '--force', '--quiet']
      const begin = process.hrtime.bigint()
      const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
      const seconds = Number(process.hrtime.bigint() - begin) / 1e9
      const megabytes = Math.round(Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024)
      const growth = previous === undefined ? '' : `×${(seconds / previous).toFixed(1)}`
      const verdict = status !== 0 ? `status ${status}` : megabytes > bound ? `over ${bound}` : String(bound)
      row(`${format}, ${count} measures`, seconds.toFixed(2), growth, String(megabytes), verdict)
      previous = seconds
      rmSync(out, { recursive: true, force: true })
    }
  }
}

/** The measures of the seeds over and over, as NDJSON. */
function manyMeasures({ root, bin, scratch, count }) {
  const file = join(scratch, `measures-${count}.ndjson`)
  writeFileSync(file, '')
  const seeds = readdirSync(join(root, 'seeds')).map((name) => join(root, 'seeds', name))
  const argv = [bin, 'parse', ...seeds, '--format', 'ndjson', '--quiet']
  const { stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 30 })
  const documents = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const all = documents.flatMap(({ measures }) => measures)
  for (let n = 0; n < count / PER_DOCUMENT; n++) {
    const measures = Array.from({ length: PER_DOCUMENT }, (_, i) => ({
      ...all[(n * PER_DOCUMENT + i) % all.length],
      id: `m${i}`,
      counterpart: null,
    }))
    const diagnostics = []
    appendFileSync(
      file,
      `${JSON.stringify({ ...documents[n % documents.length], id: `d${n}`, measures, diagnostics })}\n`,
    )
  }
  return file
}
