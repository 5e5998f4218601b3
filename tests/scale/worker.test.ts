import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { bin, gongwen, PLAN, scratch } from '../cli/gongwen.ts'
import { corpus, hashOfLines, linesIn, plan } from './corpus.ts'

const folder = scratch()
const paths = corpus(folder, 12)
const worker = (input: string | Buffer, ...args: string[]): ReturnType<typeof gongwen> =>
  gongwen(['worker', ...args], { cwd: folder, input: input as string })
/** Documents and errors, of any shape. */
const answers = (text: string) => linesIn(text).map((line) => JSON.parse(line))

it('answers a path a line with its document, in order, as parse --ids path does', () => {
  const { stdout, status, lines } = worker(`${paths.join('\n')}\n`)
  expect(status).toBe(0)
  expect(stdout).toBe(gongwen(['parse', ...paths, '--ids', 'path'], { cwd: folder }).stdout)
  expect(lines.at(-1)).toMatch(/^12 files: 12 done, 0 failed; 24 measures, \d+ warnings?$/)
})

it('reads JSON: a path, a text or base64, with a name, a key and options', () => {
  const gb = Buffer.from('c4b3cfd8b9a4d7f7d2aab5e3', 'hex').toString('base64')
  const asked = [
    { path: paths[0], key: 7 },
    { text: PLAN, name: '甲县/plan.md', key: { batch: 2 } },
    { base64: gb, options: { encoding: 'gb18030' } },
    { text: PLAN, key: 'only-a-key' },
  ]
  const [first, second, third, fourth] = answers(worker(asked.map((one) => JSON.stringify(one)).join('\n')).stdout)
  expect(first.key).toBe(7)
  expect(first.document.source.name).toBe('plan-0.txt')
  expect(second.key).toEqual({ batch: 2 })
  expect(second.document).toMatchObject({ source: { name: 'plan.md', format: 'markdown' } })
  expect(second.document.id).toMatch(/^甲县-plan-[0-9a-f]{8}$/)
  expect(third).toMatchObject({ source: { encoding: 'gb18030' }, metadata: { title: '某县工作要点' } })
  expect(fourth.document.id).toMatch(/^only-a-key-[0-9a-f]{8}$/)
})

it('the same line gives the same bytes wherever it stands and however many jobs there are', () => {
  const lines = [...paths, ...paths.toReversed()]
  const alone = paths.map((path) => worker(path).stdout)
  const expected = lines.map((path) => alone[paths.indexOf(path)]).join('')
  for (const args of [[], ['--jobs', '2'], ['--jobs', '3', '--recycle', '5'], ['--timeout', '600']])
    expect(worker(lines.join('\n'), ...args).stdout).toBe(expected)
})

const cases: [what: string, line: string | Buffer, code: string][] = [
  ['a file that is not there', 'none.txt', 'missing'],
  ['an empty line', '', 'missing'],
  ['an empty path', '{"path":" "}', 'missing'],
  ['a folder', 'plans', 'refused'],
  ['half a line', '{"path":"pl', 'bad-json'],
  ['nothing to read', '{"key":1}', 'bad-json'],
  ['two things to read', '{"path":"a","text":"b"}', 'bad-json'],
  ['a key that is none', '{"text":"a","extra":1}', 'bad-json'],
  ['an option that is none', '{"text":"a","options":{"colour":1}}', 'bad-json'],
  ['a limit that is none', '{"text":"a","options":{"limits":{"pages":1}}}', 'bad-json'],
  ['no base64', '{"base64":"@@"}', 'bad-json'],
  ['no string', '{"path":5}', 'bad-json'],
  ['what is above a limit', '{"text":"甲乙丙","options":{"limits":{"file-size":"2B"}}}', 'limit'],
  ['a line that is too long', 'x'.repeat(5000), 'line-too-long'],
  ['a line that is not UTF-8', Buffer.from([0x61, 0xff, 0xfe]), 'unreadable'],
  ['no document', '{"base64":"AAECAwQFBgcICQ=="}', 'refused'],
]

it('what cannot be read has an error in its place, and the next line is read', () => {
  const bytes = cases.flatMap(([, line]) => [Buffer.from(line), Buffer.from(`\n${paths[0]}\n`)])
  for (const jobs of ['1', '2']) {
    const { stdout, status } = worker(Buffer.concat(bytes), '--max-line', '4KB', '--jobs', jobs)
    const said = answers(stdout)
    expect(status).toBe(0)
    expect(said.filter((_, n) => n % 2 === 1).map(({ source }) => source.name)).toEqual(cases.map(() => 'plan-0.txt'))
    const failed = said.filter((_, n) => n % 2 === 0)
    expect(failed.map(({ error }, n) => [cases[n]![0], error.code])).toEqual(
      cases.map(([what, , code]) => [what, code]),
    )
    for (const { error } of failed) {
      expect(Object.keys(error)).toEqual(['code', 'reason', 'remedy', 'name'])
      expect([error.reason, error.remedy]).not.toContain('')
    }
  }
})

