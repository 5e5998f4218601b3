import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { gongwen, scratch } from './gongwen.ts'

const folder = scratch()
const fixture = (rule: string, name: 'ok' | 'not-ok' = 'not-ok'): string => `fixtures/checks/${rule}/${name}.txt`
const GAP = fixture('numbering/gap')
const FIGURE = fixture('cross-check/figure')
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
interface Found {
  rule: string
  severity: string
  position: { start: { line: number } } | null
}
const rulesIn = (stdout: string): string[] =>
  (JSON.parse(stdout) as { diagnostics: Found[] }[]).flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule))

describe('the exit status', () => {
  it('is 0 where nothing reaches the failing severity', () => {
    expect(gongwen(['validate', fixture('numbering/gap', 'ok')]).status).toBe(0)
    expect(gongwen(['validate', GAP]).status).toBe(0)
  })

  it('is 1 where something does', () => {
    expect(gongwen(['validate', FIGURE]).status).toBe(1)
    expect(gongwen(['validate', GAP, '--fail-on', 'warning']).status).toBe(1)
    expect(gongwen(['validate', GAP, '--max-warnings', '0']).status).toBe(1)
    expect(gongwen(['validate', GAP, '--max-warnings', '1']).status).toBe(0)
    expect(gongwen(['validate', fixture('text/space'), '--fail-on', 'info']).status).toBe(1)
  })

  it('is 2 where an input cannot be read; the others are still checked', () => {
    const { status, stdout, lines } = gongwen(['validate', 'missing.txt', GAP])
    expect(status).toBe(2)
    expect(stdout).toContain('numbering/gap')
    expect(lines.at(-1)).toContain('1 done, 1 failed')
  })

  it('is 2 for wrong usage', () => {
    expect(gongwen(['validate']).status).toBe(2)
    expect(gongwen(['validate', GAP, '--max-warnings', 'many']).status).toBe(2)
    expect(gongwen(['validate', GAP, '--format', 'xml']).stderr).toContain(
      'pretty, json, github, gitlab, sarif, junit, checkstyle',
    )
    expect(gongwen(['validate', GAP, '--update-baseline']).stderr).toContain('--baseline')
  })
})

describe('pretty', () => {
  it('quotes the line and sets the caret under its words, two columns for a Chinese character', () => {
    const { stdout } = gongwen(['validate', fixture('text/misprint')])
    const lines = stdout.split('\n')
    const at = lines.findIndex((line) => line.includes('^^^^'))
    const width = (text: string): number =>
      [...text].reduce((sum, char) => sum + (char > '\u2e7f' || /[“”…]/.test(char) ? 2 : 1), 0)
    const quoted = lines[at - 1]!.split('│ ')[1]!
    const carets = lines[at]!.split('│ ')[1]!
    expect(width(quoted.slice(0, quoted.indexOf('项月')))).toBe(carets.indexOf('^'))
    expect(carets.trim()).toBe('^^^^')
    expect(stdout).toContain("'项月' should be '项目'")
    expect(lines.at(-2)).toBe('1 document: 0 errors, 1 warning, 0 notes')
  })

  it('speaks Chinese where the locale does, and hides notes unless asked', () => {
    const file = fixture('text/space')
    expect(gongwen(['validate', file], { locale: 'zh_CN.UTF-8' }).stdout).toBe(
      '1 个文件：0 个错误，0 个警告，1 个提示；未显示 1 个（--show info 显示全部）\n',
    )
    expect(gongwen(['validate', file, '--show', 'info'], { locale: 'zh_CN.UTF-8' }).stdout).toContain('text/space')
  })

  it('lets no control character of the text reach the terminal', () => {
    const file = write(
      'control.txt',
      '某县工作要点\n\n一、主要任务\n\n1.推行\u001b[31m“一窗受理改革。（责任单位：县财政局）\n',
    )
    const { stdout } = gongwen(['validate', file])
    expect(stdout).toContain('text/unbalanced')
    expect(stdout).not.toContain('\u001b')
  })
})

