import type { OutlineNode } from '../../outline/nest.ts'
import { isParagraph } from '../notes.ts'
import { isStep, type Verdict } from '../verdict.ts'
import type { Decision, Overrides } from './classes.ts'

/** One class of items read otherwise. */
export interface Hypothesis {
  /** The class. */
  of: string
  from: Verdict
  to: Verdict
  nodes: readonly OutlineNode[]
  overrides: Overrides
}

/** More are not weighed: the largest classes first. */
const MOST = 6

/** What else the items of each class could be, given what they were taken for. */
export function hypotheses(decisions: readonly Decision[], base: Overrides): Hypothesis[] {
  const classes = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const same = classes.get(decision.of)
    if (same === undefined) classes.set(decision.of, [decision])
    else same.push(decision)
  }
  return [...classes]
    .flatMap(([of, members]) => alternatives(of, members, base))
    .sort((a, b) => b.nodes.length - a.nodes.length)
    .slice(0, MOST)
}

function alternatives(of: string, members: readonly Decision[], base: Overrides): Hypothesis[] {
  const from = (members[0] as Decision).verdict
  const nodes = members.map(({ node }) => node)
  return READINGS[from]
    .filter(({ open }) => nodes.some(open))
    .map(({ to }) => ({ of, from, to, nodes, overrides: new Map([...base, [of, to]]) }))
}

const hasItems = (node: OutlineNode): boolean => node.children.some((child) => !isStep(child))
const hasOnlyLeaves = (node: OutlineNode): boolean => node.children.every(({ children }) => children.length === 0)

const hasParagraphs = (node: OutlineNode): boolean =>
  node.children.length === 0 && node.body.filter(isParagraph).length > 1

/** By what an item was taken for: what else it may be, and which items are open to it. */
const READINGS: Readonly<Record<Verdict, readonly { to: Verdict; open: (node: OutlineNode) => boolean }[]>> = {
  prose: [
    { to: 'measure', open: () => true },
    { to: 'paragraphs', open: hasParagraphs },
  ],
  section: [{ to: 'measure', open: hasOnlyLeaves }],
  measure: [
    { to: 'section', open: hasItems },
    { to: 'paragraphs', open: hasParagraphs },
  ],
  paragraphs: [{ to: 'measure', open: () => true }],
}
