import type { Desk } from '../desk.ts'
import { compared, type Piece } from '../model/diff.ts'
import type { Entry } from '../model/dossier.ts'
import { visible } from '../model/shown.ts'
import { originWord } from '../model/values.ts'
import { WORDS } from '../words.ts'

const wordsOf = ({ measure: { title, text } }: Entry): string =>
  title === null || text.startsWith(title) ? text : `${title}。${text}`

/** The same commitment printed twice, the differing characters marked. */
export function Readings({ desk, entry, twin }: { desk: Desk; entry: Entry; twin: Entry }) {
  const [own, other] = compared(wordsOf(entry), wordsOf(twin))
  return (
    <section class="readings" aria-label={desk.say(WORDS.bothReadings)}>
      <h3>{desk.say(WORDS.bothReadings)}</h3>
      <div class="two">
        <Reading title={`${desk.say(originWord(entry.measure.origin))} ${entry.measure.id}`} pieces={own} />
        <Reading title={`${desk.say(originWord(twin.measure.origin))} ${twin.measure.id}`} pieces={other}>
          <button type="button" class="link" onClick={() => desk.show(twin)}>
            {visible(twin.measure.id)} →
          </button>
        </Reading>
      </div>
    </section>
  )
}

interface ReadingProps {
  title: string
  pieces: readonly Piece[]
  children?: preact.ComponentChildren
}

function Reading({ title, pieces, children }: ReadingProps) {
  return (
    <div>
      <h4>{children ?? visible(title)}</h4>
      <p lang="zh-CN">
        {pieces.map(({ text, differs }, i) => (differs ? <mark key={i}>{visible(text)}</mark> : visible(text)))}
      </p>
    </div>
  )
}
