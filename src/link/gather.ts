import type { Finding } from '../schema/finding.ts'

/** What is said of so many places that nobody reads on: one finding a document, its places beside it. */
const FREQUENT = new Set(['deadline/year-inferred', 'fields/unit-prefix', 'table/row-short', 'table/filled-down'])

/** What has one cause where it is said of so many rows: a table of another build than tasks have. */
const OF_TABLES = new Set(['table/cell-missing', 'deadline/unread'])
const MANY = 8

/** Each row that was put right is told, up to so many. */
const OF_ROWS = new Set(['table/row-realigned', 'table/cell-unlikely'])
const MANY_ROWS = 40

/** The findings, those of one frequent kind as one at the first of their places. */
export function gather(findings: readonly Finding[], ofTasks = true): Finding[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (![FREQUENT, OF_TABLES, OF_ROWS].some((rules) => rules.has(finding.rule))) continue
    const group = groups.get(finding.rule)
    if (group === undefined) groups.set(finding.rule, [finding])
    else group.push(finding)
  }
  return findings.flatMap((finding) => {
    const group = groups.get(finding.rule)
    if (group === undefined) return [finding]
    if (OF_ROWS.has(finding.rule) && group.length < MANY_ROWS) return [quiet(finding, ofTasks)]
    if (OF_TABLES.has(finding.rule) && group.length < MANY) return [quiet(finding, ofTasks)]
    return group[0] === finding ? [quiet(together(finding, group.slice(1)), ofTasks)] : []
  })
}

/** Cells of a table that gave no record are nobody's tasks. */
const quiet = (finding: Finding, ofTasks: boolean): Finding =>
  ofTasks || !finding.rule.startsWith('table/') ? finding : { ...finding, severity: 'info' }

/** One finding for all that say the same of other places. */
function together(first: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return first
  const count = others.length + 1
  return {
    ...first,
    message: { zh: `${first.message.zh}；同类共 ${count} 处`, en: `${first.message.en}; ${count} places of this kind` },
    related: [
      ...(first.related ?? []),
      ...others.map(({ message, at, measure }) => ({ message, at, measure: measure ?? null })),
    ],
  }
}

/** A gathered finding without some of its places; null where none is left. */
export function withoutPlaces(finding: Finding, isTaken: (at: number) => boolean): Finding | null {
  const taken = (at: Finding['at']): boolean => at !== null && isTaken(at.from)
  const related = (finding.related ?? []).filter(({ at }) => !taken(at))
  if (!taken(finding.at)) return related.length === finding.related?.length ? finding : { ...finding, related }
  const [next, ...rest] = related
  return next === undefined ? null : { ...finding, ...next, measure: next.measure ?? null, related: rest }
}
