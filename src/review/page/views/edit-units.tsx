import { batch } from '@preact/signals'
import { useState } from 'preact/hooks'
import { ROLES, type Role } from '../model/filter.ts'
import { WORDS } from '../words.ts'
import type { EditProps } from './edit.tsx'
import { Pick, Short } from './edit-field.tsx'

/** The bodies by role: rename, move to another role, remove, add. */
export function UnitsField({ desk, measure, set }: EditProps) {
  const roles = ROLES.map((role) => [role, desk.say(WORDS[role])] as const)
  const without = (role: Role, i: number): void =>
    set(
      role,
      measure[role].filter((_, n) => n !== i),
    )
  const rename = (role: Role, i: number, name: string): void => {
    if (name.trim() === '') without(role, i)
    else
      set(
        role,
        measure[role].map((unit, n) => (n === i ? { ...unit, name: name.trim() } : unit)),
      )
  }
  const move = (from: Role, i: number, to: Role): void => {
    const unit = measure[from][i]
    if (unit === undefined || from === to) return
    batch(() => {
      set(to, [...measure[to], unit])
      without(from, i)
    })
  }
  return (
    <fieldset>
      <legend>{desk.say(WORDS.unit)}</legend>
      {ROLES.flatMap((role) =>
        measure[role].map(({ name, text }, i) => (
          <div class="line-of-fields" key={`${role}/${text}`}>
            <Pick label={desk.say(WORDS.role)} value={role} options={roles} onSet={(to) => move(role, i, to as Role)} />
            <Short
              label={desk.say(WORDS.name)}
              value={name}
              list="known-units"
              wide
              onSet={(to) => rename(role, i, to)}
            />
            <button type="button" aria-label={`${desk.say(WORDS.remove)} ${name}`} onClick={() => without(role, i)}>
              ×
            </button>
          </div>
        )),
      )}
      <NewUnit desk={desk} measure={measure} set={set} />
    </fieldset>
  )
}

function NewUnit({ desk, measure, set }: EditProps) {
  const [role, setRole] = useState<Role>('responsible')
  const [name, setName] = useState('')
  const add = (): void => {
    const text = name.trim()
    if (text === '') return
    set(role, [...measure[role], { text, name: text, inherited: false }])
    setName('')
  }
  return (
    <div class="line-of-fields new">
      <Pick
        label={desk.say(WORDS.role)}
        value={role}
        options={ROLES.map((one) => [one, desk.say(WORDS[one])] as const)}
        onSet={(to) => setRole(to as Role)}
      />
      <input
        type="text"
        lang="zh-CN"
        class="wide"
        list="known-units"
        aria-label={`${desk.say(WORDS.add)} ${desk.say(WORDS.unit)}`}
        placeholder={`${desk.say(WORDS.add)} ${desk.say(WORDS.unit)}`}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && add()}
      />
      <button type="button" onClick={add}>
        {desk.say(WORDS.add)}
      </button>
    </div>
  )
}