describe('the machine formats', () => {
  const seed = 'seeds/xihu-2023-action-plan.md'

  it('json: one object a document, in input order', () => {
    const documents = JSON.parse(gongwen(['validate', '--format', 'json', GAP, FIGURE]).stdout)
    expect(documents.map(({ file }: { file: string }) => file)).toEqual([GAP, FIGURE])
    expect(documents[0].diagnostics[0]).toMatchObject({
      rule: 'numbering/gap',
      position: { start: { line: 9, column: 1 } },
    })
  })

  it('sarif: fits the schema of SARIF 2.1.0', () => {
    const { stdout } = gongwen(['validate', '--format', 'sarif', seed, FIGURE, fixture('numbering/gap', 'ok')])
    const schema = JSON.parse(readFileSync('fixtures/reporters/sarif-2.1.0.schema.json', 'utf8'))
    // it is written for draft 04, which the rules that it uses did not change since
    delete schema.$schema
    delete schema.id
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
    formats.default(ajv)
    const check = ajv.compile(schema)
    const log = JSON.parse(stdout)
    expect(check(log) ? [] : check.errors).toEqual([])
    const [run] = log.runs
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(run.results.length).toBeGreaterThan(60)
  })

  it('junit: testsuites > testsuite > testcase > failure, counts that add up', () => {
    const { stdout } = gongwen(['validate', '--format', 'junit', seed, fixture('numbering/gap', 'ok')])
    const root = new DOMParser({ onError: (level, message) => expect.fail(`${level} ${message}`) }).parseFromString(
      stdout,
      'text/xml',
    )
    const suites = [...root.getElementsByTagName('testsuite')] as Element[]
    expect(root.documentElement?.tagName).toBe('testsuites')
    expect(suites).toHaveLength(2)
    for (const suite of suites) {
      const cases = [...suite.getElementsByTagName('testcase')] as Element[]
      expect(suite.getAttribute('tests')).toBe(`${cases.length}`)
      expect(suite.getAttribute('failures')).toBe(`${suite.getElementsByTagName('failure').length}`)
      for (const one of cases)
        for (const name of ['name', 'classname', 'time']) expect(one.getAttribute(name)).not.toBeNull()
    }
  })

  it('github: one workflow command a finding', () => {
    const { stdout } = gongwen(['validate', '--format', 'github', GAP])
    expect(stdout).toMatch(
      /^::warning file=fixtures\/checks\/numbering\/gap\/not-ok\.txt,line=9,endLine=9,col=1,endColumn=\d+,title=numbering\/gap::.+\n$/,
    )
  })

  it('write the same bytes twice, and data only', () => {
    for (const format of ['json', 'sarif', 'junit', 'github']) {
      const first = gongwen(['validate', '--format', format, seed])
      expect(first.stderr).toBe('')
      expect(gongwen(['validate', '--format', format, seed]).stdout).toBe(first.stdout)
    }
  })
})

describe('the configuration', () => {
  const config = (name: string, value: unknown): string[] => [
    '--config',
    write(name, typeof value === 'string' ? value : JSON.stringify(value)),
  ]

  it('sets severities and switches rules and groups off', () => {
    expect(gongwen(['validate', GAP, ...config('a.json', { rules: { 'numbering/gap': 'error' } })]).status).toBe(1)
    expect(
      rulesIn(
        gongwen(['validate', GAP, '--format', 'json', ...config('b.json', { rules: { 'numbering/*': 'off' } })]).stdout,
      ),
    ).toEqual([])
    const own = { rules: { 'numbering/*': 'off', 'numbering/gap': 'info' } }
    expect(rulesIn(gongwen(['validate', GAP, '--format', 'json', ...config('c.json', own)]).stdout)).toEqual([
      'numbering/gap',
    ])
  })

  it('says when the run fails; the command line goes before it', () => {
    const strict = config('d.json', { failOn: 'warning' })
    expect(gongwen(['validate', GAP, ...strict]).status).toBe(1)
    expect(gongwen(['validate', GAP, ...strict, '--fail-on', 'error']).status).toBe(0)
    expect(gongwen(['validate', GAP, ...config('e.json', { maxWarnings: 0 })]).status).toBe(1)
  })

  it('is read from the folder of the run', () => {
    const here = join(folder, 'here')
    mkdirSync(here)
    writeFileSync(join(here, 'gongwen.config.json'), '{"failOn":"warning"}')
    writeFileSync(join(here, 'plan.txt'), readFileSync(GAP))
    expect(gongwen(['validate', 'plan.txt'], { cwd: here }).status).toBe(1)
  })

  it.each([
    ['{"rule": {}}', "unknown key 'rule'", 'rules, failOn'],
    ['{"rules": {"numbering/gaps": "off"}}', "unknown rule 'numbering/gaps'", 'numbering/gap'],
    ['{"rules": {"text/space": "never"}}', '"never"', 'off, error, warning, info'],
    ['{"maxWarnings": -1}', '-1', 'maxWarnings'],
    ['{"failOn": "error", "failOn": "info"}', "'failOn' stands twice", ''],
    ['{"__proto__": {}}', "unknown key '__proto__'", ''],
    ['{"rules"', 'no valid JSON', ''],
    ['[]', 'no JSON object', ''],
  ])('names what is wrong in %s', (text, reason, allowed) => {
    const { status, stderr, stdout } = gongwen(['validate', GAP, ...config('wrong.json', text)])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(reason)
    expect(stderr).toContain(allowed)
    expect(stderr).toContain('wrong.json')
  })
})

