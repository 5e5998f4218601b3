import { half, isAmount, type Piece, piecesOf, type Shape, type Stretch, shapedAt } from './personal-digits.ts'

const shapes = (lengths: number[][], digits: RegExp): Shape[] => lengths.map((one) => ({ lengths: one, digits }))
const MOBILE = /^(?:86)?1[3-9][0-9]{9}$/
const FIXED = /^0[1-9][0-9]{1,2}[2-9][0-9]{6,7}$/
const LOCAL = /^[2-9][0-9]{6,7}$/

/** 13812345678 · 138 1234 5678 · 138-12345678 · (+86)13812345678 · 1 3 8 …; 0797-8508809 · （0797）850 8809 */
const PLAIN: readonly Shape[] = [
  ...shapes([[2, 3, 4, 4], [2, 11], [13]], MOBILE),
  ...shapes([[11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 3, 4], [4, 4, 3], [5, 6]], MOBILE),
  ...shapes([Array.from({ length: 11 }, () => 1)], MOBILE),
  ...[3, 4].flatMap((area) =>
    shapes(
      [
        [area, 7],
        [area, 8],
        [area, 3, 4],
        [area, 4, 4],
        [area, 4, 3],
      ],
      FIXED,
    ),
  ),
]
/** 8508809, 850 8809 and 07978508809 are telephone numbers behind a label only. */
const LABELLED: readonly Shape[] = [
  ...PLAIN,
  ...shapes([[11], [12]], FIXED),
  ...shapes([[7], [8], [3, 4], [4, 4]], LOCAL),
]

/** 电话： · 联系人及联系方式： · 电话（ · Tel: */
const LABEL =
  /(?:电话|手机|座机|热线|传真|联系方式|联系人|联络员|经办人|联系号码|(?:Tel|TEL|tel|Fax|FAX)(?![A-Za-z]))(?:号码|号)?/g
const DATE = /^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$/
/** How far behind its label and its colon a number can stand: 联系人：县发展和改革委员会张三 8508809 */
const REACH = 60

/** Telephone numbers of persons and offices. Those that everybody shall call are none: 12345, 400-123-4567. */
export function phonesIn(text: string): Stretch[] {
  const plain = half(text)
  const pieces = piecesOf(plain)
  if (pieces.length === 0) return []
  const behind = labelledReach(plain)
  const found: Stretch[] = []
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    const last = found.at(-1)
    if (last !== undefined && piece.from < last.to) continue
    const phone = phoneAt(plain, pieces, at, behind, last)
    if (phone !== null) found.push({ from: phone.from, to: withExtension(plain, phone.to) })
  }
  return found
}

function phoneAt(text: string, pieces: Piece[], at: number, behind: Reach, last: Stretch | undefined): Stretch | null {
  const piece = pieces[at] as Piece
  const { from } = piece
  const reach = behind(from)
  const chained = last !== undefined && /^ ?[/、,;或和](?:或者)? ?$/.test(text.slice(last.to, from))
  // 823-4567 in 400-823-4567 is a part of a number
  const isPart = piece.joined && text[from - 1] === '-'
  const phone = shapedAt(pieces, at, isPart || (reach === null && !chained) ? PLAIN : LABELLED)
  if (phone === null || isAmount(text, phone.to)) return null
  const digits = text.slice(phone.from, phone.to)
  // 联系人：张三，附件：20230630 is a date
  if (DATE.test(digits) && reach !== 'next') return null
  return { from: openingOf(text, phone.from), to: phone.to }
}

/** `next`: directly behind a label; `far`: behind a label with a colon; null: behind none. */
type Reach = (from: number) => 'next' | 'far' | null

function labelledReach(text: string): Reach {
  const labels = [...text.matchAll(LABEL)].map(({ index, 0: label }) => index + label.length)
  let n = 0
  return (from) => {
    while (n + 1 < labels.length && (labels[n + 1] as number) <= from) n++
    const end = labels[n]
    if (end === undefined || end > from || from - end > REACH) return null
    const between = text.slice(end, from)
    if (/^[(: ]{0,3}$/.test(between)) return 'next'
    return /^[ )]{0,2}:[^。\n\t]*$/.test(between) ? 'far' : null
  }
}

/** （0797）8508809 begins with its bracket, +86 with its sign. */
function openingOf(text: string, from: number): number {
  if (text[from - 1] === '+') return from - 1
  const close = text.indexOf(')', from)
  return text[from - 1] === '(' && close > 0 && close - from <= 4 ? from - 1 : from
}

/** 8508809-801 · 8508809转801 · 8508809/10 */
function withExtension(text: string, to: number): number {
  const extension = /^ ?(?:转|[-/]) ?[0-9]{1,5}(?![0-9])/.exec(text.slice(to, to + 9))
  return extension === null ? to : to + extension[0].length
}
