import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parserRules } from '../../src/checks/parser/index.ts'
import { ruleCards, rules } from '../../src/checks/registry.ts'
import { runRules } from '../../src/checks/run.ts'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import type { Finding } from '../../src/schema/finding.ts'

const root = 'fixtures/checks'

/** fixtures/checks/<rule>/ok.txt or ok.md; what only a container can show is a page, a DOCX, XLSX or PDF. */
function fixture(rule: string, name: string): string {
  const path = ['txt', 'md', 'html', 'csv', 'rtf', 'docx', 'xlsx', 'pdf']
    .map((ending) => `${root}/${rule}/${name}.${ending}`)
    .find((each) => existsSync(each))
  if (path === undefined) throw new Error(`${rule} has no ${name} fixture: write ${root}/${rule}/${name}.txt`)
  return path
}

async function findingsOf(path: string): Promise<{ parser: Finding[]; validator: Finding[] }> {
  const source = await readSource(readFileSync(path), path)
  const { document, findings, printed } = await parseSource(source, { printed: true })
  return { parser: findings, validator: runRules(document, { text: source.text, lines: printed }) }
}

const loud = (findings: Finding[]): string[] =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule} ${message.zh}`)

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('reports its not-ok fixture, as its card says', async () => {
    const { validator } = await findingsOf(fixture(id, 'not-ok'))
    const own = validator.filter((finding) => finding.rule === id)
    expect(own.length).toBeGreaterThan(0)
    for (const { message, at, origin } of own) {
      expect(message.zh).not.toBe('')
      expect(message.en).not.toBe(message.zh)
      expect(origin).toBe(rule.origin)
      expect(at).not.toBeNull()
    }
  })

  it('leaves its ok fixture alone, as all other rules do', async () => {
    const { validator } = await findingsOf(fixture(id, 'ok'))
    expect(validator.filter((finding) => finding.rule === id)).toEqual([])
    expect(loud(validator)).toEqual([])
  })
})

describe.each(parserRules.map((card) => [card.id, card] as const))('%s', (id, card) => {
  it('is said of its not-ok fixture, as its card says', async () => {
    const path = fixture(id, 'not-ok')
    const own = (await findingsOf(path)).parser.filter((finding) => finding.rule === id)
    expect(own.length).toBeGreaterThan(0)
    for (const { message, at, origin, severity } of own) {
      expect(message.zh).not.toBe('')
      expect(message.en).not.toBe(message.zh)
      expect([severity, origin]).toEqual([card.severity, card.origin])
      // what is wrong with a container has no place in its text, nor has what is not there
      if (/\.(?:txt|md)$/.test(path) && id !== 'structure/no-measures') expect(at).not.toBeNull()
    }
  })

  it('is not said of its ok fixture, and no warning is', async () => {
    const { parser, validator } = await findingsOf(fixture(id, 'ok'))
    expect(parser.filter((finding) => finding.rule === id)).toEqual([])
    expect(loud([...parser, ...validator])).toEqual([])
  })
})

it('no folder of fixtures is of a rule that there is not', () => {
  const known = new Set([...rules, ...parserRules].map(({ id }) => id))
  const folders = readdirSync(root).flatMap((group) =>
    readdirSync(`${root}/${group}`).map((name) => `${group}/${name}`),
  )
  expect(folders.filter((id) => !known.has(id))).toEqual([])
})

describe('the cards', () => {
  it('have ids of their own, in the form room/name', () => {
    const ids = ruleCards.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z-]+\/[a-z-]+$/.test(id))).toEqual([])
  })

  it('say what they find in both languages, with an example that is wrong and one that is right', () => {
    for (const { title, explanation, example } of ruleCards) {
      for (const text of [title.zh, title.en, explanation.zh, explanation.en, example.wrong, example.right])
        expect(text.length).toBeGreaterThan(1)
      expect(example.wrong).not.toBe(example.right)
      expect(/[\u4e00-\u9fff]/.test(title.zh)).toBe(true)
    }
  })

  it('are all that the rooms report', () => {
    const known = new Set(ruleCards.map(({ id }) => id))
    for (const rule of rules) expect(known.has(rule.supersedes ?? rule.id)).toBe(true)
    expect(emitted().filter((id) => !known.has(id))).toEqual([])
    // no card speaks of what nothing says any more
    expect(parserRules.map(({ id }) => id).filter((id) => !emitted().includes(id))).toEqual([])
  })
})

/** The ids in the code of the parser's rooms: `rule: 'text/nul'`, or built of the room and a name behind it. */
function emitted(): string[] {
  const rooms = ['read', 'tree', 'capture', 'fields', 'blocks', 'outline', 'tables', 'records', 'link']
  const paths = rooms
    .flatMap((room) => readdirSync(`src/${room}`, { recursive: true }).map((name) => `src/${room}/${String(name)}`))
    .filter((path) => path.endsWith('.ts'))
  const ids = paths.flatMap((path) => {
    const code = readFileSync(path, 'utf8')
    const whole = [...code.matchAll(/(?:rule: |doubt\(\s*)'([a-z-]+\/[a-z-]+)'/g)].map(([, id]) => id ?? '')
    const prefix = /rule: `([a-z-]+\/)\$\{/.exec(code)?.[1]
    if (prefix === undefined) return whole
    const names = [...code.matchAll(/capture\(\s*'([a-z-]+)'|^ {2}'?([a-z-]+)'?: \{$/gm)].map(
      ([, a, b]) => a ?? b ?? '',
    )
    return [...whole, ...names.map((name) => prefix + name)]
  })
  return [...new Set(ids)].sort()
}
