import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import type { Grid, Line } from '../../src/tree/nodes.ts'
import { processorTime } from '../growth.ts'
import { parseBytes, parseFile } from './parse.ts'
import { at, pdf } from './pdf.ts'

const bomb = (): Buffer => {
  const packed = deflateSync(Buffer.alloc(200_000_000, ' '), { level: 1 })
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

const lines = (nodes: readonly (Line | Grid)[]): string[] =>
  nodes.flatMap((node) => (node.type === 'line' && node.content.length > 0 ? [node.content.value] : []))

describe('a PDF', () => {
  test('is known by its content, its page numbers and running heads stand aside', async () => {
    const pages = [1, 2, 3].map((n) =>
      [at(90, 800, 'Running head'), at(90, 700, `Body of page ${n}.`), at(290, 40, `- ${n} -`)].join('\n'),
    )
    const source = await readSource(pdf(pages), 'plan.txt')
    expect(source.format).toBe('pdf')
    expect(source.text).toContain('Running head')
    const { stages } = await parseBytes(pdf(pages), 'plan.pdf')
    expect(lines(stages.tree.children)).toEqual(['Body of page 1.', 'Body of page 2.', 'Body of page 3.'])
  })

  test('has its ruled tables rebuilt: strokes or thin boxes, spans, a cut page', async () => {
    const rule = (x1: number, y1: number, x2: number, y2: number): string => `${x1} ${y1} m ${x2} ${y2} l S`
    const box = (x: number, y: number, w: number, h: number): string => `${x} ${y} ${w} ${h} re f`
    const page = [
      rule(100, 700, 400, 700),
      box(100, 670, 300, 0.5),
      rule(200, 640, 400, 640),
      rule(100, 610, 400, 610),
      box(100, 610, 0.5, 90),
      rule(200, 610, 200, 700),
      rule(300, 610, 300, 670),
      rule(400, 610, 400, 700),
      at(110, 680, 'A'),
      at(210, 680, 'wide'),
      at(110, 640, 'tall'),
      at(210, 650, 'b'),
      at(310, 650, 'c'),
      at(210, 620, 'd'),
      at(310, 620, 'e'),
    ].join('\n')
    const { stages } = await parseBytes(pdf([page]), 'table.pdf')
    const grid = stages.tree.children[0] as Grid
    expect(
      grid.rows.map(({ cells }) => cells.map(({ content, colSpan, rowSpan }) => [content.value, colSpan, rowSpan])),
    ).toEqual([
      [
        ['A', 1, 1],
        ['wide', 2, 1],
      ],
      [
        ['tall', 1, 2],
        ['b', 1, 1],
        ['c', 1, 1],
      ],
      [
        ['d', 1, 1],
        ['e', 1, 1],
      ],
    ])
  })

  test('of a seed has its tables whole: one grid over all its pages', async () => {
    const { stages } = await parseFile('fixtures/formats/seeds/shangyou-2023-work-points.pdf')
    const grids = stages.tree.children.filter((node): node is Grid => node.type === 'grid')
    expect(grids.map(({ rows }) => rows.length)).toEqual([112])
  })
})

describe('refused by name', () => {
  const secret =
    '/Encrypt<</Filter/Standard/V 1/R 2/O<0000000000000000000000000000000000000000000000000000000000000000>/U<0000000000000000000000000000000000000000000000000000000000000000>/P -4>>/ID[<00><00>]'
  test.each([
    ['no text layer', () => pdf(['0 0 100 100 re f']), /scan/],
    ['a password', () => pdf([at(90, 700, 'x')], secret), /password/],
    [
      'cut off',
      () => readFileSync('fixtures/formats/seeds/yiyang-2022-implementation-opinion.pdf').subarray(0, 400),
      /damaged/,
    ],
    ['a stream of 200 MB in 200 KB', () => bomb(), /64MB/],
    ['many pages', () => pdf(Array.from({ length: 4000 }, () => '')), /pages.*800/],
  ])('%s', async (_, make, message) => {
    const start = processorTime()
    await expect(readSource(make(), 'x.txt')).rejects.toMatchObject({
      name: 'InputError',
      reason: { en: expect.stringMatching(message) },
    })
    expect(processorTime() - start).toBeLessThan(10_000)
  })
})
