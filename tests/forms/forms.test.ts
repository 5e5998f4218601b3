import { describe, expect, it } from 'vitest'
import { corpus, meaning, parseBytes, parseText } from './corpus.ts'
import { forms } from './forms.ts'
import { known } from './known.ts'

/** A form is no part of what a document says: the same words in other bytes, lines or markup give the same measures. */
describe.each(corpus)('$id', async (original) => {
  const parsed = await parseText(original.text, original.name)
  const want = meaning(parsed.document)

  it('has measures', () => expect(want.length).toBeGreaterThan(2))

  describe.each(Object.keys(forms))('%s', (form) => {
    const file = forms[form]?.(original, parsed) ?? null
    const reason = known[form]?.[original.id]
    const says = async (): Promise<void> => {
      if (file === null) return
      const { document } = await parseBytes(file.bytes, file.name)
      expect(meaning(document)).toEqual(want)
    }
    if (file === null) it.skip('cannot be put into this form without losing the end of a paragraph', says)
    else if (reason === undefined) it('says the same', says)
    else it.fails(`is known to differ: ${reason}`, says)
  })
})

it('knows no pair that does not exist', () => {
  const ids = corpus.map(({ id }) => id)
  for (const [form, pairs] of Object.entries(known)) {
    expect(Object.keys(forms)).toContain(form)
    for (const id of Object.keys(pairs)) expect(ids).toContain(id)
  }
})
