import type { Desk, Pane } from '../desk.ts'
import { WORDS } from '../words.ts'
import { FindingsView } from './findings.tsx'
import { Header } from './header.tsx'
import { Help } from './help.tsx'
import { RecordList } from './list.tsx'
import { Overview } from './overview.tsx'
import { RecordPane } from './record.tsx'
import { SourcePane } from './source.tsx'
import { TablesView } from './tables.tsx'

const PANES: [Pane, keyof typeof WORDS][] = [
  ['source', 'source'],
  ['list', 'records'],
  ['record', 'record'],
]

/** The whole page. */
export function App({ desk }: { desk: Desk }) {
  return (
    <>
      <Header desk={desk} />
      <NoticeLine desk={desk} />
      <main>
        <View desk={desk} />
      </main>
      <Help desk={desk} />
    </>
  )
}

function View({ desk }: { desk: Desk }) {
  switch (desk.view.value) {
    case 'tables':
      return <TablesView desk={desk} />
    case 'findings':
      return <FindingsView desk={desk} />
    case 'overview':
      return <Overview desk={desk} />
    case 'records':
      return <Panes desk={desk} />
  }
}

/** Source, list and record, side by side or, in a narrow window, one at a time. */
function Panes({ desk }: { desk: Desk }) {
  return (
    <div class={`panes at-${desk.pane.value}`}>
      <div class="tabs" role="group" aria-label={desk.say(WORDS.views)}>
        {PANES.map(([pane, word]) => (
          <button
            key={pane}
            type="button"
            aria-pressed={desk.pane.value === pane}
            onClick={() => {
              desk.pane.value = pane
            }}
          >
            {desk.say(WORDS[word])}
          </button>
        ))}
      </div>
      <SourcePane desk={desk} />
      <RecordList desk={desk} />
      <RecordPane desk={desk} />
    </div>
  )
}

function NoticeLine({ desk }: { desk: Desk }) {
  const notice = desk.notice.value
  return (
    <div class="notice" role="status">
      {notice !== null && (
        <p>
          {desk.say(notice.message)}{' '}
          {notice.action !== undefined && (
            <button type="button" onClick={notice.action.run}>
              {desk.say(notice.action.label)}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              desk.notice.value = null
            }}
          >
            {desk.say(WORDS.close)}
          </button>
        </p>
      )}
    </div>
  )
}
