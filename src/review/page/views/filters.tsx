import type { Message } from '../../../schema/finding.ts'
import type { Desk } from '../desk.ts'
import { FILTER_KEYS, type Filter, ROLES, STATES, topicOf } from '../model/filter.ts'
import { visible } from '../model/shown.ts'
import { KINDS, ORIGINS, STANDINGS, WORDS } from '../words.ts'

/** What narrows the records down: the limits that hold, and a drawer with all of them. */
export function Filters({ desk, open }: { desk: Desk; open: boolean }) {
  const filter = desk.filter.value
  const held = FILTER_KEYS.filter((key) => filter[key] !== '' && key !== 'query')
  return (
    <>
      {open && <Drawer desk={desk} />}
      {held.length > 0 && (
        <p class="held">
          {held.map((key) => (
            <button key={key} type="button" class="held-one" onClick={() => desk.narrow({ [key]: '' })}>
              {desk.say(WORDS[key])}: <b>{visible(wordOf(desk, key, filter[key]))}</b> <span aria-hidden="true">×</span>
              <span class="hidden">{desk.say(WORDS.remove)}</span>
            </button>
          ))}
          <button type="button" class="link" onClick={() => desk.widen()}>
            {desk.say(WORDS.clear)}
          </button>
        </p>
      )}
    </>
  )
}

const STATE_WORDS: Record<string, Message> = {
  open: WORDS.open,
  checked: WORDS.checked,
  corrected: WORDS.corrected,
  none: WORDS.noCommitment,
  doubtful: WORDS.doubtful,
}

function wordOf(desk: Desk, key: keyof Filter, value: string): string {
  const words: Partial<Record<keyof Filter, Record<string, Message>>> = {
    kind: KINDS,
    origin: ORIGINS,
    state: STATE_WORDS,
    role: Object.fromEntries(ROLES.map((role) => [role, WORDS[role]])),
    rule: desk.dossier.data.rules,
    standing: STANDINGS,
    due: { ongoing: WORDS.ongoing, undated: WORDS.undated },
  }
  const word = words[key]?.[value]
  return word === undefined ? value : desk.say(word)
}

function Drawer({ desk }: { desk: Desk }) {
  const { entries, documents } = desk.dossier
  const values = (of: (entry: (typeof entries)[number]) => string[]): string[] => mostFirst(entries.flatMap(of))
  const standings: [keyof Filter, string[]] = ['standing', Object.keys(STANDINGS)]
  const choices: [keyof Filter, string[]][] = [
    ['document', documents.map(({ id }) => id)],
    ['county', [...new Set(documents.flatMap(({ county }) => county ?? []))]],
    ['kind', Object.keys(KINDS)],
    ['origin', Object.keys(ORIGINS)],
    ['indicator', values(({ measure }) => [topicOf(measure)])],
    ['unit', values(({ measure }) => ROLES.flatMap((role) => measure[role].map(({ name }) => name)))],
    ['role', [...ROLES]],
    ['rule', values(({ reasons }) => reasons.map(({ finding, kind }) => finding?.rule ?? kind))],
    ['state', [...STATES]],
    ...(desk.dossier.data.standing === undefined ? [] : [standings]),
  ]
  return (
    <div class="drawer" id="filters">
      {choices.map(([key, options]) => (
        <label key={key}>
          <span>{desk.say(WORDS[key])}</span>
          <select
            value={desk.filter.value[key]}
            onChange={({ currentTarget }) => desk.narrow({ [key]: currentTarget.value })}
          >
            <option value="">{desk.say(WORDS.any)}</option>
            {options.map((value) => (
              <option key={value} value={value}>
                {visible(wordOf(desk, key, value))}
              </option>
            ))}
          </select>
        </label>
      ))}
      {(['from', 'to'] as const).map((key) => (
        <label key={key}>
          <span>{desk.say(WORDS[key])}</span>
          <input
            type="date"
            value={desk.filter.value[key]}
            onChange={({ currentTarget }) => desk.narrow({ [key]: currentTarget.value })}
          />
        </label>
      ))}
    </div>
  )
}

function mostFirst(values: readonly string[]): string[] {
  const by = new Map<string, number>()
  for (const value of values) if (value !== '') by.set(value, (by.get(value) ?? 0) + 1)
  return [...by].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}
