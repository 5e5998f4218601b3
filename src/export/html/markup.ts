import { clean } from '../safe-cell.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that no browser acts on; line ends are breaks. */
export const escaped = (text: string): string =>
  clean(text)
    .replace(/[&<>"']/g, (char) => ENTITIES[char] as string)
    .replace(/\r\n?|\n/g, '<br>')

type Value = string | number | null

export interface HtmlCell {
  value: Value
  class?: string
}

const cellOf = (tag: 'td' | 'th', cell: Value | HtmlCell): string => {
  const { value, class: named } = typeof cell === 'object' && cell !== null ? cell : { value: cell }
  const kinds = [named, typeof value === 'number' ? 'n' : undefined].filter((one) => one !== undefined)
  const attribute = kinds.length === 0 ? '' : ` class="${kinds.join(' ')}"`
  return `<${tag}${attribute}>${value === null ? '' : escaped(String(value))}</${tag}>`
}

export const row = (cells: readonly (Value | HtmlCell)[], tag: 'td' | 'th' = 'td'): string =>
  `<tr>${cells.map((cell) => cellOf(tag, cell)).join('')}</tr>\n`

/** A table with its head, which is printed again on each page. */
export const table = (heads: readonly string[], rows: readonly string[], caption: string): string =>
  `<table>\n<caption>${escaped(caption)}</caption>\n<thead>\n${row(heads, 'th')}</thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`

const STYLE = `
:root{color-scheme:light}
body{margin:1.5rem;font:14px/1.5 "Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;color:#111;background:#fff}
h1{font-size:1.6rem;text-align:center;margin:.5rem 0}
h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.25rem}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{border:1px solid #777;padding:.25rem .4rem;vertical-align:top;text-align:left;unicode-bidi:isolate;overflow-wrap:anywhere}
th{background:#eee;overflow-wrap:normal}
td.n{text-align:right;font-variant-numeric:tabular-nums}
td.f{background:#e4eddc}
td.s{background:#f4f4f4;font-weight:bold}
table.l{table-layout:fixed}
td.p{color:#444;font-size:.85em}
td.d{white-space:nowrap}
td.o{background:#f6d5c3}
.side{display:flex;flex-wrap:wrap;gap:0 2rem;align-items:flex-start}
.side table{width:auto;min-width:16rem}
p.note{color:#444}
@page{size:A4 landscape;margin:15mm}
@media print{body{margin:0;font-size:9pt}.side{display:block}table,.side table{width:calc(100% - 2px)}thead{display:table-header-group}tr{break-inside:avoid}h2,caption{break-after:avoid}section{break-before:page}a{color:inherit}}
`

/** The page's head: it loads nothing and runs nothing. */
export const head = (language: 'zh' | 'en', title: string): string =>
  `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="generator" content="gongwen">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
`

export const FOOT = '</body>\n</html>\n'
