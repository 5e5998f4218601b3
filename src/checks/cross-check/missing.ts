import type { Rule } from '../rule.ts'
import { differing } from './report.ts'

/** A clause of the body that the row leaves out. */
export const missing: Rule = {
  id: 'cross-check/missing-text',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '正文或附件缺少一段文字', en: 'words that only the body or only the appendix has' },
  explanation: {
    zh: '同一举措的两处文字，有一处少了六个字以上：可能是漏印，也可能是承诺的范围不同。',
    en: 'Of the two prints of one commitment one lacks six characters or more: left out by mistake, or another scope.',
  },
  example: { wrong: '正文：…方式，验收合格后可单独投入使用。附件：…方式。', right: '两处文字相同' },
  check: (subject) => differing(subject, 'missing', { zh: '一处缺少文字', en: 'words missing on one side' }),
}
