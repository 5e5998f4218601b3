import type { Desk } from '../desk.ts'
import { visible } from '../model/shown.ts'
import type { Group, Value } from '../model/values.ts'
import { WORDS } from '../words.ts'

interface GroupsProps {
  desk: Desk
  groups: readonly Group[]
  /** Fields that people corrected. */
  changed: object
}

/** Fields and their values; each value leads to its place. */
export function Groups({ desk, groups, changed }: GroupsProps) {
  return (
    <dl class="groups">
      {groups.map(({ field, label, values, prose }, i) => (
        <div key={i} class={prose ? 'group prose' : 'group'}>
          <dt lang={field === 'extra' ? 'zh-CN' : undefined}>
            {visible(desk.say(label))}
            {field in changed && <span class="mark corrected">{desk.say(WORDS.corrected)}</span>}
          </dt>
          <dd class={field === 'path' ? 'path' : ''}>
            {values.map((value) => (
              <Chip key={value.pointer} desk={desk} value={value} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Chip({ desk, value: { pointer, text, notes, at } }: { desk: Desk; value: Value }) {
  const unplaced = at.length === 0
  return (
    <button
      type="button"
      class={unplaced ? 'value unplaced' : 'value'}
      data-pointer={pointer}
      aria-pressed={desk.pointer.value === pointer}
      title={unplaced ? desk.say(WORDS.unplaced) : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        desk.spot.value = null
        desk.pointer.value = pointer
      }}
    >
      <span lang="zh-CN">{visible(text)}</span>
      {notes.map((note) => (
        <small key={note.en}>{visible(desk.say(note))}</small>
      ))}
    </button>
  )
}
