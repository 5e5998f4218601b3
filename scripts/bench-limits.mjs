// What the limits promise, measured on the built command line: every input that is built to fill memory or time is
// refused, or read, within 10 seconds and 1 GB; so is what lies just below each limit. The seconds that count are those
// of the processor, which what else the machine does prolongs least.
// usage: node scripts/bench-limits.mjs [part of a name …]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { attacks } from './attacks.mjs'

const bin = fileURLToPath(new URL('../bin/gongwen.js', import.meta.url))
const MAKER = fileURLToPath(new URL('attacks.mjs', import.meta.url))
const SECONDS = 10
const MEGABYTES = 1000
/** Peak memory as the process itself knows it at its end, by a module that is loaded before it. */
const PEAK = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process._rawDebug('peak',u.maxRSS,u.userCPUTime+u.systemCPUTime)})`

const wanted = process.argv.slice(2)
const scratch = mkdtempSync(join(tmpdir(), 'gongwen-limits-'))
let broken = 0
console.log(`${'file'.padEnd(22)}${'KB'.padStart(8)}${'s'.padStart(8)}${'CPU s'.padStart(8)}${'MB'.padStart(7)}  said`)
try {
  for (const attack of attacks) {
    if (wanted.length > 0 && !wanted.some((part) => attack.name.includes(part))) continue
    const file = join(scratch, attack.name)
    make(attack.name)
    broken += report(attack, statSync(file).size, run(file))
    rmSync(file)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(`${broken} broken`)
process.exitCode = broken > 0 ? 1 : 0

/** In a process of its own: the peak of a child is never told as less than what its parent held at the fork. */
function make(name) {
  const { status, stderr } = spawnSync(process.execPath, [MAKER, scratch, name], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
}

function run(file) {
  const begin = process.hrtime.bigint()
  const argv = ['--import', PEAK, bin, 'parse', file, '-o', join(scratch, 'out'), '--force', '--lang', 'en']
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', timeout: 90_000 })
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9
  const [, peak = Number.NaN, cpu = Number.NaN] = /peak (\d+) (\d+)/.exec(stderr) ?? []
  return { status, stderr, seconds, cpu: cpu / 1e6, megabytes: peak / 1024 }
}

/** 1 where the promise is broken: too slow, too large, not refused by what should refuse it, or not read. */
function report({ what, name, refusedBy }, size, { status, stderr, seconds, cpu, megabytes }) {
  const said = stderr.replace(/peak [\d ]+\n/, '').split('\n')[0] ?? ''
  const right = refusedBy === null ? status === 0 : status === 2 && said.includes(refusedBy)
  const kept = right && cpu <= SECONDS && megabytes <= MEGABYTES
  const message = said.replace(/^.*?: /, '').slice(0, 70)
  console.log(
    `${name.padEnd(22)}${(size / 1024).toFixed(0).padStart(8)}${seconds.toFixed(2).padStart(8)}${cpu.toFixed(2).padStart(8)}${megabytes.toFixed(0).padStart(7)}  ${kept ? '' : '!! '}${status} ${message || what}`,
  )
  return kept ? 0 : 1
}
