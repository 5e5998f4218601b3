import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { toJson } from '../../src/export/json.ts'
import { deadline, measure, plan as sample, unit } from '../export/sample.ts'
import { bin, gongwen, namesIn, PLAN, scratch } from './gongwen.ts'

const folder = scratch()
const at = (...names: string[]): string => join(folder, ...names)
const plan = at('plan.txt')
writeFileSync(plan, PLAN)

const SET = [
  'aliases.csv',
  'annexes.csv',
  'contacts.csv',
  'counterparts.csv',
  'coverage.csv',
  'datapackage.json',
  'diagnostics.csv',
  'documents.csv',
  'extra.csv',
  'indicators.csv',
  'measures.csv',
  'milestones.csv',
  'offices.csv',
  'references.csv',
  'sections.csv',
  'steps.csv',
  'targets.csv',
  'units.csv',
]

/** A run of many documents, long enough to be stopped half-way. */
function many(count: number): string {
  const path = at(`many-${count}.ndjson`)
  const measures = Array.from({ length: 100 }, (_, i) => measure(`m${i}`, { text: `推行一窗受理${i}。`.repeat(20) }))
  const lines = Array.from({ length: count }, (_, i) => [...toJson(sample(`plan-${i}`, measures))].join(''))
  writeFileSync(path, lines.join(''))
  return path
}

