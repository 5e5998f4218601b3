import type { Target } from '../../../schema/target.ts'
import { targetOf } from '../model/taken.ts'
import { WORDS } from '../words.ts'
import type { EditProps } from './edit.tsx'
import { Pick, Short } from './edit-field.tsx'

const COMPARATORS = ['>=', '>', '<=', '<', '=', '~', '+', '-'].map((one) => [one, one] as const)

/** What is promised in numbers. */
export function TargetsField({ desk, measure, set }: EditProps) {
  const { targets } = measure
  const put = (i: number, change: Partial<Target>): void =>
    set(
      'targets',
      targets.map((one, n) => (n === i ? { ...one, ...change } : one)),
    )
  const without = (i: number): void =>
    set(
      'targets',
      targets.filter((_, n) => n !== i),
    )
  const rewrite = (i: number, text: string): void => (text.trim() === '' ? without(i) : put(i, targetOf(text.trim())))
  return (
    <fieldset>
      <legend>{desk.say(WORDS.targets)}</legend>
      {targets.map(({ text, comparator, value, unit }, i) => (
        <div class="line-of-fields" key={i}>
          <Short label={desk.say(WORDS.printed)} value={text} wide onSet={(to) => rewrite(i, to)} />
          <Pick
            label={desk.say(WORDS.comparator)}
            value={comparator}
            options={COMPARATORS}
            onSet={(to) => put(i, { comparator: to as Target['comparator'] })}
          />
          <Short label={desk.say(WORDS.value)} value={amountText(value)} onSet={(to) => put(i, amountOf(to))} />
          <Short label={desk.say(WORDS.measureUnit)} value={unit} onSet={(to) => put(i, { unit: to.trim() })} />
          <button type="button" aria-label={`${desk.say(WORDS.remove)} ${text}`} onClick={() => without(i)}>
            ×
          </button>
        </div>
      ))}
      <input
        type="text"
        lang="zh-CN"
        class="wide"
        aria-label={`${desk.say(WORDS.add)} ${desk.say(WORDS.targets)}`}
        placeholder={`${desk.say(WORDS.add)} ${desk.say(WORDS.targets)}`}
        value=""
        onChange={({ currentTarget }) => {
          const text = currentTarget.value.trim()
          currentTarget.value = ''
          if (text !== '') set('targets', [...targets, targetOf(text)])
        }}
      />
    </fieldset>
  )
}

const amountText = (value: Target['value']): string => (Array.isArray(value) ? value.join('–') : String(value))

/** `5` or `5–6`; what is no number changes nothing. */
function amountOf(text: string): Partial<Target> {
  const [first, second] = text.split(/[–~-]/).map((one) => Number(one.trim()))
  if (first === undefined || !Number.isFinite(first)) return {}
  if (second === undefined) return { value: first }
  return Number.isFinite(second) ? { value: [first, second] } : {}
}
