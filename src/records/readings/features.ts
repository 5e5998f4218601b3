import type { OutlineNode } from '../../outline/nest.ts'
import type { Collected } from '../collected.ts'
import { UNIT_ROLES } from '../collected.ts'
import { isCharged, isParagraph } from '../notes.ts'
import type { RawRecord } from '../record.ts'
import { firstStop } from '../title.ts'
import { saysProse } from '../verdict.ts'
import type { Decision } from './classes.ts'
import type { Hypothesis } from './hypotheses.ts'

/**
 * What can be said of a finished reading without any word of it, and of the items that a hypothesis reads otherwise.
 * Each lies between 0 and 1 or so, whatever the length of the paper.
 */
export type Features = Readonly<Record<string, number>>

/** A counted or measured thing, a date: 3个, 95%, 12公里. */
const hasFigure = (text: string): boolean => /[0-9０-９]\s?(?:[%％‰]|[\u4e00-\u9fff])/.test(text)

const isOwn = (record: RawRecord, roles: ReadonlySet<string>): boolean =>
  record.entries.some((entry) => !entry.inherited && roles.has(entry.role))
const DATED: ReadonlySet<string> = new Set(['deadline'])

/** Of the whole reading of a part. */
export function ofReading({ records, sections, decisions }: Collected): Features {
  const share = (test: (record: RawRecord, index: number) => boolean): number =>
    records.filter(test).length / Math.max(1, records.length)
  const items = Math.max(1, decisions.length)
  const left = decisions.filter(({ node, verdict }) => verdict === 'prose' && node.children.length === 0)
  const used = new Set(records.map(({ section }) => section))
  const parents = new Set(sections.map(({ parent }) => parent))
  return {
    left: left.length / items,
    mixed: mixed(decisions),
    bare: share(({ text, entries }) => !/[。；;]/.test(text.value) && !entries.some(({ inherited }) => !inherited)),
    swallowed: share(({ steps }) => steps.filter(({ entries }) => entries.length > 0).length > 1),
    charged: share((record) => isOwn(record, UNIT_ROLES)),
    dated: share((record) => isOwn(record, DATED)),
    steps: share(({ steps }) => steps.length > 1),
    short: share(({ text }) => text.length < 16),
    long: share(({ text }) => text.length > 500),
    spread: deviation(records.map(({ text }) => Math.log(1 + text.length))),
    empty: sections.filter(({ id, text }) => !used.has(id) && !parents.has(id) && text.length === 0).length / items,
    runs: share(
      ({ number }, at) =>
        number !== null && number.value === 1 + (number.value > 1 ? (records[at - 1]?.number?.value ?? -1) : 0),
    ),
    kinds: kinds(decisions),
    titled: share(({ title, text }) => title !== null && text.length > title.length + 1),
    sentences: share(({ text }) => /[。；;]$/.test(text.value)),
    figures: share(({ text }) => hasFigure(text.value)),
    none: records.length === 0 ? 1 : 0,
  }
}

