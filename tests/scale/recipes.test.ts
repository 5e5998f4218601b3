import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { gongwen, scratch } from '../cli/gongwen.ts'
import { corpus, hashOfFolder, hashOfLines, linesIn, plan } from './corpus.ts'
import { type Ended, isThere, killOne, pythonWith, readersGone, start, withGongwen } from './engines.ts'

// 200 documents through each recipe of docs/scale, one reader killed with -9 in the middle
const folder = realpathSync(scratch())
const paths = corpus(folder, 200)
const env = withGongwen(folder)
const recipes = resolve('docs/scale')
writeFileSync(join(folder, 'list'), paths.map((path) => `${path}\n`).join(''))
const expected = gongwen(['parse', 'plans', '--ids', 'path', '-q'], { cwd: folder }).stdout
gongwen(['parse', 'plans', '-o', 'whole', '--ids', 'path', '-q'], { cwd: folder })
const whole = hashOfFolder(join(folder, 'whole'))

const filesIn = (name: string, ending: string): number =>
  existsSync(join(folder, name)) ? readdirSync(join(folder, name)).filter((one) => one.endsWith(ending)).length : 0

it.skipIf(!isThere('GNU parallel', 'parallel', '--version'))('GNU parallel over shards', async () => {
  const args = ['--joblog', 'jobs.log', '--resume-failed', '--jobs', '2']
  const command = [...args, 'gongwen parse plans -o parsed --resume --shard {}/4', ':::', '1', '2', '3', '4']
  const first = start('parallel', command, { cwd: folder, env })
  await killOne(folder, () => filesIn('parsed', '.json') > 20)
  expect((await first.ended).status).toBe(1)
  expect(filesIn('parsed', '.json')).toBeLessThan(200)
  const again = await start('parallel', command, { cwd: folder, env }).ended
  expect(again).toMatchObject({ status: 0 })
  expect(hashOfFolder(join(folder, 'parsed'))).toBe(whole)
})

it.skipIf(!isThere('xargs', 'xargs', '--version'))('xargs over shards', async () => {
  writeFileSync(join(folder, 'shards'), '1\n2\n3\n4\n')
  const command = ['-a', 'shards', '-P', '2', '-I{}', 'gongwen', 'parse', 'plans', '-o', 'by-xargs', '--resume']
  const run = (): ReturnType<typeof start> => start('xargs', [...command, '--shard', '{}/4'], { cwd: folder, env })
  const first = run()
  await killOne(folder, () => filesIn('by-xargs', '.json') > 20)
  expect((await first.ended).status).not.toBe(0)
  // what it had begun beside the killed one may still be at work
  await readersGone(folder)
  expect(filesIn('by-xargs', '.json')).toBeLessThan(200)
  expect((await run().ended).status).toBe(0)
  expect(hashOfFolder(join(folder, 'by-xargs'))).toBe(whole)
})

const python = pythonWith('distributed')
if (python === undefined) console.warn('SKIPPED: Dask distributed is not on this machine, its recipe was not tried')

it.skipIf(python === undefined)('Dask distributed', async () => {
  const args = [join(recipes, 'dask_plans.py'), 'list', 'dask.ndjson', '', '20']
  const { ended } = start(python!, args, { cwd: folder, env })
  await killOne(folder, () => existsSync(join(folder, 'dask.ndjson')) && statSync(join(folder, 'dask.ndjson')).size > 0)
  const { status, said } = await ended
  expect({ status, said }).toMatchObject({ status: 0 })
  expect(readFileSync(join(folder, 'dask.ndjson'), 'utf8')).toBe(expected)
})

