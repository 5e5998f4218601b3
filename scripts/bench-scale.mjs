// Measures how far the ways over many documents go: CPU seconds, as ratios to one job; memory; the worker's heap.
// usage: node scripts/bench-scale.mjs [--documents N] [--long N]
//   --documents  how many plans the ways are compared over (usual: 1000; 0: none)
//   --long       how many small plans go through one worker (usual: 20000; 0: none)
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'bin/gongwen.js')
const args = process.argv.slice(2)
const number = (name, usual) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : usual)
const scratch = mkdtempSync(join(tmpdir(), 'gongwen-scale-'))

/** What a process and its children spent, told by itself at its end. */
const SPENT = `data:text/javascript,process.on('exit',()=>{const u=process.cpuUsage();process._rawDebug('spent',u.user+u.system,process.resourceUsage().maxRSS)})`

function run(argv, input) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', SPENT, bin, ...argv], {
    cwd: scratch,
    input,
    maxBuffer: 2 ** 31,
  })
  const [, spent, peak] = /spent (\d+) (\d+)/.exec(stderr.toString()) ?? []
  if (status !== 0 || spent === undefined) throw new Error(`${argv.join(' ')}: status ${status}\n${stderr}`)
  const hash = createHash('sha256').update(stdout).digest('hex')
  return { seconds: spent / 1e6, peak: Math.round(peak / 1024), hash }
}

const row = (...cells) => console.log(cells.map((cell, n) => (n === 0 ? cell.padEnd(32) : cell.padStart(12))).join(''))

/** The project's own plans, one after the other, each with a line that makes it another. */
function corpus(count) {
  const folder = join(root, 'fixtures/plans')
  const plans = readdirSync(folder)
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((path) => /[\\/]input\.(?:txt|md)$/.test(path))
    .sort()
    .map((path) => readFileSync(path, 'utf8'))
  mkdirSync(join(scratch, 'plans'))
  let bytes = 0
  const paths = Array.from({ length: count }, (_, n) => {
    const text = `${plans[n % plans.length]}\n第${n}份\n`
    bytes += Buffer.byteLength(text)
    const path = join('plans', `${n}.txt`)
    writeFileSync(join(scratch, path), text)
    return path
  })
  return { paths, bytes }
}

function ways(count) {
  const { paths, bytes } = corpus(count)
  const list = paths.map((path) => `${path}\n`).join('')
  const parse = ['parse', 'plans', '--ids', 'path', '--quiet']
  const one = run([...parse, '--jobs', '1'])
  row(`${count} plans, ${(bytes / 1e6).toFixed(1)} MB`, 'CPU s', '× one job', 'docs/CPU s', 'MB/CPU s', 'peak MB')
  const show = (name, { seconds, peak }) =>
    row(
      name,
      seconds.toFixed(1),
      (seconds / one.seconds).toFixed(2),
      (count / seconds).toFixed(1),
      (bytes / 1e6 / seconds).toFixed(2),
      String(peak),
    )
  show('parse --jobs 1', one)
  const many = run([...parse, '--jobs', '2'])
  show('parse --jobs 2', many)
  if (many.hash !== one.hash) throw new Error('--jobs 2 writes other bytes')
  show('worker', run(['worker', '--quiet'], list))
}

/** The heap after a collection, every thousand documents, told by the worker on a signal. */
const HEAP = `data:text/javascript,import v8 from 'node:v8';import vm from 'node:vm';v8.setFlagsFromString('--expose-gc');const gc=vm.runInNewContext('gc');process.on('SIGUSR2',()=>{gc();process._rawDebug('heap',process.memoryUsage().heapUsed)})`

async function long(count) {
  const text = `某县工作要点\n\n一、工作措施\n\n（一）推行一窗受理。年内不少于9件。（责任单位：县行政审批局）\n`
  const child = spawn(process.execPath, ['--import', HEAP, bin, 'worker', '--quiet'], { stdio: 'pipe' })
  const heaps = []
  child.stderr.on('data', (chunk) => {
    for (const [, heap] of chunk.toString().matchAll(/heap (\d+)/g)) heaps.push(heap / 1e6)
  })
  let answered = 0
  child.stdout.on('data', (chunk) => {
    for (const byte of chunk) if (byte === 10) answered++
  })
  for (let n = 0; n < count; n++) {
    const more = child.stdin.write(`${JSON.stringify({ text: `${text}第${n}号\n`, key: n })}\n`)
    if (!more) await once(child.stdin, 'drain')
    if (n % 1000 !== 999) continue
    while (answered <= n) await new Promise((next) => setTimeout(next, 5))
    const before = heaps.length
    child.kill('SIGUSR2')
    while (heaps.length === before) await new Promise((next) => setTimeout(next, 5))
  }
  child.stdin.end()
  await once(child, 'close')
  const from = heaps[Math.min(4, heaps.length - 1)]
  row(`${count} documents, one worker`, 'heap MB', 'at the end', 'growth')
  row('after 5,000', from.toFixed(1), heaps.at(-1).toFixed(1), (Math.max(...heaps.slice(4)) - from).toFixed(1))
}

try {
  if (number('--documents', 1000) > 0) ways(number('--documents', 1000))
  if (number('--long', 20_000) > 0) await long(number('--long', 20_000))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
