import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { attacks } from '../../scripts/attacks.mjs'
import { parse } from '../../src/index.ts'
import { LIMIT_NAMES, type LimitName } from '../../src/read/limits.ts'
import { gongwen, namesIn, PLAN, scratch } from './gongwen.ts'

const folder = scratch()
const plan = join(folder, 'plan.txt')
writeFileSync(plan, PLAN)
const bold = join(folder, 'bold.html')
writeFileSync(bold, `<!doctype html><html><body>${'<b>'.repeat(40)}<p>一、推进改革。</p></body></html>`)

/** Files of attacks, those that are missing. Made by a process of its own, so that what they take is not this one's. */
function make(names: readonly string[]): void {
  const missing = names.filter((name) => !existsSync(join(folder, name)))
  if (missing.length === 0) return
  const args = ['scripts/attacks.mjs', folder, ...missing]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
}

function made(name: string): string {
  make([name])
  return join(folder, name)
}

const seed = (ending: string): string => `fixtures/formats/seeds/shangyou-2023-work-points.${ending}`
const LEDGER = 'fixtures/formats/pages/ledger.xlsx'
/** A file that is read as it is, and a value of the limit that it is above. */
const LOW: Record<LimitName, () => [file: string, value: string]> = {
  'file-size': () => [plan, '100'],
  'unpacked-size': () => [seed('docx'), '1KB'],
  'unpacked-ratio': () => [made('below-elements.docx'), '2'],
  characters: () => [seed('html'), '10'],
  'archive-files': () => [seed('docx'), '1'],
  'xml-depth': () => [seed('docx'), '2'],
  'docx-elements': () => [seed('docx'), '10'],
  'doc-paragraphs': () => ['fixtures/formats/old/paper.doc', '3'],
  'rtf-size': () => ['fixtures/formats/old/paper.rtf', '1KB'],
  'rtf-depth': () => ['fixtures/formats/old/paper.rtf', '1'],
  'xlsx-elements': () => [LEDGER, '10'],
  'xlsx-rows': () => [LEDGER, '2'],
  'xlsx-columns': () => [LEDGER, '1'],
  'xlsx-cells': () => [LEDGER, '2'],
  'html-size': () => [seed('html'), '1KB'],
  'html-elements': () => [seed('html'), '5'],
  'html-depth': () => [seed('html'), '2'],
  'html-rebuilt': () => [bold, '30'],
  'ofd-pages': () => [made('paper.ofd'), '1'],
  'ofd-elements': () => [made('paper.ofd'), '5'],
  'ofd-seconds': () => [made('slow.ofd'), '1'],
  'ofd-memory': () => [made('paper.ofd'), '1KB'],
  'pdf-pages': () => [seed('pdf'), '1'],
  'pdf-seconds': () => [made('forms.pdf'), '1'],
  'pdf-memory': () => [seed('pdf'), '1KB'],
}

