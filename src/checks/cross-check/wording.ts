import type { Rule } from '../rule.ts'
import { differing } from './report.ts'

/** 赣服通赣州分厅 in the body, 赣服通赣州分行 in the table. */
export const wording: Rule = {
  id: 'cross-check/wording',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '正文与附件的文字不一致', en: 'words differ between body and appendix' },
  explanation: {
    zh: '同一举措在正文和附件中的用词不同：名称、范围或做法可能有一处有误。附件以标题代替首句的，不算不同。',
    en: 'One commitment is worded differently in body and appendix: a name, a scope or a way of doing may be wrong in one of them. A row whose title stands for the first clause does not differ.',
  },
  example: { wrong: '正文：开展信用评级；附件：开展信用评分', right: '正文：开展信用评级；附件：开展信用评级' },
  check: (subject) => differing(subject, 'wording', { zh: '文字不一致', en: 'words differ' }),
}
