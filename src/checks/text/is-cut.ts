import type { Measure } from '../../schema/measure.ts'
import { rangesOf } from '../place.ts'
import type { Subject } from '../subject.ts'

/** What begins behind a sentence that has ended: a note's label. */
const LABEL =
  /^(?:责任|牵头|配合|协助|完成|时限|主管|承办|参与|落实|实施|主办|协办|办理|分管|指标|整改|附件|附表|第[一二三四五六七八九十]|[一二三四五六七八九十]{1,3}[、是要]|[0-9])/

/** Whether the sentence goes on behind the measure's text: then its end was not read, and the issuer lost nothing. */
export function isCut({ text, document }: Subject, { position }: Measure): boolean {
  if (text === null) return false
  const end = rangesOf(position).at(-1)?.end.offset ?? 0
  const lead = /^[ \t\u3000]{0,8}(?:\r?\n)?[ \t]{0,4}/.exec(text.slice(end, end + 16))?.[0].length ?? 0
  const next = text.slice(end + lead, end + lead + 12)
  if (!/^[\u4e00-\u9fff，、；“]/.test(next) || LABEL.test(next)) return false
  return !document.measures.some(
    ({ number, position: other }) => number !== null && rangesOf(other)[0]?.start.offset === end + lead,
  )
}
