import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { describe, expect, it } from 'vitest'
import { inBrowser, Opener } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Six views: how to come to each. */
const VIEWS: [name: string, hash: string, keys: string[]][] = [
  ['records', '', []],
  ['correcting', '', ['e']],
  ['tables', 'view=tables', []],
  ['findings', 'view=findings', []],
  ['overview', 'view=overview', []],
  ['keys', '', ['?']],
]

inBrowser('axe', () => {
  const opener = new Opener()
  const seed = join('seeds', 'xihu-2023-action-plan.md')
  // with how the commitments stand
  const path = opener.write([seed], 'xihu.html', '--lang', 'zh', '--as-of', '2023-10-01')
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [name, hash, keys] of VIEWS)
      it(`finds nothing in the view of ${name}, ${colorScheme}`, async () => {
        const { page } = await opener.open(path, { colorScheme, hash: `#${hash}` })
        for (const key of keys) await page.keyboard.press(key)
        if (name === 'records') await page.locator('button[aria-controls=filters]').click()
        await page.evaluate(axe)
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
        )
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))).toEqual(
          [],
        )
        await page.close()
      })
})

/** What is written in which colour on which: every pair of the style. */
const PAIRS: Record<string, string[]> = {
  ink: [
    'desk',
    'paper',
    'raised',
    'seal-wash',
    'amber-wash',
    'green-wash',
    'mark-record',
    'mark-value',
    'mark-open',
    'mark-found',
  ],
  muted: ['paper', 'raised', 'desk'],
  seal: ['paper', 'raised', 'seal-wash'],
  'seal-ink': ['seal'],
  amber: ['paper', 'raised', 'amber-wash'],
  green: ['paper', 'green-wash'],
}

describe('the colours', () => {
  const css = readFileSync('src/review/page/page.css', 'utf8')
  const tokens = new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
      name,
      [light, dark] as const,
    ]),
  )
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (high + 0.05) / (low + 0.05)
  }

  for (const [theme, at] of [
    ['light', 0],
    ['dark', 1],
  ] as const)
    it(`can be read on each other, ${theme}`, () => {
      const weak = Object.entries(PAIRS).flatMap(([front, backs]) =>
        backs.flatMap((back) => {
          const ratio = contrast(tokens.get(front)?.[at] ?? '', tokens.get(back)?.[at] ?? '')
          return ratio >= 4.5 ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}`]
        }),
      )
      expect(weak).toEqual([])
    })

  it('are all looked at that text is written in', () => {
    const written = [...css.matchAll(/(?:^|[\s;{])color: var\(--([\w-]+)\)/g)].map(([, name = '']) => name)
    expect([...new Set(written)].filter((name) => !(name in PAIRS))).toEqual([])
  })
})
