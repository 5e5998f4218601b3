import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gongwen, scratch } from '../cli/gongwen.ts'
import { files, plan, rules, texts, tryFiles, unitsOf } from './try.ts'

const folder = scratch()
const BOM = '\ufeff'
const utf16 = (text: string, big = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}
/** 某县工作要点 … in GB 18030, byte by byte: Node can read it but not write it. */
const gbk = (text: string): Buffer => {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]))
}
const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

describe('encodings and characters', () => {
  const good = plan()
  const [head = '', tail = ''] = good.split('推行')
  const ran = tryFiles(folder, {
    'bom.txt': BOM + good,
    'bom-inside.txt': `${good}\n${BOM}（二）压缩时限。（责任单位：县政府办）\n`,
    'utf16le-bom.txt': utf16(BOM + good),
    'utf16be-bom.txt': utf16(BOM + good, true),
    'utf16le.txt': utf16(good),
    'utf16be.txt': utf16(good, true),
    'gbk.txt': gbk(good),
    'bad-byte.txt': bytes(head, [0xff], tail),
    'surrogate.txt': bytes(head, [0xed, 0xa0, 0x80], tail),
    'cut.txt': bytes(good, [0xe4, 0xb8]),
    'replaced.txt': good.replace('一窗', '一\ufffd'),
    'zero.txt': good.replace('一窗', '一\0窗'),
    'picture.txt': Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'),
    'lf.txt': good,
    'crlf.txt': good.replaceAll('\n', '\r\n'),
    'cr.txt': good.replaceAll('\n', '\r'),
    'nel.txt': good.replaceAll('\n', '\u0085'),
    'ls.txt': good.replaceAll('\n', '\u2028'),
    'ps.txt': good.replaceAll('\n', '\u2029'),
    'vt.txt': good.replaceAll('\n', '\v'),
    'ff.txt': good.replace('\n\n（', '\f\n（'),
    'escape.txt': good.replace('某县', '某县\u001b[2J\u0007'),
    'marks.txt': plan(`推行${'窗\u0301\u0302'.repeat(20_000)}受理。`),
    'entities.md': plan('推行&nbsp;一窗&#8203;受理\\_甲\\*乙&amp;lt;丙。'),
    'entities.html': `<!doctype html><body><p>某县工作要点</p><p>一、工作措施</p><p>（一）推行&nbsp;一窗&#8203;受理&amp;lt;丙。</p></body>`,
  })
  const { documents, said } = ran
  const first = (id: string) => documents[id]?.measures[0]

  it('1 · a BOM is dropped, one in the middle too, and offsets lead into the file', () => {
    expect(documents.bom?.metadata.title).toBe('某县优化营商环境工作要点')
    expect(first('bom')?.position).toEqual(first('lf')?.position)
    expect(texts(documents['bom-inside'])).toEqual(['推行一窗受理。', '压缩时限。'])
  })

  it('2 · UTF-16, with and without BOM, is decoded and reported, or refused by name', () => {
    for (const id of ['utf16le-bom', 'utf16be-bom', 'utf16le', 'utf16be']) {
      const refused = /cannot be decoded|UTF-16|--encoding/i.test(said(`${id}.txt`))
      expect(refused || texts(documents[id]).join() === '推行一窗受理。', id).toBe(true)
      if (!refused) expect(documents[id]?.source.encoding).toMatch(/^utf-16/i)
    }
  })

  it('3 · GB 18030 is found out, or named as the way out', () => {
    if (documents.gbk !== undefined) {
      expect(documents.gbk.source.encoding).toBe('gb18030')
      expect(texts(documents.gbk)).toEqual(['推行一窗受理。'])
    } else expect(said('gbk.txt')).toMatch(/--encoding.*gb18030/)
  })

  it('4 · bytes that are no text are told with line and byte; U+FFFD never stands in a record unsaid', () => {
    for (const [name, line] of [
      ['bad-byte', 5],
      ['surrogate', 5],
      ['cut', 6],
    ] as const) {
      expect(said(`${name}.txt`)).toMatch(new RegExp(`${name}\\.txt:${line}:@\\d+: `))
      expect(documents[name]).toBeUndefined()
    }
    expect(said('replaced.txt')).toMatch(/warning|error/)
  })

  it('5 · a lone surrogate in JSON stays well-formed', () => {
    const json = JSON.stringify({ ...first('lf') }).replace('推行', '\\ud800推行')
    const document = { ...documents.lf, id: 'lone', measures: [JSON.parse(json) as unknown] }
    const [path = ''] = files(folder, { 'lone.json': JSON.stringify(document) })
    const out = join(folder, 'lone')
    const { status } = gongwen(['export', path, '--to', 'json,ndjson,csv', '-o', out])
    const read = gongwen(['validate', join(out, 'lone.json'), '--format', 'json'])
    expect([0, 1]).toContain(status)
    expect(read.status).not.toBe(2)
    expect(read.stdout).not.toContain('\ud800')
  })

  it('6 · NUL is taken out with a warning, a binary file is named', () => {
    expect(texts(documents.zero)).toEqual(['推行一窗受理。'])
    expect(said('zero.txt')).toMatch(/warning/)
    expect(said('picture.txt')).toMatch(/PNG/)
    expect(documents.picture).toBeUndefined()
  })

  it('7 · all ends of lines mean the same, and none comes into a value', () => {
    for (const id of ['crlf', 'cr', 'nel', 'ls', 'ps', 'vt', 'ff'])
      expect([id, documents[id]?.metadata.title, texts(documents[id])]).toEqual([
        id,
        '某县优化营商环境工作要点',
        ['推行一窗受理。'],
      ])
    expect(JSON.stringify(documents.vt?.measures)).not.toMatch(/\\u000b|\\f/)
    expect(first('crlf')?.position).toMatchObject({ start: { line: 5 } })
  })

  it('14 · control characters and escapes never reach the terminal raw', () => {
    expect(ran.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    expect(ran.stdout).not.toContain('\u001b')
    expect(unitsOf(documents.escape)).toEqual(['县行政审批局'])
    const { status, stdout } = gongwen(['inspect', join(folder, 'escape.txt'), '--stage', 'outline'])
    expect(status).toBe(0)
    expect(stdout).not.toContain('\u001b')
  })

  it('16 · a flood of combining marks is text like any other', () => {
    expect(texts(documents.marks)[0]?.length).toBeGreaterThan(50_000)
    const { status, stdout } = gongwen(['validate', join(folder, 'marks.txt')])
    expect(status).not.toBe(2)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThan(2000)
  })

  it('17 · entities and escapes are decoded once', () => {
    expect(texts(documents.entities)[0]).toMatch(/一窗受理_甲\*乙&lt;丙。$/)
    expect(texts(documents['entities-2'])[0]).toMatch(/一窗受理&lt;丙。$/)
  })

  it('holds all of them in one run: what failed is counted, nothing broke', () => {
    expect(ran.status).toBe(2)
    expect(ran.stderr).not.toContain('internal error')
    expect(ran.lines.at(-1)).toMatch(/^25 files: \d+ done, \d+ failed; /)
    expect(rules(documents.lf)).toEqual([])
  })
})
