import { describe, expect, it } from 'vitest'
import { isPageNumber, isRule, isWatermark } from '../../src/text/page-marks.ts'

describe('a page number alone on its line', () => {
  it.each([
    '— 12 —',
    '- 3 -',
    '－１２－',
    '—12—',
    '~3~',
    '·3·',
    '第 5 页 共 20 页',
    '第5页，共20页',
    '第五页',
    '第3页/共9页',
    '5/20',
    'Page 3 of 9',
    '--3--',
    '\u3000— 1 —\u3000',
  ])('%j', (line) => expect(isPageNumber(line)).toBe(true))
  it.each([
    '12',
    '— 12',
    '1.',
    '第五章',
    '第5页内容',
    '2023/06/30',
    '—',
    '- 12345 -',
    '5/20项',
    '-3-5',
    '（3）',
    '12 —12— 3',
    '',
  ])('none: %j', (line) => expect(isPageNumber(line)).toBe(false))
})

describe('a rule of characters', () => {
  it.each(
    ['---', '————', '＊＊＊', '____', '- - -', '……', '= = ='].filter((line) => line.replaceAll(' ', '').length > 2),
  )('%j', (line) => expect(isRule(line)).toBe(true))
  it.each(['--', '—', '-=-=', '——责任单位：县局', '一一一', '', '000'])('none: %j', (line) =>
    expect(isRule(line)).toBe(false),
  )
})

describe('a watermark', () => {
  it.each([
    '内部资料',
    '内部资料 注意保密'.slice(0, 4),
    '扫描全能王 创建',
    '由扫描全能王扫描创建',
    '草稿',
    '（此件公开发布）',
    '此件主动公开',
  ])('%j', (line) => expect(isWatermark(line)).toBe(true))
  it.each(['内部资料管理', '草稿的修改', '公开', '此件转发各单位', ''])('none: %j', (line) =>
    expect(isWatermark(line)).toBe(false),
  )
})
