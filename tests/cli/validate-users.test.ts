import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { bin, gongwen, scratch } from './gongwen.ts'

const folder = scratch()
const fixture = (rule: string): string => readFileSync(`fixtures/checks/${rule}/not-ok.txt`, 'utf8')
const put = (path: string, text: string): string => {
  const whole = join(folder, path)
  mkdirSync(join(whole, '..'), { recursive: true })
  writeFileSync(whole, text)
  return whole
}
const GAP = put('plans/gap.txt', fixture('numbering/gap'))
const MISPRINT = put('plans/misprint.txt', fixture('text/misprint'))
const found = (stdout: string): { rule: string; fix?: { to: string } }[] =>
  (JSON.parse(stdout) as { diagnostics: { rule: string }[] }[]).flatMap(({ diagnostics }) => diagnostics)
const rules = (args: string[]): string[] =>
  found(gongwen(['validate', ...args, '--format', 'json']).stdout).map(({ rule }) => rule)

describe('rules of one run', () => {
  it('are chosen by id and group', () => {
    expect(rules([GAP, MISPRINT, '--select', 'numbering/*'])).toEqual(['numbering/gap'])
    expect(rules([GAP, MISPRINT, '--ignore', 'text,numbering/gap'])).toEqual([])
    const wrong = gongwen(['validate', GAP, '--select', 'numbering/gaps'])
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain("no rule 'numbering/gaps'")
  })

  it('are counted', () => {
    const { stdout } = gongwen(['validate', GAP, MISPRINT, '--statistics'])
    expect(stdout.split('\n')).toContain('warning\tnumbering/gap\t1\t1')
  })

  it('say what should stand there', () => {
    const fixes = found(gongwen(['validate', MISPRINT, '--format', 'json']).stdout).flatMap(({ fix }) => fix?.to ?? [])
    expect(fixes.length).toBeGreaterThan(0)
  })
})

it('closes with one line, behind everything else', () => {
  const { stdout } = spawnSync('bash', ['-c', `"${process.execPath}" "${bin}" validate "${GAP}" 2>&1`], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^1 file: 1 done, 0 failed; .* 1 warning$/)
})

it('a profile counts and alarms nobody', () => {
  const { status, stdout } = gongwen(['validate', GAP, '--profile'])
  expect(status).toBe(0)
  expect(stdout).toContain('without a deadline: ')
})

describe('the configuration', () => {
  it('holds for what lies under it, by file and by place', () => {
    const plan = put('town/2024/plan.txt', fixture('numbering/gap'))
    put(
      'town/gongwen.config.json',
      JSON.stringify({ overrides: [{ files: ['2024/**'], rules: { 'numbering/gap': 'info' } }] }),
    )
    expect(gongwen(['validate', plan, '--fail-on', 'warning']).status).toBe(0)
    const entry = { rule: 'numbering/gap', file: '2024/plan.txt', reason: '第三条已撤销' }
    put('town/gongwen.config.json', JSON.stringify({ suppress: [entry] }))
    const { status, stdout } = gongwen(['validate', plan, '--fail-on', 'warning'])
    expect([status, stdout.includes('1 suppressed by the configuration')]).toEqual([0, true])
    put('town/gongwen.config.json', JSON.stringify({ suppress: [{ ...entry, reason: '' }] }))
    expect(gongwen(['validate', plan]).stderr).toContain('suppress.0.reason')
  })

  it('gives its words to parse as well, and leaves files out', () => {
    put('words/gongwen.config.json', JSON.stringify({ exclude: ['old/'], map: { 包联单位: 'responsible' } }))
    put('words/.gongwenignore', '# not yet\ndraft*\n')
    for (const name of ['plan.txt', 'draft.txt', 'old/plan.txt', 'README.md'])
      put(`words/${name}`, fixture('numbering/gap'))
    const { stdout } = gongwen(['parse', join(folder, 'words'), '--format', 'ndjson'])
    expect(stdout.trim().split('\n').length).toBe(1)
  })

  it('that is wrong stops every command with one line', () => {
    const plan = put('wrong/plan.txt', fixture('numbering/gap'))
    put('wrong/gongwen.config.json', '{ "rulez": {} }')
    const commands = [
      ['parse', plan],
      ['validate', plan],
      ['export', plan, '--to', 'csv', '-o', join(folder, 'wrong/out')],
      ['compare', plan],
      ['review', plan, '-o', join(folder, 'wrong/page.html')],
      ['inspect', plan, '--stage', 'text'],
    ]
    for (const command of commands) {
      const { status, lines } = gongwen(command)
      expect([status, lines.length], command[0]).toEqual([2, 1])
      expect(lines[0], command[0]).toMatch(/gongwen\.config\.json: unknown key 'rulez' — allowed: rules, /)
    }
  })

  it('has a schema for editors that knows the same', () => {
    const check = new Ajv2020().compile(
      JSON.parse(readFileSync('schemas/gongwen-config.schema.json', 'utf8')) as object,
    )
    expect(check({ rules: { 'text/space': 'off' }, exclude: ['old/'] })).toBe(true)
    expect(check({ rule: {} })).toBe(false)
  })
})

