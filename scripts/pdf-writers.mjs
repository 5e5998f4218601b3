// PDFs with the traits of those that Word and WPS write, for programs that cannot be had here: one short plan whose
// table goes over two pages. Written byte by byte; the fonts are named, not embedded, and found by their ToUnicode.
//   word  each line in runs of a few glyphs, moved by TJ; Latin letters and digits in a font of their own; borders as
//         thin filled boxes, with a square in each corner; tagged text, foot and head as artifacts; text clipped
//   wps   each glyph alone; bold type printed twice, a hair apart; borders as short strokes around each cell
// usage: node scripts/pdf-writers.mjs   (fixtures/formats/writers holds the results)
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pdf, stream } from './attacks/pdf-file.mjs'

const out = join(fileURLToPath(new URL('..', import.meta.url)), 'fixtures/formats/writers')

const PLAN = {
  title: ['丙县2024年优化政务服务', '工作方案'],
  body: [
    '为进一步优化政务服务，提升办事便利度，结合我县实际，制定本方案。',
    '一、主要任务',
    '（一）压缩办理时限。对企业开办、工程建设项目审批等事项逐项梳理，精简材料30%以上，企业开办时间压缩至1个工作日以内。（责任单位：县行政审批局、县市场监管局；完成时限：2024年6月底前）',
    '（二）推行一窗受理。政务服务大厅设置综合窗口不少于20个，实现前台综合受理、后台分类审批、统一窗口出件。（责任单位：县行政审批局；完成时限：2024年9月底前）',
    '（三）拓展网上办理。依申请政务服务事项网上可办率达到95%以上，全年办理电子证照应用1.2万件。（责任单位：县数据局）',
    '二、保障措施',
    '（一）加强组织领导。各责任单位要明确专人负责，每月25日前报送进展情况。',
  ],
  caption: '丙县2024年优化政务服务任务分解表',
  widths: [32, 78, 210, 85, 70],
  head: ['序号', '工作任务', '具体举措', '责任单位', '完成时限'],
  /** The task of a merged cell stands with its first row; the page breaks inside the first one. */
  rows: [
    ['1', '压缩办理时限', '梳理企业开办全流程事项，精简申请材料30%以上。', '县市场监管局', '2024年6月'],
    ['2', '', '工程建设项目审批实行并联办理，审批时间不超过60个工作日。', '县行政审批局、县住建局', '2024年6月'],
    ['3', '', '推行告知承诺制，办结率达到90%以上。', '县行政审批局', '2024年8月'],
    ['4', '', '设置综合窗口不少于20个，配备窗口人员并开展业务培训4次。', '县行政审批局', '2024年9月'],
    ['5', '推行一窗受理', '乡镇便民服务中心全部设置综合窗口，就近办理高频事项100项。', '各乡镇', '2024年10月'],
    ['6', '', '建立窗口服务评价制度，差评整改率100%。', '县数据局', '2024年12月'],
    ['7', '拓展网上办理', '推进电子证照应用，全年办理1.2万件。', '县数据局', '2024年12月'],
    ['8', '', '开发掌上办事专区，上线事项200项以上。', '县数据局、县行政审批局', '2024年11月'],
  ],
}

const PAGE = { width: 595, height: 842, left: 60, right: 535, top: 770, bottom: 80 }
const BODY = { size: 16, leading: 28 }
const CELL = { size: 10.5, leading: 16, pad: 5 }
const TITLE = { size: 22, leading: 32 }

const isNarrow = (char) => /[\x20-\x7e]/.test(char)
const widthOf = (char, size) => (isNarrow(char) ? size / 2 : size)
const widthOfText = (text, size) => [...text].reduce((sum, char) => sum + widthOf(char, size), 0)

/** Lines of a text; no line begins with a mark that ends something. */
function wrap(text, width, size, indent = 0) {
  const lines = ['']
  let left = width - indent
  for (const char of text) {
    const own = widthOf(char, size)
    if (own > left && !/[，。、；：）”]/.test(char)) {
      lines.push('')
      left = width
    }
    lines[lines.length - 1] += char
    left -= own
  }
  return lines
}

/** The text form of the same plan. */
const textForm = () =>
  [
    PLAN.title.join(''),
    ...PLAN.body,
    PLAN.caption,
    PLAN.head.join('\t'),
    ...PLAN.rows.map((row) => row.slice(0, 5).join('\t')),
    '',
  ].join('\n')

