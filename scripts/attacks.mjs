// Inputs that are built to fill memory, time or the stack, and inputs that lie just below each limit. All are made
// here by program. Each is [what it is, file name, what refuses it (null where it is read), how it is made].
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { body, docx, manySheets, p, sheet, strings, wordPart, xlsx } from './office-files.mjs'
import { samePages, show, stream } from './pdf-file.mjs'
import { packRepeated, zip } from './zip-file.mjs'

const MB = 1024 * 1024
/** What does not pack, so that the ratio is not what refuses a file. */
const salt = (kilobytes) => `<!--${randomBytes(kilobytes * 512).toString('hex')}-->`
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('')
const deep = (tag, depth) => `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth)
/** Plan text of so many bytes in UTF-8, a measure a line. */
const plan = (bytes) => {
  const line = (i) => `${i + 1}.推进第${i + 1}项改革，完善机制，全年办理${(i % 90) + 10}件以上。（责任单位：县发改委、县住建局；完成时限：2024年${(i % 12) + 1}月底前）\n`
  const head = '甲县2024年优化营商环境工作要点\n一、主要任务\n'
  return head + many(Math.floor((bytes - Buffer.byteLength(head)) / (Buffer.byteLength(line(88_888)) + 2)), line)
}
/** So many characters of it. */
const planText = (characters) => plan(characters * 3).slice(0, characters)
const planLines = (count) => plan(count * 190 + 1000).split('\n').slice(0, count)
const cell = (at, text) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const ENTITIES = `<!DOCTYPE a [<!ENTITY a0 "ha">${many(30, (i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`)}]>`
const EXTERNAL = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

const zips = [
  ['zip bomb by ratio: 60 KB to 60 MB', 'ratio.docx', 'unpacked-ratio', async () => docx(await packRepeated(Buffer.alloc(MB, ' '), 60))],
  [
    'zip bomb by ratio in a workbook',
    'bomb.xlsx',
    'unpacked-size',
    async () => xlsx(await packRepeated(Buffer.alloc(MB, ' '), 1024)),
  ],
  [
    'zip bomb by total: 60 parts of 50 MB',
    'total.docx',
    'unpacked-size',
    async () => {
      const part = await packRepeated(Buffer.concat([Buffer.from(`<a b="${randomBytes(5000).toString('hex')}"/>`), Buffer.alloc(MB - 10_010, ' ')]), 50)
      return docx(body(p('甲')), Array.from({ length: 60 }, (_, i) => [`word/${i}.rels`, part]))
    },
  ],
  ['nested zip: a bomb as the main part', 'nested.docx', 'damaged', async () => docx(zip([['a.zip', await packRepeated(Buffer.alloc(MB), 64)]]))],
  ['an archive in an archive', 'nested.zip', 'ZIP', async () => zip([['a.zip', zip([['b.zip', await packRepeated(Buffer.alloc(MB), 64)]])]])],
  ['70,000 files', 'files.docx', 'archive-files', () => zip(Array.from({ length: 30_000 }, (_, i) => [`word/${i}`, '']))],
  [
    'names that lead out, twice, with NUL',
    'paths.docx',
    null,
    () => docx(body(many(3, (i) => p(`${i + 1}.推进改革。`))), [['../../../tmp/evil', 'x'], ['/etc/evil', 'x'], ['..\\evil', 'x'], ['word/document.xml', body(p('乙'))], ['a\0b', 'x']]),
  ],
  ['as long as its directory is wrong', 'directory.docx', 'damaged', () => Buffer.concat([docx(body(p('甲'))).subarray(0, -22), Buffer.from('PK\x05\x06', 'latin1'), Buffer.from('0000000005000500ffffff00ffffff000000', 'hex')])],
]

const word = [
  ['2,000,000 paragraphs in 200 KB', 'paragraphs.docx', 'docx-elements', () => docx(body(`<w:p w:rsidR="${randomBytes(90_000).toString('hex')}"/>${'<w:p/>'.repeat(2_000_000)}`))],
  ['entity bomb', 'entities.docx', 'DTD', () => docx(body(p('&a30;'), ENTITIES))],
  ['external entity', 'external.docx', 'DTD', () => docx(body(p('&x;'), EXTERNAL))],
  ['elements 20,000 deep', 'deep.docx', 'xml-depth', () => docx(body(deep('w:ins', 20_000)))],
  ['rows that leave out 63 cells each', 'padded.docx', 'docx-elements', () => docx(body(`${salt(40)}<w:tbl>${'<w:tr><w:trPr><w:gridBefore w:val="63"/></w:trPr><w:tc/></w:tr>'.repeat(35_000)}</w:tbl>`))],
  ['a head that is read 40,000 times', 'heads.docx', 'docx-elements', () => docx(body(`${salt(20)}${p('甲')}<w:sectPr>${'<w:headerReference w:type="default" r:id="r1"/>'.repeat(40_000)}</w:sectPr>`), [['word/header1.xml', wordPart('hdr', salt(4) + p('头').repeat(1000))]], [['header', 'header1.xml']])],
  ['just below: paragraphs', 'below.docx', null, () => docx(body(planText(1_960_000).split('\n').map(p).join('')))],
  ['just below: elements', 'below-elements.docx', null, () => docx(body(many(49_900, (i) => p(`${i}.推进。`)))) ],
  ['just below: one table', 'below-table.docx', null, () => docx(body(`<w:tbl>${many(9_900, (i) => `<w:tr>${[`${i + 1}`, `推进第${i + 1}项改革。`, '县发改委'].map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`)}</w:tbl>`))],
  ['just below: text boxes', 'below-boxes.docx', null, () => docx(body(planLines(20_000).map((text) => `<w:p><w:r><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></w:r></w:p>`).join('')))],
  ['just below: runs in one paragraph', 'below-runs.docx', null, () => docx(body(`${salt(20)}<w:p>${'<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>'.repeat(37_000)}</w:p>${p('1.推进改革。')}`))],
  ['just below: unpacked size', 'below-size.docx', null, () => docx(body(plan(2 * MB).split('\n').map((text) => `${salt(4)}${p(text)}`).join('').slice(0, 63 * MB).replace(/<w:p>[^]{0,300}$/, '')))],
  ['64 MB of text', 'text.docx', 'characters', () => docx(body(planLines(49_000).map((text) => p(text.repeat(7))).join('')))],
  ['just below: depth', 'below-depth.docx', null, () => docx(body(`${deep('w:sdt', 250)}${p('1.推进改革。')}`))],
]

const sheets = [
  ['entity bomb', 'entities.xlsx', 'DTD', () => xlsx(sheet(`<sheetData><row r="1">${cell('A1', '&a30;')}</row></sheetData>`, ENTITIES))],
  ['elements 20,000 deep', 'deep.xlsx', 'xml-depth', () => xlsx(sheet(deep('a', 20_000)))],
  ['a dimension of 1e6 × 1e4, one cell', 'dimension.xlsx', null, () => xlsx(sheet(`<dimension ref="A1:NTP1000000"/><sheetData><row r="1">${cell('A1', '1.推进改革。')}</row></sheetData>`))],
  ['cells in the corners of 1e6 × 1e4', 'corners.xlsx', 'xlsx-', () => xlsx(sheet(`<dimension ref="A1:NTP1000000"/><sheetData><row r="1">${cell('A1', '甲')}</row><row r="1000000">${cell('NTP1000000', '乙')}</row></sheetData>`))],
  ['cells in the corners of 19 sheets', 'sheets.xlsx', 'xlsx-', () => manySheets(19, `<sheetData><row r="1">${cell('A1', '甲')}</row><row r="90000">${cell('GR90000', '乙')}</row></sheetData>`)],
  ['columns named 100,000 times over', 'columns.xlsx', 'xlsx-cells', () => xlsx(sheet(`${salt(30)}<cols>${'<col min="1" max="16384" width="9"/>'.repeat(100_000)}</cols><sheetData><row r="1">${cell('A1', '1.推进改革。')}</row></sheetData>`))],
  ['1,000,000 shared strings', 'strings.xlsx', 'xlsx-elements', () => xlsx(sheet('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'), strings(many(1_000_000, (i) => `<si><t>甲${i}</t></si>`)))],
  ['a merge of the whole sheet, 500 times', 'merges.xlsx', 'xlsx-cells', () => xlsx(sheet(`<sheetData><row r="1">${cell('A1', '甲')}</row><row r="900">${cell('ZZ900', '乙')}</row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(500)}</mergeCells>`))],
  ['just below: rows of a ledger', 'below-rows.xlsx', null, (n = 32_000) => xlsx(sheet(`<sheetData>${many(n, (i) => `<row r="${i + 1}">${cell(`A${i + 1}`, i === 0 ? '序号' : i)}${cell(`B${i + 1}`, i === 0 ? '举措' : `推进第${i}项改革，完善机制。`)}${cell(`C${i + 1}`, i === 0 ? '责任单位' : '县发改委')}</row>`)}</sheetData>`))],
  ['just below: shared strings', 'below-strings.xlsx', null, (n = 499_000) => xlsx(sheet(`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>`), strings(many(n, (i) => `<si><t>1.推进改革${i}。</t></si>`)))],
  ['just below: cells', 'below-cells.xlsx', null, (n = 450) => xlsx(sheet(`<sheetData>${salt(40)}${many(n, (i) => `<row r="${i + 1}">${'<c><v>1</v></c>'.repeat(990)}</row>`)}</sheetData>`))],
  ['just below: empty cells between', 'below-empty.xlsx', null, () => xlsx(sheet(`<sheetData>${many(9_900, (i) => `<row r="${i + 1}">${cell(`A${i + 1}`, i)}${cell(`CU${i + 1}`, '推进改革。')}</row>`)}</sheetData>`))],
  ['just below: rows, of one cell', 'below-lines.xlsx', null, () => xlsx(sheet(`<sheetData>${many(99_900, (i) => `<row r="${i + 1}">${cell(`A${i + 1}`, `${i + 1}.推进改革。`)}</row>`)}</sheetData>`))],
]

const html = (inner) => `<!doctype html><html><head><meta charset="utf-8"></head><body>${inner}</body></html>`
const pages = [
  ['elements 20,000 deep', 'deep.html', 'html-depth', () => html(deep('div', 20_000))],
  ['1,000,000 elements', 'elements.html', 'html-elements', () => html('<p>甲</p>'.repeat(1_000_000))],
  ['formatting built anew', 'rebuilt.html', 'html-rebuilt', () => html('<font>'.repeat(500) + '<p>甲</p>'.repeat(100_000))],
  ['just below: characters', 'below.html', null, () => html(planText(1_960_000).split('\n').map((text) => `<p>${text}</p>`).join(''))],
  ['just below: elements', 'below-elements.html', null, () => html(many(99_000, (i) => `<p>${i}.推进。</p>`))],
  ['just below: size, all text', 'below-size.html', 'characters', () => html(`<p>${'推进改革。'.repeat(16e6 / 5)}</p>`)],
  ['just below: size, all attributes', 'below-attributes.html', null, () => html(`<p ${many(1_000_000, (i) => `a${i}="1" `)}>1.推进改革。</p>`)],
  ['just below: a table', 'below-table.html', null, () => html(`<table>${many(24_900, (i) => `<tr><td>${i + 1}<td>推进第${i + 1}项改革。<td>县发改委</tr>`)}</table>`)],
  ['just below: depth', 'below-depth.html', null, () => html(`${'<div>'.repeat(990)}<p>1.推进改革。</p>${'</div>'.repeat(990)}`)],
  ['just below: tables in tables', 'below-tables.html', null, () => html(`${'<table><tr><td>'.repeat(245)}<p>1.推进改革。</p>${'</td></tr></table>'.repeat(245)}`)],
  ['just below: formatting', 'below-rebuilt.html', null, () => html('<font>'.repeat(33) + '<p>1.推进改革。</p>'.repeat(89_000))],
  ['elements 20,000 deep in a Markdown table', 'deep.md', null, () => `1.推进改革。\n\n<table>${deep('div', 20_000)}</table>\n`],
]

const SECRET = '/Encrypt<</Filter/Standard/V 1/R 2/O<' + '00'.repeat(32) + '>/U<' + '00'.repeat(32) + '>/P -4>>/ID[<00><00>]'
const flate = (bytes, entries = '') => stream(deflateSync(bytes), `/Filter/FlateDecode${entries}`)
const lines = (count) => many(count, (i) => `${show(`${i + 1}. Some words of a plan.`, 830 - (i % 80) * 10)}\n`)
const pdfs = [
  ['a password', 'secret.pdf', 'password', () => samePages(1, stream(show('x')), { trailer: SECRET })],
  ['100,000 pages that are one', 'pages.pdf', 'pdf-pages', () => samePages(100_000, stream(show('1. x')))],
  ['100,000 pages', 'copies.pdf', 'pdf-pages', () => samePages(100_000, stream(show('1. x')), { copies: true })],
  ['a stream of 1 GB in 1 MB', 'stream.pdf', 'unpacked-size', () => samePages(1, flate(Buffer.alloc(1024 * MB, ' ')))],
  ['a stream of 1 GB that says it is a picture', 'picture.pdf', 'unpacked-size', () => samePages(1, flate(Buffer.alloc(1024 * MB, ' '), '/Subtype/Image'))],
  ['a stream packed twice', 'twice.pdf', 'unpacked-size', () => samePages(1, stream(deflateSync(deflateSync(Buffer.alloc(1024 * MB, ' '))), '/Filter[/FlateDecode/FlateDecode]'))],
  ['200 streams of 10 MB', 'streams.pdf', 'unpacked-size', () => samePages(1, flate(Buffer.alloc(10 * MB, ' ')), { more: Array(200).fill(flate(Buffer.alloc(10 * MB, ' '))) })],
  ['3,000 pages that show one stream of 2 MB', 'again.pdf', 'pdf-', () => samePages(2999, flate(lines(40_000)))],
  ['forms that hold forms: 10^9', 'forms.pdf', 'pdf-', () => {
    const form = (i) => flate(`/X${i} Do `.repeat(10), `/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X${i} ${i + 6} 0 R>>>>`)
    return samePages(1, stream('/X0 Do'), { resources: '/XObject<</X0 6 0 R>>', more: [form(1), form(2), form(3), form(4), form(5), form(6), form(7), form(8), form(9), flate('q Q', '/Type/XObject/Subtype/Form/BBox[0 0 1 1]')].map((one, i) => Buffer.from(one)) })
  }],
  ['just below: pages', 'below-pages.pdf', null, (n = 2999) => samePages(n, flate(lines(60)), { copies: true })],
  ['just below: unpacked size', 'below-size.pdf', null, () => samePages(1, flate(Buffer.concat([Buffer.from(lines(60)), Buffer.alloc(63 * MB, ' ')])))],
  ['just below: text', 'below-text.pdf', null, (n = 2999) => samePages(n, flate(lines(270)))],
]

const texts = [
  ['> nested 100,000 deep', 'quotes.md', null, () => `${'>'.repeat(100_000)} 1.推进改革。\n`],
  ['lists nested 5,000 deep', 'lists.md', null, () => many(5_000, (i) => `${' '.repeat(i * 2)}- 甲\n`)],
  ['10 MB of plan', 'ten.txt', null, () => plan(10 * MB)],
]

export const attacks = [...zips, ...word, ...sheets, ...pages, ...pdfs, ...texts].map(([what, name, refusedBy, make]) => ({ what, name, refusedBy, make }))

// usage: node scripts/attacks.mjs NAME FILE
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, file] = process.argv.slice(2)
  const attack = attacks.find((one) => one.name === name)
  if (attack === undefined) throw new Error(`no attack ${name}; there are: ${attacks.map((one) => one.name).join(', ')}`)
  writeFileSync(file, await attack.make())
}
