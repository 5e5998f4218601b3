import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ReviewedMeasure } from '../../data.ts'
import type { Desk } from '../desk.ts'
import { type Entry, keyOf } from '../model/dossier.ts'
import { visible } from '../model/shown.ts'
import { groupsOf, kindWord, originWord, stepsOf } from '../model/values.ts'
import { BLAMES, WORDS } from '../words.ts'
import { EditForm } from './edit.tsx'
import { Groups } from './groups.tsx'
import { Readings } from './readings.tsx'
import { StandingPart } from './standing.tsx'

/** One record: why to look at it, what it holds, what people decided. */
export function RecordPane({ desk }: { desk: Desk }) {
  const entry = desk.record.value
  const pane = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => pane.current?.scrollTo(0, 0), [entry])
  if (entry === null) return <section class="pane record" aria-label={desk.say(WORDS.record)} />
  const measure = desk.current(entry)
  return (
    <section class="pane record" aria-label={desk.say(WORDS.record)}>
      <header>
        <h2>{visible(entry.measure.id)}</h2>
        <span class="tag">{desk.say(kindWord(measure.kind))}</span>
        <span class="tag">{desk.say(originWord(measure.origin))}</span>
        {measure.line !== null && <span class="muted">{lineWord(desk, measure.line)}</span>}
      </header>
      <div class="body" ref={pane} tabIndex={0} role="group" aria-label={desk.say(WORDS.record)}>
        <StandingPart desk={desk} measure={measure} />
        <Reasons desk={desk} entry={entry} />
        {desk.editing.value ? (
          <EditForm desk={desk} entry={entry} measure={measure} />
        ) : (
          <Read desk={desk} entry={entry} measure={measure} />
        )}
        <Note desk={desk} entry={entry} />
      </div>
      <Actions desk={desk} entry={entry} />
    </section>
  )
}

const lineWord = (desk: Desk, line: number): string => (desk.language.value === 'zh' ? `第 ${line} 行` : `line ${line}`)

interface Props {
  desk: Desk
  entry: Entry
}

function Read({ desk, entry, measure }: Props & { measure: ReviewedMeasure }) {
  const steps = stepsOf(measure)
  const twin =
    measure.counterpart === null ? undefined : desk.dossier.byKey.get(keyOf(entry.document.id, measure.counterpart))
  return (
    <>
      <Groups desk={desk} groups={groupsOf(measure)} changed={desk.decision(entry).values} />
      {steps.length > 0 && (
        <>
          <h3>{desk.say(WORDS.steps)}</h3>
          <ol class="steps">
            {steps.map((groups, i) => (
              <li key={i}>
                <Groups desk={desk} groups={groups} changed={{}} />
              </li>
            ))}
          </ol>
        </>
      )}
      {twin !== undefined && <Readings desk={desk} entry={entry} twin={twin} />}
    </>
  )
}

function Reasons({ desk, entry }: Props) {
  if (entry.reasons.length === 0) return <p class="calm">{desk.say(WORDS.noDoubt)}</p>
  return (
    <section class="reasons" aria-label={desk.say(WORDS.reasons)}>
      <h3>{desk.say(WORDS.reasons)}</h3>
      <ul>
        {entry.reasons.map(({ severity, message, finding, kind }, i) => (
          <li key={i} class={severity}>
            {finding === undefined ? (
              <span lang={desk.language.value === 'zh' ? 'zh-CN' : 'en'}>{desk.say(message)}</span>
            ) : (
              <button
                type="button"
                class="link"
                aria-pressed={desk.pointer.value === `!${i}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => desk.show(entry, `!${i}`, desk.pane.value)}
              >
                {visible(desk.say(message))}
              </button>
            )}
            {finding !== undefined && (
              <small class="muted">
                {desk.say(BLAMES[kind] ?? WORDS.rule)} · {finding.rule}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Note({ desk, entry }: Props) {
  const { note } = desk.decision(entry)
  return (
    <label class="field note">
      <span>{desk.say(WORDS.note)}</span>
      <textarea
        rows={2}
        value={note}
        placeholder={desk.say(WORDS.noteHint)}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget
          if (value !== note) desk.decide(entry, (decision) => ({ ...decision, note: value }))
        }}
      />
    </label>
  )
}

function Actions({ desk, entry }: Props) {
  const { checked, none } = desk.decision(entry)
  return (
    <footer class="actions">
      <button type="button" class="main" onClick={() => desk.approve()}>
        {desk.say(WORDS.approve)} <kbd>Enter</kbd>
      </button>
      {checked && (
        <button type="button" onClick={() => desk.decide(entry, (decision) => ({ ...decision, checked: false }))}>
          {desk.say(WORDS.uncheck)}
        </button>
      )}
      <button type="button" aria-pressed={desk.editing.value} onClick={() => toggleEditing(desk)}>
        {desk.say(desk.editing.value ? WORDS.done : WORDS.edit)} <kbd>e</kbd>
      </button>
      <button type="button" aria-pressed={none} onClick={() => toggleNone(desk)}>
        {desk.say(WORDS.noCommitment)} <kbd>x</kbd>
      </button>
      <button type="button" disabled={desk.steps.value.length === 0} onClick={() => desk.undo()}>
        {desk.say(WORDS.undo)} <kbd>u</kbd>
      </button>
    </footer>
  )
}

export function toggleEditing(desk: Desk): void {
  desk.editing.value = !desk.editing.value
}

export function toggleNone(desk: Desk): void {
  const entry = desk.record.value
  if (entry !== null) desk.decide(entry, (decision) => ({ ...decision, none: !decision.none }))
}
