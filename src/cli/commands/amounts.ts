import { InvalidArgumentError } from 'commander'
import { parseAmount } from '../../read/limits.ts'

/** Strings of V8 end at 512 MB. */
const MOST_BYTES = 500 * 1024 * 1024

export const refuse = (allowed: string): never => {
  throw new InvalidArgumentError(`Allowed choices are ${allowed}.`)
}

/** A whole number from 1 on. */
export const readCount = (text: string): number => (/^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : refuse('1, 2, 3 …'))

/** Seconds, parts of them too. */
export const readSeconds = (text: string): number =>
  /^[0-9]{1,6}(?:\.[0-9]{1,3})?$/.test(text) && Number(text) > 0 ? Number(text) : refuse('0.5, 30, 120 …')

/** Bytes, as people write them. */
export function readSize(text: string): number {
  const size = parseAmount(text, true)
  return size !== null && size >= 1 && size <= MOST_BYTES ? size : refuse('1KB, 64MB … 500MB')
}
