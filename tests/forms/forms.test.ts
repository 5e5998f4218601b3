import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { corpus, meaning, parseText } from './corpus.ts'
import { encodings, type File, forms } from './forms.ts'
import { known } from './known.ts'

/** A form is no part of what a document says: the same words in other bytes, lines or markup give the same measures. */
describe.each(corpus.map((original) => [original.id, original] as const))('%s', async (_, original) => {
  const parsed = await parseText(original.text, original.name)
  const want = meaning(parsed.document)
  const test = (form: string, name: string, check: () => Promise<void>): void => {
    const reason = known[form]?.[original.id]
    if (reason === undefined) it(`${form}: ${name}`, check)
    else it.fails(`${form}: is known to differ: ${reason}`, check)
  }

  it('has measures', () => expect(want.length).toBeGreaterThan(2))

  // equal texts of one format are read alike
  for (const [form, { encoding, encode }] of Object.entries(encodings))
    test(form, 'is the same text', async () => {
      const source = await readSource(encode(original.text), original.name)
      expect(source.encoding).toBe(encoding)
      expect(source.text === original.text).toBe(true)
      expect(source.format).toBe(parsed.document.source.format)
    })

  for (const [form, change] of Object.entries(forms)) {
    const { text, name, lossy = false }: File = change(original, parsed)
    const says = async (): Promise<Record<string, unknown>[]> => meaning((await parseText(text, name)).document)
    const numbers = (measures: Record<string, unknown>[]): unknown[] => measures.map(({ number }) => number)
    if (!lossy) test(form, 'says the same', async () => expect(await says()).toEqual(want))
    // paragraphs without a number may have grown together; the measures are still there
    else test(form, 'counts the same', async () => expect(numbers(await says())).toEqual(numbers(want)))
  }
})

it('knows no pair that does not exist', () => {
  const ids = corpus.map(({ id }) => id)
  for (const [form, pairs] of Object.entries(known)) {
    expect([...Object.keys(forms), ...Object.keys(encodings)]).toContain(form)
    for (const id of Object.keys(pairs)) expect(ids).toContain(id)
  }
})
