import type { Finding, Message } from '../schema/finding.ts'

/** What a reader saw in a file and left out of the text, by the reason. */
export type Reason = 'struck' | 'hidden' | 'deleted' | 'guide'

const WHY: Record<Reason, Message> = {
  struck: { zh: '划了删除线的文字', en: 'struck text' },
  hidden: { zh: '隐藏的内容', en: 'hidden content' },
  deleted: { zh: '修订中已删除的文字', en: 'text that a tracked change deletes' },
  guide: { zh: '拼音指南的注音', en: 'phonetic guides' },
}

const SHOWN = 3
const LONGEST = 30

/** One finding a reason: how often, and the first of the words. */
export function* leftOut(reason: Reason, texts: readonly string[], at: Finding['at'] = null): Generator<Finding> {
  const filled = texts.map((text) => text.replace(/\s+/g, '')).filter((text) => text !== '')
  if (filled.length === 0) return
  const shown = filled.slice(0, SHOWN).map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text))
  const [zh, en] = [WHY[reason].zh, WHY[reason].en]
  const more = filled.length > SHOWN ? ['等', ' …'] : ['', '']
  yield {
    rule: `text/${reason}-left-out`,
    severity: reason === 'guide' ? 'info' : 'warning',
    origin: 'capture',
    message: {
      zh: `${zh}未读入（${filled.length} 处）：${shown.map((text) => `“${text}”`).join('、')}${more[0]}`,
      en: `${en} left out (${filled.length}): ${shown.map((text) => `'${text}'`).join(', ')}${more[1]}`,
    },
    at,
  }
}