/** What stands where: lines of text, boxes of cells; the page is broken where it is full. */
function layOut() {
  const pages = [{ texts: [], cells: [] }]
  let y = PAGE.top
  const page = () => pages.at(-1)
  const room = (height) => {
    if (y - height >= PAGE.bottom) return false
    pages.push({ texts: [], cells: [] })
    y = PAGE.top
    return true
  }
  const line = (text, { size, leading }, x, bold = false) => {
    room(leading)
    y -= leading
    page().texts.push({ text, x, y, size, bold })
  }
  const centred = (text, type, bold) => line(text, type, (PAGE.width - widthOfText(text, type.size)) / 2, bold)
  for (const text of PLAN.title) centred(text, TITLE, true)
  y -= 20
  for (const text of PLAN.body) {
    for (const [i, part] of wrap(text, PAGE.right - PAGE.left, BODY.size, BODY.size * 2).entries())
      line(part, BODY, PAGE.left + (i === 0 ? BODY.size * 2 : 0), /^[一二]、/.test(text))
  }
  centred(PLAN.caption, { size: 14, leading: 40 }, true)
  y -= 8
  tableRows(page, room, { get: () => y, down: (height) => (y -= height) })
  return pages
}

/** Rows with their head again on each page; a merged cell begins anew with the page, without its text. */
function tableRows(page, room, at) {
  const merged = { from: null, lines: [], page: null }
  const close = () => {
    if (merged.from !== null) cell(merged.page, 1, merged.from, at.get(), merged.lines)
    merged.from = null
  }
  const put = (texts, bold = false) => {
    const top = at.get()
    const bottom = top - heightOf(texts)
    for (const [x, text] of texts.entries()) if (text !== null) cell(page(), x, top, bottom, linesOf(text, x), bold)
    at.down(top - bottom)
  }
  put(PLAN.head, true)
  for (const [i, [number, task, ...rest]] of PLAN.rows.entries()) {
    const texts = [number, null, ...rest.slice(0, 3)]
    const bottom = at.get()
    const here = page()
    if (bottom - heightOf(texts) < PAGE.bottom) {
      if (merged.from !== null) cell(here, 1, merged.from, bottom, merged.lines)
      room(1e4)
      put(PLAN.head, true)
      if (merged.from !== null) Object.assign(merged, { from: at.get(), lines: [], page: page() })
    }
    if (task !== '') {
      close()
      Object.assign(merged, { from: at.get(), lines: linesOf(task, 1), page: page() })
    }
    put(texts)
    if (i === PLAN.rows.length - 1) close()
  }
}

const linesOf = (text, x) => wrap(text, PLAN.widths[x] - 2 * CELL.pad, CELL.size)
const heightOf = (texts) =>
  Math.max(...texts.map((text, x) => (text === null ? 1 : linesOf(text, x).length))) * CELL.leading + 8

function cell(page, x, top, bottom, lines, bold = false) {
  const left = PAGE.left + PLAN.widths.slice(0, x).reduce((sum, width) => sum + width, 0)
  const right = left + PLAN.widths[x]
  page.cells.push({ left, right, top, bottom })
  const first = (top + bottom) / 2 + (lines.length * CELL.leading) / 2
  for (const [i, text] of lines.entries())
    page.texts.push({ text, x: left + CELL.pad, y: first - (i + 1) * CELL.leading + 4, size: CELL.size, bold })
}

/** Codes of a font: the characters in the order in which they are met. */
class Glyphs {
  codes = new Map()

  hex(text) {
    return [...text].map((char) => this.code(char).toString(16).padStart(4, '0')).join('')
  }

  code(char) {
    if (!this.codes.has(char)) this.codes.set(char, this.codes.size + 3)
    return this.codes.get(char)
  }

  /** The objects of the font from number `first` on: itself, its descendant, its descriptor, its table of characters. */
  objects(first, name) {
    const entries = [...this.codes].map(
      ([char, code]) =>
        `<${code.toString(16).padStart(4, '0')}> <${Buffer.from(char, 'utf16le').swap16().toString('hex')}>`,
    )
    const blocks = []
    for (let i = 0; i < entries.length; i += 100) {
      const some = entries.slice(i, i + 100)
      blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
    }
    const narrow = [...this.codes].filter(([char]) => isNarrow(char)).map(([, code]) => `${code}[500]`)
    return [
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${first + 1} 0 R]/ToUnicode ${first + 3} 0 R>>`,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[${narrow.join('')}]/FontDescriptor ${first + 2} 0 R>>`,
      `<</Type/FontDescriptor/FontName/${name}/Flags 32/FontBBox[0 -140 1000 860]/ItalicAngle 0/Ascent 860/Descent -140/CapHeight 700/StemV 80>>`,
      stream(
        `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`,
      ),
    ]
  }
}

const n = (value) => String(Math.round(value * 100) / 100)

/** A line as Word writes it: runs of the two fonts, of at most six glyphs, each placed, moved and tagged by itself. */
function wordLine({ text, x, y, size }, glyphs, count) {
  const runs = text.match(/[\x20-\x7e]{1,6}|[^\x20-\x7e]{1,6}/g) ?? []
  let at = x
  return runs.map((run) => {
    const font = isNarrow(run[0]) ? 'F2' : 'F1'
    const pieces = [...run].map((char) => `<${glyphs[font].hex(char)}>`)
    const shown = `[${pieces.map((piece, i) => piece + (i < pieces.length - 1 ? (i % 2 === 0 ? '3' : '-3') : '')).join('')}]TJ`
    const here = at
    at += widthOfText(run, size)
    return `/P <</MCID ${count.next++}>> BDC q\n${n(x)} ${n(y - 4)} 475 ${n(size + 8)} re W* n\nBT\n/${font} ${n(size)} Tf\n1 0 0 1 ${n(here)} ${n(y)} Tm\n0 g\n0 G\n${shown}\nET\nQ\nEMC`
  })
}

