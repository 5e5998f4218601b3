import type { ReviewedMeasure } from '../../data.ts'
import type { Desk } from '../desk.ts'
import type { Entry } from '../model/dossier.ts'
import {
  type Bar,
  deadlineBars,
  KIND_ORDER,
  kindBars,
  progressBars,
  STANDING_ORDER,
  STATE_ORDER,
  shareBars,
  standingBars,
  topicRows,
  unitBars,
} from '../model/figures.ts'
import { type Filter, ROLES } from '../model/filter.ts'
import { visible } from '../model/shown.ts'
import { KINDS, STANDINGS, WORDS } from '../words.ts'
import { Bars, Columns, Figure } from './charts.tsx'

/** Figures over the records that meet the filter. Every bar is a filter. */
export function Overview({ desk }: { desk: Desk }) {
  return (
    <section class="view overview" tabIndex={0} aria-label={desk.say(WORDS.overview)}>
      <p class="muted">
        {desk.say(WORDS.records)} <b>{desk.list.value.length}</b> · {desk.say(WORDS.barHint)}
      </p>
      <Deadlines desk={desk} {...choiceOf(desk, 'due')} />
      <div class="figures">
        <Units desk={desk} />
        <div>
          <Kinds desk={desk} />
          <Progress desk={desk} />
        </div>
      </div>
      {desk.dossier.data.standing !== undefined && <Standing desk={desk} />}
      <Topics desk={desk} />
      <Metrics desk={desk} />
    </section>
  )
}

interface Choice {
  chosen: (bar: Bar) => boolean
  onChoose: (bar: Bar) => void
}

/** A bar sets a filter, and pressed again takes it away. */
const choiceOf = (desk: Desk, key: keyof Filter): Choice => ({
  chosen: (bar) => desk.filter.value[key] === bar.key,
  onChoose: (bar) => desk.narrow({ [key]: desk.filter.value[key] === bar.key ? '' : bar.key }),
})

interface BarFigureProps {
  desk: Desk
  title: string
  parts: string[]
  bars: Bar[]
  by: keyof Filter
}

function BarFigure({ desk, title, parts, bars, by }: BarFigureProps) {
  return (
    <Figure desk={desk} title={title} parts={parts} bars={bars}>
      <Bars bars={bars} name={title} {...choiceOf(desk, by)} />
    </Figure>
  )
}

function Units({ desk }: { desk: Desk }) {
  const bars = unitBars(desk.list.value, (entry) => desk.current(entry))
  const parts = ROLES.map((role) => desk.say(WORDS[role]))
  return <BarFigure desk={desk} title={desk.say(WORDS.units)} parts={parts} bars={bars} by="unit" />
}

function Kinds({ desk }: { desk: Desk }) {
  const bars = kindBars(desk.list.value, (entry) => desk.current(entry))
  const parts = KIND_ORDER.map((kind) => desk.say(KINDS[kind] ?? WORDS.kind))
  return <BarFigure desk={desk} title={desk.say(WORDS.kinds)} parts={parts} bars={bars} by="document" />
}

function Progress({ desk }: { desk: Desk }) {
  const bars = progressBars(desk.list.value, (entry) => desk.states(entry))
  const parts = STATE_ORDER.map((state) => desk.say(WORDS[state]))
  return <BarFigure desk={desk} title={desk.say(WORDS.progress)} parts={parts} bars={bars} by="document" />
}

/** How the commitments stand in the ledger, and how far each unit is. */
function Standing({ desk }: { desk: Desk }) {
  const { asOf } = desk
  const current = (entry: Entry): ReviewedMeasure => desk.current(entry)
  const states = standingBars(desk.list.value, current, asOf).map((bar) => ({
    ...bar,
    label: desk.say(STANDINGS[bar.key] ?? WORDS.standing),
  }))
  const shares = shareBars(desk.list.value, current, { asOf }).map((bar) => ({ ...bar, note: percentOf(bar) }))
  const parts = STANDING_ORDER.map((part) => desk.say(WORDS[part]))
  const on = asOf === null ? '' : ` · ${desk.say(WORDS.asOf)} ${asOf}`
  return (
    <div class="figures">
      <BarFigure desk={desk} title={`${desk.say(WORDS.shares)}${on}`} parts={parts} bars={shares} by="unit" />
      <BarFigure
        desk={desk}
        title={`${desk.say(WORDS.standings)}${on}`}
        parts={[desk.say(WORDS.records)]}
        bars={states}
        by="standing"
      />
    </div>
  )
}