describe('--limit', () => {
  it.each(LIMIT_NAMES)('%s: the refusal names it, its value and the option, the others are done', (name) => {
    const [file, value] = LOW[name]()
    const { status, stdout, lines } = gongwen([
      'parse',
      file,
      plan,
      '--limit',
      `${name}=${value}`,
      '--format',
      'ndjson',
    ])
    expect(lines.at(-1)).toMatch(name === 'file-size' ? /0 done, 1 failed/ : /1 done, 1 failed/)
    expect(lines[0]).toMatch(new RegExp(`above the limit of ${value}B? — .*--limit ${name}=…$`))
    expect(status).toBe(2)
    expect(stdout.split('\n')).toHaveLength(name === 'file-size' ? 1 : 2)
  })

  it.each(['docx', 'xlsx', 'pdf'])('characters holds in %s too', (ending) => {
    const file = ending === 'xlsx' ? LEDGER : seed(ending)
    expect(gongwen(['parse', file, '--limit', 'characters=10']).lines[0]).toMatch(/characters of text: above the limit/)
  })

  it('raises: what is above the usual value is read', () => {
    const file = join(folder, 'deep.html')
    const text = `${'<div>'.repeat(1100)}<p>一、推进改革。</p>${'</div>'.repeat(1100)}`
    writeFileSync(file, `<!doctype html><html><body>${text}</body></html>`)
    expect(gongwen(['parse', file]).lines[0]).toMatch(
      /depth of HTML elements: above the limit of 1000 — .*html-depth=…/,
    )
    const { status, stdout } = gongwen(['parse', file, '--limit', 'html-depth=1200', '--limit', 'html-size=1.5 MB'])
    expect(status).toBe(0)
    expect(stdout).toContain('推进改革')
  })

  it.each([
    ['parse', []],
    ['validate', []],
    ['export', ['--to', 'csv', '-o', join(folder, 'out')]],
    ['compare', []],
    ['inspect', ['--stage', 'text']],
  ])('is an option of %s', (command, more) => {
    const { status, stderr } = gongwen([command, plan, '--limit', 'file-size=100', ...more])
    expect(stderr).toMatch(/plan\.txt: size of the file: above the limit of 100B — .*--limit file-size=…/)
    expect(status).toBe(2)
  })

  it('holds for standard input and for JSON', () => {
    const piped = gongwen(['parse', '-', '--limit', 'file-size=100'], { input: PLAN })
    expect(piped.lines[0]).toMatch(/limit of 100B/)
    const json = join(folder, 'plan.json')
    writeFileSync(json, gongwen(['parse', plan]).stdout)
    expect(gongwen(['validate', json, '--limit', 'file-size=1KB']).stderr).toMatch(/limit of 1KB/)
  })

  it.each([
    ['pdf-page=3', /no limit called 'pdf-page' — there are: file-size, .*pdf-pages/],
    ['__proto__=3', /no limit called '__proto__' — there are: file-size/],
    ['pdf-pages', /'' is no value of the limit pdf-pages — allowed: 1 to 1000000000; usually 800$/m],
    ['pdf-pages=many', /'many' is no value/],
    ['pdf-pages=0', /'0' is no value/],
    ['pdf-pages=-1', /'-1' is no value/],
    ['pdf-pages=1.5', /'1\.5' is no value/],
    ['pdf-pages=3MB', /'3MB' is no value/],
    ['file-size=9GB', /'9GB' is no value of the limit file-size — allowed: 1 to 511MB; usually 256MB$/m],
  ])('%s is wrong usage, told before any input is read', (given, message) => {
    const { status, stdout, lines } = gongwen(['parse', plan, '--limit', given])
    expect(lines).toEqual([expect.stringMatching(message)])
    expect(status).toBe(2)
    expect(stdout).toBe('')
  })

  it('says all in Chinese where it is asked for', () => {
    const { stderr } = gongwen(['parse', plan, '--limit', 'file-size=100', '--lang', 'zh'])
    expect(stderr).toMatch(/文件大小超过 100B 的上限 — .*--limit file-size=… 放宽/)
    expect(gongwen(['parse', plan, '--limit', 'x=1', '--lang', 'zh']).stderr).toMatch(
      /没有名为“x”的上限 — 可用：file-size、/,
    )
  })

  it('is listed in the help with every name and usual value', () => {
    expect(gongwen(['parse', '--help']).stdout.replace(/\s+/g, ' ')).toContain('gongwen help limits')
    const { stdout } = gongwen(['help', 'limits'])
    for (const name of LIMIT_NAMES) expect(stdout.replace(/\s+/g, ' ')).toMatch(new RegExp(` ${name}=\\d`))
  })
})

describe('limits elsewhere', () => {
  it('stand in the configuration; the option goes before it', () => {
    const config = join(folder, 'limits.json')
    writeFileSync(config, JSON.stringify({ limits: { 'file-size': '0.1KB' } }))
    expect(gongwen(['validate', plan, '--config', config]).stderr).toMatch(/limit of 102B/)
    expect(gongwen(['validate', plan, '--config', config, '--limit', 'file-size=1MB']).status).toBe(0)
    writeFileSync(config, JSON.stringify({ limits: { pages: 3 } }))
    expect(gongwen(['validate', plan, '--config', config]).stderr).toMatch(
      /limits\.json: there is no limit called 'pages'/,
    )
    writeFileSync(config, JSON.stringify({ limits: 3 }))
    expect(gongwen(['validate', plan, '--config', config]).stderr).toMatch(/3 is no value of limits/)
  })

  it('are options of the API', async () => {
    const bytes = readFileSync(seed('docx'))
    await expect(parse(bytes, { name: 'a.docx', limits: { 'docx-elements': 10 } })).rejects.toThrow(/limit of 10$/)
    await expect(parse(bytes, { name: 'a.docx', limits: { 'unpacked-size': '1KB' } })).rejects.toThrow(/limit of 1KB$/)
    await expect(parse('甲', { limits: { pages: 3 } as never })).rejects.toThrow(/no limit called 'pages'/)
    const both = [parse(bytes, { limits: { characters: 10 } }), parse(bytes)]
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })
})

