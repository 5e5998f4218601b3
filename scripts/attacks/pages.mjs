// Web pages beyond and just below the limits.
import { deep, many, planText } from './text.mjs'

const html = (inner) => `<!doctype html><html><head><meta charset="utf-8"></head><body>${inner}</body></html>`
export const pages = [
  ['elements 20,000 deep', 'deep.html', 'html-depth', () => html(deep('div', 20_000))],
  ['1,000,000 elements', 'elements.html', 'html-elements', () => html('<p>甲</p>'.repeat(1_000_000))],
  [
    'formatting built anew',
    'rebuilt.html',
    'html-rebuilt',
    () => html('<font>'.repeat(500) + '<p>甲</p>'.repeat(90_000)),
  ],
  [
    'just below: characters',
    'below.html',
    null,
    () =>
      html(
        planText(1_480_000)
          .split('\n')
          .map((text) => `<p>${text}</p>`)
          .join(''),
      ),
  ],
  [
    'just below: elements',
    'below-elements.html',
    null,
    () => html(many(95_000, (i) => `<p>${i}.推进。（县发改委）</p>`)),
  ],
  [
    'just below: size, all text',
    'below-size.html',
    'characters',
    () => html(`<p>${'推进改革。'.repeat(16e6 / 5)}</p>`),
  ],
  [
    'just below: size, all attributes',
    'below-attributes.html',
    null,
    () => html(`<p ${many(1_000_000, (i) => `a${i}="1" `)}>1.推进改革。</p>`),
  ],
  [
    'just below: a table',
    'below-table.html',
    null,
    () =>
      html(
        `<table><tr><td>序号<td>举措<td>责任单位</tr>${many(24_900, (i) => `<tr><td>${i + 1}<td>推进第${i + 1}项改革。<td>县发改委</tr>`)}</table>`,
      ),
  ],
  [
    'just below: depth',
    'below-depth.html',
    null,
    () => html(`${'<div>'.repeat(990)}<p>1.推进改革。</p>${'</div>'.repeat(990)}`),
  ],
  [
    'just below: tables in tables',
    'below-tables.html',
    null,
    () => html(`${'<table><tr><td>'.repeat(245)}<p>1.推进改革。</p>${'</td></tr></table>'.repeat(245)}`),
  ],
  [
    'just below: formatting',
    'below-rebuilt.html',
    null,
    () => html('<font>'.repeat(33) + many(89_000, (i) => `<p>${i}.推进。（县发改委）</p>`)),
  ],
  [
    'elements 20,000 deep in a Markdown table',
    'deep.md',
    null,
    () => `1.推进改革。\n\n<table>${deep('div', 20_000)}</table>\n`,
  ],
]
