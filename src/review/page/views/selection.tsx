import type { Desk } from '../desk.ts'
import { visible } from '../model/shown.ts'
import { TAKEN, withTaken } from '../model/taken.ts'
import { WORDS } from '../words.ts'

/** What the words selected in the source can become in the record. */
export function SelectionBar({ desk }: { desk: Desk }) {
  const selected = desk.selected.value
  const entry = desk.record.value
  if (selected === null || entry === null) return null
  const take = (field: (typeof TAKEN)[number]): void => {
    desk.decide(entry, (decision) => withTaken(decision, entry.measure, field, selected.text, selected.at))
    desk.selected.value = null
    getSelection()?.removeAllRanges()
  }
  return (
    <div class="selection" role="toolbar" aria-label={desk.say(WORDS.asSelected)}>
      <span class="muted">
        {desk.say(WORDS.asSelected)}{' '}
        <q lang="zh-CN">{visible(selected.text.length > 24 ? `${selected.text.slice(0, 24)}…` : selected.text)}</q>
      </span>
      {TAKEN.map((field) => (
        <button key={field} type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => take(field)}>
          {desk.say(WORDS[field])}
        </button>
      ))}
    </div>
  )
}
