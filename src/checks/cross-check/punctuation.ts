import type { Rule } from '../rule.ts'
import { differing } from './report.ts'

/** (2023年版) in the body, （2023年版） in the table. */
export const punctuation: Rule = {
  id: 'cross-check/punctuation',
  severity: 'info',
  origin: 'capture',
  title: { zh: '正文与附件的标点不一致', en: 'punctuation differs between body and appendix' },
  explanation: {
    zh: '同一举措的两处文字只有标点或全角半角不同，一般是采集造成的。',
    en: 'The two prints of one commitment differ in punctuation or width only, which the capture of the text usually did.',
  },
  example: { wrong: '正文：资源配置,探索…；附件：资源配置，探索…', right: '两处标点相同' },
  check: (subject) => differing(subject, 'punctuation', { zh: '标点不一致', en: 'punctuation differs' }),
}
