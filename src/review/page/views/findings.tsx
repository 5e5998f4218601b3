import { useState } from 'preact/hooks'
import type { Message } from '../../../schema/finding.ts'
import type { Desk } from '../desk.ts'
import { compared } from '../model/diff.ts'
import { keyOf } from '../model/dossier.ts'
import { counts, type Facets, type Told, told, within } from '../model/findings.ts'
import { textAt } from '../model/pieces.ts'
import { visible } from '../model/shown.ts'
import { pointersOf } from '../model/values.ts'
import { BLAMES, SEVERITIES, WORDS } from '../words.ts'

const PAGE = 100

/** What the parser and the rules say, by origin, severity and rule. */
export function FindingsView({ desk }: { desk: Desk }) {
  const { document } = desk.filter.value
  const [facets, setFacets] = useState<Facets>({ origin: '', severity: '', rule: '' })
  const [most, setMost] = useState(PAGE)
  const all = told(desk.dossier.documents.filter(({ id }) => document === '' || id === document))
  const shown = within(all, facets)
  const choose = (part: Partial<Facets>): void => {
    setFacets({ ...facets, ...part })
    setMost(PAGE)
  }
  return (
    <section class="view findings" aria-label={desk.say(WORDS.findings)}>
      <div class="facets" tabIndex={0} role="group" aria-label={desk.say(WORDS.filters)}>
        {(['origin', 'severity', 'rule'] as const).map((facet) => (
          <Facet key={facet} desk={desk} facet={facet} all={all} facets={facets} onChoose={choose} />
        ))}
        <Unplaced desk={desk} />
      </div>
      <div class="told" tabIndex={0} role="group" aria-label={desk.say(WORDS.findings)}>
        {shown.length === 0 && <p class="nothing">{desk.say(WORDS.noFindings)}</p>}
        <ul>
          {shown.slice(0, most).map((one, i) => (
            <Item key={i} desk={desk} told={one} />
          ))}
        </ul>
        {shown.length > most && (
          <button type="button" onClick={() => setMost(most + PAGE)}>
            {desk.say(WORDS.next)} · {shown.length - most}
          </button>
        )}
      </div>
    </section>
  )
}

interface FacetProps {
  desk: Desk
  facet: keyof Facets
  all: readonly Told[]
  facets: Facets
  onChoose: (part: Partial<Facets>) => void
}

const TITLES: Record<keyof Facets, Message> = { origin: WORDS.origin, severity: WORDS.severity, rule: WORDS.rule }

function Facet({ desk, facet, all, facets, onChoose }: FacetProps) {
  const wordOf = (value: string): string => {
    const word =
      facet === 'origin' ? BLAMES[value] : facet === 'severity' ? SEVERITIES[value] : desk.dossier.data.rules[value]
    return word === undefined ? value : desk.say(word)
  }
  return (
    <section>
      <h2>{facet === 'origin' ? desk.say({ zh: '来源', en: 'Origin' }) : desk.say(TITLES[facet])}</h2>
      <ul>
        {counts(all, facets, facet).map(([value, count]) => (
          <li key={value}>
            <button
              type="button"
              class={`facet ${facet === 'severity' ? value : ''}`}
              aria-pressed={facets[facet] === value}
              onClick={() => onChoose({ [facet]: facets[facet] === value ? '' : value })}
            >
              <span>{wordOf(value)}</span> <b>{count}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Item({ desk, told: { document, finding } }: { desk: Desk; told: Told }) {
  const { severity, origin, rule, message, measure, related } = finding
  const owner = measure ?? related.find((one) => one.measure !== null)?.measure ?? null
  const entry = owner === null ? undefined : desk.dossier.byKey.get(keyOf(document.id, owner))
  const open = (): void => {
    if (entry === undefined) {
      desk.showSpot(document, finding.at)
      return
    }
    const reason = entry.reasons.findIndex((one) => one.finding === finding)
    desk.show(entry, reason < 0 ? null : `!${reason}`)
  }
  return (
    <li class={`finding ${severity}`}>
      <p>
        <span class={`sign ${severity}`}>{desk.say(SEVERITIES[severity] ?? WORDS.severity)}</span>
        {entry === undefined && finding.at.length === 0 ? (
          <span>{visible(desk.say(message))}</span>
        ) : (
          <button type="button" class="link" onClick={open}>
            {visible(desk.say(message))}
          </button>
        )}
      </p>
      <p class="muted">
        {desk.say(BLAMES[origin] ?? WORDS.origin)} · {rule} · {visible(document.id)}
        {owner !== null && ` · ${owner}`}
      </p>
      {rule.startsWith('cross-check/') && related[0] !== undefined && (
        <Both desk={desk} here={textAt(document.text, finding.at)} there={textAt(document.text, related[0].at)} />
      )}
      {related.length > 1 && <Places desk={desk} told={{ document, finding }} />}
    </li>
  )
}

/** Two readings of one commitment. */
function Both({ desk, here, there }: { desk: Desk; here: string; there: string }) {
  if (here === '' || there === '') return null
  const sides = compared(here, there)
  return (
    <dl class="both" lang="zh-CN">
      {([WORDS.here, WORDS.there] as const).map((label, i) => (
        <div key={label.en}>
          <dt lang={undefined}>{desk.say(label)}</dt>
          <dd>
            {sides[i]?.map(({ text, differs }, n) => (differs ? <mark key={n}>{visible(text)}</mark> : visible(text)))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The places of a finding that is told once for many. */
function Places({ desk, told: { document, finding } }: { desk: Desk; told: Told }) {
  const owners = [...new Set(finding.related.flatMap(({ measure }) => measure ?? []))]
  return (
    <p class="places">
      {owners.slice(0, 40).map((id) => {
        const entry = desk.dossier.byKey.get(keyOf(document.id, id))
        return (
          entry !== undefined && (
            <button key={id} type="button" class="link" onClick={() => desk.show(entry)}>
              {id}
            </button>
          )
        )
      })}
      {owners.length > 40 && ` … ${owners.length}`}
    </p>
  )
}

/** Values that the source holds at no known place. */
function Unplaced({ desk }: { desk: Desk }) {
  const { document } = desk.filter.value
  const found = desk.dossier.entries
    .filter((entry) => document === '' || entry.document.id === document)
    .flatMap((entry) => {
      const { measure } = entry
      return pointersOf(measure)
        .filter((pointer) => (measure.places[pointer] ?? []).length === 0)
        .map((pointer) => ({ entry, pointer }))
    })
  if (found.length === 0) return null
  return (
    <section>
      <h2>
        {desk.say(WORDS.unplacedValues)} <b>{found.length}</b>
      </h2>
      <ul>
        {found.slice(0, 50).map(({ entry, pointer }) => (
          <li key={`${entry.key} ${pointer}`}>
            <button type="button" class="facet" onClick={() => desk.show(entry, pointer)}>
              <span>{entry.measure.id}</span> <small>{visible(pointer)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
