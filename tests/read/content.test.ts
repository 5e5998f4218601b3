import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Limits, LineIndex, readSource } from '../../src/read/index.ts'
import { parseText } from '../forms/corpus.ts'

describe('what a file is, its bytes tell', () => {
  it.each([
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a PNG picture'],
    ['JPEG', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'a JPEG picture'],
    ['GIF', Buffer.from('GIF89a......'), 'a GIF picture'],
    ['TIFF', Buffer.from('49492a0008000000', 'hex'), 'a TIFF picture'],
    ['RTF that breaks off', Buffer.from('{\\rtf1\\ansi 一'), 'the RTF breaks off'],
    ['gzip', gzipSync('一、任务'), 'a gzip file'],
    ['RAR', Buffer.from('Rar!\x1a\x07\x00'), 'a RAR archive'],
    ['7z', Buffer.from('377abcaf271c0004', 'hex'), 'a 7z archive'],
    ['empty zip', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`), 'an empty ZIP archive'],
    ['program', Buffer.from('\x7fELF\x02\x01\x01'), 'a program'],
    ['OLE', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'broken OLE container'],
    [
      'old Word',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
      'a damaged old Word file',
    ],
    [
      'old Excel',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
      'a damaged old Excel file',
    ],
    [
      'with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'password',
    ],
    ['control characters', Buffer.from(Array.from({ length: 400 }, (_, i) => i % 8)), 'not a text file'],
  ])('refuses, by its name, %s called plan.txt', async (_, bytes, words) => {
    await expect(readSource(bytes, 'plan.txt')).rejects.toThrow(words)
  })

  it.each([
    ['plan.txt', '<!DOCTYPE html>\n<html><body><p>一、任务</p></body></html>', 'html'],
    ['plan.html', '<p>一、任务</p>', 'html'],
    ['plan.txt', '## 一、任务\n', 'markdown'],
    ['plan.txt', '**一、任务**\n', 'markdown'],
    ['plan.md', '一、任务\n', 'markdown'],
    ['plan.txt', '一、任务<br>\n', 'text'],
    ['plan', '一、任务\n', 'text'],
    ['plan.txt', '一、任务 #1\n', 'text'],
  ])('%s with %j', async (name, text, format) => {
    expect((await readSource(Buffer.from(text), name)).format).toBe(format)
  })

  it('keeps the base name only', async () => {
    expect((await readSource(Buffer.from(''), '/a/b\\c.txt')).name).toBe('c.txt')
  })
})

describe('limits', () => {
  it('refuses one byte more than allowed, and reads as many as are', async () => {
    await expect(readSource(Buffer.alloc(11, 'a'), 'a.txt', { limits: { 'file-size': 10 } })).rejects.toThrow(/limit/)
    expect((await readSource(Buffer.alloc(10, 'a'), 'a.txt', { limits: { 'file-size': 10 } })).text).toHaveLength(10)
  })
  it('holds 256 MB by default', () => expect(new Limits().of('file-size')).toBe(2 ** 28))
})

describe('line ends', () => {
  const ends = { LF: '\n', CRLF: '\r\n', CR: '\r', NEL: '\u0085', LS: '\u2028', PS: '\u2029', VT: '\v', FF: '\f' }
  const PLAN = [
    '一、主要任务',
    '1.深化改革。加快落实。',
    '责任单位：县发改委',
    '2.加强监管。开展检查。',
    '责任单位：县公安局',
  ]

  it.each(Object.entries(ends))('%s ends a line', async (_, end) => {
    const { document, stages } = await parseText(PLAN.join(end) + end)
    expect(stages.tree.children).toHaveLength(5)
    expect(
      document.measures.map(({ number, text, responsible }) => [number?.value, text, responsible[0]?.name]),
    ).toEqual([
      [1, '深化改革。加快落实。', '县发改委'],
      [2, '加强监管。开展检查。', '县公安局'],
    ])
  })

  it.each(['\v', '\f', '\u2028', '\u0085'])('%j is in no value', async (end) => {
    const { document } = await parseText(
      `一、主要任务\n1.深化改革。为了更好地加快落实各项工作任务，各单位要${end}密切配合。\n`,
    )
    expect(document.measures[0]?.text).toBe('深化改革。为了更好地加快落实各项工作任务，各单位要密切配合。')
  })

  it('count as in an editor: LF, CRLF and CR', () => {
    const lines = new LineIndex('a\r\nb\rc\nd\u2028e\ff')
    expect(lines.lines).toBe(4)
    expect(lines.point(3)).toEqual({ line: 2, column: 1, offset: 3 })
    expect(lines.point(7)).toEqual({ line: 4, column: 1, offset: 7 })
    expect(lines.point(11)).toEqual({ line: 4, column: 5, offset: 11 })
  })

  it('a last one opens no line', () => {
    expect(['', 'a', 'a\n', 'a\n\n', '\n'].map((text) => new LineIndex(text).lines)).toEqual([0, 1, 1, 2, 1])
  })
})

describe('characters that are no text', () => {
  it('NUL is counted and in no value', async () => {
    const { document, findings } = await parseText('一、主要任务\n1.深化\0改革。加快\0落实。（责任单位：县\0发改委）\n')
    expect(document.measures[0]).toMatchObject({ title: '深化改革', text: '深化改革。加快落实。' })
    expect(document.measures[0]?.responsible.map(({ name }) => name)).toEqual(['县发改委'])
    expect(findings.find(({ rule }) => rule === 'text/nul')?.message.en).toMatch(/^3 NUL/)
  })

  it('a byte-order mark in mid-file is in no value, and shifts no offset', async () => {
    const text = '一、主要任务\n\ufeff1.深化改革。加快落实。\n\ufeff2.加强监管。开展检查。\n'
    const { document } = await parseText(`\ufeff${text}`)
    expect(document.measures.map(({ number, title }) => [number?.value, title])).toEqual([
      [1, '深化改革'],
      [2, '加强监管'],
    ])
    const [position] = [document.measures[1]?.position].flat()
    expect(text.slice(position?.start.offset, position?.end.offset)).toBe('2.加强监管。开展检查。')
  })

  it('right-to-left marks and soft hyphens are in no name', async () => {
    const { document } = await parseText(
      '一、主要任务\n1.深化改革。（责任单位：县\u202e发改\u00ad委、县\u2060公安局）\n',
    )
    expect(document.measures[0]?.responsible.map(({ name }) => name)).toEqual(['县发改委', '县公安局'])
  })
})
