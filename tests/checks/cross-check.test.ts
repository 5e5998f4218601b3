import { describe, expect, it } from 'vitest'
import { validate } from '../../src/checks/validate.ts'
import type { Measure } from '../../src/schema/measure.ts'
import { measure, plan, unit } from '../export/sample.ts'

const FULL = '全县政务大厅设立综合窗口，统一收件、分类办理、限时办结，并向社会公布办事指南，接受群众监督'

/** Pairs of body and appendix: each row prints its body's text, or the text given. */
function paired(rows: readonly Partial<Measure>[], body: Partial<Measure> = {}): string[] {
  const measures = rows.flatMap((row, i) => [
    measure(`b${i}`, { text: `${FULL}（${i}）。`, counterpart: `r${i}`, ...body }),
    measure(`r${i}`, { origin: 'table', text: `${FULL}（${i}）。`, counterpart: `b${i}`, ...row }),
  ])
  return validate(plan('a', measures)).flatMap(({ rule, severity }) =>
    rule.startsWith('cross-check/') ? [`${severity} ${rule}`] : [],
  )
}

const short = (i: number): Partial<Measure> => ({
  text: `全县政务大厅设立综合窗口，统一收件、分类办理、限时办结（${i}）。`,
})

describe('an appendix', () => {
  it('that leaves a clause out once has lost it; one that shortens most rows sums up', () => {
    expect(paired([short(0), {}, {}, {}, {}])).toEqual(['warning cross-check/missing-text'])
    expect(paired([short(0), short(1), short(2), {}, {}])).toEqual(Array(3).fill('info cross-check/missing-text'))
  })

  it('names the same office in other brackets, or by its other name', () => {
    const body = { responsible: [unit('各镇人民政府〔街道办事处〕'), unit('县人民法院')] }
    expect(paired([{ responsible: [unit('县法院'), unit('各镇（街道）')] }], body)).toEqual([])
    expect(paired([{ responsible: [unit('县司法局'), unit('各镇（街道）')] }], body)).toEqual([
      'warning cross-check/units',
    ])
  })
})
