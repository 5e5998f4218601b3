import { withoutPlaces } from '../link/gather.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Finding } from '../schema/finding.ts'
import { rules } from './registry.ts'
import { isRegulation } from './regulation.ts'
import type { Problem, Rule } from './rule.ts'
import { type SourceText, Subject } from './subject.ts'

/** Runs the rules that are wanted over a document: what each finds, under its id, in the order of the text. */
export function runRules(
  document: PolicyDocument,
  source: SourceText | null,
  wanted: (rule: Rule) => boolean = () => true,
): Finding[] {
  const subject = new Subject(document, source)
  const findings = rules
    .filter(wanted)
    .flatMap((rule) => [...rule.check(subject)].map((problem) => stamp(rule, problem)))
  return inOrder(findings)
}

const stamp = (rule: Rule, problem: Problem): Finding => ({
  rule: rule.id,
  severity: problem.severity ?? rule.severity,
  origin: problem.origin ?? rule.origin,
  message: problem.message,
  at: problem.at,
  related: problem.related ?? [],
  measure: problem.measure ?? null,
  ...(problem.fix !== undefined && problem.at !== null && { fix: { at: problem.at, to: problem.fix } }),
})

/** By place, then by rule; findings without a place first. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const from = ({ at }: Finding): number => at?.from ?? -1
  return [...findings].sort((a, b) => from(a) - from(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
}

/**
 * The parser's findings and those of the rules, each once: where a rule says better what the parser said at the same
 * place, the parser's is left out.
 */
export function withParserFindings(parser: readonly Finding[], found: readonly Finding[]): Finding[] {
  const better = new Map(rules.flatMap((rule) => (rule.supersedes === undefined ? [] : [[rule.id, rule.supersedes]])))
  const taken = new Set<string>()
  for (const { rule, at } of found) {
    const old = better.get(rule)
    if (old !== undefined && at !== null) taken.add(`${old} ${at.from}`)
  }
  const kept = parser.flatMap((finding) => withoutPlaces(finding, (from) => taken.has(`${finding.rule} ${from}`)) ?? [])
  return inOrder([...kept, ...found])
}

/** Doubts whether tasks were read: there are none in a law or a guide, and one finding says so where none were found. */
const OF_TASKS = new Set([
  'structure/headings-alone',
  'structure/doubtful',
  'structure/tasks-in-prose',
  'structure/unclaimed-text',
  'fields/bodies-missing',
  'table/no-records',
])

/** What the parser doubts, quieter where the paper holds no tasks, and of a web page's hidden menus. */
export function fitting(document: PolicyDocument, findings: readonly Finding[]): Finding[] {
  const isTaskless = document.measures.length === 0 || isRegulation(document)
  const isPage = document.source.format === 'html'
  return findings.map((one) => {
    const quiet = (isTaskless && OF_TASKS.has(one.rule)) || (isPage && one.rule === 'text/hidden-left-out')
    return quiet ? { ...one, severity: 'info' } : one
  })
}
