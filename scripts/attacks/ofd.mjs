// OFD files (GB/T 33190) as they are laid out by a writer: lines, ruled tables over pages; and what is built of them
// to do harm.

import { deep, ENTITIES, MB, planLines } from './text.mjs'
import { zip } from './zip-file.mjs'

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const xml = (root, inner, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<ofd:${root} ${NS}>${inner}</ofd:${root}>`
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const SIZE = 4.2333
const LEFT = 28
const RIGHT = 184
const TOP = 37
const BOTTOM = 260
const LEADING = 9.8
const PAD = 1
const SMALL = 3.175
const ROW = 5

const page = (content, more = '') =>
  xml('Page', `${more}<ofd:Content><ofd:Layer ID="9">${content}</ofd:Layer></ofd:Content>`)

/** The entries of a file of pages, by their inner XML; templates by theirs. */
export const entries = (pages, { templates = [], used = '' } = {}) => [
  ['OFD.xml', xml('OFD', '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>')],
  [
    'Doc_0/Document.xml',
    xml(
      'Document',
      `<ofd:CommonData>${templates.map((_, i) => `<ofd:TemplatePage ID="${i + 1}" BaseLoc="Tpls/${i}.xml"/>`).join('')}<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 100}" BaseLoc="Pages/${i}.xml"/>`).join('')}</ofd:Pages>`,
    ),
  ],
  ...templates.map((content, i) => [`Doc_0/Tpls/${i}.xml`, page(content)]),
  ...pages.map((content, i) => [`Doc_0/Pages/${i}.xml`, page(content, used)]),
]

const widthOf = (char, size) => (char.charCodeAt(0) < 0x2000 ? 0.5 : 1) * size

/** A line of text with the distances of its characters, as many writers pack them. */
export function textObject(text, x, y, size = SIZE) {
  const chars = [...text]
  const steps = []
  for (const char of chars.slice(0, -1)) {
    const last = steps.at(-1)
    const step = widthOf(char, size)
    if (last?.step === step) last.count++
    else steps.push({ step, count: 1 })
  }
  const delta = steps.map(({ step, count }) => (count > 1 ? `g ${count} ${step}` : step)).join(' ')
  const width = chars.reduce((sum, char) => sum + widthOf(char, size), 0)
  return `<ofd:TextObject ID="1" Boundary="${x} ${y - size} ${width} ${size * 1.2}" Font="1" Size="${size}"><ofd:TextCode X="0" Y="${size}"${delta === '' ? '' : ` DeltaX="${delta}"`}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`
}

export const ruleObject = (x1, y1, x2, y2) =>
  `<ofd:PathObject ID="2" Boundary="${Math.min(x1, x2) - 0.1} ${Math.min(y1, y2) - 0.1} ${Math.abs(x2 - x1) + 0.2} ${Math.abs(y2 - y1) + 0.2}" LineWidth="0.2"><ofd:AbbreviatedData>M 0.1 0.1 L ${Math.abs(x2 - x1) + 0.1} ${Math.abs(y2 - y1) + 0.1} </ofd:AbbreviatedData></ofd:PathObject>`

const WORD = /[A-Za-z0-9.]/
const MARK = /[，。、；：！？）》」』〕】”’％%]/

/** A text cut where lines of a width end; a mark may not begin a line: the character before it goes with it. */
function wrap(text, width, size, indent = 0) {
  const lines = ['']
  let room = width - indent
  for (const char of text) {
    const needed = widthOf(char, size)
    if (char === '\n' || needed > room + 0.01) {
      const line = [...lines.at(-1)]
      const moved = []
      const stays = (next) => MARK.test(next) || (WORD.test(next) && WORD.test(line.at(-1)))
      while (char !== '\n' && line.length > 1 && stays(moved[0] ?? char)) moved.unshift(line.pop())
      lines[lines.length - 1] = line.join('')
      lines.push(moved.join(''))
      room = width - moved.reduce((sum, one) => sum + widthOf(one, size), 0)
    }
    if (char === '\n') continue
    lines[lines.length - 1] += char
    room -= needed
  }
  return lines
}

/**
 * A paper as pages: paragraphs are `{ text, indent }` (blanks of a first line, in ems; `centre` for a title), tables
 * `{ widths, rows }` with rows of cells `{ text, colSpan, rowSpan }` that break over pages between rows.
 */
export function layOut(blocks) {
  const pages = [[]]
  let y = TOP
  const turn = () => {
    pages.push([])
    y = TOP
  }
  for (const block of blocks) {
    if (block.rows === undefined) {
      const indent = (block.indent ?? 0) * SIZE
      const lines = wrap(block.text, RIGHT - LEFT, SIZE, indent)
      lines.forEach((line, i) => {
        if (y > BOTTOM) turn()
        const width = [...line].reduce((sum, char) => sum + widthOf(char, SIZE), 0)
        const x = block.centre === true ? (LEFT + RIGHT - width) / 2 : LEFT + (i === 0 ? indent : 0)
        pages.at(-1).push(textObject(line, x, y))
        y += LEADING
      })
    } else y = layTable(block, y, pages)
  }
  return pages.map((content, i) => {
    const number = `— ${i + 1} —`
    return content.join('') + textObject(number, 98, 280)
  })
}