const WIDE = 0.48
/** Each side of each cell is a box of its own, each corner a square. */
const wordBorders = ({ left, right, top, bottom }) => [
  `${n(left)} ${n(top)} ${WIDE} ${WIDE} re\nf*`,
  `${n(left + WIDE)} ${n(top)} ${n(right - left - WIDE)} ${WIDE} re\nf*`,
  `${n(right)} ${n(top)} ${WIDE} ${WIDE} re\nf*`,
  `${n(left)} ${n(bottom)} ${WIDE} ${n(top - bottom)} re\nf*`,
  `${n(right)} ${n(bottom)} ${WIDE} ${n(top - bottom)} re\nf*`,
  `${n(left)} ${n(bottom)} ${n(right - left + WIDE)} ${WIDE} re\nf*`,
]

function wordPage({ texts, cells }, number, glyphs) {
  const count = { next: 0 }
  const foot = { text: `- ${number} -`, x: 285, y: 45, size: 10.5 }
  const head = { text: '丙县政务服务', x: 60, y: 800, size: 9 }
  return [
    ...texts.flatMap((line) => wordLine(line, glyphs, count)),
    ...cells.flatMap((one) => ['/Artifact BMC', '0 g', ...wordBorders(one), 'EMC']),
    '/Artifact <</Type/Pagination/Subtype/Footer>> BDC',
    ...wordLine(foot, glyphs, count).map((run) => run.replace(/^\S+ <<[^>]*>> BDC /, '').replace(/\nEMC$/, '')),
    'EMC',
    '/Artifact <</Type/Pagination/Subtype/Header>> BDC',
    ...wordLine(head, glyphs, count).map((run) => run.replace(/^\S+ <<[^>]*>> BDC /, '').replace(/\nEMC$/, '')),
    'EMC',
  ].join('\n')
}

/** A line as WPS writes it: every glyph alone, bold ones twice. */
function wpsLine({ text, x, y, size, bold }, glyphs) {
  let at = x
  return [...text].flatMap((char) => {
    const here = at
    at += widthOf(char, size)
    const once = (shift) =>
      `BT\n/F1 ${n(size)} Tf\n1 0 0 1 ${n(here + shift)} ${n(y)} Tm\n<${glyphs.F1.hex(char)}> Tj\nET`
    return bold ? [once(0), once(size * 0.03)] : [once(0)]
  })
}

/** Around each cell, in strokes of some points that do not quite meet. */
function wpsBorders({ left, right, top, bottom }) {
  const strokes = ['0.5 w']
  const along = (from, to, draw) => {
    for (let at = from; at < to; at += 24) strokes.push(draw(at, Math.min(to, at + 24)))
  }
  for (const y of [top, bottom]) along(left, right, (a, b) => `${n(a)} ${n(y)} m\n${n(b)} ${n(y)} l\nS`)
  for (const x of [left, right]) along(bottom, top, (a, b) => `${n(x)} ${n(a)} m\n${n(x)} ${n(b)} l\nS`)
  return strokes
}

function wpsPage({ texts, cells }, number, glyphs) {
  return [
    ...cells.flatMap(wpsBorders),
    ...texts.flatMap((line) => wpsLine(line, glyphs)),
    ...wpsLine({ text: `— ${number} —`, x: 285, y: 45, size: 10.5 }, glyphs),
  ].join('\n')
}

function write(name, draw) {
  const glyphs = { F1: new Glyphs(), F2: new Glyphs() }
  const contents = layOut().map((page, i) => draw(page, i + 1, glyphs))
  const first = 3 + contents.length * 2
  const pages = contents.flatMap((content, i) => [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Resources<</Font<</F1 ${first} 0 R/F2 ${first + 4} 0 R>>>>/Contents ${4 + i * 2} 0 R/StructParents ${i}>>`,
    stream(content),
  ])
  const bytes = pdf([
    `<</Type/Catalog/Pages 2 0 R${name === 'word' ? '/MarkInfo<</Marked true>>' : ''}>>`,
    `<</Type/Pages/Count ${contents.length}/Kids[${contents.map((_, i) => `${3 + i * 2} 0 R`).join(' ')}]>>`,
    ...pages,
    ...glyphs.F1.objects(first, 'FangSong_GB2312'),
    ...glyphs.F2.objects(first + 4, 'TimesNewRomanPSMT'),
  ])
  writeFileSync(join(out, `${name}.pdf`), bytes)
}

mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'plan.txt'), textForm())
write('word', wordPage)
write('wps', wpsPage)
