import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, gongwen, namesIn, PLAN, scratch } from './gongwen.ts'

const folder = scratch()
const file = (name: string, content: string | Uint8Array = PLAN): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const plan = file('plan.txt')
const ids = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id)

describe('standard output', () => {
  it('one input: one document and a line end', () => {
    const { status, stdout, stderr } = gongwen(['parse', plan])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.match(/\n/g)).toHaveLength(1)
    expect(JSON.parse(stdout)).toMatchObject({ id: 'plan', source: { name: 'plan.txt', format: 'text' } })
  })

  it('several inputs: a line each, in the order of the inputs', () => {
    const other = file('a-plan.md')
    expect(ids(gongwen(['parse', plan, other]).stdout)).toEqual(['plan', 'a-plan'])
    expect(ids(gongwen(['parse', '--format', 'ndjson', plan]).stdout)).toEqual(['plan'])
  })

  it('is the same whatever the folder, zone, language and locale', () => {
    const { stdout } = gongwen(['parse', plan])
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR', NO_COLOR: '1' }
    expect(gongwen(['parse', 'plan.txt', '--lang', 'zh'], { cwd: folder, env }).stdout).toBe(stdout)
  })

  it('standard input gives what the file gives', () => {
    const { stdout } = gongwen(['parse', plan])
    expect(gongwen(['parse', '-', '--stdin-name', '/any/plan.txt'], { input: PLAN }).stdout).toBe(stdout)
    expect(JSON.parse(gongwen(['parse', '-'], { input: PLAN }).stdout).id).toBe('stdin')
  })

  it('what would harm a terminal or a line reader is escaped', () => {
    const { stdout } = gongwen(['parse', file('odd.txt', `一、\u2028二\u009b31m三\u202e四\n`)])
    expect(stdout.slice(0, -1)).not.toMatch(/[\u2028\u009b\u202e\n]/)
  })

  it('a reader that goes away is no error', () => {
    const big = file('big.txt', PLAN.repeat(300))
    const { stderr } = spawnSync('sh', ['-c', `'${process.execPath}' '${bin}' parse '${big}' '${big}' | head -c 10`], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
  })

  it.runIf(process.platform === 'linux')('a full disk is told', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `'${process.execPath}' '${bin}' parse '${plan}' --lang en > /dev/full`],
      { encoding: 'utf8' },
    )
    expect(status).toBe(2)
    expect(stderr).toMatch(/standard output.*no space left/)
  })
})

describe('inputs', () => {
  it('folders are searched for supported endings, by name, hidden files aside', () => {
    const tree = join(folder, 'tree')
    mkdirSync(join(tree, 'b'), { recursive: true })
    const names = ['c.txt', 'b/a.MD', 'd.doc', 'e.wps', 'f.rtf', 'b/x.bin', '.hidden.txt']
    for (const name of names) writeFileSync(join(tree, name), PLAN)
    symlinkSync('..', join(tree, 'b', 'loop'))
    expect(ids(gongwen(['parse', tree]).stdout)).toEqual(['a', 'c', 'd', 'e', 'f'])
  })

  it('patterns are expanded; a file whose name looks like one is a file', () => {
    mkdirSync(join(folder, 'globs'))
    for (const name of ['p1.txt', 'p2.txt', 'p[1].txt']) writeFileSync(join(folder, 'globs', name), PLAN)
    const cwd = join(folder, 'globs')
    expect(ids(gongwen(['parse', 'p?.txt'], { cwd }).stdout)).toEqual(['p1', 'p2'])
    expect(ids(gongwen(['parse', 'p[1].txt'], { cwd }).stdout)).toEqual(['p-1'])
  })

  it('the same file named twice is read once; names that begin with a dash work after --', () => {
    file('-odd.txt')
    expect(ids(gongwen(['parse', 'plan.txt', './plan.txt', '--', '-odd.txt'], { cwd: folder }).stdout)).toEqual([
      'plan',
      'odd',
    ])
  })
})

