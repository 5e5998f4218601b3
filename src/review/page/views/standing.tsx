import type { ReviewedMeasure } from '../../data.ts'
import type { Desk } from '../desk.ts'
import { standingsOf } from '../model/filter.ts'
import { visible } from '../model/shown.ts'
import { STANDINGS, WORDS } from '../words.ts'

interface Props {
  desk: Desk
  measure: ReviewedMeasure
}

/** How a record stands in the ledger, in a word or two; nothing where no ledger came with the page. */
export function StandingMarks({ desk, measure }: Props) {
  if (desk.dossier.data.standing === undefined) return null
  const shown = standingsOf(measure, desk.asOf).filter((one) => one !== 'blank')
  return (
    <>
      {shown.map((one) => (
        <span key={one} class={`mark ${LOOKS[one] ?? 'plain'}`}>
          {desk.say(STANDINGS[one] ?? WORDS.standing)}
        </span>
      ))}
    </>
  )
}

const LOOKS: Record<string, string> = { 已办结: 'checked', overdue: 'none' }

/** What an office filled in of a record. */
export function StandingPart({ desk, measure }: Props) {
  const { standing } = desk.dossier.data
  if (standing === undefined) return null
  const { progress = null, evidence = null, remark = null } = measure.filled ?? {}
  const lines = [
    [WORDS.progressSaid, progress],
    [WORDS.evidence, evidence],
    [WORDS.remark, remark],
  ] as const
  const isBlank = standingsOf(measure, desk.asOf)[0] === 'blank'
  return (
    <section class="standing" aria-label={desk.say(WORDS.standing)}>
      <h3>
        {desk.say(WORDS.standing)} {isBlank && <span class="muted">{desk.say(WORDS.blank)}</span>}{' '}
        <StandingMarks desk={desk} measure={measure} />{' '}
        {standing.asOf !== null && (
          <small class="muted">
            {desk.say(WORDS.asOf)} {standing.asOf}
          </small>
        )}
      </h3>
      <dl>
        {lines.map(([label, text]) =>
          text === null ? null : (
            <div key={label.en}>
              <dt>{desk.say(label)}</dt>
              <dd lang="zh-CN">{visible(text)}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}
