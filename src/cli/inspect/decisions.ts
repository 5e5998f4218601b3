import type { Inspected } from '../../pipeline.ts'
import type { LineIndex } from '../../read/index.ts'
import type { Decision } from '../../records/readings/classes.ts'
import type { Weighed } from '../../records/readings/weigh.ts'
import { excerpt } from '../escape.ts'
import { place } from './place.ts'

const WIDTH = 60

/** Each stretch of the text: what it was taken for, by which evidence, and the second-best reading with its odds. */
export function* renderDecisions({ outline, records }: Inspected['stages'], lines: LineIndex): Generator<string> {
  const decisions = new Map(records.decisions.map((decision) => [decision.node.paragraph as unknown, decision]))
  const members = new Map<string, number>()
  for (const { of } of records.decisions) members.set(of, (members.get(of) ?? 0) + 1)
  for (const part of outline.parts) {
    yield `\n== ${part.kind} ${excerpt(part.title?.value ?? '', WIDTH)}\n`
    for (const { kind, stretch } of part.blocks) {
      const at = place(lines, stretch.type === 'grid' ? stretch.from : stretch.raw.start)
      const text = stretch.type === 'grid' ? `${stretch.rows.length} rows` : excerpt(stretch.text.value, WIDTH)
      const decision = decisions.get(stretch)
      if (decision === undefined) yield `${at} ${kind.padEnd(12)} ${text}\n`
      else yield `${at} ${decision.verdict.padEnd(12)} ${text}\n${evidence(decision, members, records.weighed)}`
    }
  }
}

/** `class 2 digit headed task measure, 12 items; rules: measure; else section -3.1`: odds as logarithms, 1 and more is taken */
function evidence({ of, rule, verdict }: Decision, members: Map<string, number>, weighed: readonly Weighed[]): string {
  const others = weighed
    .filter((one) => one.of === of)
    .map(({ to, from, score, taken }) => `${taken ? `not ${from}` : `else ${to}`} ${score.toFixed(1)}`)
  const parts = [
    `class ${of}, ${members.get(of) ?? 1} items`,
    rule === verdict ? 'by the rules' : `rules: ${rule}`,
    ...others,
  ]
  return `${' '.repeat(10)}${parts.join('; ')}\n`
}
