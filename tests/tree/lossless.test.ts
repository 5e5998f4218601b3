import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import type { Span } from '../../src/text/span.ts'
import { buildTree, type Root } from '../../src/tree/index.ts'
import { corpus } from '../forms/corpus.ts'

const treeOf = async (text: string, name: string): Promise<Root> => buildTree(await readSource(Buffer.from(text), name))

const spansOf = (root: Root): Span[] =>
  root.children.flatMap((node) =>
    node.type === 'line' ? [node.content] : node.rows.flatMap(({ cells }) => cells.map(({ content }) => content)),
  )

/** The nodes tile the text: one behind the other they are the source. */
function tiles(root: Root, text: string): void {
  let at = 0
  for (const node of root.children) {
    expect(node.from).toBe(at)
    expect(node.to).toBeGreaterThan(node.from)
    at = node.to
  }
  expect(at).toBe(text.length)
  expect(root.children.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
}

/** A line end in a cell of HTML is a blank. */
const plain = (text: string): string => text.replace(/\s/g, ' ')

/** Runs tile a span's value and rise through the source; what is as long as its source is its source. */
function leadsBack(span: Span, text: string): void {
  let at = 0
  let from = 0
  for (const run of span.runs) {
    expect(run.at).toBe(at)
    expect(run.from).toBeGreaterThanOrEqual(from)
    const source = text.slice(run.from, run.to)
    if (run.length === source.length && !/^[&<]/.test(source))
      expect(plain(span.value.slice(run.at, run.at + run.length))).toBe(plain(source))
    at += run.length
    from = run.to
  }
  expect(at).toBe(span.length)
}

async function holds(text: string, name: string): Promise<Root> {
  const root = await treeOf(text, name)
  tiles(root, text)
  for (const span of spansOf(root)) leadsBack(span, text)
  for (const node of root.children) {
    if (node.type === 'line') continue
    for (const row of node.rows) {
      expect(row.from).toBeGreaterThanOrEqual(node.from)
      expect(row.to).toBeLessThanOrEqual(node.to)
      for (const { content } of row.cells)
        if (content.length > 0) expect([content.start >= row.from, content.end <= row.to]).toEqual([true, true])
    }
  }
  return root
}

/** How many characters two texts begin with alike, of the few lines that may stand over index data. */
function sharedHead(a: string, b: string): number {
  let length = 0
  while (length < 200 && a[length] === b[length]) length++
  return length
}

describe('nothing of a text is lost', () => {
  it.each(corpus.map(({ id, name, text }) => [id, name, text] as const))('%s', async (_, name, text) => {
    await holds(text, name)
    await holds(text, 'as-markdown.md')
    await holds(text.replaceAll('\n', '\r\n'), name)
  })

  it.each(corpus.filter(({ name }) => name.endsWith('.txt')).map(({ id, text }) => [id, text] as const))(
    '%s: the contents of a plain text are its lines',
    async (_, text) => {
      const root = await treeOf(text, 'a.txt')
      if ((await readSource(Buffer.from(text), 'a.txt')).format !== 'text') return
      const bare = (value: string): string => value.replace(/[\s\u200b\ufeff]/g, '')
      const squeezed = bare(
        spansOf(root)
          .map(({ value }) => value)
          .join(''),
      )
      // index data at the head, or below the page's own lines there, are taken out in one piece
      if (root.declared === undefined) expect(squeezed).toBe(bare(text))
      else expect(bare(text).endsWith(squeezed.slice(sharedHead(bare(text), squeezed)))).toBe(true)
    },
  )

  it('an HTML page', async () => {
    const text = readFileSync('fixtures/formats/seeds/yiyang-2022-implementation-opinion.html', 'utf8')
    tiles(await treeOf(text, 'a.html'), text)
  })

  const pieces = fc.constantFrom(
    ...[
      '一、主要任务',
      '（一）打造',
      '1. 优化',
      '**1.开办企业。**',
      '保持',
      '## ',
      '### **',
      '**',
      '*',
      '\\_',
      '\\',
      '&nbsp;',
      '&amp;lt;',
      '&#8203;',
      '&',
    ],
    ...[
      '| a | b |\n|---|:-:|\n| 县局 | **1** |\n',
      '|',
      '---',
      '***',
      '\t',
      '\t\t',
      '序号\t举措\t单位',
      '1\t\t县局',
      '<br>',
      '<table><tr><td>一</td></tr></table>',
    ],
    ...[
      '\n',
      '\n',
      '\r\n',
      '\r',
      '\f',
      '\v',
      '\u2028',
      '\u0085',
      '    ',
      '\u3000\u3000',
      '\u200b',
      '\ufeff',
      '— 3 —',
      '（责任单位：县局）',
      '2023年6月',
      '。',
      '~',
      '`',
      '> ',
      '- ',
      '[a]: b',
      '𠮷',
      '\ud800',
    ],
  )
  const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

  it('texts of the pieces that matter', () =>
    fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.txt', 'a.md'), async (random, name) => {
        const bytes = Buffer.from(random.replace(/^\ufeff/, ''))
        const source = await readSource(bytes, name)
        tiles(await buildTree(source), source.text)
        for (const span of spansOf(await buildTree(source))) leadsBack(span, source.text)
      }),
      { seed: 20231120, numRuns: 250 },
    ))
})
