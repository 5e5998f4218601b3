import type { Deadline } from '../../../schema/deadline.ts'
import type { Desk } from '../desk.ts'
import { isDate, lastOf } from '../model/dates.ts'
import { deadlineOf } from '../model/taken.ts'
import { WORDS } from '../words.ts'
import type { EditProps } from './edit.tsx'
import { Short, TextField } from './edit-field.tsx'

/** The deadline as printed, and the date that it means. */
export function DeadlineFields({ desk, measure, set }: EditProps) {
  const { deadline } = measure
  return (
    <fieldset>
      <legend>{desk.say(WORDS.deadline)}</legend>
      <TextField
        desk={desk}
        label={WORDS.printed}
        value={deadline?.text ?? ''}
        onSet={(text) => set('deadline', withText(deadline, text))}
      />
      {deadline !== null && (
        <>
          <TextField
            desk={desk}
            label={WORDS.date}
            hint={WORDS.dateHint}
            value={deadline.date ?? ''}
            allows={(text) => text === '' || isDate(text)}
            onSet={(date) => set('deadline', withDate(deadline, date))}
          />
          <Ongoing desk={desk} deadline={deadline} onSet={(ongoing) => set('deadline', { ...deadline, ongoing })} />
        </>
      )}
    </fieldset>
  )
}

/** A new wording brings its date; an empty one takes the deadline away. */
function withText(before: Deadline | null, text: string): Deadline | null {
  const printed = text.trim()
  if (printed === '') return null
  const read = deadlineOf(printed)
  return read.date === null && before !== null ? { ...before, text: printed } : read
}

const withDate = (deadline: Deadline, date: string): Deadline =>
  date === ''
    ? { ...deadline, date: null, due: null, inferred: false }
    : { ...deadline, date, due: lastOf(date), inferred: false }

function Ongoing({ desk, deadline, onSet }: { desk: Desk; deadline: Deadline; onSet: (ongoing: boolean) => void }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={deadline.ongoing}
        onChange={({ currentTarget }) => onSet(currentTarget.checked)}
      />
      {desk.say(WORDS.ongoing)}
    </label>
  )
}

/** Dates of parts. */
export function MilestonesField({ desk, measure, set }: EditProps) {
  const { milestones } = measure
  const put = (i: number, change: (one: (typeof milestones)[number]) => (typeof milestones)[number]): void =>
    set(
      'milestones',
      milestones.map((one, n) => (n === i ? change(one) : one)),
    )
  const add = (): void => set('milestones', [...milestones, { part: null, deadline: deadlineOf('—') }])
  return (
    <fieldset>
      <legend>{desk.say(WORDS.milestones)}</legend>
      {milestones.map(({ part, deadline }, i) => (
        <div class="line-of-fields" key={i}>
          <Short
            label={desk.say(WORDS.part)}
            value={part ?? ''}
            onSet={(text) => put(i, (one) => ({ ...one, part: text.trim() === '' ? null : text.trim() }))}
          />
          <Short
            label={desk.say(WORDS.printed)}
            value={deadline.text}
            wide
            onSet={(text) => put(i, (one) => ({ ...one, deadline: withText(one.deadline, text) ?? one.deadline }))}
          />
          <button
            type="button"
            aria-label={`${desk.say(WORDS.remove)} ${deadline.text}`}
            onClick={() =>
              set(
                'milestones',
                milestones.filter((_, n) => n !== i),
              )
            }
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={add}>
        {desk.say(WORDS.add)}
      </button>
    </fieldset>
  )
}