it.skipIf(!isThere('redis-server', 'redis-server', '--version'))('BullMQ over Redis', async () => {
  const socket = join(folder, 'redis.sock')
  const redis = start('redis-server', ['--port', '0', '--unixsocket', socket, '--save', ''], { cwd: folder, env })
  try {
    while (!existsSync(socket)) await new Promise((next) => setTimeout(next, 20))
    const options = { cwd: folder, env: { ...env, REDIS: socket } }
    const queue = join(recipes, 'bullmq.mjs')
    expect(await start(process.execPath, [queue, 'add', 'list'], options).ended).toEqual({ status: 0, said: '' })
    const workers = [1, 2].map(() => start(process.execPath, [queue, 'work', 'queued'], options))
    await killOne(folder, () => filesIn('queued', '.json') > 20)
    // and a whole worker with its reader
    workers[0]!.child.kill('SIGKILL')
    while (filesIn('queued', '.json') < 200) await new Promise((next) => setTimeout(next, 50))
    workers[1]!.child.kill('SIGTERM')
    const lines = readdirSync(join(folder, 'queued'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(join(folder, 'queued', name), 'utf8').trimEnd())
    expect(hashOfLines(lines)).toBe(hashOfLines(linesIn(expected)))
  } finally {
    redis.child.kill()
    await redis.ended
  }
})

const inBase = (database: string, ...files: string[]): Promise<Ended> => {
  const run = [join(recipes, 'duckdb/run.mjs'), database, ...files.map((one) => resolve(recipes, 'duckdb', one))]
  return start(process.execPath, run, { cwd: join(folder, 'base'), env }).ended
}
const sql = (...files: string[]): Promise<Ended> => inBase('corpus.duckdb', ...files)
const rowsOf = async (file: string): Promise<Record<string, unknown>[]> => {
  const { status, said } = await sql(file)
  expect({ status, said }).toMatchObject({ status: 0 })
  return linesIn(said).map((line) => JSON.parse(line) as Record<string, unknown>)
}

it('DuckDB over the folder: what is new or changed replaces its own rows only', async () => {
  mkdirSync(join(folder, 'base'))
  const parse = (): string =>
    gongwen(['parse', 'towns', '-o', 'parsed', '--resume'], { cwd: join(folder, 'base') }).stderr
  corpus(join(folder, 'base'), 12, 'towns')
  parse()
  expect(await sql('load.sql')).toEqual({ status: 0, said: '' })
  const count = `SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM measures) AS measures,
    (SELECT count(*) FROM units) AS units, (SELECT count(*) FROM targets) AS targets,
    (SELECT list(file ORDER BY file) FROM files WHERE written > TIMESTAMPTZ '2000-01-01') AS files;`
  const counting = join(folder, 'count.sql')
  writeFileSync(counting, count)
  const [first] = await rowsOf(counting)
  expect(first).toMatchObject({ documents: '12', measures: '24', units: '36' })
  const [busy] = await rowsOf('most-charged.sql')
  expect(busy).toMatchObject({ measures: expect.stringMatching(/^\d+$/) })
  expect((await rowsOf('deadlines-by-month.sql')).map(({ month }) => month)).toContain('2024-06')
  // one is changed, one is new, one goes: the rows of the others are the same
  const seen = `SELECT file, load, document, id, text FROM measures JOIN files USING (file) ORDER BY ALL;`
  const rows = join(folder, 'rows.sql')
  writeFileSync(rows, seen)
  const before = await rowsOf(rows)
  const [changed, gone] = ['town-1/plan-1.txt', 'town-2/plan-2.txt'].map((name) => join(folder, 'base/towns', name))
  writeFileSync(changed!, `${plan(1)}（三）建立专班。（责任单位：县司法局）\n`)
  writeFileSync(join(folder, 'base/towns/new.txt'), plan(77))
  rmSync(gone!)
  rmSync(
    join(folder, 'base/parsed', readdirSync(join(folder, 'base/parsed')).find((name) => name.includes('-plan-2-'))!),
  )
  expect(parse()).toContain('12 files: 2 done, 10 skipped')
  expect(await sql('load.sql')).toEqual({ status: 0, said: '' })
  const after = await rowsOf(rows)
  const touched = /-plan-[12]-|-new-/
  const kept = before.filter(({ file }) => !touched.test(String(file)))
  expect(kept).toHaveLength(20)
  expect(after.filter(({ file }) => !touched.test(String(file)))).toEqual(kept)
  expect((await rowsOf(counting))[0]).toMatchObject({ documents: '12', measures: '25' })
  expect(await sql('load.sql')).toEqual({ status: 0, said: '' })
  expect(await rowsOf(rows)).toEqual(after)
})

it('DuckDB: the same aims and copied measures of several counties', async () => {
  const base = join(folder, 'base')
  for (const [county, count] of [
    ['安远县', 30],
    ['信丰县', 40],
  ] as const) {
    const text = `${county}优化营商环境工作要点\n\n一、工作措施\n\n（一）推行“一窗受理”改革。${county}全年办理各类审批事项不少于${count}件，做到应受尽受。（责任单位：县行政审批局）\n`
    writeFileSync(join(base, 'towns', `${county}.txt`), text)
  }
  gongwen(['parse', 'towns', '-o', 'parsed', '--resume'], { cwd: base })
  await sql('load.sql')
  const copied = await rowsOf('copied.sql')
  expect(copied.map(({ jurisdictions }) => jurisdictions)).toContainEqual(expect.arrayContaining(['安远县', '信丰县']))
  const aims = await rowsOf('same-target.sql')
  expect(JSON.stringify(aims)).toContain('不少于30件')
  expect(JSON.stringify(aims)).toContain('不少于40件')
})

it('DuckDB over Parquet shards answers the same as over the folder of documents', async () => {
  const base = join(folder, 'base')
  for (const shard of ['1', '2'])
    gongwen(
      ['export', 'towns', '--to', 'parquet', '--headers', 'en', '-o', `shards/${shard}`, '--shard', `${shard}/2`],
      { cwd: base },
    )
  expect(await inBase('shards.duckdb', 'parquet.sql')).toEqual({ status: 0, said: '' })
  for (const query of ['most-charged.sql', 'deadlines-by-month.sql', 'same-target.sql', 'copied.sql']) {
    const over = await inBase('shards.duckdb', query)
    expect(over).toMatchObject({ status: 0 })
    const rows = linesIn((await sql(query)).said)
    expect(rows.length).toBeGreaterThan(0)
    expect(hashOfLines(linesIn(over.said))).toBe(hashOfLines(rows))
  }
})
