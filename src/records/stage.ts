import { isDeadlineText } from '../fields/deadline.ts'
import type { Entry } from '../fields/entry.ts'
import type { OutlineNode } from '../outline/nest.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'

/** 动员部署阶段。, 准备阶段（9月）: the head's own words. */
const STAGE = /^[^。：:；;（(]{0,16}阶段(?:$|[。：:（(])/

/** Those of several items that are stages by their marker or by the heads of all of its kind, though no heading says so. */
export function stagesAmong(nodes: readonly OutlineNode[]): ReadonlySet<OutlineNode> {
  const stages = nodes.filter(({ enumerator, head }) => enumerator?.style === 'phase' || STAGE.test(head.value))
  if (stages.length < 2) return NONE
  const styles = new Set(stages.map(({ enumerator }) => enumerator?.style))
  const like = nodes.filter(({ enumerator }) => styles.has(enumerator?.style))
  return like.length === stages.length ? new Set(stages) : NONE
}

const NONE: ReadonlySet<OutlineNode> = new Set()

// 时间：4月20日—4月30日。 behind the head or alone on its line
const TIME = /^([^。；;（(]{0,24}[。；;])?\s{0,4}时间(?:安排|节点)?[：:]\s{0,4}([^。；;，,]{2,40})(?:[。；;]|$)/

const PERIOD = /^([^。（(]{2,24})[（(]([^（()）]{2,40})[）)]/

/**
 * The period in a stage's head, whose end is the stage's deadline, and the head without it; null where it has none.
 *
 *     动员部署阶段（2024年4月至5月）。召开动员大会。
 *                  ^^^^^^^^^^^^^
 */
export function stagePeriod(head: Span): { head: Span; entry: Entry } | null {
  return timeOf(head) ?? bracketOf(head)
}

/** 准备阶段。时间：9月10日—9月30日。签订责任书64份。 */
export function timeOf(head: Span): { head: Span; entry: Entry } | null {
  const match = head.value.includes('时间') ? TIME.exec(head.value) : null
  if (match === null || !isDeadlineText(squeeze(match[2] ?? ''))) return null
  const [whole, before = '', period = ''] = match
  const at = whole.indexOf(period, before.length)
  return {
    head: Span.join([head.slice(0, before.length), head.slice(whole.length)]),
    entry: { role: 'deadline', label: '时间', value: head.slice(at, at + period.length).trim(), inherited: false },
  }
}

function bracketOf(head: Span): { head: Span; entry: Entry } | null {
  const match = PERIOD.exec(head.value)
  if (match === null || !isDeadlineText(squeeze(match[2] ?? ''))) return null
  const from = (match[1] as string).length
  const to = match[0].length
  const value = head.slice(from + 1, to - 1).trim()
  return {
    head: Span.join([head.slice(0, from), head.slice(to)]),
    entry: { role: 'deadline', label: '', value, inherited: false },
  }
}
