import type { Profile } from '../../checks/profile.ts'
import { escapeControls } from '../escape.ts'
import type { Language } from '../language.ts'

/** The profile of a document, for people. */
export function* profileLines(label: string, profile: Profile, language: Language): Generator<string> {
  const zh = language === 'zh'
  const { measures, load, days } = profile
  const share = (count: number): string => (measures === 0 ? '-' : `${Math.round((count / measures) * 100)}%`)
  yield `${escapeControls(label)}\n`
  const rows: [string, string, number][] = [
    ['举措', 'measures', measures],
    ['没有单位', 'without a unit', profile.withoutUnit],
    ['没有期限', 'without a deadline', profile.withoutDeadline],
    ['没有可量的指标', 'with nothing to measure', profile.withoutTarget],
    ['只说持续、适时、尽快', 'vague deadlines only', profile.vague],
  ]
  for (const [own, other, count] of rows)
    yield `  ${zh ? own : other}: ${count}${count === measures ? '' : ` (${share(count)})`}\n`
  const busiest = load.map(({ unit, measures: count }) => `${escapeControls(unit)} ${count}`).join('; ')
  if (busiest !== '') yield `  ${zh ? '各单位任务数' : 'load per unit'}: ${busiest}\n`
  const clustered = days.map(({ due, measures: count }) => `${due} ${count}`).join('; ')
  if (clustered !== '') yield `  ${zh ? '期限集中在' : 'days that deadlines fall on'}: ${clustered}\n`
}