const percentOf = ({ parts: [done = 0], total }: Bar): string =>
  `${total === 0 ? 0 : Math.round((done / total) * 100)}%`

function Deadlines({ desk, chosen, onChoose }: { desk: Desk } & Choice) {
  const { dated, other } = deadlineBars(desk.list.value, (entry) => desk.current(entry))
  const named = other.map((bar) => ({ ...bar, label: desk.say(bar.key === 'ongoing' ? WORDS.ongoing : WORDS.undated) }))
  const bars = [...dated, ...named]
  const title = desk.say(WORDS.deadlines)
  const labelOf = (bar: Bar): [string, string] => {
    if (bar.key === 'ongoing') return ['∞', '']
    if (bar.key === 'undated') return ['—', '']
    const opensYear = bar.key.endsWith('-01') || (bar.key === dated[0]?.key && !bar.key.endsWith('-12'))
    return [String(Number(bar.key.slice(5))), opensYear ? bar.key.slice(0, 4) : '']
  }
  return (
    <Figure desk={desk} title={title} parts={[desk.say(WORDS.records)]} bars={bars}>
      <Columns bars={bars} name={title} chosen={chosen} onChoose={onChoose} labelOf={labelOf} />
      <p class="muted">
        ∞ {desk.say(WORDS.ongoing)} · — {desk.say(WORDS.undated)}
      </p>
    </Figure>
  )
}

/** An indicator's name; where a measure has none, the page's own word for it. */
const topicName = (desk: Desk, topic: string): string =>
  topic === '' || topic === WORDS.noIndicator.zh ? desk.say(WORDS.noIndicator) : visible(topic)

/** Which county does how much on which indicator. */
function Topics({ desk }: { desk: Desk }) {
  const { counties } = desk.dossier.data.comparison
  const rows = topicRows(desk.list.value, counties, (entry) => desk.current(entry))
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  const { indicator, county } = desk.filter.value
  return (
    <figure class="topics">
      <figcaption>
        <h2>{desk.say(WORDS.comparison)}</h2>
      </figcaption>
      <div class="scroll" tabIndex={0} role="group" aria-label={desk.say(WORDS.comparison)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{desk.say(WORDS.indicator)}</th>
              {counties.map((name) => (
                <th scope="col" key={name} lang="zh-CN">
                  {visible(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ topic, counts }) => (
              <tr key={topic}>
                <th scope="row" lang="zh-CN">
                  {topicName(desk, topic)}
                </th>
                {counts.map((count, i) => (
                  <td key={counties[i]}>
                    {count > 0 && (
                      <button
                        type="button"
                        class="cell"
                        aria-pressed={indicator === topic && county === counties[i]}
                        aria-label={`${topicName(desk, topic)} ${visible(counties[i] ?? '')}: ${count}`}
                        onClick={() =>
                          desk.narrow(
                            indicator === topic && county === counties[i]
                              ? { indicator: '', county: '' }
                              : { indicator: topic, county: counties[i] ?? '' },
                          )
                        }
                      >
                        <svg viewBox="0 0 60 14" width="60" height="14" aria-hidden="true">
                          <rect class="part p0" x="0" y="2" height="10" width={Math.max(2, (60 * count) / most)} />
                        </svg>
                        {count}
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

/** What each county promises where several count the same. */
function Metrics({ desk }: { desk: Desk }) {
  const { counties, metrics } = desk.dossier.data.comparison
  const shared = metrics.filter(({ promised }) => promised.filter((one) => one !== null).length > 1)
  if (shared.length === 0) return null
  return (
    <figure class="topics">
      <figcaption>
        <h2>{desk.say(WORDS.metrics)}</h2>
      </figcaption>
      <div class="scroll" tabIndex={0} role="group" aria-label={desk.say(WORDS.metrics)}>
        <table lang="zh-CN">
          <thead>
            <tr>
              {[desk.say(WORDS.indicator), desk.say(WORDS.metric), ...counties].map((name) => (
                <th scope="col" key={name}>
                  {visible(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shared.map(({ topic, label, unit, promised }) => (
              <tr key={`${topic} ${label} ${unit}`}>
                <th scope="row">{topicName(desk, topic)}</th>
                <td>
                  {visible(label)} <small>{visible(unit)}</small>
                </td>
                {promised.map((one, i) => (
                  <td key={counties[i]}>{visible(one ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