describe('the baseline', () => {
  it('holds what is known, wherever it stands, and lets through what is new', () => {
    const plan = write('known.txt', readFileSync(GAP, 'utf8'))
    const baseline = join(folder, 'baseline.json')
    const args = ['validate', plan, '--baseline', baseline, '--fail-on', 'warning']
    expect(gongwen([...args, '--update-baseline']).status).toBe(0)
    const { status, stdout } = gongwen(args)
    expect(status).toBe(0)
    expect(stdout).toContain('1 known by the baseline')
    // two lines further down, and one defect more
    write('known.txt', `\n\n${readFileSync(GAP, 'utf8')}\n\n7.推行“一窗受理改革。（责任单位：县财政局）\n`)
    const after = gongwen([...args, '--format', 'json'])
    expect(after.status).toBe(1)
    expect(rulesIn(after.stdout)).toEqual(['text/unbalanced'])
  })

  it('must be there and be one', () => {
    expect(gongwen(['validate', GAP, '--baseline', join(folder, 'none.json')]).status).toBe(2)
    for (const text of ['{', '{}', '{"version":2,"files":{"a":[{"rule":1}]}}', '{"version":1,"files":{}}']) {
      const { status, stderr } = gongwen(['validate', GAP, '--baseline', write('bad.json', text)])
      expect(status).toBe(2)
      expect(stderr).toContain('bad.json')
    }
  })
})

describe('JSON that parse wrote', () => {
  const parsed = gongwen(['parse', 'seeds/shangyou-2023-work-points.txt']).stdout

  it('is checked as the document was, but for the rules that look at the lines of the source', () => {
    const { status, stdout } = gongwen(['validate', '--format', 'json', write('plan.json', parsed)])
    expect(status).toBe(1)
    const found = rulesIn(stdout)
    for (const rule of ['cross-check/figure', 'cross-check/wording', 'deadline/before-issue', 'text/torn-line'])
      expect(found).toContain(rule)
    const [{ diagnostics }] = JSON.parse(stdout)
    expect(diagnostics.find(({ rule }: Found) => rule === 'cross-check/figure').position.start.line).toBe(148)
  })

  it('that is cut or no document at all is an input that could not be read', () => {
    for (const text of [parsed.slice(0, 5000), '{"schemaVersion":', '{}', '[1]']) {
      const { status, stderr } = gongwen(['validate', write('cut.json', text)])
      expect(status).toBe(2)
      expect(stderr).toContain('cut.json')
    }
  })

  it('that breaks the schema is told with paths and expectations', () => {
    const value = JSON.parse(parsed)
    value.measures[3].kind = 'task'
    value.surplus = 1
    const { status, stdout } = gongwen(['validate', write('broken.json', JSON.stringify(value))])
    expect(status).toBe(1)
    expect(stdout).toContain('measures[3].kind')
    expect(stdout).toContain('"rectification"')
    expect(stdout).toContain('surplus')
    expect(stdout).toContain('schema/invalid')
  })

  it('of another version is told as such', () => {
    const { status, stdout } = gongwen([
      'validate',
      write('old.json', parsed.replace('"schemaVersion":"1.1.0"', '"schemaVersion":"0.9.0"')),
    ])
    expect(status).toBe(1)
    expect(stdout).toContain('schema/version')
  })
})

describe('rules', () => {
  it('lists every rule with its severity', () => {
    const { status, stdout } = gongwen(['rules'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/numbering\/gap +warning +a number is skipped/)
    expect(stdout).toContain('table/row-realigned')
    expect(stdout).toContain('schema/invalid')
  })

  it('explains one, with an example', () => {
    const { stdout } = gongwen(['rules', 'cross-check/figure'], { locale: 'zh_CN.UTF-8' })
    expect(stdout).toContain('正文与附件的数字不一致')
    expect(stdout).toContain('有误：')
    expect(JSON.parse(gongwen(['rules', 'numbering/gap', '--format', 'json']).stdout)).toHaveLength(1)
  })

  it('names the rules there are where it knows none of this name', () => {
    const { status, stderr } = gongwen(['rules', 'numbering/gaps'])
    expect(status).toBe(2)
    expect(stderr).toContain('numbering/gap')
  })
})
