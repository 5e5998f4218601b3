import { describe, expect, it } from 'vitest'
import { canonicalUnit, unitKey } from '../../src/fields/units.ts'
import { defaultLexicon, extendLexicon, LexiconError } from '../../src/lexicon/lexicon.ts'
import { DEPARTMENTS } from '../../src/lexicon/units.ts'

describe('lexicon', () => {
  it('knows at least 60 departments', () => expect(Object.keys(DEPARTMENTS).length).toBeGreaterThanOrEqual(60))
  it('lists no name under two departments', () => {
    const seen = new Map<string, string>()
    for (const [short, others] of Object.entries(DEPARTMENTS))
      for (const name of [short, ...others]) {
        expect(seen.get(name), name).toBeUndefined()
        seen.set(name, short)
      }
  })
  it.each([
    ['县市监局', '县市场监管局'],
    ['县市管局', '县市场监管局'],
    ['县市场监督管理局', '县市场监管局'],
    ['铜鼓县市场监督管理局', '铜鼓县市场监管局'],
    ['县城市管理局', '县城管局'],
    ['县发改局', '县发改局'],
    ['县建设工程项目审批局', '县建设工程项目审批局'],
    ['人行弋阳支行', '人行弋阳支行'],
    ['__proto__', '__proto__'],
  ])('%s is %s', (name, short) => expect(canonicalUnit(name, defaultLexicon)).toBe(short))
  it('has one key for the branches of a bank', () =>
    expect(unitKey('人行铜鼓县支行', defaultLexicon)).toBe(unitKey('人行铜鼓支行', defaultLexicon)))
})

describe('a lexicon file', () => {
  it('adds labels and departments', () => {
    const json = '{"labels": {"包联单位": "responsible"}, "departments": {"营商局": ["营商环境发展局"], "市管局": []}}'
    const lexicon = extendLexicon(defaultLexicon, json)
    expect(lexicon.labels.get('包联单位')).toBe('responsible')
    expect(canonicalUnit('县营商环境发展局', lexicon)).toBe('县营商局')
    expect(canonicalUnit('县市场监督管理局', lexicon)).toBe('县市场监管局')
    expect(canonicalUnit('县市管局', lexicon)).toBe('县市管局')
    expect(defaultLexicon.labels.has('包联单位')).toBe(false)
  })
  it.each([
    ['{', '(file)'],
    ['[]', '(file)'],
    ['{"label": {}}', 'label'],
    ['{"labels": {"A": "boss"}}', 'labels.A'],
    ['{"labels": []}', 'labels'],
    ['{"departments": {"A": "B"}}', 'departments.A'],
    ['{"departments": {"A": ["B", 3]}}', 'departments.A[1]'],
    ['{"__proto__": {}}', '__proto__'],
  ])('%s is refused at %s', (json, path) => {
    try {
      extendLexicon(defaultLexicon, json)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(LexiconError)
      expect((error as LexiconError).path).toBe(path)
    }
  })
})
