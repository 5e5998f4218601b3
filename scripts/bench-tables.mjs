// A task table of 10,000 and 100,000 ragged rows: time, growth and peak memory.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { raggedTable } from './ragged.mjs'

/** Peak memory in MB that 100,000 rows may take. */
const BOUND = 500

export function benchTables({ bin, scratch, peak, row }) {
  row('ragged tables', 's', 'growth', 'peak MB', 'at most')
  let previous
  for (const rows of [10_000, 100_000]) {
    const file = join(scratch, 'table.txt')
    const out = join(scratch, 'tables')
    writeFileSync(file, raggedTable(rows))
    const begin = process.hrtime.bigint()
    const argv = ['--import', peak, bin, 'parse', file, '-o', out, '--force', '--quiet']
    const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9
    const megabytes = Math.round(Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024)
    const growth = previous === undefined ? '' : `×${(seconds / previous).toFixed(1)}`
    const verdict = status !== 0 ? `status ${status}` : megabytes > BOUND ? `over ${BOUND}` : String(BOUND)
    row(`${rows} rows`, seconds.toFixed(2), growth, String(megabytes), verdict)
    previous = seconds
    rmSync(out, { recursive: true, force: true })
  }
}
