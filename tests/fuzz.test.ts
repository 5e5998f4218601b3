import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseSource } from '../src/pipeline.ts'
import { InputError, readSource, type SourceFile } from '../src/read/index.ts'
import { policyDocument } from '../src/schema/document.ts'
import { seeds } from './seeds.ts'

// The same cases every time. FUZZ_SEED and FUZZ_RUNS look further.
const seed = Number(process.env.FUZZ_SEED ?? 20231120)
const runs = (count: number): { seed: number; numRuns: number } => ({
  seed,
  numRuns: count * Number(process.env.FUZZ_RUNS ?? 1),
})

const sources = seeds()
const blank = /[\s\u3000\ufeff]/g

/** Whatever the bytes: a valid document that accounts for every character, or an InputError. */
async function holds(bytes: Uint8Array, name: string): Promise<void> {
  let source: SourceFile
  try {
    source = await readSource(bytes, name)
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return
  }
  const { document } = await parseSource(source)
  expect(policyDocument.safeParse(document).error?.issues ?? []).toEqual([])
  const { characters, claimed, ignored, unclaimed } = document.coverage
  const listed = unclaimed.reduce((sum, { text }) => sum + text.replace(blank, '').length, 0)
  expect(claimed + ignored + listed).toBe(characters)
  expect(characters).toBe(source.text.replace(blank, '').length)
  expect(new Set(document.measures.map(({ id }) => id)).size).toBe(document.measures.length)
}

const name = fc.constantFrom('a.txt', 'a.md')
const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const any = fc.nat(sources.length - 1).map((i) => (sources[i] as (typeof sources)[number]).bytes)
/** Seeds are long: a stretch of some kilobytes, cut without regard to characters. */
const stretch = fc.tuple(any, at, fc.integer({ min: 200, max: 6000 })).map(([bytes, from, length]) => {
  const start = Math.floor(from * bytes.length)
  return bytes.subarray(start, start + length)
})
/** A stretch of whole lines, which is text for certain. */
const lines = fc.tuple(any, at, fc.integer({ min: 1, max: 40 })).map(([bytes, from, count]) => {
  const all = bytes.toString('utf8').split('\n')
  const start = Math.floor(from * all.length)
  return all.slice(start, start + count).join('\n')
})

it('random bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), name, holds), runs(150)))

it('random text of the marks that matter', () => {
  const marks =
    '一二三十、（）()1.2.①：；。，《》“”〔〕【】**##|\t\n\r\u3000 年月底前责任单位牵头：县局\0\u200b\ud800附件：问题措施'
  const text = fc.array(fc.constantFrom(...marks), { maxLength: 300 }).map((chars) => Buffer.from(chars.join('')))
  return fc.assert(fc.asyncProperty(text, name, holds), runs(150))
})

it('flipped bytes', () => {
  const flips = fc.array(fc.tuple(at, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 })
  const flipped = fc.tuple(stretch, flips).map(([bytes, changes]) => {
    const copy = Uint8Array.from(bytes)
    for (const [where, mask] of changes) copy[Math.floor(where * copy.length)]! ^= mask
    return copy
  })
  return fc.assert(fc.asyncProperty(flipped, name, holds), runs(60))
})

it('truncations', () => fc.assert(fc.asyncProperty(stretch, name, holds), runs(60)))

it('splices of lines of several seeds', () => {
  const splice = fc.array(lines, { minLength: 2, maxLength: 4 }).map((parts) => Buffer.from(parts.join('\n')))
  return fc.assert(fc.asyncProperty(splice, name, holds), runs(60))
})

it('characters taken out, doubled and moved', () => {
  const edit = fc.tuple(at, fc.constantFrom('drop', 'double', 'line', 'space'))
  const edited = fc.tuple(lines, fc.array(edit, { minLength: 1, maxLength: 10 })).map(([text, edits]) => {
    const chars = [...text]
    for (const [where, what] of edits) {
      const i = Math.floor(where * chars.length)
      const char = chars[i] ?? ''
      chars[i] = { drop: '', double: char + char, line: `${char}\n`, space: `${char}\u3000` }[what]
    }
    return Buffer.from(chars.join(''))
  })
  return fc.assert(fc.asyncProperty(edited, name, holds), runs(100))
})
