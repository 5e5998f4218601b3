import type { Desk } from './desk.ts'
import { VIEWS } from './model/address.ts'
import { pointersOf } from './model/values.ts'
import { saveCorrections } from './save.ts'
import { toggleEditing, toggleNone } from './views/record.tsx'

type Act = (desk: Desk) => void

const ACTS: Record<string, Act> = {
  j: (desk) => desk.move(1),
  k: (desk) => desk.move(-1),
  ArrowDown: (desk) => desk.move(1),
  ArrowUp: (desk) => desk.move(-1),
  l: (desk) => step(desk, 1),
  h: (desk) => step(desk, -1),
  Enter: (desk) => desk.approve(),
  e: toggleEditing,
  x: toggleNone,
  u: (desk) => desk.undo(),
  s: saveCorrections,
  o: (desk) => {
    desk.order.value = desk.order.value === 'doubt' ? 'place' : 'doubt'
  },
  '/': () => document.querySelector<HTMLElement>('#search')?.focus(),
  '?': (desk) => {
    desk.helping.value = true
  },
}

for (const [i, view] of VIEWS.entries())
  ACTS[String(i + 1)] = (desk) => {
    desk.view.value = view
  }

/** Arrows scroll what scrolls, and Enter presses what can be pressed. */
const OWN: Record<string, string> = {
  Enter: 'button, a, summary, select, [role=button]',
  ArrowDown: '.paper, .body, .grid, .facets, .told, .overview, .scroll, .columns, .drawer, [role=toolbar]',
  ArrowUp: '.paper, .body, .grid, .facets, .told, .overview, .scroll, .columns, .drawer, [role=toolbar]',
}

/** Keys for what is done again and again; in fields they are letters. */
export function listen(desk: Desk): void {
  addEventListener('keydown', (event) => {
    const { target } = event
    if (!(target instanceof HTMLElement || target instanceof SVGElement)) return
    if (event.key === 'Escape' && isField(target)) target.blur()
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isField(target) || desk.helping.value) return
    const own = OWN[event.key]
    if (own !== undefined && target.closest(own) !== null) return
    const act = ACTS[event.key]
    if (act === undefined) return
    event.preventDefault()
    act(desk)
  })
}

const isField = (target: Element): boolean =>
  target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')

/** The next value of the record, or the one before. */
function step(desk: Desk, by: 1 | -1): void {
  const entry = desk.record.value
  if (entry === null) return
  const pointers = pointersOf(desk.current(entry))
  const at = pointers.indexOf(desk.pointer.value ?? '')
  desk.pointer.value = pointers[(at + by + pointers.length) % pointers.length] ?? null
}
