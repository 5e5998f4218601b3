import type { Change, Correction } from '../../src/corrections/index.ts'
import { keyOf } from '../../src/corrections/write.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import type { Measure } from '../../src/schema/measure.ts'

/** Numbers that only look random: the same in every run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const unit = (name: string): { text: string; name: string; inherited: boolean } => ({
  text: name,
  name,
  inherited: false,
})

/** What a reviewer may do to a measure, one kind a line; null where the measure has no such value. */
const DEEDS: ((measure: Measure, mark: string) => Change | null)[] = [
  ({ title }, mark) => ({ at: 'title', was: title, to: `核对后的事项${mark}` }),
  ({ kind }) => ({ at: 'kind', was: kind, to: kind === 'action' ? 'measure' : 'action' }),
  ({ deadline }) => (deadline === null ? null : { at: 'deadline/date', was: deadline.date, to: '2031-02' }),
  ({ deadline }) => ({
    at: 'deadline',
    was: deadline,
    to: { text: '2031年底前', date: '2031', due: '2031-12-31', ongoing: false, inferred: false },
  }),
  ({ responsible }, mark) => ({ at: `responsible/${responsible.length}`, was: null, to: unit(`县第${mark}局`) }),
  ({ responsible }) => (responsible[0] === undefined ? null : { at: 'responsible/0', was: responsible[0], to: null }),
  ({ leads }, mark) => (leads[0] === undefined ? null : { at: 'leads/0', was: leads[0], to: unit(`县第${mark}局`) }),
  ({ partners }, mark) => ({ at: 'partners', was: partners, to: [unit(`县第${mark}局`)] }),
  ({ targets }) => (targets.length === 0 ? null : { at: 'targets', was: targets, to: [] }),
  ({ extra }, mark) => ({ at: 'extra/核对~1栏', was: extra['核对/栏'] ?? null, to: `值${mark}` }),
]

/** A correction of a measure that is drawn by lot. */
export function drawn(document: PolicyDocument, draw: (below: number) => number, mark: string): Correction {
  for (;;) {
    const measure = document.measures[draw(document.measures.length)] as Measure
    const change = DEEDS[draw(DEEDS.length)]?.(measure, mark) ?? null
    if (change !== null) return { ...keyOf(document, measure), checked: true, note: '', set: [change] }
  }
}
