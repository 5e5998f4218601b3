import type { Finding } from '../schema/finding.ts'
import { squeeze } from '../text/space.ts'
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
