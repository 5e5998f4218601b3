import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import type { Measure } from '../../src/schema/measure.ts'

// What must not change a plan's records. No outside truth is needed: a plan is held against itself.
const ROOT = 'fixtures/plans'
const plans = readdirSync(ROOT).flatMap((plan) =>
  ['input.txt', 'input.md'].filter((name) => existsSync(`${ROOT}/${plan}/${name}`)).map((name) => ({ plan, name })),
)
const read = ({ plan, name }: (typeof plans)[number]): string => readFileSync(`${ROOT}/${plan}/${name}`, 'utf8')

/** A record without its place and its neighbours' numbers. */
const values = ({
  kind,
  title,
  text,
  problem,
  leads,
  partners,
  responsible,
  leaders,
  deadline,
  targets,
  extra,
}: Measure) =>
  JSON.stringify([kind, title, text, problem, leads, partners, responsible, leaders, deadline, targets, extra])

const recordsOf = ({ measures }: PolicyDocument): string[] => measures.map(values)

/** Records of one that the other has not, each counted once. */
function lost(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of after) left.set(one, (left.get(one) ?? 0) + 1)
  return before.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  }).length
}

/** Numbered items that stand on one line of their own. */
function oneLiners({ measures }: PolicyDocument, lines: readonly string[]): number[] {
  return measures.flatMap(({ origin, number, position }) => {
    if (origin !== 'body' || number === null || Array.isArray(position)) return []
    const { start, end } = position
    const whole = start.line === end.line && (lines[start.line - 1] ?? '').trim().startsWith(number.text)
    return whole ? [start.line - 1] : []
  })
}

describe('relations that hold over all plans', () => {
  it('trailing blanks change nothing', async () => {
    const changed: string[] = []
    for (const plan of plans) {
      const text = read(plan)
      const [before, after] = [
        await parse(text, { name: plan.name }),
        await parse(text.replaceAll('\n', '  \n'), { name: plan.name }),
      ]
      if (recordsOf(before).join('\n') !== recordsOf(after).join('\n')) changed.push(plan.plan)
    }
    expect(changed).toEqual([])
  })

  // what is left are last items that no other stands beside, or only one: nothing tells how long they are
  it('a paragraph at the end changes few', async () => {
    const changed: string[] = []
    for (const plan of plans) {
      const text = read(plan)
      const appended = `${text.trimEnd()}\n\n本文由县档案馆存档备查，供社会公众查阅。\n`
      const before = recordsOf(await parse(text, { name: plan.name }))
      if (lost(before, recordsOf(await parse(appended, { name: plan.name }))) > 0) changed.push(plan.plan)
    }
    expect(changed.length / plans.length).toBeLessThanOrEqual(0.02)
  })

  it('without one of its items the others stay', async () => {
    let deletions = 0
    const changed: string[] = []
    for (const plan of plans) {
      const text = read(plan)
      const lines = text.split('\n')
      const before = await parse(text, { name: plan.name })
      const items = oneLiners(before, lines)
      for (const line of new Set([items[Math.floor(items.length / 3)], items[Math.floor((2 * items.length) / 3)]])) {
        if (line === undefined) continue
        deletions++
        const after = await parse(lines.filter((_, i) => i !== line).join('\n'), { name: plan.name })
        if (lost(recordsOf(before), recordsOf(after)) > 1) changed.push(`${plan.plan} ${line + 1}`)
      }
    }
    expect(deletions).toBeGreaterThan(150)
    expect(changed.length / deletions).toBeLessThanOrEqual(0.02)
  })
})
