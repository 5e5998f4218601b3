import type { Finding, Message } from '../schema/finding.ts'

/** What a reader saw in a file and left out of the text, by the reason. */
export type Reason = 'struck' | 'hidden' | 'deleted' | 'guide'

const WHY: Record<Reason, { rule: string; severity: Finding['severity']; what: Message }> = {
  struck: {
    rule: 'text/struck-left-out',
    severity: 'warning',
    what: { zh: '划了删除线的文字', en: 'struck text' },
  },
  hidden: { rule: 'text/hidden-left-out', severity: 'warning', what: { zh: '隐藏的内容', en: 'hidden content' } },
  deleted: {
    rule: 'text/deleted-left-out',
    severity: 'warning',
    what: { zh: '修订中已删除的文字', en: 'text that a tracked change deletes' },
  },
  guide: { rule: 'text/guide-left-out', severity: 'info', what: { zh: '拼音指南的注音', en: 'phonetic guides' } },
}

const SHOWN = 3
const LONGEST = 30

/** One finding a reason: how often, and the first of the words. */
export function* leftOut(reason: Reason, texts: readonly string[], at: Finding['at'] = null): Generator<Finding> {
  const filled = texts.map((text) => text.replace(/\s+/g, '')).filter((text) => text !== '')
  if (filled.length === 0) return
  const shown = filled.slice(0, SHOWN).map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text))
  const { rule, severity, what } = WHY[reason]
  const more = filled.length > SHOWN ? ['等', ' …'] : ['', '']
  yield {
    rule,
    severity,
    origin: 'capture',
    message: {
      zh: `${what.zh}未读入（${filled.length} 处）：${shown.map((text) => `“${text}”`).join('、')}${more[0]}`,
      en: `${what.en} left out (${filled.length}): ${shown.map((text) => `'${text}'`).join(', ')}${more[1]}`,
    },
    at,
  }
}

/** What a reader of Word files left out, reason by reason. */
export function* tellLeftOut(out: Readonly<Record<Reason, readonly string[]>>): Generator<Finding> {
  for (const [reason, texts] of Object.entries(out)) yield* leftOut(reason as Reason, texts)
}
