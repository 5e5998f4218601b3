import { effect } from '@preact/signals'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Desk } from '../desk.ts'
import type { Entry } from '../model/dossier.ts'
import { visible } from '../model/shown.ts'
import { KINDS, WORDS } from '../words.ts'
import { StandingMarks } from './standing.tsx'

const ROW = 76
const BEYOND = 6

/** The records that meet the filter. */
export function RecordList({ desk }: { desk: Desk }) {
  const { length } = desk.list.value
  return (
    <section class="pane list" aria-label={desk.say(WORDS.list)}>
      <header>
        <h2>
          {desk.say(WORDS.records)} <span class="count">{length}</span>
        </h2>
        <Order desk={desk} />
      </header>
      {length === 0 ? <Nothing desk={desk} /> : <Rows desk={desk} />}
    </section>
  )
}

/** Of thousands only those in view are in the page. */
function Rows({ desk }: { desk: Desk }) {
  const list = desk.list.value
  const pane = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  useLayoutEffect(() => {
    const { current } = pane
    if (current === null) return
    const observer = new ResizeObserver(() => setHeight(current.clientHeight))
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(
    () =>
      effect(() => {
        const entry = desk.record.value
        const at = entry === null ? -1 : desk.list.value.indexOf(entry)
        // the list is as long as it will be when it has been drawn
        if (at >= 0) queueMicrotask(() => bring(pane.current, at))
      }),
    [desk],
  )
  const from = Math.max(0, Math.floor(top / ROW) - BEYOND)
  const to = Math.min(list.length, Math.ceil((top + height) / ROW) + BEYOND)
  const active = desk.record.value
  const shown = list.slice(from, to)
  return (
    <div
      ref={pane}
      id="records"
      class="rows"
      role="listbox"
      aria-label={desk.say(WORDS.list)}
      aria-activedescendant={active !== null && shown.includes(active) ? `r${active.index}` : undefined}
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div class="spacer" style={{ height: `${list.length * ROW}px` }} role="presentation">
        {shown.map((entry, i) => (
          <Row key={entry.key} desk={desk} entry={entry} at={from + i} of={list.length} active={entry === active} />
        ))}
      </div>
    </div>
  )
}

/** Scrolls as little as needed. */
function bring(pane: HTMLElement | null, at: number): void {
  if (pane === null) return
  const { scrollTop, clientHeight } = pane
  if (at * ROW < scrollTop) pane.scrollTop = at * ROW
  else if ((at + 1) * ROW > scrollTop + clientHeight) pane.scrollTop = (at + 1) * ROW - clientHeight
}

interface RowProps {
  desk: Desk
  entry: Entry
  at: number
  of: number
  active: boolean
}

function Row({ desk, entry, at, of, active }: RowProps) {
  const measure = desk.current(entry)
  const states = desk.states(entry)
  const [reason] = entry.reasons
  return (
    <div
      id={`r${entry.index}`}
      class={`row ${states.join(' ')}`}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-posinset={at + 1}
      aria-setsize={of}
      style={{ top: `${at * ROW}px` }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => desk.show(entry)}
    >
      <p class="head" lang="zh-CN">
        {measure.number !== null && <b>{visible(measure.number.text)} </b>}
        {visible((measure.title ?? measure.problem ?? measure.text).slice(0, 80))}
      </p>
      <p class="foot">
        <Mark desk={desk} states={states} />
        <StandingMarks desk={desk} measure={measure} />
        {measure.kind !== 'measure' && <span class="tag">{desk.say(KINDS[measure.kind] ?? WORDS.kind)}</span>}
        {reason === undefined ? (
          <span class="muted">{desk.say(WORDS.noDoubt)}</span>
        ) : (
          <span class={`why ${reason.severity}`}>
            {entry.reasons.length > 1 && <i>{entry.reasons.length}</i>}
            {desk.say(reason.message)}
          </span>
        )}
      </p>
    </div>
  )
}

function Mark({ desk, states }: { desk: Desk; states: readonly string[] }) {
  const state = (['none', 'corrected', 'checked'] as const).find((one) => states.includes(one))
  if (state === undefined) return null
  const word = state === 'none' ? WORDS.noCommitment : WORDS[state]
  return <span class={`mark ${state}`}>{desk.say(word)}</span>
}

function Order({ desk }: { desk: Desk }) {
  return (
    <div class="toggle" role="group" aria-label={desk.say(WORDS.order)}>
      {(['doubt', 'place'] as const).map((order) => (
        <button
          key={order}
          type="button"
          aria-pressed={desk.order.value === order}
          onClick={() => {
            desk.order.value = order
          }}
        >
          {desk.say(order === 'doubt' ? WORDS.byDoubt : WORDS.byPlace)}
        </button>
      ))}
    </div>
  )
}

function Nothing({ desk }: { desk: Desk }) {
  const empty = desk.dossier.entries.length === 0
  return (
    <p class="nothing">
      {desk.say(empty ? WORDS.empty : WORDS.none)}{' '}
      {!empty && (
        <button type="button" onClick={() => desk.widen()}>
          {desk.say(WORDS.clear)}
        </button>
      )}
    </p>
  )
}
