// Processor time and peak memory over large texts, as multiples of the work that nobody can leave out: read, decode,
// hash, split, twenty patterns a line, stringify, write. remark-parse, which does nothing but Markdown, stands beside
// it. All in one run, so that what else the machine does falls on all of them; the processor's seconds are counted, in
// all threads.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a process spent and held, told by itself at its end. */
const SPENT = `data:text/javascript,process.on('exit',()=>{const u=process.cpuUsage();process._rawDebug('spent',u.user+u.system,process.resourceUsage().maxRSS)})`

const UNAVOIDABLE = `
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
const PATTERNS = [/^[一二三四五六七八九十]{1,3}、/, /^（[一二三四五六七八九十]{1,3}）/, /^[0-9]{1,3}[.．]/, /责任单位[:：]/, /牵头单位[:：]/,
  /[0-9]{4}年[0-9]{1,2}月/, /[0-9]+(?:\\.[0-9]+)?%/, /不少于[0-9]+/, /附件/, /^#{1,6} /, /。$/, /；$/, /第[一二三四五六七八九十]+条/, /《[^《》]*》/,
  /（[^（）]*）/, /各[县市区]/, /[、，]/, /^\\s*$/, /局|委|办/, /长期坚持/]
const bytes = readFileSync(process.argv[1])
const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const sha256 = createHash('sha256').update(bytes).digest('hex')
const lines = text.split('\\n').map((line) => ({ line, matches: PATTERNS.filter((one) => one.test(line)).length }))
writeFileSync(process.argv[2], JSON.stringify({ sha256, lines }))
`
const REMARK = `
import { readFileSync, writeFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
writeFileSync(process.argv[2], JSON.stringify(unified().use(remarkParse).parse(readFileSync(process.argv[1], 'utf8'))))
`

/** The project's own plans again and again, every number of them another, until there are so many bytes. */
function repeated(root, bytes) {
  const folder = join(root, 'fixtures/plans')
  const plans = readdirSync(folder)
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((path) => /[\\/]input\.(?:txt|md)$/.test(path))
    .sort()
    .map((path) => readFileSync(path, 'utf8'))
  const out = []
  for (let n = 0, size = 0; size < bytes; n++) {
    const text = plans[n % plans.length].replace(
      /[0-9]{2,3}(?=[个项家户%人])/g,
      (digits) => `${((Number(digits) * 7 + n) % 900) + 10}`,
    )
    out.push(text)
    size += Buffer.byteLength(text)
  }
  return out.join('\n\n')
}

export function benchSpeed({ root, bin, scratch, row, huge }) {
  const input = join(scratch, 'speed.txt')
  const output = join(scratch, 'speed-out')
  const ways = {
    unavoidable: ['--input-type=module', '-e', UNAVOIDABLE, input, `${output}.json`],
    'remark-parse': ['--input-type=module', '-e', REMARK, input, `${output}.json`],
    gongwen: [bin, 'parse', input, '-o', output, '--force', '--quiet'],
  }
  const measure = (argv) => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', SPENT, ...argv], {
      encoding: 'utf8',
      cwd: root,
    })
    const [, spent = Number.NaN, peak = Number.NaN] = /spent (\d+) (\d+)/.exec(stderr) ?? []
    return { status, seconds: spent / 1e6, peak: peak / 1024 }
  }
  row('large texts', 'CPU s', '× unavoidable', 'MB/CPU s', 'peak MB', 'at most MB')
  const show = (name, bytes, { status, seconds, peak }, base) =>
    row(
      name,
      seconds.toFixed(2),
      base === undefined ? '' : (seconds / base).toFixed(1),
      (bytes / 1e6 / seconds).toFixed(2),
      peak.toFixed(0),
      name.startsWith('gongwen') ? (80 + (12 * bytes) / 1e6).toFixed(0) : '',
      status === 0 ? '' : `status ${status}`,
    )
  const text = repeated(root, 1e7)
  for (const megabytes of huge ? [1, 10, 100] : [1, 10]) {
    const part = megabytes === 100 ? text.repeat(10) : text.slice(0, (text.length * megabytes) / 10)
    writeFileSync(input, part)
    const bytes = Buffer.byteLength(part)
    const base = measure(ways.unavoidable)
    show(`unavoidable, ${megabytes} MB`, bytes, base)
    if (megabytes < 100) show(`remark-parse, ${megabytes} MB`, bytes, measure(ways['remark-parse']), base.seconds)
    show(`gongwen, ${megabytes} MB`, bytes, measure(ways.gongwen), base.seconds)
  }
  const line = text.replace(/[\r\n]+/g, '')
  for (const megabytes of huge ? [10, 100] : [10]) {
    const part = line.repeat(megabytes / 10)
    writeFileSync(input, part)
    show(`gongwen, one line of ${megabytes} MB`, Buffer.byteLength(part), measure(ways.gongwen))
  }
  rmSync(input)
}

/** Seeds as whole processes, in the processor's time, against `node -e 0`. */
export function benchSeeds({ root, bin, row, runs }) {
  const bounds = [
    ['yiyang', 2.4],
    ['2022', 2.9],
    ['shangyou-2023', 3.2],
    ['tonggu', 3.2],
    ['xihu', 4.6],
  ]
  const seeds = readdirSync(join(root, 'seeds')).sort()
  const all = [['-e', '0'], ...seeds.map((name) => [bin, 'parse', join(root, 'seeds', name)])]
  const spent = all.map(() => [])
  for (let n = 0; n < runs; n++)
    for (const [i, argv] of all.entries()) {
      const { stderr } = spawnSync(process.execPath, ['--import', SPENT, ...argv], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      })
      spent[i].push(Number(/spent (\d+)/.exec(stderr)?.[1]))
    }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1]
  const base = median(spent[0])
  row('one seed, a whole process', 'CPU ms', '× node -e 0', 'at most')
  row('node -e 0', (base / 1e3).toFixed(0))
  for (const [i, name] of seeds.entries()) {
    const own = median(spent[i + 1])
    const bound = bounds.find(([part]) => name.includes(part))?.[1]
    row(name, (own / 1e3).toFixed(0), (own / base).toFixed(2), bound?.toFixed(1) ?? '')
  }
}
