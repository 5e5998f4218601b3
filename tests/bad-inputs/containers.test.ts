import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { namesIn, scratch } from '../cli/gongwen.ts'
import { plan, texts, tried, tryFiles } from './try.ts'

const folder = scratch()
const seed = 'fixtures/formats/seeds/shangyou-2023-work-points'
const docx = readFileSync(`${seed}.docx`)
const pdf = readFileSync(`${seed}.pdf`)
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1528)])

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const word = (body: string, prolog = '', more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  })
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const p = (text: string): string => `<w:p>${text.startsWith('<') ? text : run(text)}</w:p>`
const body = ['某县工作要点', '一、工作措施', '（一）推行一窗受理。（责任单位：县政府办）'].map(p).join('')

/** A way out that a refusal names. */
const OUT = / — .*(?:save|convert|export|download|recogni|remove|password|unpack|copy|open|give|use|extract|--)/i

describe('containers', () => {
  const ran = tryFiles(folder, {
    'good.txt': plan(),
    'cut.docx': docx.subarray(0, docx.length >> 1),
    'empty.docx': '',
    'central.docx': Buffer.concat([
      docx.subarray(0, docx.length - 40),
      Buffer.alloc(18),
      docx.subarray(docx.length - 22),
    ]),
    'cut.xlsx': docx.subarray(0, 400),
    'old.doc': OLE,
    'old.wps': OLE,
    'old.xls': OLE,
    'old.et': OLE,
    'locked.docx': OLE,
    'names.docx': word(body, '', {
      '../../evil.txt': strToU8('x'),
      'C:\\evil.txt': strToU8('x'),
      '/evil.txt': strToU8('x'),
    }),
    'entities.docx': word(
      p('（一）&z;'),
      `<!DOCTYPE z [<!ENTITY a "甲甲甲甲甲甲甲甲">${'bcdefghij'
        .split('')
        .map((name, i) => `<!ENTITY ${name} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`)
        .join('')}<!ENTITY z SYSTEM "file:///etc/passwd">]>`,
    ),
    'deep.docx': word('<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000)),
    'charset.docx': word(body, '<!-- gbk -->'),
    'tracked.docx': word(
      [
        p('某县工作要点'),
        p('一、工作措施'),
        `<w:p>${run('（一）推行一窗')}<w:del><w:r><w:delText>分别</w:delText></w:r></w:del><w:ins>${run('综合')}</w:ins>${run('受理。')}</w:p>`,
      ].join(''),
    ),
    'pictures.docx': word('<w:p><w:r><w:drawing/></w:r></w:p>'),
    'pdf-named.txt': pdf,
    'docx-named.txt': docx,
    'encrypted.pdf': Buffer.from(
      pdf.toString('latin1').replace(/trailer\s*<</g, 'trailer <</Encrypt 1 0 R '),
      'latin1',
    ),
    'html-named.txt': `<!doctype html><html><body><p>某县工作要点</p><p>一、工作措施</p><p>（一）推行一窗受理。（责任单位：县政府办）</p></body></html>`,
    'rtf-named.txt':
      '{\\rtf1\\ansi\\ansicpg936 \\u19968?\\u12289?\\u25514?\\u26045?\\par \\u65288?\\u19968?\\u65289?\\u26032?\\u24314?\\u20844?\\u21397?3\\u24231?\\u12290?\\u65288?\\u21439?\\u20303?\\u24314?\\u23616?\\u36127?\\u36131?\\u65289?\\par}',
    'packed.txt.gz': gzipSync(plan()),
    'packed.txt': gzipSync(plan()),
    'page.mht':
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>甲</p>\r\n--x--\r\n',
    'paper.ceb': Buffer.concat([Buffer.from('Founder CEB 3.0'), Buffer.alloc(64)]),
  })
  const { documents, said } = ran

  it('46 · a damaged package is named so, the others go on', () => {
    for (const name of ['cut.docx', 'central.docx', 'cut.xlsx']) expect(said(name)).toMatch(/damaged|broken|zip/i)
    expect(said('empty.docx')).not.toBe('')
    expect(documents.good).toBeDefined()
  })

  it('47 · old binary formats and locked files are read, or named with a way out', () => {
    for (const name of ['old.doc', 'old.wps', 'old.xls', 'old.et', 'locked.docx'])
      expect(said(name), name).toMatch(/^error [^\n]* — /m)
  })

  // stopped by bytes, ratio and elements: tests/cli/limits.test.ts has these with their time and memory
  it('48 · bombs are stopped by what they write', () => {
    const bomb = zipSync(
      { 'word/document.xml': new Uint8Array(300_000_000), '[Content_Types].xml': strToU8('<Types/>') },
      { level: 9 },
    )
    const { stderr, status } = tryFiles(folder, { 'bomb.docx': bomb })
    expect(stderr).toMatch(/above the limit of .*--limit unpacked-/)
    expect(status).toBe(2)
  })

  it('49 · names in archives lead nowhere', () => {
    expect(texts(documents.names)).toEqual(['推行一窗受理。'])
    expect(existsSync(join(folder, '..', 'evil.txt')) || existsSync('/evil.txt')).toBe(false)
    expect(namesIn(folder)).not.toContain('evil.txt')
  })

  it('50 · document types are refused, depth ends before the stack does', () => {
    expect(said('entities.docx')).toMatch(/error [^\n]*(?:DTD|DOCTYPE|document type|entit)/i)
    expect(said('deep.docx')).toMatch(/^error [^\n]*above the limit/)
    expect(texts(documents.charset)).toEqual(['推行一窗受理。'])
    expect(ran.stdout + ran.stderr).not.toContain('root:')
  })

  it('51 · what was deleted is out, what was inserted is in, and pictures alone are told', () => {
    expect(texts(documents.tracked)).toEqual(['推行一窗综合受理。'])
    expect(said('pictures.docx')).toMatch(/no text|no measures|picture|image/i)
  })

  it('52 · bytes win over endings; what cannot be opened is named with a way out', () => {
    expect(documents['pdf-named']?.source.format).toBe('pdf')
    expect(documents['docx-named']?.source.format).toBe('docx')
    expect(said('encrypted.pdf')).toMatch(/^error [^\n]* — /)
  })

  it('53 · what only calls itself a text is read as what it is, or named', () => {
    expect(texts(documents['html-named'])).toEqual(['推行一窗受理。'])
    expect(texts(documents['rtf-named'])).toEqual(['新建公厕3座。'])
    for (const name of ['rtf-named.txt', 'packed.txt.gz', 'packed.txt:', 'page.mht', 'paper.ceb']) {
      const id = name.replace(/\..*/, '')
      const read = documents[id] !== undefined && texts(documents[id]).length > 0
      expect(read || /^error [^\n]* — /m.test(said(name)), `${name}: ${said(name)}`).toBe(true)
    }
    const url = tried(['https://example.org/plan.html'])
    expect([url.status, url.lines.length]).toEqual([2, 2])
    expect(url.lines[0]).toMatch(/ — .*(?:download|下载|file)/i)
    writeFileSync(join(folder, 'done'), '')
  })

  it('names a way out in every refusal', () => {
    const failures = ran.lines.filter((line) => line.startsWith('error '))
    for (const line of failures) expect(line).toMatch(OUT)
    expect(ran.stderr).not.toContain('internal error')
  })
})
