// Makes the seeds' other forms: HTML, DOCX and PDF with the same words, their tables properly built with spans.
// usage: node scripts/forms.mjs [html] [docx] [pdf]   (needs LibreOffice and a Chinese font; fixtures/formats holds the results)
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'fixtures/formats/seeds')
const forms = process.argv.slice(2)
const wanted = (form) => forms.length === 0 || forms.includes(form)

/** The rooms as they are in src now. */
async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { readSource } from './src/read/index.ts'; export { inspectSource } from './src/pipeline.ts'`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  })
  const place = join(root, 'node_modules/.cache/gongwen-forms.mjs')
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  writeFileSync(place, outputFiles[0].contents)
  return import(pathToFileURL(place).href)
}

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A table's rows as cells with spans: what was filled down is one merged cell again. */
function rowsOf(table) {
  const items = [
    ...table.groups.map((span) => ({ at: span.start, wide: span.value })),
    ...table.notes.map((span) => ({ at: span.start, wide: span.value })),
    ...table.rows.map((row) => ({ at: row.extent[0].from, row })),
  ].sort((a, b) => a.at - b.at)
  const open = table.columns.map(() => null)
  const rows = []
  for (const { wide, row } of items) {
    if (wide !== undefined) {
      open.fill(null)
      rows.push([{ text: wide, colSpan: table.columns.length, rowSpan: 1 }])
    } else rows.push(row.cells.flatMap((cell, x) => cellOf(table, row, cell, x, open)))
  }
  return rows
}

function cellOf(table, row, cell, x, open) {
  const text = printed(table, row, cell, x)
  const above = open[x]
  // where the texts have numbers of their own, the number of a task is merged over its rows
  const merged =
    table.columns[x].role === 'number' ? opensTexts(table) && text === '' : cell?.inherited && text === above?.text
  if (above !== null && merged) {
    above.cell.rowSpan++
    return []
  }
  const made = { text, colSpan: 1, rowSpan: 1 }
  open[x] = { text, cell: made }
  return [made]
}

const opensTexts = (table) => table.rows.some((row) => row.serial !== null)

/** What the cell shows: the number of the row stands in its column, or opens the text. */
function printed(table, row, cell, x) {
  const { role } = table.columns[x]
  const counted = table.columns.some((column) => column.role === 'number') && !opensTexts(table)
  if (role === 'number') return shown(opensTexts(table) ? row.serial : row.number)
  return (role === 'text' && !counted ? shown(row.number) : '') + (cell?.content.value ?? '')
}

const shown = (number) => number?.text?.value ?? String(number?.value ?? '')

function tableHtml(table) {
  const lines = ['<table border="1" cellspacing="0" cellpadding="3" width="100%">']
  const columns = table.columns.length
  if (table.title) lines.push(`<tr><td colspan="${columns}"><p>${escapeHtml(table.title.value)}</p></td></tr>`)
  if (table.columns.some(({ header }) => header.length > 0)) {
    const heads = table.columns.map(({ title }) => `<th><p>${escapeHtml(title)}</p></th>`)
    lines.push(`<thead><tr>${heads.join('')}</tr></thead>`)
  }
  lines.push('<tbody>')
  for (const row of rowsOf(table)) {
    const cells = row.map(({ text, colSpan, rowSpan }) => {
      const spans = (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '')
      return `<td${spans}><p>${escapeHtml(text)}</p></td>`
    })
    lines.push(`<tr>${cells.join('')}</tr>`)
  }
  return [...lines, '</tbody>', '</table>']
}

/** The paper as paragraphs and tables, in reading order. */
function bodyHtml({ stages }) {
  const lines = []
  let tables = [...stages.records.tables.map(({ table }) => table)]
  for (const part of stages.outline.parts) {
    for (const { kind, stretch } of part.blocks) {
      if (stretch.type === 'paragraph') {
        const centred = ['title', 'letterhead', 'number', 'draft'].includes(kind)
        lines.push(`<p class="${centred ? 'c' : 't'}">${escapeHtml(stretch.raw.value)}</p>`)
      } else {
        const here = tables.filter(({ extent }) => extent[0].from < stretch.to)
        tables = tables.filter((table) => !here.includes(table))
        for (const table of here) lines.push(...tableHtml(table), '<p><br></p>')
      }
    }
  }
  return lines
}

/** As a county's site shows it: menus, index data and controls around the paper. */
function pageHtml(title, body) {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<style>@page{size:21cm 29.7cm;margin:3cm 2.6cm} p{font-family:"Noto Serif CJK SC";font-size:12pt;margin:0;line-height:150%} p.t{text-indent:24pt} p.c{text-align:center} td p,th p{font-size:9pt;line-height:120%}</style>',
    '</head><body>',
    ...body,
    '</body></html>',
    '',
  ].join('\n')
}

function withFrame(page) {
  const head = [
    '<div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div>',
    '<div class="position">您当前的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/zc">政策文件</a></div>',
    '<div class="content" id="zoom">',
  ]
  const foot = [
    '</div><div class="bdsharebuttonbox"><a href="#">分享到：</a><a href="#">微信</a></div>',
    '<div class="print">【<a href="#">打印本页</a>】【<a href="#">关闭窗口</a>】</div>',
    '<div class="footer">版权所有：县人民政府办公室　网站标识码：0000000000</div>',
  ]
  return page.replace('<body>\n', `<body>\n${head.join('\n')}\n`).replace('</body>', `${foot.join('\n')}\n</body>`)
}

function convert(file, to, filter, folder) {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      ...(extname(file) === '.html' ? ['--infilter=HTML (StarWriter)'] : []),
      '--convert-to',
      filter === undefined ? to : `${to}:${filter}`,
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'ignore' },
  )
}

const { readSource, inspectSource } = await load()
const folder = mkdtempSync(join(tmpdir(), 'forms-'))
mkdirSync(out, { recursive: true })
for (const name of readdirSync(join(root, 'seeds')).sort()) {
  const id = basename(name, extname(name))
  const parsed = await inspectSource(await readSource(readFileSync(join(root, 'seeds', name)), name))
  const page = pageHtml(parsed.document.metadata.title ?? id, bodyHtml(parsed))
  if (wanted('html')) writeFileSync(join(out, `${id}.html`), withFrame(page))
  if (!wanted('docx') && !wanted('pdf')) continue
  writeFileSync(join(folder, `${id}.html`), page)
  convert(join(folder, `${id}.html`), 'docx', 'MS Word 2007 XML', folder)
  convert(join(folder, `${id}.docx`), 'pdf', undefined, folder)
  for (const form of ['docx', 'pdf'])
    if (wanted(form)) writeFileSync(join(out, `${id}.${form}`), readFileSync(join(folder, `${id}.${form}`)))
  console.log(id)
}
rmSync(folder, { recursive: true })
