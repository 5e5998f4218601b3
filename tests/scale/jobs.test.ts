import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { gongwen, scratch } from '../cli/gongwen.ts'
import { corpus, hashOfFolder, hashOfLines, linesIn, plan } from './corpus.ts'

const folder = scratch()
corpus(folder, 40)
const run = (...args: string[]): ReturnType<typeof gongwen> => gongwen(args, { cwd: folder })

// among them what fails, what holds no measure, and what is JSON
writeFileSync(join(folder, 'plans/none.txt'), '某县情况\n')
writeFileSync(join(folder, 'plans/broken.pdf'), '%PDF-1.4 nothing')
const json = run('parse', 'plans/town-1/plan-1.txt').stdout
writeFileSync(join(folder, 'plans/town-1/parsed'), json)
const COUNTS = ['1', '3']

it.each([
  ['parse', []],
  ['parse', ['-v']],
  ['validate', []],
  ['validate', ['--format', 'json', '--ids', 'path']],
  ['validate', ['--statistics']],
] as const)('%s %j writes the same for every number of jobs', (command, args) => {
  const ran = COUNTS.map((jobs) => run(command, 'plans', 'plans/town-1/parsed', ...args, '--jobs', jobs))
  for (const one of ran) expect([one.status, one.stdout, one.stderr]).toEqual([2, ran[0]!.stdout, ran[0]!.stderr])
})

it('export writes the same files for every number of jobs', () => {
  const hashes = COUNTS.map((jobs) => {
    const out = join(folder, `tables-${jobs}`)
    run('export', 'plans', 'plans/town-1/parsed', '--to', 'csv,ndjson,xlsx', '-o', out, '--jobs', jobs)
    return hashOfLines(readdirSync(out).map((name) => `${name} ${readFileSync(join(out, name)).toString('base64')}`))
  })
  expect(new Set(hashes).size).toBe(1)
})

it('standard input and --fail-fast go with several jobs', () => {
  const { stdout } = gongwen(['parse', '-', 'plans/town-2', '--jobs', '2'], { cwd: folder, input: plan(99) })
  expect(linesIn(stdout).map((line) => JSON.parse(line).source.name)).toEqual(['stdin', ...namesIn('plans/town-2')])
  const stopped = COUNTS.map((jobs) => run('parse', 'plans', '--fail-fast', '--jobs', jobs))
  for (const { status, stdout: text, stderr } of stopped)
    expect([status, text, stderr]).toEqual([2, stopped[0]!.stdout, stopped[0]!.stderr])
  expect(stopped[0]!.stderr).toMatch(/1 failed, 41 not read/)
})

const namesIn = (path: string): string[] => readdirSync(join(folder, path)).sort()

it('shards are the whole, each file in one, and a new file moves none', () => {
  const shards = (of: number): string[][] =>
    Array.from({ length: of }, (_, i) =>
      linesIn(run('parse', 'plans', '--shard', `${i + 1}/${of}`, '--jobs', '2').stdout),
    )
  const whole = linesIn(run('parse', 'plans', '--ids', 'path').stdout)
  expect(hashOfLines(shards(1).flat())).toBe(hashOfLines(whole))
  const three = shards(3)
  expect(hashOfLines(three.flat())).toBe(hashOfLines(whole))
  for (const shard of three) expect(shard.length).toBeGreaterThan(4)
  writeFileSync(join(folder, 'plans/added.txt'), plan(500))
  const now = shards(3)
  expect(now.flat()).toHaveLength(whole.length + 1)
  for (const [i, shard] of three.entries()) for (const line of shard) expect(now[i]).toContain(line)
})

it('ids of paths do not depend on what else is read, nor on how it is named', () => {
  const ids = (...inputs: string[]): string[] =>
    linesIn(run('parse', ...inputs, '--ids', 'path').stdout).map((line) => JSON.parse(line).id)
  mkdirSync(join(folder, 'twins/a'), { recursive: true })
  for (const path of ['twins/a/b.txt', 'twins/a-b.txt', 'twins/a-b.md', 'twins/A-b.txt'])
    writeFileSync(join(folder, path), plan(3))
  const all = ids('twins')
  expect(new Set(all.map((id) => id.toLowerCase())).size).toBe(4)
  expect(ids('twins/a-b.md', './twins/a/b.txt', join(folder, 'twins/a-b.txt'))).toEqual(
    ['twins/a-b.md', 'twins/a/b.txt', 'twins/a-b.txt'].map((path) => ids(path)[0]),
  )
  expect(all).toContain(ids('./twins/../twins/a-b.md')[0])
})

it('shards write into one folder, and that is what one run writes', () => {
  const whole = join(folder, 'whole')
  run('parse', 'plans', '-o', whole, '--ids', 'path')
  for (const i of [2, 1]) run('parse', 'plans', '-o', 'parts', '--shard', `${i}/2`, '--resume')
  expect(hashOfFolder(join(folder, 'parts'))).toBe(hashOfFolder(whole))
  expect(readdirSync(join(folder, 'parts')).filter((name) => name.endsWith('.ndjson'))).toEqual([
    'manifest-1-of-2.ndjson',
    'manifest-2-of-2.ndjson',
  ])
  // what a shard has done is done for any other division
  expect(run('parse', 'plans', '-o', 'parts', '--resume').lines.at(-1)).toMatch(
    /^43 files: 0 done, 42 skipped, 1 failed/,
  )
})

it.each([
  ['--jobs', '0'],
  ['--jobs', 'many'],
  ['--shard', '3/2'],
  ['--shard', '0/2'],
  ['--ids', 'number'],
])('%s %s is wrong usage', (flag, value) => {
  const { status, lines } = run('parse', 'plans', flag, value)
  expect([status, lines.length]).toEqual([2, 1])
  expect(lines[0]).toContain(flag)
})
