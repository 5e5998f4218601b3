import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleCards, rules } from '../../src/checks/registry.ts'
import { runRules } from '../../src/checks/run.ts'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import type { Finding } from '../../src/schema/finding.ts'

const root = 'fixtures/checks'

/** fixtures/checks/<rule>/ok.txt or ok.md */
function fixture(rule: string, name: string): string {
  const path = ['txt', 'md'].map((ending) => `${root}/${rule}/${name}.${ending}`).find((each) => existsSync(each))
  if (path === undefined) throw new Error(`${rule} has no ${name} fixture: write ${root}/${rule}/${name}.txt`)
  return path
}

async function findingsOf(path: string): Promise<Finding[]> {
  const source = await readSource(readFileSync(path), path)
  const { document } = await parseSource(source)
  return runRules(document, source.text)
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('reports its not-ok fixture, as its card says', async () => {
    const own = (await findingsOf(fixture(id, 'not-ok'))).filter((finding) => finding.rule === id)
    expect(own.length).toBeGreaterThan(0)
    for (const { message, at, origin } of own) {
      expect(message.zh).not.toBe('')
      expect(message.en).not.toBe(message.zh)
      expect(origin).toBe(rule.origin)
      expect(at).not.toBeNull()
    }
  })

  it('leaves its ok fixture alone, as all other rules do', async () => {
    const found = await findingsOf(fixture(id, 'ok'))
    expect(found.filter((finding) => finding.rule === id)).toEqual([])
    expect(
      found.filter(({ severity }) => severity !== 'info').map(({ rule: other, message }) => `${other} ${message.zh}`),
    ).toEqual([])
  })
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
  })
})
