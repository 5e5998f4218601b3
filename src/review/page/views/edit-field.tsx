import { useId } from 'preact/hooks'
import type { Message } from '../../../schema/finding.ts'
import type { Desk } from '../desk.ts'

interface TextFieldProps {
  desk: Desk
  label: Message
  value: string
  onSet: (text: string) => void
  hint?: Message
  list?: string
  long?: boolean
  /** Whether a text may stand; what may not is marked and not taken. */
  allows?: (text: string) => boolean
}

/** A labelled text; what is typed holds when the field is left. */
export function TextField({ desk, label, value, onSet, hint, list, long, allows }: TextFieldProps) {
  const id = useId()
  const change = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void => {
    const wrong = allows !== undefined && !allows(currentTarget.value)
    currentTarget.setCustomValidity(wrong && hint !== undefined ? desk.say(hint) : '')
    if (wrong) currentTarget.reportValidity()
    else if (currentTarget.value !== value) onSet(currentTarget.value)
  }
  const common = { id, value, onChange: change, lang: 'zh-CN', ...(hint && { placeholder: desk.say(hint) }) }
  return (
    <div class="field">
      <label for={id}>{desk.say(label)}</label>
      {long ? <textarea rows={2} {...common} /> : <input type="text" {...common} {...(list && { list })} />}
    </div>
  )
}

interface PickProps {
  label: string
  value: string
  options: readonly (readonly [value: string, word: string])[]
  onSet: (value: string) => void
}

/** A choice without a visible label. */
export function Pick({ label, value, options, onSet }: PickProps) {
  return (
    <select aria-label={label} value={value} onChange={({ currentTarget }) => onSet(currentTarget.value)}>
      {options.map(([one, word]) => (
        <option key={one} value={one}>
          {word}
        </option>
      ))}
    </select>
  )
}

interface ShortProps {
  label: string
  value: string
  onSet: (text: string) => void
  list?: string
  wide?: boolean
}

/** A text without a visible label, in a row of several. */
export function Short({ label, value, onSet, list, wide }: ShortProps) {
  return (
    <input
      type="text"
      lang="zh-CN"
      class={wide ? 'wide' : 'short'}
      aria-label={label}
      placeholder={label}
      value={value}
      {...(list && { list })}
      onChange={({ currentTarget }) => currentTarget.value !== value && onSet(currentTarget.value)}
    />
  )
}