describe('-o', () => {
  const out = (name: string): string => join(folder, name)

  it('writes one file per input, named by its id, and nothing else', () => {
    const twin = join(folder, 'twin')
    mkdirSync(twin)
    writeFileSync(join(twin, 'Plan.txt'), PLAN)
    const { status, stdout, lines } = gongwen(['parse', plan, join(twin, 'Plan.txt'), '-o', out('o1/deep')])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(namesIn(out('o1/deep'))).toEqual(['plan.json', 'twin-Plan.json'])
    expect(lines).toEqual([
      expect.stringMatching(/^same name as another: .*Plan\.txt → twin-Plan$/),
      `2 files: 2 done, 0 failed; 2 measures, 0 warnings; written to ${out('o1/deep')}`,
    ])
    const text = readFileSync(out('o1/deep/plan.json'), 'utf8')
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  })

  it('leaves a file with the same bytes, refuses one that differs, replaces it with --force', () => {
    expect(gongwen(['parse', plan, '-o', out('o2')]).status).toBe(0)
    expect(gongwen(['parse', plan, '-o', out('o2')]).status).toBe(0)
    writeFileSync(out('o2/plan.json'), '{}')
    const refused = gongwen(['parse', plan, '-o', out('o2')])
    expect(refused.status).toBe(2)
    expect(refused.lines[0]).toMatch(/plan\.json.*exists.*--force/)
    expect(readFileSync(out('o2/plan.json'), 'utf8')).toBe('{}')
    expect(gongwen(['parse', plan, '-o', out('o2'), '--force']).status).toBe(0)
    expect(JSON.parse(readFileSync(out('o2/plan.json'), 'utf8')).id).toBe('plan')
    expect(namesIn(out('o2'))).toEqual(['plan.json'])
  })

  it('replaces a link instead of writing through it', () => {
    mkdirSync(out('o3'))
    writeFileSync(out('elsewhere'), 'kept')
    symlinkSync(out('elsewhere'), out('o3/plan.json'))
    expect(gongwen(['parse', plan, '-o', out('o3'), '--force']).status).toBe(0)
    expect(readFileSync(out('elsewhere'), 'utf8')).toBe('kept')
  })

  it('never replaces its own input', () => {
    const input = file('self.json')
    expect(gongwen(['parse', input, '-o', folder, '--force'])).toMatchObject({ status: 2 })
    expect(readFileSync(input, 'utf8')).toBe(PLAN)
  })

  it('clears away what a killed run left', () => {
    mkdirSync(out('o4'))
    writeFileSync(out('o4/.gongwen-999999999-plan.json.tmp'), 'half')
    expect(gongwen(['parse', plan, '-o', out('o4')]).status).toBe(0)
    expect(namesIn(out('o4'))).toEqual(['plan.json'])
  })

  it('that cannot be a folder is told on one line', () => {
    const { status, lines } = gongwen(['parse', plan, '-o', join(plan, 'sub')])
    expect({ status, count: lines.length }).toEqual({ status: 2, count: 1 })
    expect(lines[0]).toContain('not a folder')
  })
})

describe('what is said', () => {
  it('--verbose lists the diagnostics in the language of the reader', () => {
    const empty = file('empty.txt', '')
    expect(gongwen(['parse', empty, '--verbose']).stderr).toMatch(/\d errors?, \d warnings?/)
    expect(gongwen(['parse', empty, '--verbose', '--lang', 'zh']).stderr).toMatch(/个错误/)
  })

  it('an empty document is a result, with a warning unless --quiet; --strict makes it status 1', () => {
    const empty = file('empty.txt', '')
    const told = gongwen(['parse', empty])
    expect(told).toMatchObject({ status: 0, lines: [expect.stringContaining('no measures')] })
    expect(JSON.parse(told.stdout).measures).toEqual([])
    expect(gongwen(['parse', empty, '--quiet'])).toMatchObject({ status: 0, stderr: '' })
    expect(gongwen(['parse', empty, '--strict']).status).toBe(1)
  })

  it('colour only where it is asked for', () => {
    const missing = join(folder, 'missing.txt')
    const colours = (args: string[], env = {}) =>
      gongwen(['parse', missing, ...args], { env }).stderr.includes('\u001b')
    expect(colours([])).toBe(false)
    expect(colours([], { FORCE_COLOR: '1' })).toBe(true)
    expect(colours([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(colours(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
  })
})
