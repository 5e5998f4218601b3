import { describe, expect, it } from 'vitest'
import { InputError, readSource, type SourceFile } from '../../src/read/index.ts'
import { toGb18030, toUtf16be, toUtf16le } from './encode.ts'

const PLAN = '一、总体要求\n　　（一）深化改革。2023年6月底前，县发改委负责“一网通办”。\n'
const read = (bytes: Uint8Array, encoding?: string): Promise<SourceFile> =>
  readSource(bytes, 'plan.txt', encoding === undefined ? {} : { encoding })
const refusal = async (bytes: Uint8Array, encoding?: string): Promise<InputError> => {
  const error: unknown = await read(bytes, encoding).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(InputError)
  return error as InputError
}

describe('an encoding is told from the bytes', () => {
  it.each([
    ['UTF-8', 'utf-8', Buffer.from(PLAN)],
    ['UTF-8 with a mark', 'utf-8', Buffer.from(`\ufeff${PLAN}`)],
    ['GBK', 'gb18030', toGb18030(PLAN)],
    ['GB 18030 with four bytes a character', 'gb18030', toGb18030(`${PLAN}㛃䶮`)],
    ['UTF-16 LE with a mark', 'utf-16le', toUtf16le(`\ufeff${PLAN}`)],
    ['UTF-16 BE with a mark', 'utf-16be', toUtf16be(`\ufeff${PLAN}`)],
    ['UTF-16 LE without one', 'utf-16le', toUtf16le(PLAN)],
    ['UTF-16 BE without one', 'utf-16be', toUtf16be(PLAN)],
  ])('%s', async (_, encoding, bytes) => {
    const source = await read(bytes)
    expect(source.text.replace('㛃䶮', '')).toBe(PLAN)
    expect(source.encoding).toBe(encoding)
  })

  // every short piece of a text, whichever characters it happens to hold
  it.each(['一、总体要求\n', '　　加强领导\n', '加强领导，\n'])('UTF-16 without a mark: %j', async (text) => {
    expect((await read(toUtf16le(text))).text).toBe(text)
    expect((await read(toUtf16be(text))).text).toBe(text)
  })

  it('keeps characters outside the basic plane', async () => {
    for (const bytes of [Buffer.from('𠮷林镇'), toUtf16le('\ufeff𠮷林镇')])
      expect((await read(bytes)).text).toBe('𠮷林镇')
  })

  it('plain ASCII is UTF-8', async () => expect((await read(Buffer.from('1. a\n'))).encoding).toBe('utf-8'))

  it('reads an empty file, and one of a mark alone', async () => {
    for (const bytes of [Buffer.from(''), Buffer.from('\ufeff')]) expect((await read(bytes)).text).toBe('')
  })
})

describe('an encoding that is named', () => {
  it('is taken: Big5', async () => {
    // 一、總體要求
    const big5 = Buffer.from('a440a142c160c5e9ad6ea844', 'hex')
    const source = await read(big5, 'big5')
    expect(source).toMatchObject({ text: '一、總體要求', encoding: 'big5' })
  })

  it('is taken over what the bytes look like', async () => {
    expect((await read(toGb18030(PLAN), 'gbk')).text).toBe(PLAN)
    expect((await refusal(toGb18030(PLAN), 'utf-8')).message).toContain('utf-8')
  })

  it('that nobody knows is refused with those that are known', async () => {
    const error = await refusal(Buffer.from(PLAN), 'klingon')
    expect(error.message).toContain('klingon')
    expect(error.remedy.en).toContain('gb18030')
  })
})

describe('damaged UTF-8 is refused with its place', () => {
  const before = Buffer.from('一、任务\n（一）加强监管。\n')
  it.each([
    ['a byte lost in mid-character', [0xe5, 0x8a], '强领导\n', 3],
    ['a surrogate written as UTF-8', [0xed, 0xa0, 0x80], '加强领导\n', 3],
    ['an overlong form', [0xc0, 0xaf], '加强领导\n', 3],
    ['a byte that no UTF-8 has', [0xff], '加强领导\n', 3],
    ['a last character cut off', [0xe5, 0xaf], '', 3],
  ])('%s', async (_, bytes, behind, line) => {
    const error = await refusal(Buffer.concat([before, Buffer.from(bytes), Buffer.from(behind)]))
    expect(error.line).toBe(line)
    expect(error.byte).toBe(before.length)
    expect(error.remedy.en).toContain('--encoding')
  })

  it('counts lines behind CRLF as well', async () => {
    const error = await refusal(Buffer.concat([Buffer.from('一、任务\r\n二、\r\n'), Buffer.from([0xff])]))
    expect([error.line, error.byte]).toEqual([3, 22])
  })

  it('never lets a replacement character in that the file does not spell out', async () => {
    expect((await read(Buffer.from('县\ufffd局'))).text).toBe('县\ufffd局')
    await refusal(Buffer.concat([Buffer.from('县发改委、县财政局'), Buffer.from([0xe5, 0xb1]), Buffer.from('局')]))
  })

  it('UTF-16 that ends in half a unit', async () => {
    await refusal(Buffer.concat([toUtf16le(`\ufeff${PLAN}`), Buffer.from([0x4e])]))
  })
})
