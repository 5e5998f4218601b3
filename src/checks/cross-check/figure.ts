import type { Rule } from '../rule.ts'
import { differing } from './report.ts'

/** 协同创新平台 10 个以上 in the body, 5个以上 in the table. */
export const figure: Rule = {
  id: 'cross-check/figure',
  severity: 'error',
  origin: 'issuer',
  title: { zh: '正文与附件的数字不一致', en: 'a figure differs between body and appendix' },
  explanation: {
    zh: '同一举措在正文和附件表格中各印一次，两处的数字不同，不能同时为真。请向发文机关核实。',
    en: 'One commitment is printed in the body and in the table of the appendix with different figures: both cannot be true. Ask the issuing body.',
  },
  example: {
    wrong: '正文：平台达到10个以上；附件：平台达到5个以上',
    right: '正文：平台达到10个以上；附件：平台达到10个以上',
  },
  check: (subject) => differing(subject, 'figure', { zh: '数字不一致', en: 'figures differ' }),
}