/** Rows with the cells that reach into them from above; a cell over several rows is drawn with its first one. */
function layTable({ widths, rows }, start, pages) {
  const scale = (RIGHT - LEFT) / widths.reduce((sum, width) => sum + width, 0)
  const xs = [LEFT]
  for (const width of widths) xs.push(xs.at(-1) + width * scale)
  const placed = placeCells(rows, xs)
  const heights = heightsOf(placed, rows.length)
  let top = start - SIZE
  placed.forEach((cells, r) => {
    if (top + heights[r] > BOTTOM && top > TOP) {
      pages.push([])
      top = TOP - SIZE
    }
    const out = pages.at(-1)
    for (const cell of cells) drawCell(cell, { xs, top, height: heights[r], first: top === TOP - SIZE }, out)
    top += heights[r]
  })
  return top + LEADING + SIZE
}

function placeCells(rows, xs) {
  const open = Array.from({ length: xs.length - 1 }, () => null)
  return rows.map((row) => {
    const cells = []
    const own = [...row]
    for (let x = 0; x < open.length; ) {
      const above = open[x]
      if (above !== null && above.left > 0) {
        above.left--
        cells.push({ ...above, isMore: true, goesOn: above.left > 0 })
        x += above.colSpan
        continue
      }
      const { text = '', colSpan = 1, rowSpan = 1 } = own.shift() ?? {}
      const width = xs[x + colSpan] - xs[x] - 2 * PAD
      const cell = { x, colSpan, rowSpan, lines: wrap(text, width, SMALL), left: rowSpan - 1 }
      cells.push({ ...cell, isMore: false, goesOn: rowSpan > 1 })
      open[x] = cell
      x += colSpan
    }
    return cells
  })
}

/** A row is as high as its cells; the last row of a merged cell takes what that needs. */
function heightsOf(placed, count) {
  const heights = Array.from({ length: count }, () => ROW + 1)
  placed.forEach((cells, r) => {
    for (const { lines, rowSpan, isMore } of cells) {
      if (isMore) continue
      const needed = lines.length * ROW + 1
      const last = Math.min(count, r + rowSpan) - 1
      const have = heights.slice(r, last + 1).reduce((sum, height) => sum + height, 0)
      if (needed > have) heights[last] += needed - have
    }
  })
  return heights
}

function drawCell({ x, colSpan, lines, isMore, goesOn }, { xs, top, height, first }, out) {
  const [left, right] = [xs[x], xs[x + colSpan]]
  if (!isMore || first) out.push(ruleObject(left, top, right, top))
  if (!goesOn) out.push(ruleObject(left, top + height, right, top + height))
  out.push(ruleObject(left, top, left, top + height), ruleObject(right, top, right, top + height))
  if (!isMore)
    for (const [i, line] of lines.entries())
      if (line !== '') out.push(textObject(line, left + PAD, top + ROW * (i + 1) - 1, SMALL))
}

export const ofd = (blocks) => zip(entries(layOut(blocks)))

const many = (count, make) => Array.from({ length: count }, (_, i) => make(i))
const PAPER = planLines(40).map((text, i) => ({ text, indent: i < 1 ? 0 : 2 }))
const grid = (lines) =>
  many(
    lines,
    (i) =>
      ruleObject(10, 10 + i * (250 / lines), 200, 10 + i * (250 / lines)) +
      ruleObject(10 + i * (190 / lines), 10, 10 + i * (190 / lines), 260),
  ).join('')

export const ofds = [
  ['a paper of two pages', 'paper.ofd', null, () => ofd(PAPER)],
  [
    'bomb of one part',
    'bomb.ofd',
    'unpacked-',
    () =>
      zip(
        [...entries([]), ['Doc_0/Pages/0.xml', ' '.repeat(300 * MB)]].map(([name, data]) =>
          name === 'Doc_0/Document.xml' ? [name, ' '.repeat(300 * MB)] : [name, data],
        ),
      ),
  ],
  [
    'entity bomb',
    'entities.ofd',
    'DTD',
    () => zip([['OFD.xml', xml('OFD', '<ofd:DocBody><ofd:DocRoot>&a30;</ofd:DocRoot></ofd:DocBody>', ENTITIES)]]),
  ],
  ['blocks 20,000 deep', 'deep.ofd', 'xml-depth', () => zip(entries([deep('ofd:PageBlock', 20_000)]))],
  [
    'a character a billion times',
    'deltas.ofd',
    null,
    () =>
      zip(
        entries([
          `<ofd:TextObject Boundary="30 40 9 9" Size="4"><ofd:TextCode X="0" Y="0" DeltaX="g 1000000000 4">（一）推行一窗受理。（责任单位：县政府办）</ofd:TextCode></ofd:TextObject>`,
        ]),
      ),
  ],
  ['one page 900 times', 'pages.ofd', 'ofd-pages', () => zip(entries(many(900, () => textObject('甲', 30, 40))))],
  [
    'a template of 2,000 lines on 700 pages',
    'templates.ofd',
    'ofd-',
    () =>
      zip(
        entries(
          many(700, () => textObject('甲', 30, 40)),
          {
            templates: [many(2000, (i) => textObject('乙', 30, i / 8)).join('')],
            used: '<ofd:Template TemplateID="1"/>',
          },
        ),
      ),
  ],
  [
    'grids of 300 by 300 full of text',
    'slow.ofd',
    'ofd-',
    () =>
      zip(
        entries(
          many(
            30,
            () =>
              grid(300) +
              many(2500, (i) => textObject('甲'.repeat(40), 11 + (i % 4) * 40, 12 + (i / 2500) * 240, 0.9)).join(''),
          ),
        ),
      ),
  ],
  ['parts that are not there', 'missing.ofd', 'damaged', () => zip(entries([]).slice(0, 1))],
  ['a password', 'locked.ofd', 'encrypted', () => zip([...entries([]), ['Encryptions.xml', xml('Encryptions', '')]])],
  ['just below: 60 pages', 'below.ofd', null, () => ofd(planLines(1000).map((text) => ({ text, indent: 2 })))],
]