describe('the baseline', () => {
  const baseline = join(folder, 'known.json')
  const args = ['--baseline', baseline, '--fail-on', 'warning']

  it('knows files by their path, and an update of one leaves the other', () => {
    const other = put('elsewhere/gap.txt', fixture('numbering/gap'))
    gongwen(['validate', GAP, MISPRINT, ...args, '--update-baseline'])
    expect(gongwen(['validate', GAP, ...args]).status).toBe(0)
    expect(gongwen(['validate', other, ...args]).status).toBe(1)
    gongwen(['validate', GAP, ...args, '--update-baseline'])
    const { files } = JSON.parse(readFileSync(baseline, 'utf8')) as { files: object }
    expect(Object.keys(files)).toEqual(['plans/gap.txt', 'plans/misprint.txt'])
  })

  it('says what no longer occurs', () => {
    put('plans/misprint.txt', readFileSync('fixtures/checks/text/misprint/ok.txt', 'utf8'))
    expect(gongwen(['validate', MISPRINT, ...args]).stdout).toContain('no longer occur')
    put('plans/misprint.txt', fixture('text/misprint'))
  })
})

describe('CI', () => {
  it('reads GitLab code quality and Checkstyle, in a file', () => {
    const report = join(folder, 'quality.json')
    const { stdout } = gongwen(['validate', GAP, '--format', 'gitlab', '-o', report])
    expect(stdout).toBe('')
    const [issue] = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>[]
    expect(issue).toMatchObject({ check_name: 'numbering/gap', severity: 'minor' })
    expect(issue?.fingerprint).toMatch(/^[0-9a-f]{32}$/)
    expect(gongwen(['validate', GAP, '--format', 'checkstyle']).stdout).toMatch(
      /<error line="\d+" column="\d+" severity="warning"/,
    )
  })

  it('gives SARIF help, fingerprints and fixes', () => {
    const { runs } = JSON.parse(gongwen(['validate', MISPRINT, '--format', 'sarif']).stdout)
    const [{ tool, results }] = runs
    expect(tool.driver.informationUri).toMatch(/^https:/)
    for (const rule of tool.driver.rules)
      expect([typeof rule.help.text, typeof rule.helpUri]).toEqual(['string', 'string'])
    for (const result of results) expect(result.partialFingerprints['gongwen/v1']).toMatch(/^[0-9a-f]{32}$/)
    expect(results.some((result: { fixes?: unknown }) => result.fixes !== undefined)).toBe(true)
  })

  it('annotates the paper that JSON was made of', () => {
    const json = put('out/gap.json', gongwen(['parse', GAP]).stdout)
    expect(gongwen(['validate', json, '--format', 'github']).stdout).toContain('file=gap.txt,line=')
  })

  it('runs the action as GitHub does', () => {
    const [, script = ''] = /run: \|\n((?: {8}.*\n?)+)/.exec(readFileSync('action.yml', 'utf8')) ?? []
    const env = {
      ...process.env,
      GITHUB_ACTION_PATH: resolve('.'),
      GONGWEN_FILES: GAP,
      GONGWEN_FAIL_ON: 'error',
      GONGWEN_ARGS: '',
      GONGWEN_SARIF: join(folder, 'gap.sarif'),
    }
    const out = execFileSync('bash', ['-e', '-c', script.replace(/^ {8}/gm, '')], { env, encoding: 'utf8' })
    expect(out).toContain('::warning file=')
    expect(JSON.parse(readFileSync(env.GONGWEN_SARIF, 'utf8')).version).toBe('2.1.0')
  })

  it('has a job for GitLab and a hook whose commands there are', () => {
    expect(readFileSync('docs/ci/gitlab-ci.yml', 'utf8')).toContain('validate $GONGWEN_FILES --format gitlab -o')
    const hook = readFileSync('.pre-commit-hooks.yaml', 'utf8')
    const entry = /entry: gongwen (.*)/.exec(hook)?.[1] ?? ''
    expect(gongwen([...entry.split(' '), GAP]).status).toBe(0)
    expect(new RegExp(/files: (.*)/.exec(hook)?.[1] ?? '^$').test('plans/gap.txt')).toBe(true)
  })
})