it('errors keep the key, and speak Chinese on every machine unless a language is asked for', () => {
  const line = '{"path":"none.txt","key":[1]}'
  const [chinese] = answers(worker(line).stdout)
  expect(chinese).toEqual({
    key: [1],
    error: { code: 'missing', reason: '没有这个文件', remedy: '请检查路径', name: 'none.txt' },
  })
  expect(worker(line, '--jobs', '2').stdout).toBe(worker(line).stdout)
  expect(answers(worker(line, '--lang', 'en').stdout)[0].error.reason).toBe('no such file')
})

it('--keyed: the key before the first TAB comes back before a TAB', () => {
  const { stdout } = worker(`k1\t${paths[0]}\nk2\tnone.txt\n${paths[1]}\nk4\t{"text":"甲","key":"x"}\n`, '--keyed')
  const rows = linesIn(stdout).map((line) => line.split('\t'))
  expect(rows.map(([key]) => key)).toEqual(['k1', 'k2', paths[1], 'k4'])
  expect(rows.map((row) => row.length)).toEqual([2, 2, 2, 2])
  expect(rows.map(([, value]) => Object.keys(JSON.parse(value!))[0])).toEqual([
    'schemaVersion',
    'error',
    'schemaVersion',
    'schemaVersion',
  ])
})

it('--fail-fast stops at the first failure, with status 2', () => {
  const { stdout, status } = worker(`${paths[0]}\nnone.txt\n${paths[1]}\n`, '--fail-fast')
  expect(status).toBe(2)
  expect(linesIn(stdout)).toHaveLength(2)
})

it('CR LF, a last line without an end, and no lines at all', () => {
  expect(worker(`${paths[0]}\r\n${paths[1]}`).stdout).toBe(worker(`${paths[0]}\n${paths[1]}\n`).stdout)
  expect(worker('')).toMatchObject({ stdout: '', status: 0 })
})

it('raw line separators of Unicode in a document do not split its line', () => {
  const { stdout } = worker(JSON.stringify({ text: `某县\u2028工作要点\u2029\n\n${PLAN}`, key: 'a\u2028' }))
  expect(stdout).not.toMatch(/[\u2028\u2029]/)
  expect(answers(stdout)[0].key).toBe('a\u2028')
})

it('a document that takes too long: its thread is ended, the next ones are read by a new one', () => {
  writeFileSync(join(folder, 'endless.txt'), plan(1).repeat(400_000))
  const { stdout } = worker(
    `${paths[0]}\nendless.txt\n${paths[1]}\n`,
    ...['--timeout', '8', '--limit', 'characters=200000000'],
  )
  const [before, failed, after] = answers(stdout)
  expect(failed.error).toMatchObject({ code: 'timeout', name: 'endless.txt' })
  expect(hashOfLines([before, after].map((one) => JSON.stringify(one)))).toBe(
    hashOfLines(linesIn(worker(`${paths[0]}\n${paths[1]}`).stdout)),
  )
})

it('a reader that goes away ends it at once, quietly', async () => {
  const child = spawn(process.execPath, [bin, 'worker'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.on('error', () => undefined)
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdin.write(`${paths[0]}\n`)
  await once(child.stdout, 'data')
  child.stdout.destroy()
  // no end of input: it ends by itself
  child.stdin.write(`${paths.join('\n')}\n`)
  const [status] = await once(child, 'exit')
  expect({ status, said }).toEqual({ status: 0, said: '' })
})

it.each(['SIGTERM', 'SIGINT'] as const)(
  '%s between lines or while one is written: only whole lines',
  async (signal) => {
    const long = join(folder, 'long.txt')
    writeFileSync(long, plan(2).repeat(400))
    const child = spawn(process.execPath, [bin, 'worker', '-q'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdin.on('error', () => undefined)
    child.stdin.write('long.txt\n'.repeat(50))
    const chunks: Buffer[] = []
    // the signal comes with a part of a line read and the rest still to be taken
    await once(child.stdout, 'readable')
    child.kill(signal)
    child.stdout.on('data', (chunk: Buffer) => void chunks.push(chunk))
    await once(child, 'close')
    const text = Buffer.concat(chunks).toString()
    const whole = gongwen(['worker'], { cwd: folder, input: 'long.txt' }).stdout
    expect(text.length).toBeGreaterThan(0)
    expect(text).toBe(whole.repeat(text.length / whole.length))
  },
)

it('answers a line before the next one comes', async () => {
  for (const jobs of ['1', '2']) {
    const child = spawn(process.execPath, [bin, 'worker', '-q', '--jobs', jobs], { cwd: folder, stdio: 'pipe' })
    for (const path of paths.slice(0, 3)) {
      child.stdin.write(`${path}\n`)
      let text = ''
      while (!text.endsWith('\n')) text += String((await once(child.stdout, 'data'))[0])
      expect(JSON.parse(text).source.name).toBe(path.split('/').at(-1))
    }
    child.stdin.end()
    await once(child, 'exit')
  }
})

it('PDFs are read under their own limits beside other threads', () => {
  const pdf = resolve('fixtures/formats/seeds/shangyou-2023-work-points.pdf')
  const line = JSON.stringify({ base64: readFileSync(pdf).toString('base64'), name: 'a.pdf' })
  const expected = worker(line).stdout
  expect(worker(`${line}\n${line}\n${line}`, '--jobs', '2').stdout).toBe(expected.repeat(3))
  const tight = worker(line, '--jobs', '2', '--limit', 'pdf-pages=1').stdout
  expect(JSON.parse(tight).error.code).toBe('limit')
})