describe('export', () => {
  it('writes several formats in one run, and the same again: one line says what was done', () => {
    const args = ['export', plan, '--to', 'csv,xlsx,json,ndjson,markdown,html,docx,parquet,sqlite,ics', '-o', at('all')]
    const line = `1 file: 1 done, 0 failed; 1 measure, 0 warnings; written to ${at('all')}\n`
    expect(gongwen(args)).toMatchObject({ status: 0, stdout: '', stderr: line })
    const names = namesIn(at('all'))
    for (const name of [
      ...SET,
      'ledger.xlsx',
      'plan.json',
      'measures.ndjson',
      'tasks.md',
      'tasks.docx',
      'ledger.html',
      'deadlines.ics',
      'gongwen.sqlite',
    ])
      expect(names).toContain(name)
    const before = names.map((name) => statSync(at('all', name)).mtimeMs)
    expect(gongwen(args)).toMatchObject({ status: 0, stderr: line })
    expect(namesIn(at('all')).map((name) => statSync(at('all', name)).mtimeMs)).toEqual(before)
  })

  it('takes what parse wrote, as JSON, as NDJSON and from standard input, and gives the same', () => {
    gongwen(['parse', plan, '-o', at('parsed')])
    const json = at('parsed', 'plan.json')
    expect(gongwen(['export', json, '--to', 'json,csv', '-o', at('again')]).status).toBe(0)
    expect(readFileSync(at('again', 'plan.json'))).toEqual(readFileSync(json))
    expect(readFileSync(at('again', 'measures.csv'))).toEqual(readFileSync(at('all', 'measures.csv')))
    const line = gongwen(['parse', plan, '--format', 'ndjson']).stdout
    const input = ['export', '-', '--to', 'json', '-o']
    expect(gongwen([...input, at('piped')], { input: line }).status).toBe(0)
    expect(gongwen([...input, at('piped2'), '--stdin-name', 'x.ndjson'], { input: line }).status).toBe(0)
    expect(readFileSync(at('piped', 'plan.json'))).toEqual(readFileSync(json))
    expect(readFileSync(at('piped2', 'plan.json'))).toEqual(readFileSync(json))
  })

  it('leaves personal data out where that is asked for, and says how much', () => {
    const private_ = at('联系13812345678.txt')
    writeFileSync(private_, `${PLAN}\n（联系人：李小明；联系电话：138 1234 5678；邮箱：a.b@163.com）\n`)
    gongwen(['parse', private_, '-o', at('private')])
    for (const input of [private_, at('private', '联系13812345678.json')]) {
      const folder = `${at('public')}-${input.endsWith('json') ? 'json' : 'txt'}`
      const args = ['export', input, '--to', 'csv,json,ndjson,markdown,ics', '--redact', '-o', folder]
      const { status, lines } = gongwen(args)
      expect(status).toBe(0)
      expect(lines[0]).toBe('left out in 5 places: telephone numbers 3, e-mail addresses 1, names 1')
      expect(namesIn(folder)).toContain('联系.json')
      for (const name of namesIn(folder))
        expect(readFileSync(join(folder, name), 'utf8').replaceAll(' ', '')).not.toMatch(/13812345678|a\.b@163|李小明/)
      expect(gongwen([...args, '--quiet']).stderr).toBe('')
    }
    expect(gongwen(['export', plan, '--to', 'json', '--redact', '-o', at('none')]).lines[0]).toBe(
      'nothing to leave out',
    )
  })

  it('tells JSON that is no document apart, and does the rest', () => {
    mkdirSync(at('mixed'))
    writeFileSync(at('mixed', 'a.json'), '{"a":1}')
    writeFileSync(at('mixed', 'b.json'), '{"schemaVersion":')
    writeFileSync(at('mixed', 'c.json'), '{"schemaVersion":"9.0.0"}')
    const good = sample('d', [measure('m1')])
    writeFileSync(at('mixed', 'd.json'), JSON.stringify(good))
    const wrong = { ...good, id: 'e', measures: [{ ...measure('m1'), kind: 'foo' }] }
    writeFileSync(at('mixed', 'e.ndjson'), `${JSON.stringify(wrong)}\n\n{\n${JSON.stringify({ ...good, id: 'f' })}\n`)
    const { status, lines } = gongwen(['export', at('mixed'), '--to', 'json', '-o', at('mixed', 'out')])
    expect(status).toBe(2)
    expect(lines[0]).toMatch(/a\.json:1: JSON, but no document/)
    expect(lines[1]).toMatch(/b\.json:1: no valid JSON/)
    expect(lines[2]).toMatch(/c\.json:1: schema version 9\.0\.0/)
    expect(lines[3]).toMatch(/e\.ndjson:1: field measures\[0\]\.kind/)
    expect(lines[4]).toMatch(/e\.ndjson:3: no valid JSON/)
    expect(lines[5]).toContain('2 done, 5 failed')
    expect(namesIn(at('mixed', 'out'))).toEqual(['d.json', 'f.json'])
    // its own output is no input of the next run
    expect(gongwen(['export', at('mixed'), '--to', 'json', '-o', at('mixed', 'out')]).lines.at(-1)).toBe(lines[5])
  })

  it('never writes outside of its folder, whatever an id says', () => {
    const ids = ['../../escape', 'a/b', 'CON', '', '.', 'datapackage', 'x', 'X', 'y'.repeat(300)]
    const lines = ids.map((id) => JSON.stringify(sample(id === '' ? ' ' : id, [measure('m1')])))
    writeFileSync(at('ids.ndjson'), lines.join('\n'))
    const { status } = gongwen(['export', at('ids.ndjson'), '--to', 'json,csv', '-o', at('ids', 'in')])
    expect(status).toBe(0)
    expect(namesIn(at('ids'))).toEqual(['in'])
    const names = namesIn(at('ids', 'in')).filter((name) => !SET.includes(name))
    expect(names).toHaveLength(ids.length)
    for (const name of names) expect(name).toMatch(/^[^/\\:*?"<>|]{1,200}$/)
  })

  it('groups under names that are safe and apart', () => {
    const leads = ['../../x', '甲局', '甲局 ', 'CON', 'a/b', 'a\\b']
    const measures = leads.map((name, i) => measure(`m${i}`, { leads: [unit(name)] }))
    writeFileSync(at('groups.json'), JSON.stringify(sample('g', measures, null)))
    const args = ['export', at('groups.json'), '--to', 'csv,markdown,xlsx', '-o', at('groups', 'in')]
    expect(gongwen([...args, '--group-by', 'lead']).status).toBe(0)
    expect(namesIn(at('groups'))).toEqual(['in'])
    expect(namesIn(at('groups', 'in')).filter((name) => name.startsWith('measures-'))).toHaveLength(leads.length)
  })

  it('selects; where nothing is selected it says so and writes headers', () => {
    const args = ['export', plan, '--to', 'csv,xlsx', '-o', at('none'), '--where', 'kind=action']
    const { status, lines } = gongwen(args)
    expect(status).toBe(0)
    expect(lines).toEqual([
      `warning ${at('none')}: no measure was selected: the tables have headers only`,
      `1 file: 1 done, 0 failed; 0 measures, 0 warnings; written to ${at('none')}`,
    ])
    expect(parse(readFileSync(at('none', 'measures.csv')), { bom: true })).toHaveLength(1)
  })

  it.each([
    [['--to', 'csv,pdf'], /--to: unknown format pdf — there are: csv, xlsx, json/],
    [['--to', 'csv', '--columns', 'id,foo'], /--columns: unknown column foo — there are: id, document/],
    [['--to', 'csv', '--where', 'foo=1'], /--where: unknown condition foo — there are: county/],
    [['--to', 'csv', '--where', 'deadline=soon'], /--where: cannot read the condition 'deadline=soon'/],
    [['--to', 'csv', '--group-by', 'foo'], /--group-by.*lead, indicator, deadline/],
    [['--to', 'csv', '--headers', 'fr'], /--headers.*zh, en/],
    [[], /--to <formats> is needed/],
  ])('refuses %j with status 2', (args, message) => {
    const { status, lines } = gongwen(['export', plan, '-o', at('wrong'), ...args])
    expect(status).toBe(2)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(message)
    expect(existsSync(at('wrong'))).toBe(false)
  })
})

describe('files that are there already', () => {
  it('are not replaced unasked, none of them, and the message names the one', () => {
    mkdirSync(at('there'))
    writeFileSync(at('there', 'units.csv'), 'mine')
    const args = ['export', plan, '--to', 'csv', '-o', at('there')]
    const { status, lines } = gongwen(args)
    expect(status).toBe(2)
    expect(lines[0]).toMatch(/units\.csv: exists and differs — overwrite it with --force/)
    expect(namesIn(at('there'))).toEqual(['units.csv'])
    expect(gongwen([...args, '--force']).status).toBe(0)
    expect(namesIn(at('there'))).toEqual(SET)
  })

  it('are never an input, not even with --force', () => {
    mkdirSync(at('input'))
    const compact = JSON.stringify(sample('self', [measure('m1')]))
    writeFileSync(at('input', 'self.json'), compact)
    const { status, lines } = gongwen([
      'export',
      at('input', 'self.json'),
      '--to',
      'json',
      '-o',
      at('input'),
      '--force',
    ])
    expect(status).toBe(2)
    expect(lines[0]).toMatch(/self\.json: the output would replace the input/)
    expect(readFileSync(at('input', 'self.json'), 'utf8')).toBe(compact)
  })

  it('are replaced, not written through, where they are links', () => {
    mkdirSync(at('linked'))
    writeFileSync(at('elsewhere.md'), 'mine')
    symlinkSync(at('elsewhere.md'), at('linked', 'tasks.md'))
    expect(gongwen(['export', plan, '--to', 'markdown', '-o', at('linked')]).status).toBe(2)
    expect(gongwen(['export', plan, '--to', 'markdown', '-o', at('linked'), '--force']).status).toBe(0)
    expect(readFileSync(at('elsewhere.md'), 'utf8')).toBe('mine')
    expect(readFileSync(at('linked', 'tasks.md'), 'utf8')).toContain('任务清单')
  })

  it('stay whole when a run is killed, and what it left is cleared by the next', async () => {
    const args = ['export', plan, '--to', 'csv', '-o', at('killed')]
    gongwen(args)
    const before = namesIn(at('killed')).map((name) => readFileSync(at('killed', name)))
    const child = spawn(process.execPath, [
      bin,
      'export',
      many(400),
      '--to',
      'csv,ndjson',
      '--force',
      '-o',
      at('killed'),
    ])
    const leftovers = (): string[] => readdirSync(at('killed')).filter((name) => name.endsWith('.tmp'))
    while (leftovers().length === 0 && child.exitCode === null) await new Promise((done) => setTimeout(done, 5))
    child.kill('SIGKILL')
    await new Promise((done) => child.once('close', done))
    expect(child.signalCode).toBe('SIGKILL')
    expect(leftovers().length).toBeGreaterThan(0)
    expect(SET.map((name) => readFileSync(at('killed', name)))).toEqual(before)
    expect(gongwen(args).status).toBe(0)
    expect(namesIn(at('killed'))).toEqual(SET)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('stay whole on %s, and nothing is left', async (signal) => {
    const to = at(`on-${signal}`)
    const child = spawn(process.execPath, [bin, 'export', many(400), '--to', 'csv', '-o', to])
    while (child.exitCode === null && !(existsSync(to) && readdirSync(to).length > 0))
      await new Promise((done) => setTimeout(done, 5))
    child.kill(signal)
    const status = await new Promise((done) => child.once('close', (code) => done(code)))
    expect(status).toBe(signal === 'SIGINT' ? 130 : 143)
    expect(namesIn(to)).toEqual([])
  })

  it('stay whole when no more can be written', () => {
    mkdirSync(at('full'))
    writeFileSync(at('full', 'measures.csv'), 'mine')
    // a bound on the size of files stands in for a full disk: the same system call fails half-way
    const command = `ulimit -f 64; exec "${process.execPath}" "${bin}" export "${many(40)}" --to csv --force -o "${at('full')}"`
    const { status, stderr } = spawnSync('bash', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    })
    expect(status).toBe(2)
    expect(stderr).toMatch(/output \S+\.csv: /)
    expect(namesIn(at('full'))).toEqual(['measures.csv'])
    expect(readFileSync(at('full', 'measures.csv'), 'utf8')).toBe('mine')
  })

  it('a disk that is full is named', (context) => {
    mkdirSync(at('small'))
    const [attach, detach] = ['mount', 'umount'] as const
    const mounted = spawnSync(attach, ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at('small')]).status === 0
    if (!mounted) return context.skip('no disk can be mounted here')
    try {
      const { status, stderr } = gongwen(['export', many(40), '--to', 'csv', '-o', at('small')])
      expect(status).toBe(2)
      expect(stderr).toMatch(/no space left/)
      expect(namesIn(at('small'))).toEqual([])
    } finally {
      spawnSync(detach, [at('small')])
    }
  })

  it('a folder that is a file is refused in one line', () => {
    const { status, lines } = gongwen(['export', plan, '--to', 'csv', '-o', join(plan, 'x')])
    expect(status).toBe(2)
    expect(lines).toHaveLength(1)
  })
})

describe('compare', () => {
  const one = sample('one', [
    measure('m1', { indicator: '开办企业', deadline: deadline('6月底前', '2023-06', '2023-06-30') }),
  ])
  writeFileSync(at('one.json'), JSON.stringify(one))
  writeFileSync(at('two.json'), JSON.stringify({ ...sample('two', one.measures, '乙县') }))

  it('prints Markdown, or writes files', () => {
    const { status, stdout, stderr } = gongwen(['compare', at('one.json'), at('two.json')])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('| Likeness | 甲县 | 乙县 |')
    const chinese = gongwen(['compare', at('one.json'), at('two.json'), '--lang', 'zh']).stdout
    expect(chinese).toContain('| 相似度 | 甲县 | 乙县 |')
    const args = ['compare', at('one.json'), at('two.json'), '--to', 'csv,xlsx,markdown', '-o', at('compared')]
    expect(gongwen(args).status).toBe(0)
    expect(namesIn(at('compared'))).toEqual([
      'comparison-measures.csv',
      'comparison-targets.csv',
      'comparison.md',
      'comparison.xlsx',
    ])
    expect(readFileSync(at('compared', 'comparison.md'), 'utf8')).toBe(stdout)
  })

  it('says where there is nothing to compare with', () =>
    expect(gongwen(['compare', at('one.json')]).lines).toEqual([
      'warning compare: one document only: nothing to compare it with',
    ]))
})