/** Of the items that would be read otherwise, among all items of the part. */
export function ofClass({ nodes, of }: Hypothesis, decisions: readonly Decision[], grids: number): Features {
  const share = (test: (node: OutlineNode) => boolean): number => nodes.filter(test).length / nodes.length
  const numbers = new Set(nodes.map(({ enumerator }) => enumerator?.value))
  const own = new Set(nodes)
  const parents = new Set(nodes.map(({ parent }) => parent))
  const siblings = decisions.filter(({ node }) => !own.has(node) && parents.has(node.parent))
  const like = siblings.filter(({ node }) => node.enumerator?.style === nodes[0]?.enumerator?.style)
  const shareOf = (list: readonly Decision[], verdict: string): number =>
    list.filter((one) => one.verdict === verdict).length / Math.max(1, list.length)
  const children = nodes.flatMap((node) => node.children)
  const mean = (list: readonly OutlineNode[], of: (node: OutlineNode) => number): number =>
    list.reduce((sum, node) => sum + of(node), 0) / Math.max(1, list.length)
  const bodies = nodes.map((node) => node.body.filter(isParagraph))
  return {
    'c.count': Math.log(nodes.length),
    'c.one': nodes.length === 1 ? 1 : 0,
    'c.share': nodes.length / decisions.length,
    'c.body': bodies.filter((body) => body.length > 0).length / nodes.length,
    'c.bodies': Math.log(1 + bodies.flat().length / nodes.length),
    'c.bodyLength': Math.log(
      1 + bodies.flat().reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, bodies.flat().length),
    ),
    'c.bodyEnds':
      bodies.flat().filter(({ text }) => /[。；]$/.test(text.value)).length / Math.max(1, bodies.flat().length),
    'c.sentence': share(({ head }) => firstStop(head.value) >= 0 || /[；;]$/.test(head.value)),
    'c.figures': share(
      ({ head, body }) => hasFigure(head.value) || body.some((one) => isParagraph(one) && hasFigure(one.text.value)),
    ),
    'c.comma': share(({ head }) => /[，,]/.test(head.value)),
    'c.length': Math.log(1 + mean(nodes, ({ head }) => head.length)),
    'c.charged': share(isCharged),
    'c.runs': share(
      ({ enumerator }) => enumerator !== null && (enumerator.value === 1 || numbers.has(enumerator.value - 1)),
    ),
    'c.top': nodes[0]?.level === 1 ? 1 : 0,
    'c.named': share(saysProse),
    'c.aim': / aim /.test(of) ? 1 : 0,
    'c.safeguard': / safeguard | stages /.test(of) ? 1 : 0,
    'c.items': Math.log(1 + children.length / nodes.length),
    'c.itemLength': Math.log(1 + mean(children, ({ head }) => head.length)),
    'c.itemSentence': mean(children, ({ head }) => (firstStop(head.value) >= 0 ? 1 : 0)),
    'c.itemFigures': mean(children, ({ head }) => (hasFigure(head.value) ? 1 : 0)),
    'c.itemBody': mean(children, ({ body, children: inner }) => (body.length + inner.length > 0 ? 1 : 0)),
    'c.itemClause': mean(children, ({ head }) => (/[；;，,]$/.test(head.value) ? 1 : 0)),
    'c.siblings': Math.min(1, like.length / nodes.length),
    'c.siblingMeasures': shareOf(like, 'measure'),
    'c.siblingSections': shareOf(like, 'section'),
    'c.grids': Math.min(1, grids),
  }
}

/** What a hypothesis changes in the whole reading, and what the items are that it reads otherwise. */
export const change = (before: Features, after: Features, items: Features): Features => ({
  ...Object.fromEntries(Object.entries(after).map(([name, value]) => [`d.${name}`, value - (before[name] as number)])),
  ...items,
  'b.none': before.none as number,
  // nothing else of the part says anything
  'b.alone': (before.none as number) * (items['c.share'] as number) * (1 - (items['c.grids'] as number)),
  'b.charged': before.charged as number,
})

/** Siblings of one marker that are not all taken for the same. */
function mixed(decisions: readonly Decision[]): number {
  const groups = new Map<OutlineNode | null, Map<string, number>>()
  for (const { node, verdict } of decisions) {
    const group = groups.get(node.parent) ?? new Map<string, number>()
    group.set(verdict, (group.get(verdict) ?? 0) + 1)
    groups.set(node.parent, group)
  }
  let odd = 0
  for (const group of groups.values()) {
    const counts = [...group.values()]
    odd += counts.reduce((sum, count) => sum + count, 0) - Math.max(...counts)
  }
  return odd / Math.max(1, decisions.length)
}

/** Of how many levels and markers the records are: one kind gives 0. */
function kinds(decisions: readonly Decision[]): number {
  const counts = new Map<string, number>()
  const measures = decisions.filter(({ verdict }) => verdict === 'measure')
  for (const { node } of measures) {
    const kind = `${node.level} ${node.enumerator?.style}`
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  let entropy = 0
  for (const count of counts.values()) entropy -= (count / measures.length) * Math.log(count / measures.length)
  return entropy
}

function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
