import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ReviewedMeasure } from '../../data.ts'
import type { Desk } from '../desk.ts'
import type { Field, Values } from '../model/decisions.ts'
import { withValue } from '../model/decisions.ts'
import type { Entry } from '../model/dossier.ts'
import { KINDS, WORDS } from '../words.ts'
import { DeadlineFields, MilestonesField } from './edit-dates.tsx'
import { TextField } from './edit-field.tsx'
import { TargetsField } from './edit-targets.tsx'
import { UnitsField } from './edit-units.tsx'

export interface EditProps {
  desk: Desk
  measure: ReviewedMeasure
  set: <F extends Field>(field: F, value: Values[F]) => void
}

/** Every field that can be corrected. A change holds at once; undo takes it back. */
export function EditForm({ desk, entry, measure }: { desk: Desk; entry: Entry; measure: ReviewedMeasure }) {
  const set: EditProps['set'] = (field, value) =>
    desk.decide(entry, (decision) => withValue(decision, entry.measure, field, value))
  const props: EditProps = { desk, measure, set }
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    form.current?.querySelector('select')?.focus()
    // who is done goes on in the list
    return () => document.querySelector<HTMLElement>('#records')?.focus()
  }, [])
  return (
    <form ref={form} class="edit" onSubmit={(event) => event.preventDefault()} autocomplete="off">
      <label class="field">
        <span>{desk.say(WORDS.kind)}</span>
        <select
          value={measure.kind}
          onChange={({ currentTarget }) => set('kind', currentTarget.value as Values['kind'])}
        >
          {Object.entries(KINDS).map(([kind, word]) => (
            <option key={kind} value={kind}>
              {desk.say(word)}
            </option>
          ))}
        </select>
      </label>
      <TextField
        desk={desk}
        label={WORDS.number}
        value={measure.number?.text ?? ''}
        onSet={(text) => set('number', numberOf(text))}
      />
      <TextField
        desk={desk}
        label={WORDS.title}
        value={measure.title ?? ''}
        long
        onSet={(text) => set('title', orNull(text))}
      />
      <TextField
        desk={desk}
        label={WORDS.indicator}
        value={measure.indicator ?? ''}
        list="known-indicators"
        onSet={(text) => set('indicator', orNull(text))}
      />
      <UnitsField {...props} />
      <DeadlineFields {...props} />
      <MilestonesField {...props} />
      <TargetsField {...props} />
      <TextField
        desk={desk}
        label={WORDS.counterpart}
        value={measure.counterpart ?? ''}
        list="known-measures"
        onSet={(text) => set('counterpart', orNull(text))}
      />
      <KnownWords entry={entry} />
    </form>
  )
}

/** What the paper's other records say, to choose from. */
function KnownWords({ entry: { document: source } }: { entry: Entry }) {
  return (
    <>
      <Known id="known-indicators" values={source.measures.map(({ indicator }) => indicator ?? '')} />
      <Known id="known-measures" values={source.measures.map(({ id }) => id)} />
      <Known id="known-units" values={source.measures.flatMap(unitNames)} />
    </>
  )
}

const unitNames = ({ leads, partners, responsible }: ReviewedMeasure): string[] =>
  [...leads, ...partners, ...responsible].map(({ name }) => name)

function Known({ id, values }: { id: string; values: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(values)]
        .filter((value) => value !== '')
        .map((value) => (
          <option key={value} value={value} />
        ))}
    </datalist>
  )
}

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** `（十二）` and `12.` as they are, with what they count as far as their digits say. */
function numberOf(text: string): Values['number'] {
  const printed = text.trim()
  if (printed === '') return null
  const digits = /\d{1,6}/.exec(printed.normalize('NFKC'))?.[0]
  return { text: printed, value: digits === undefined ? chinese(printed) : Number(digits) }
}

const DIGITS = '〇一二三四五六七八九'

/** Chinese numbers below a hundred; 0 where there is none. */
function chinese(text: string): number {
  const [, tens, ten, ones = ''] =
    /([一二三四五六七八九])?(十)?([一二三四五六七八九])?/.exec(text.replace(/[^一二三四五六七八九十]/g, '')) ?? []
  const digit = (one: string | undefined): number => (one === undefined ? 0 : DIGITS.indexOf(one))
  return ten === undefined
    ? Math.max(0, digit(tens))
    : (tens === undefined ? 1 : digit(tens)) * 10 + Math.max(0, digit(ones === '' ? undefined : ones))
}
