import { useState } from 'preact/hooks'
import type { ReviewedCell, ReviewedDocument, ReviewedRow, ReviewedTable } from '../../data.ts'
import type { Desk } from '../desk.ts'
import { keyOf } from '../model/dossier.ts'
import { visible } from '../model/shown.ts'
import { WORDS } from '../words.ts'

const PAGE = 100

interface Chosen {
  document: ReviewedDocument
  table: ReviewedTable
}

/** The task tables as grids; what was filled down or moved is marked. */
export function TablesView({ desk }: { desk: Desk }) {
  const { document: wanted } = desk.filter.value
  const all = desk.dossier.documents
    .filter(({ id }) => wanted === '' || id === wanted)
    .flatMap((document) => document.tables.map((table): Chosen => ({ document, table })))
  const [at, setAt] = useState(0)
  const [page, setPage] = useState(0)
  const [row, setRow] = useState<ReviewedRow | null>(null)
  const chosen = all[at] ?? all[0]
  if (chosen === undefined) return <p class="nothing">{desk.say(WORDS.noTables)}</p>
  const pages = Math.ceil(chosen.table.rows.length / PAGE)
  return (
    <section class="view tables" aria-label={desk.say(WORDS.tables)}>
      <header>
        <label>
          <span class="muted">{desk.say(WORDS.tables)}</span>
          <select
            value={String(at)}
            onChange={({ currentTarget }) => {
              setAt(Number(currentTarget.value))
              setPage(0)
              setRow(null)
            }}
          >
            {all.map(({ document, table }, i) => (
              <option key={`${document.id}/${table.id}`} value={String(i)}>
                {visible(table.title ?? table.id)} · {document.id} · {table.rows.length}
              </option>
            ))}
          </select>
        </label>
        <span class="legend">
          <i class="filled" /> {desk.say(WORDS.filled)}
        </span>
        <span class="legend">
          <i class="moved" /> {desk.say(WORDS.moved)}
        </span>
        {pages > 1 && <Pager desk={desk} page={page} pages={pages} onPage={setPage} />}
      </header>
      <div class="beside">
        <Grid desk={desk} chosen={chosen} from={page * PAGE} row={row} onRow={setRow} />
        <RawLines desk={desk} document={chosen.document} row={row ?? chosen.table.rows[page * PAGE] ?? null} />
      </div>
    </section>
  )
}

interface PagerProps {
  desk: Desk
  page: number
  pages: number
  onPage: (page: number) => void
}

function Pager({ desk, page, pages, onPage }: PagerProps) {
  return (
    <span class="pager">
      <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {desk.say(WORDS.previous)}
      </button>
      {page + 1} / {pages}
      <button type="button" disabled={page + 1 === pages} onClick={() => onPage(page + 1)}>
        {desk.say(WORDS.next)}
      </button>
    </span>
  )
}

interface GridProps {
  desk: Desk
  chosen: Chosen
  from: number
  row: ReviewedRow | null
  onRow: (row: ReviewedRow) => void
}

function Grid({ desk, chosen: { document, table }, from, row: active, onRow }: GridProps) {
  return (
    <div class="grid" tabIndex={0} role="group" aria-label={visible(table.title ?? table.id)}>
      <table lang="zh-CN">
        <caption>{visible(table.title ?? table.id)}</caption>
        <thead>
          <tr>
            <th scope="col">{desk.say(WORDS.line)}</th>
            {table.columns.map(({ title, role }) => (
              <th scope="col" key={title}>
                {visible(title)} <small lang="en">{role}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(from, from + PAGE).map((row, i) => (
            <GridRow
              key={from + i}
              desk={desk}
              document={document}
              row={row}
              active={row === active}
              onRow={() => onRow(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface GridRowProps {
  desk: Desk
  document: ReviewedDocument
  row: ReviewedRow
  active: boolean
  onRow: () => void
}

function GridRow({ desk, document, row, active, onRow }: GridRowProps) {
  const entry = row.measure === null ? undefined : desk.dossier.byKey.get(keyOf(document.id, row.measure))
  return (
    <tr class={active ? 'active' : ''} onClick={onRow}>
      <th scope="row">
        <button type="button" class="link" aria-pressed={active}>
          {entry?.measure.line ?? entry?.measure.id ?? '—'}
        </button>
      </th>
      {row.cells.map((cell, i) => (
        <td key={i} class={markOf(row, cell)} title={titleOf(desk, row, cell)}>
          {cell === null ? '' : visible(cellText(document, cell))}
        </td>
      ))}
    </tr>
  )
}

/** The row as the source has it, tabs shown. */
function RawLines({ desk, document, row }: { desk: Desk; document: ReviewedDocument; row: ReviewedRow | null }) {
  if (row === null) return null
  const entry = row.measure === null ? undefined : desk.dossier.byKey.get(keyOf(document.id, row.measure))
  return (
    <section class="raw" tabIndex={0} aria-label={desk.say(WORDS.rawLines)}>
      <h2>{desk.say(WORDS.rawLines)}</h2>
      {Array.from({ length: row.at.length / 2 }, (_, i) => (
        <pre key={row.at[i * 2]} lang="zh-CN">
          {visible(document.text.slice(row.at[i * 2], row.at[i * 2 + 1])).replaceAll('\t', ' ⇥ ')}
        </pre>
      ))}
      {entry !== undefined && (
        <button type="button" onClick={() => desk.show(entry)}>
          {desk.say(WORDS.record)} {entry.measure.id} →
        </button>
      )}
    </section>
  )
}

function markOf(row: ReviewedRow, cell: ReviewedCell | null): string {
  if (cell === null) return 'blank'
  if (cell.filled === true) return 'filled'
  return row.moved ? 'moved' : ''
}

function titleOf(desk: Desk, row: ReviewedRow, cell: ReviewedCell | null): string | undefined {
  const mark = markOf(row, cell)
  if (mark === 'filled') return desk.say(WORDS.filled)
  return mark === 'moved' ? desk.say(WORDS.moved) : undefined
}

function cellText({ text }: ReviewedDocument, cell: ReviewedCell): string {
  if (cell.text !== undefined) return cell.text
  let printed = ''
  for (let i = 0; i < cell.at.length; i += 2) printed += text.slice(cell.at[i], cell.at[i + 1])
  return printed
}
