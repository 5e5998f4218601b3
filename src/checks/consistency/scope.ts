import type { PolicyDocument } from '../../schema/document.ts'
import { passagesOf } from '../passages.ts'
import type { Problem, Rule } from '../rule.ts'

/** 占全省政府采购规模的95%以上 */
const SHARE = /占全([国省市])[^，。；]{0,20}?([0-9]{1,3}(?:\.[0-9]{1,2})?)[%％]/g
const OURS = /我([省市县区])(?=[\u4e00-\u9fff])/g
/** A part of the whole cannot be more than half of it, as a rule. */
const HALF = 50
const LEVELS = '国省市县'

/** A county that speaks of the province as its own: words of another level's plan. */
export const scope: Rule = {
  id: 'consistency/scope',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '范围不是本级', en: 'a scope of another level' },
  explanation: {
    zh: '县里的指标占到全省或全市的一半以上，多半是照抄上级文件而没有改范围；县级文件中的“我市”“我省”只作提示。地级市文件中的“全市”、省里的“全省”不报。',
    en: "A county's figure is more than half of its province or city: mostly copied from their plan with its scope. 我市 and 我省 in a county's plan are notes.",
  },
  example: { wrong: '（某县）合同金额占全省采购规模的95%以上', right: '（某县）合同金额占全县采购规模的95%以上' },
  *check(subject) {
    const own = levelOf(subject.document)
    if (own < 0) return
    const told = new Set<string>()
    for (const { text, position, measure } of passagesOf(subject.document))
      for (const { words, severity } of wider(text, own)) {
        const at = subject.locate(position, words)
        // a goal is the text of its section as well
        if (told.has(`${at.from} ${words}`)) continue
        told.add(`${at.from} ${words}`)
        yield {
          message: { zh: `“${words}”不是本级的范围`, en: `'${words}' is the scope of another level` },
          at,
          measure,
          severity,
        }
      }
  },
}

function* wider(text: string, own: number): Generator<{ words: string; severity: Problem['severity'] & string }> {
  for (const { 0: words, 1: level = '', 2: share } of text.matchAll(SHARE))
    if (LEVELS.indexOf(level) < own && Number(share) > HALF) yield { words, severity: 'warning' }
  for (const { 0: words, 1: level = '' } of text.matchAll(OURS))
    if (LEVELS.includes(level) && LEVELS.indexOf(level) < own) yield { words, severity: 'info' }
}

/** The document's own level: 1 a province, 2 a city, 3 a county or district. A county-level city calls itself 市. */
function levelOf({ metadata: { jurisdiction } }: PolicyDocument): number {
  if (jurisdiction === null) return -1
  const level = jurisdiction.parents.length + 1
  return level === 3 && jurisdiction.name.endsWith('市') ? 2 : level
}
