import { useState } from 'preact/hooks'
import type { Desk, Theme } from '../desk.ts'
import { VIEWS } from '../model/address.ts'
import { saveCorrections, saveCsv } from '../save.ts'
import { WORDS } from '../words.ts'
import { Filters } from './filters.tsx'

/** Views, search, filter, and what can be taken away. */
export function Header({ desk }: { desk: Desk }) {
  const [open, setOpen] = useState(false)
  return (
    <header class="top">
      <h1 class="hidden">{desk.say(WORDS.review)}</h1>
      <div class="topbar">
        <nav aria-label={desk.say(WORDS.views)}>
          {VIEWS.map((view) => (
            <button
              key={view}
              type="button"
              aria-current={desk.view.value === view ? 'page' : undefined}
              onClick={() => {
                desk.view.value = view
              }}
            >
              {desk.say(WORDS[view])}
            </button>
          ))}
        </nav>
        <Search desk={desk} />
        <button type="button" aria-expanded={open} aria-controls="filters" onClick={() => setOpen(!open)}>
          {desk.say(WORDS.filters)}
        </button>
        <span class="fill" />
        <Progress desk={desk} />
        <button type="button" class={desk.unsaved.value > 0 ? 'main' : ''} onClick={() => saveCorrections(desk)}>
          {desk.say(WORDS.download)}
          {desk.unsaved.value > 0 && (
            <b class="badge">
              {desk.unsaved.value} {desk.say(WORDS.unsaved)}
            </b>
          )}
        </button>
        <button type="button" onClick={() => saveCsv(desk)}>
          CSV
          <span class="hidden">{desk.say(WORDS.csv)}</span>
        </button>
        <Settings desk={desk} />
      </div>
      <Filters desk={desk} open={open} />
    </header>
  )
}

function Search({ desk }: { desk: Desk }) {
  return (
    <input
      id="search"
      type="search"
      value={desk.filter.value.query}
      placeholder={desk.say(WORDS.searchHint)}
      aria-label={desk.say(WORDS.search)}
      onInput={({ currentTarget }) => desk.narrow({ query: currentTarget.value })}
    />
  )
}

function Progress({ desk }: { desk: Desk }) {
  let checked = 0
  for (const decision of desk.decisions.value.values()) if (decision.checked) checked++
  const all = desk.dossier.entries.length
  return (
    <span class="progress" title={desk.say(WORDS.progress)}>
      <progress max={Math.max(1, all)} value={checked} aria-label={desk.say(WORDS.progress)} />
      {checked}/{all}
    </span>
  )
}

const THEMES: Theme[] = ['auto', 'light', 'dark']

function Settings({ desk }: { desk: Desk }) {
  return (
    <span class="settings">
      <select
        aria-label={desk.say(WORDS.theme)}
        value={desk.theme.value}
        onChange={({ currentTarget }) => {
          desk.theme.value = currentTarget.value as Theme
        }}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {desk.say(WORDS[theme])}
          </option>
        ))}
      </select>
      <button
        type="button"
        lang={desk.language.value === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => {
          desk.language.value = desk.language.value === 'zh' ? 'en' : 'zh'
        }}
      >
        {desk.say(WORDS.language)}
      </button>
      <button
        type="button"
        aria-label={desk.say(WORDS.help)}
        onClick={() => {
          desk.helping.value = true
        }}
      >
        ?
      </button>
    </span>
  )
}
