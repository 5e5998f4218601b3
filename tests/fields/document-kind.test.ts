import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentKind, documentStatus } from '../../src/fields/document-kind.ts'

const cases = JSON.parse(readFileSync('fixtures/fields/kinds.json', 'utf8')) as [string, string | null][]

describe('documentKind', () => {
  it.each(cases)('%s is %s', (title, kind) => expect(documentKind(title)).toBe(kind))
})

describe('documentStatus', () => {
  it.each([
    '（征求意见稿）',
    '(征求意见稿)',
    '优化营商环境实施意见（送审稿）',
    '优化营商环境条例（草案）',
    '优化营商环境方案（第二次征求意见稿）',
    '优化营商环境方案（修订草案）',
    '优化营商环境方案 （ 征求意见稿 ）',
    '优化营商环境方案【讨论稿】',
    '征求意见稿',
    '优化营商环境方案（公开征求意见稿）的说明',
    '优化营商环境方案（代拟稿）',
    '优化营商环境方案（修订稿）',
  ])('draft: %s', (text) => expect(documentStatus(text)).toBe('draft'))

  it.each([
    '优化营商环境实施意见',
    '优化营商环境实施意见（试行）',
    '优化营商环境方案（2023版）',
    '关于草案的审议规则',
    '',
  ])('final: %s', (text) => expect(documentStatus(text)).toBe('final'))
})
