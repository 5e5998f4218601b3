import { expect, it } from 'vitest'
import { decode } from '../../src/read/encoding.ts'

/** 一、加強領導。 in Big5. */
const BYTES = 'a440a142a55bb16abbe2bec9a143'

it('tells Big5 from GB 18030', () => {
  const read = decode(Buffer.from(BYTES.repeat(4), 'hex'))
  expect(read.encoding).toBe('big5')
  expect(read.text).toMatch(/^一、加強領導。/)
})
