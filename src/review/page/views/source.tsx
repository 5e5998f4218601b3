import { effect } from '@preact/signals'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ReviewedDocument } from '../../data.ts'
import type { Desk } from '../desk.ts'
import { claimsAt, nextClaim } from '../model/claims.ts'
import { hitsIn } from '../model/hits.ts'
import { sizeOf } from '../model/pieces.ts'
import { visible } from '../model/shown.ts'
import { mark, type Paper, paperOf } from '../paper.ts'
import { WORDS } from '../words.ts'
import { SelectionBar } from './selection.tsx'

/** The document as printed; what the record and its value claim is marked. */
export function SourcePane({ desk }: { desk: Desk }) {
  const document = (desk.spot.value ?? desk.record.value)?.document ?? desk.dossier.documents[0]
  return (
    <section class="pane source" aria-label={desk.say(WORDS.source)}>
      {document !== undefined && <Printed key={document.id} desk={desk} document={document} />}
    </section>
  )
}

function Printed({ desk, document }: { desk: Desk; document: ReviewedDocument }) {
  const pane = useRef<HTMLDivElement>(null)
  const paper = useRef<Paper | null>(null)
  const [open, setOpen] = useState(false)
  const [furniture, setFurniture] = useState(document.format !== 'html')
  useLayoutEffect(() => {
    paper.current = paperOf(document)
    if (pane.current !== null) paper.current.showIn(pane.current)
  }, [document])
  useLayoutEffect(() => {
    mark('unclaimed', open ? (paper.current?.ranges(document.unclaimed) ?? []) : [])
  }, [document, open])
  // at once, not after the next drawing: who goes on by keys sees where he is
  useLayoutEffect(() => effect(() => paintShown(desk, document, paper.current)), [desk, document])
  useLayoutEffect(
    () => effect(() => mark('found', paper.current?.ranges(hitsIn(document, desk.filter.value.query)) ?? [], 1)),
    [desk, document],
  )
  const { characters, claimed, ignored } = document
  const share = characters === 0 ? 0 : (characters - claimed - ignored) / characters
  return (
    <>
      <header>
        <h2 lang="zh-CN" title={document.name}>
          {visible(document.title ?? document.name)}
        </h2>
        <Switch label={`${desk.say(WORDS.unclaimed)} ${percent(share)}`} on={open} onSet={setOpen} />
        <Switch label={desk.say(WORDS.furniture)} on={furniture} onSet={setFurniture} />
      </header>
      <SelectionBar desk={desk} />
      <div
        ref={pane}
        class={furniture ? 'paper' : 'paper bare'}
        lang="zh-CN"
        tabIndex={0}
        role="document"
        aria-label={desk.say(WORDS.source)}
        onClick={(event) => pick(desk, paper.current, event)}
        onMouseUp={() => readSelection(desk, paper.current)}
        onKeyUp={() => readSelection(desk, paper.current)}
      />
    </>
  )
}

interface SwitchProps {
  label: string
  on: boolean
  onSet: (on: boolean) => void
}

function Switch({ label, on, onSet }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onSet(currentTarget.checked)} />
      {label}
    </label>
  )
}

/** Marks what is shown of this document: a record and a value of it, or a place of its own. */
function paintShown(desk: Desk, document: ReviewedDocument, paper: Paper | null): void {
  const record = desk.record.value
  const spot = desk.spot.value
  const active = spot?.at ?? desk.activePlace()
  const around = spot === null && record !== null ? record.measure.at : []
  if ((spot ?? record)?.document === document) paint(paper, around, active)
}

function paint(paper: Paper | null, record: number[], active: number[]): void {
  if (paper === null) return
  mark('record', paper.ranges(record))
  mark('value', paper.ranges(active), 2)
  paper.reveal(sizeOf(active) > 0 ? active : record)
}

function pick(desk: Desk, paper: Paper | null, { clientX, clientY }: MouseEvent): void {
  const entry = desk.record.value
  const document = desk.spot.value?.document ?? entry?.document
  if (paper === null || document === undefined || getSelection()?.isCollapsed === false) return
  const offset = paper.offsetAt(clientX, clientY)
  if (offset === null) return
  const claims = claimsAt(desk.dossier.of.get(document) ?? [], offset)
  const next = nextClaim(claims, entry === null ? null : { entry, pointer: desk.pointer.value })
  if (next !== null) desk.showClaim(next)
}

function readSelection(desk: Desk, paper: Paper | null): void {
  const selection = getSelection()
  desk.selected.value = null
  if (paper === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const from = paper.offsetOf(startContainer, startOffset)
  const to = paper.offsetOf(endContainer, endOffset)
  const text = desk.record.value?.document.text
  if (from === null || to === null || from >= to || text === undefined) return
  desk.selected.value = { text: text.slice(from, to).replace(/\s+/g, ''), at: [from, to] }
}

export const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)}%`