const PEAK = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process._rawDebug('peak',u.maxRSS,u.userCPUTime+u.systemCPUTime)})`

describe('what is built to fill memory, time or the stack', () => {
  const refused = attacks.filter(({ refusedBy }) => refusedBy !== null)
  beforeAll(() => make(refused.map(({ name }) => name)))

  it.each(refused.map(({ what, name, refusedBy }) => [`${what} (${name})`, name, refusedBy as string]))(
    '%s',
    (_, name, refusedBy) => {
      const file = made(name)
      // what only time stops need not take all of it here
      const sooner = refusedBy === 'pdf-seconds' ? ['--limit', 'pdf-seconds=2'] : []
      const { status, stderr } = gongwen(['parse', file, plan, '--format', 'ndjson', ...sooner], {
        env: { NODE_OPTIONS: `--import "${PEAK}"` },
      })
      rmSync(file)
      const said = stderr.split('\n').find((line) => line.includes(basename(name))) ?? ''
      expect(said).toContain(refusedBy)
      expect(stderr).toContain('1 done, 1 failed')
      expect(status).toBe(2)
      const peaks = [...stderr.matchAll(/^peak (\d+) (\d+)$/gm)]
      expect(Math.max(...peaks.map(([, kilobytes]) => Number(kilobytes) / 1024))).toBeLessThan(1000)
      expect(Math.max(...peaks.map(([, , microseconds]) => Number(microseconds) / 1e6))).toBeLessThan(10)
    },
  )
})

describe('what only looks so', () => {
  it('paths that lead out of an archive are names: nothing is written, of two the first is read', () => {
    const out = join(folder, 'paths')
    const { status } = gongwen(['parse', made('paths.docx'), '-o', out])
    expect(status).toBe(0)
    const written: unknown = JSON.parse(readFileSync(join(out, 'paths.json'), 'utf8'))
    const { measures, diagnostics } = written as { measures: { text: string }[]; diagnostics: { rule: string }[] }
    expect(measures).toHaveLength(3)
    expect(namesIn(out)).toEqual(['paths.json'])
    expect(diagnostics.map(({ rule }) => rule)).toContain('text/doubled-part')
  })

  it.each(['dimension.xlsx', 'deep.md', 'quotes.md', 'below-depth.html'])('%s is read', (name) => {
    const { status, stdout } = gongwen(['parse', made(name)])
    expect(status).toBe(0)
    expect(stdout).toContain('推进改革')
  })
})

describe('several PDFs in one run', () => {
  const writers = ['word', 'wps'].map((writer) => `fixtures/formats/writers/${writer}.pdf`)
  const ids = (stdout: string): unknown[] =>
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { id: string }).id)

  it('are read one after the other by the same thread', () => {
    const { status, stdout } = gongwen(['parse', ...writers, seed('pdf')])
    expect(status).toBe(0)
    expect(ids(stdout)).toEqual(['word', 'wps', 'shangyou-2023-work-points'])
  })

  it('are read after one that is refused, and after one that was ended', () => {
    const low = ['--limit', 'pdf-pages=2']
    const [first = '', second = ''] = writers
    const other = 'fixtures/formats/seeds/tonggu-2023-indicator-measures.pdf'
    const refused = gongwen(['parse', ...low, first, seed('pdf'), second])
    expect(refused.status).toBe(2)
    expect(ids(refused.stdout)).toEqual(['word', 'wps'])
    const ended = gongwen(['parse', '--limit', 'pdf-memory=1MB', seed('pdf'), other, plan])
    expect(ended.stderr).toContain('1 done, 2 failed')
    expect(ended.status).toBe(2)
  })
})
