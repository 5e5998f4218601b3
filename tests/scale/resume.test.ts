import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bin, gongwen, scratch } from '../cli/gongwen.ts'
import { corpus, hashOfFolder, linesIn, plan } from './corpus.ts'

const folder = scratch()
const paths = corpus(folder, 30)
let count = 0
/** An output folder of its own, with everything done in it. */
function done(): string {
  const out = `out-${count++}`
  run(out)
  return out
}
const run = (out: string, ...args: string[]): ReturnType<typeof gongwen> =>
  gongwen(['parse', 'plans', '-o', out, '--resume', ...args], { cwd: folder })
const closing = (out: string, ...args: string[]): string =>
  run(out, ...args)
    .lines.at(-1)!
    .split(';')[0]!
const manifest = (out: string): string => join(folder, out, 'manifest.ndjson')
const outputOf = (out: string, n: number): string =>
  join(folder, out, readdirSync(join(folder, out)).find((name) => name.includes(`plan-${n}-`))!)
const whole = join(folder, 'whole')
gongwen(['parse', 'plans', '-o', 'whole', '--ids', 'path'], { cwd: folder })

it('does nothing twice, and again what changed, what is new and what is no longer there', () => {
  const out = done()
  expect(linesIn(readFileSync(manifest(out), 'utf8'))).toHaveLength(31)
  expect(closing(out)).toBe('30 files: 0 done, 30 skipped, 0 failed')
  writeFileSync(join(folder, paths[3]!), plan(333))
  writeFileSync(join(folder, 'plans/new.txt'), plan(334))
  rmSync(outputOf(out, 5))
  writeFileSync(outputOf(out, 6), '{}')
  expect(closing(out)).toBe('31 files: 4 done, 27 skipped, 0 failed')
  expect(closing(out)).toBe('31 files: 0 done, 31 skipped, 0 failed')
  expect(closing(out, '--encoding', 'utf-8')).toBe('31 files: 31 done, 0 failed')
  rmSync(join(folder, 'plans/new.txt'))
  corpus(folder, 30)
  run(out, '--jobs', '2')
  rmSync(join(folder, out, readdirSync(join(folder, out)).find((name) => name.includes('-new-'))!))
  expect(hashOfFolder(join(folder, out))).toBe(hashOfFolder(whole))
})

it('a file that stands there and is not its own is not replaced', () => {
  const out = done()
  const foreign = outputOf(out, 4)
  rmSync(manifest(out))
  writeFileSync(foreign, 'mine')
  const { status, stderr } = run(out)
  expect(status).toBe(2)
  expect(stderr).toContain('exists and differs')
  expect(readFileSync(foreign, 'utf8')).toBe('mine')
})

it('what failed is told, not tried again, until it is asked for or changes', () => {
  writeFileSync(join(folder, 'plans/broken.pdf'), '%PDF-1.4 nothing')
  const out = done()
  const again = run(out)
  expect(again.status).toBe(2)
  expect(again.lines.at(-1)).toMatch(/^31 files: 0 done, 30 skipped, 1 failed \(1 before: --retry-failed\)/)
  expect(run(out, '--retry-failed').stderr).toContain('broken.pdf: damaged file')
  writeFileSync(join(folder, 'plans/broken.pdf'), plan(9))
  expect(closing(out)).toBe('31 files: 1 done, 30 skipped, 0 failed')
  rmSync(join(folder, 'plans/broken.pdf'))
})

it.each(['1', '2'])('killed with -9 in the middle, %s jobs: a restart ends with the same bytes', async (jobs) => {
  const out = `killed-${jobs}`
  const args = [bin, 'parse', 'plans', '-o', out, '--resume', '--jobs', jobs]
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' })
  const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)
  while (sizeOf(manifest(out)) < 1500) await new Promise((next) => setTimeout(next, 5))
  child.kill('SIGKILL')
  await once(child, 'exit')
  const { lines, status } = run(out, '--jobs', jobs)
  expect(status).toBe(0)
  expect(lines.at(-1)).toMatch(/^30 files: \d+ done, [1-9]\d* skipped, 0 failed/)
  expect(hashOfFolder(join(folder, out))).toBe(hashOfFolder(whole))
  expect(readdirSync(join(folder, out)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

it('a manifest that is cut off or damaged: its lines are told, their files done again', () => {
  const out = done()
  const text = readFileSync(manifest(out), 'utf8')
  const lines = text.split('\n')
  lines[3] = '{"name":5}'
  lines[7] = '\u0000\u0000'
  writeFileSync(manifest(out), lines.join('\n').slice(0, -20))
  const { stderr, status } = run(out)
  expect(status).toBe(0)
  for (const n of [4, 8, 31]) expect(stderr).toContain(`manifest.ndjson:${n}: a damaged line`)
  expect(stderr).toMatch(/30 files: 3 done, 27 skipped/)
  expect(closing(out)).toBe('30 files: 0 done, 30 skipped, 0 failed')
  // none at all, as a run leaves it that is killed at its beginning
  writeFileSync(manifest(out), '')
  expect(closing(out)).toBe('30 files: 30 done, 0 failed')
})

it('a manifest of another folder: its outputs are not there, so all is done', () => {
  const out = done()
  mkdirSync(join(folder, 'other'))
  writeFileSync(join(folder, 'other/manifest.ndjson'), readFileSync(manifest(out)))
  expect(closing('other')).toBe('30 files: 30 done, 0 failed')
  expect(hashOfFolder(join(folder, 'other'))).toBe(hashOfFolder(whole))
})

it.each([
  ['{"manifest":"gongwen parse","version":9}\n', 'another version'],
  ['{"documents":1}\n', 'no manifest'],
])('a file %j in its place is left alone, and nothing is done', (head, reason) => {
  const out = done()
  writeFileSync(manifest(out), head)
  const before = hashOfFolder(join(folder, out))
  const { status, lines } = run(out)
  expect([status, lines.length]).toEqual([2, 1])
  expect(lines[0]).toContain(reason)
  expect(readFileSync(manifest(out), 'utf8')).toBe(head)
  expect(hashOfFolder(join(folder, out))).toBe(before)
})

it('the folder can be read as documents: the manifest is none', () => {
  const out = done()
  appendFileSync(manifest(out), '')
  const { status, stderr } = gongwen(['export', out, '--to', 'csv', '-o', `${out}-tables`], { cwd: folder })
  expect(status).toBe(0)
  expect(stderr).toContain('30 files: 30 done')
})

it('--resume needs a folder, --retry-failed needs --resume', () => {
  expect(gongwen(['parse', 'plans', '--resume'], { cwd: folder }).stderr).toContain('-o, --output <folder> is needed')
  expect(gongwen(['parse', 'plans', '--retry-failed'], { cwd: folder }).stderr).toContain('--resume is needed')
})
