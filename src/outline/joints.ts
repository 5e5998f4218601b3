import type { Finding } from '../schema/finding.ts'
import type { Enumerator } from '../text/enumerator.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Line } from '../tree/index.ts'

/** A sentence that a page or a line's end had torn was joined. */
export function tornLine(text: string, line: Line): Finding {
  const before = text.slice(-6)
  const after = squeeze(line.content.value).slice(0, 6)
  return {
    rule: 'text/torn-line',
    severity: 'info',
    origin: 'capture',
    message: {
      zh: `句子被分页或换行截断，已接上：“…${before}｜${after}…”`,
      en: `a sentence torn by a page or line end was joined: '…${before}|${after}…'`,
    },
    at: { from: line.from, to: line.from + Math.min(8, line.content.length) },
  }
}

/** A heading by its markup that goes on with the text above. */
export function falseHeading(line: Line): Finding {
  const text = squeeze(line.content.value).slice(0, 20)
  return {
    rule: 'structure/false-heading',
    severity: 'info',
    origin: 'capture',
    message: {
      zh: `标记为标题的“${text}”是上文的后半句，未当作标题`,
      en: `'${text}', marked up as a heading, continues the text above and was not taken for one`,
    },
    at: { from: line.from, to: line.to },
  }
}

/** A number that stands right before a figure, with no item behind it that would bear it out. */
export function gluedNumber(line: Line, { text, value }: Enumerator): Finding {
  const printed = squeeze(line.content.value).slice(0, 12)
  return {
    rule: 'numbering/glued',
    severity: 'info',
    origin: 'parser',
    message: {
      zh: `“${printed}”中的“${text}”读作第${value}条的编号，也可能是小数`,
      en: `'${text}' of '${printed}' was taken for number ${value}; it may be a decimal`,
    },
    at: { from: line.from, to: line.from + Math.min(12, line.content.length) },
  }
}

/** Lines one behind the other; a blank between Latin words that met at a line's end. */
export function joinLines(parts: Span[]): Span {
  const joined: Span[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const meets = last !== undefined && /[A-Za-z0-9]$/.test(last.value) && /^[A-Za-z]/.test(part.value)
    if (meets) joined.push(new Span(' ', [{ at: 0, length: 1, from: last.end, to: part.start }]))
    joined.push(part)
  }
  return Span.join(joined)
}
