import type { Personal, PersonalKind } from '../../fields/personal.ts'
import { half } from '../../fields/personal-digits.ts'
import { isBlank } from '../../text/space.ts'

/** A text without what may stand inside a number or a name, and where each of its characters stood. */
interface Packed {
  value: string
  at: number[]
}

/** Marks of the parser's messages: a cut quotation, the seam of a torn line. */
const CUT = '…|｜'
const LOOSE = /[-()[\]{}/\\·.*|｜]/

function pack(text: string, keeps: (char: string) => boolean): Packed {
  const plain = half(text)
  const at: number[] = []
  let value = ''
  for (let i = 0; i < plain.length; i++) {
    const char = plain[i] as string
    if (!keeps(char)) continue
    value += char
    at.push(i)
  }
  return { value, at }
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9'
const digitsOf = (text: string): string => pack(text, isDigit).value

/**
 * What was found somewhere in a document, so that it goes everywhere: a number that stands behind a label in one place
 * stands without it in another, or is cut off in a message that quotes its line.
 */
export class Secrets {
  private readonly numbers = new Map<string, PersonalKind>()
  private readonly names = new Set<string>()
  private readonly ends = new Map<string, PersonalKind>()
  private readonly lengths = new Set<number>()

  add(kind: PersonalKind, words: string): void {
    if (kind === 'person') this.addName(words)
    if (kind === 'phone' || kind === 'identity') this.addNumber(kind, digitsOf(words))
    if (kind === 'email') this.addEnds(kind, half(words).replaceAll(' ', '').toLowerCase())
  }

  private addName(words: string): void {
    const name = pack(words, (char) => !isBlank(char)).value
    if (name.length > 1) this.names.add(name)
  }

  private addNumber(kind: PersonalKind, digits: string): void {
    if (digits.length < 7) return
    // 0797-8508809-801 is printed without its area or its extension elsewhere
    const local = digits.startsWith('0')
      ? [digits.slice(3), digits.slice(4)].filter(({ length }) => length === 7 || length === 8)
      : []
    for (const number of [digits, ...local]) {
      this.numbers.set(number, kind)
      this.lengths.add(number.length)
      this.addEnds(kind, number)
    }
  }

  private addEnds(kind: PersonalKind, word: string): void {
    for (let length = 3; length < word.length; length++) {
      this.ends.set(`^${word.slice(0, length)}`, kind)
      this.ends.set(`$${word.slice(-length)}`, kind)
    }
  }

  /** Where a text repeats what is known, whole or cut. */
  *in(text: string): Generator<Personal> {
    if (this.numbers.size > 0) yield* this.numbersIn(text)
    if (this.names.size > 0) yield* this.namesIn(text)
    if (this.ends.size > 0 && (text.includes('…') || /[|｜]/.test(text))) yield* this.cutIn(text)
  }

  private *numbersIn(text: string): Generator<Personal> {
    const { value, at } = pack(text, isDigit)
    for (const length of this.lengths)
      for (let i = 0; i + length <= value.length; i++) {
        const kind = this.numbers.get(value.slice(i, i + length))
        if (kind === undefined || !isOnePiece(text, at, i, length)) continue
        yield { kind, from: at[i] as number, to: (at[i + length - 1] as number) + 1 }
      }
  }

  /** A name of two characters only where it stands alone: 高峰 is a person, 高峰期 is none. */
  private *namesIn(text: string): Generator<Personal> {
    const { value, at } = pack(text, (char) => !isBlank(char) && !CUT.includes(char))
    for (let i = 0; i + 1 < value.length; i++)
      for (const length of [4, 3, 2]) {
        if (i + length > value.length || !this.names.has(value.slice(i, i + length))) continue
        if (length === 2 && (isHan(value[i - 1]) || isHan(value[i + 2]))) continue
        yield { kind: 'person', from: at[i] as number, to: (at[i + length - 1] as number) + 1 }
        break
      }
  }

  private *cutIn(text: string): Generator<Personal> {
    const plain = half(text)
    for (const { index, 0: word } of plain.matchAll(/[A-Za-z0-9._%+@-]{3,}/g)) {
      const to = index + word.length
      const key = /[A-Za-z@]/.test(word) ? word.toLowerCase() : digitsOf(word)
      const head = CUT.includes(plain[to] ?? '_') ? this.ends.get(`^${key}`) : undefined
      const kind = head ?? (CUT.includes(plain[index - 1] ?? '_') ? this.ends.get(`$${key}`) : undefined)
      if (kind !== undefined) yield { kind, from: index, to }
    }
  }
}

const isHan = (char: string | undefined): boolean => char !== undefined && /[\u3400-\u9fff]/.test(char)

/** Nothing but marks and blanks between the digits, three at most in one place. */
function isOnePiece(text: string, at: readonly number[], from: number, length: number): boolean {
  for (let i = from + 1; i < from + length; i++) {
    const [last, next] = [at[i - 1] as number, at[i] as number]
    if (next - last > 4) return false
    for (let k = last + 1; k < next; k++) {
      const char = half(text[k] as string)
      if (!LOOSE.test(char) && !isBlank(char)) return false
    }
  }
  return true
}
