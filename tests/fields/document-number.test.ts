import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDocumentNumber, findDocumentNumbers, parseDocumentNumber } from '../../src/fields/document-number.ts'
import { expectLinear } from '../growth.ts'

type Case = [text: string, organ: string | null, year?: number, serial?: number]
const cases = JSON.parse(readFileSync('fixtures/fields/document-numbers.json', 'utf8')) as Case[]

describe('parseDocumentNumber', () => {
  it.each(cases)('%s', (text, organ, year, serial) => {
    const printed = text.replace(/\s+/g, '').replace(/^（(?=.+〕.+号）$)|(?<=号)）$/g, '')
    expect(parseDocumentNumber(text)).toEqual(organ === null ? null : { text: printed, organ, year, serial })
  })
})

describe('findDocumentNumber', () => {
  it.each([
    ['上营商〔2023〕2号', '上营商〔2023〕2号'],
    ['　　西办发〔2023〕20号　　', '西办发〔2023〕20号'],
    ['赣府发〔2023〕1号　　　　　　签发人：叶建春', '赣府发〔2023〕1号'],
    ['发文字号：赣府厅字〔2023〕 12 号', '赣府厅字〔2023〕12号'],
    ['江西省人民政府文件 赣府发〔2023〕1号', '赣府发〔2023〕1号'],
    ['西 办 发〔2023〕20号', '西办发〔2023〕20号'],
    ['（沪府规〔2023〕1号）', '沪府规〔2023〕1号'],
  ])('%s', (line, text) => {
    const found = findDocumentNumber(line)
    expect(found?.text).toBe(text)
    expect(line.slice(found?.start, found?.end).replace(/\s/g, '')).toBe(text)
  })

  it.each([
    '根据赣发〔2022〕5号文件精神，制定本方案。',
    '落实《意见》（赣发〔2022〕5号）要求',
    '赣发〔2022〕5号文件要求',
    '第2号',
  ])('no number of its own: %s', (line) => expect(findDocumentNumber(line)).toBeNull())

  it('takes linear time', () => {
    expectLinear((size) => findDocumentNumbers('甲乙丙'.repeat(size * 2) + '〔2023〕1号'.repeat(size)), 5000)
  })
})
