import { describe, expect, it } from 'vitest'
import {
  applyCorrections,
  type Correction,
  type CorrectionsFile,
  writeCorrections,
} from '../../src/corrections/index.ts'
import { segmentsOf } from '../../src/corrections/pointer.ts'
import { readCorrections } from '../../src/corrections/read.ts'
import { isEqual, valueAt } from '../../src/corrections/values.ts'
import { parse } from '../../src/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import type { Measure } from '../../src/schema/measure.ts'
import { printOf } from '../../src/schema/print.ts'
import { type Seed, seeds } from '../seeds.ts'
import { drawn, numbers } from './random.ts'

/** A corrections file as it comes back from a disk. */
const saved = (document: PolicyDocument, corrections: Correction[]): CorrectionsFile =>
  readCorrections(
    writeCorrections({
      correctionsVersion: 1,
      documents: { [document.id]: { sha256: document.source.sha256, name: document.source.name } },
      corrections,
    }),
  )

const first = await Promise.all(seeds().map(async (seed) => ({ seed, document: await parse(seed.bytes, seed) })))

/** 200 decisions over all seeds, at most one a measure. */
function decisions(): Map<PolicyDocument, Correction[]> {
  const draw = numbers(20261201)
  const made = new Map<PolicyDocument, Correction[]>(first.map(({ document }) => [document, []]))
  const taken = new Set<string>()
  while (taken.size < 200) {
    const { document } = first[draw(first.length)] as (typeof first)[number]
    const correction = drawn(document, draw, String(taken.size))
    const key = `${document.id} ${correction.measure}`
    if (taken.has(key)) continue
    taken.add(key)
    made.get(document)?.push(correction)
  }
  return made
}

const made = decisions()

/** The measure says what the correction says: a member that was taken out is gone, one that was added is there. */
function says(measure: Measure, { set: [change] }: Correction): boolean {
  if (change === undefined) return false
  const segments = segmentsOf(change.at)
  if (isEqual(valueAt(measure, segments), change.to)) return true
  const list = valueAt(measure, segments.slice(0, -1))
  if (!Array.isArray(list)) return false
  const has = (value: unknown): boolean => list.some((one) => isEqual(one, value))
  return change.to === null ? !has(change.was) : has(change.to)
}

describe('200 corrections by lot', () => {
  it('are all there again on a fresh parse, and change nothing else', async () => {
    let applied = 0
    for (const { seed, document } of first) {
      const corrections = made.get(document) ?? []
      const fresh = await parse(seed.bytes, { name: seed.name })
      const { document: reviewed, told } = applyCorrections(fresh, [
        { label: 'a.json', file: saved(document, corrections) },
      ])
      applied += told.filter(({ outcome }) => outcome === 'applied').length
      const decided = new Map(corrections.map((one) => [one.measure, one]))
      for (const [i, measure] of reviewed.measures.entries()) {
        const correction = decided.get(measure.id)
        const { review, ...rest } = measure
        if (correction === undefined) expect([review, rest]).toEqual([null, fresh.measures[i]])
        else {
          expect(says(measure, correction)).toBe(true)
          expect(review).toEqual({ checked: true, corrected: correction.set.map(({ at }) => at) })
        }
      }
      expect(reviewed.diagnostics.filter(({ origin }) => origin === 'reviewer')).toHaveLength(corrections.length)
    }
    expect(applied).toBe(200)
  })

  it('applied twice, say that they are needed no more', () => {
    for (const { document } of first) {
      const file = saved(document, made.get(document) ?? [])
      const again = applyCorrections(applyCorrections(document, [{ label: 'a.json', file }]).document, [
        { label: 'a.json', file },
      ])
      expect(again.told.map(({ outcome }) => outcome).filter((one) => one !== 'obsolete')).toEqual([])
    }
  })
})

const decoder = new TextDecoder()
const lines = (seed: Seed): string[] => decoder.decode(seed.bytes).split('\n')

/** The source of a seed as somebody changed it. */
const EDITS: Record<string, (seed: Seed) => string> = {
  '20 blank lines are put in': (seed) => {
    const draw = numbers(1)
    const all = lines(seed)
    // between the paragraphs of text: within a table a blank line ends it
    const free = all.flatMap((line, i) => (line.includes('\t') || line.includes('|') || line.includes('<') ? [] : [i]))
    for (let i = 0; i < 20; i++) {
      const at = free[draw(free.length)] as number
      all[at] = `\n${all[at] as string}`
    }
    return all.join('\n')
  },
  'lines end in CRLF': (seed) => decoder.decode(seed.bytes).replaceAll('\n', '\r\n'),
  '5 lines are taken out': (seed) => {
    const draw = numbers(2)
    const all = lines(seed)
    for (let i = 0; i < 5; i++) all.splice(draw(all.length), 1)
    return all.join('\n')
  },
  '20 characters are changed': (seed) => {
    const draw = numbers(3)
    const characters = [...decoder.decode(seed.bytes)]
    for (let i = 0; i < 20; ) {
      const at = draw(characters.length)
      if (!/[\u4e00-\u9fff]/.test(characters[at] as string)) continue
      characters[at] = '某'
      i++
    }
    return characters.join('')
  },
}

describe.each(Object.entries(EDITS))('where %s', (_, edit) => {
  it('no correction is applied to another measure, and none is lost without a word', async () => {
    const count = { applied: 0, told: 0, all: 0 }
    for (const { seed, document } of first) {
      const corrections = made.get(document) ?? []
      const edited = await parse(edit(seed), { name: seed.name })
      const { document: reviewed, told } = applyCorrections(edited, [
        { label: 'a.json', file: saved(document, corrections) },
      ])
      const prints = new Map(edited.measures.map((measure) => [measure.id, printOf(measure)]))
      const corrected = reviewed.measures.filter(({ review }) => (review?.corrected.length ?? 0) > 0)
      // what was corrected prints what the reviewer saw, and says what he said
      for (const measure of corrected) {
        const mine = corrections.filter(({ print }) => print === prints.get(measure.id))
        expect(mine.some((one) => says(measure, one))).toBe(true)
        const [one] = mine
        if ((one?.twins ?? 1) > 1) expect(mine.map((each) => each.measure)).toContain(measure.id)
      }
      const ends = told.filter(({ outcome }) => !['moved', 'other-version', 'remark'].includes(outcome))
      expect(ends).toHaveLength(corrections.length)
      count.all += corrections.length
      count.applied += corrected.length
      count.told += ends.filter(({ outcome }) => outcome === 'orphan' || outcome === 'conflict').length
    }
    expect(count.applied + count.told).toBe(count.all)
    expect(count.applied).toBeGreaterThan(count.all * 0.8)
  })
})
