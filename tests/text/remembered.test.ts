import { expect, test, vi } from 'vitest'
import { remembered, remembering } from '../../src/text/remembered.ts'

const counting = () => {
  const read = vi.fn((text: string) => (text === '' ? null : text.length))
  return { read, ask: remembered(read) }
}

test('one answer a line while a document is read, null too', () => {
  const { read, ask } = counting()
  remembering(() => {
    expect([ask('一'), ask('一'), ask(''), ask('')]).toEqual([1, 1, null, null])
  })
  expect(read).toHaveBeenCalledTimes(2)
})

test('nothing is kept for the next document, nor outside of one', () => {
  const { read, ask } = counting()
  for (let i = 0; i < 2; i++) remembering(() => ask('一'))
  for (let i = 0; i < 2; i++) ask('一')
  expect(read).toHaveBeenCalledTimes(4)
})

test('a document inside another has answers of its own, also where it fails', () => {
  const { read, ask } = counting()
  remembering(() => {
    ask('一')
    expect(() =>
      remembering(() => {
        ask('一')
        throw new Error('stop')
      }),
    ).toThrow('stop')
    ask('一')
  })
  expect(read).toHaveBeenCalledTimes(2)
})

test('only so many lines are kept', () => {
  const { read, ask } = counting()
  remembering(() => {
    for (let i = 0; i < 5000; i++) ask(`line ${i}`)
    ask('line 4999')
    ask('line 0')
  })
  expect(read).toHaveBeenCalledTimes(5001)
})
