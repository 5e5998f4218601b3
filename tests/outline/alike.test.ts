import { expect, it } from 'vitest'
import { parseText } from '../forms/corpus.ts'

const ITEMS = [
  '着力整修渔港码头。年内修复码头2座，加固护岸600米，完善航标和夜间照明。',
  '着力清理沉船废网。对港区沉船逐艘登记，清理沉船9艘，回收废弃网具。',
  '着力培训渔民。举办安全培训4期，培训渔民300人次。',
]

it('reads paragraphs that open with heads alike as items, where nothing in the paper has a number', async () => {
  const { document } = await parseText(
    `今年，县渔业局将继续抓好渔港整治。\n${ITEMS.join('\n')}\n全部工作列入年度考核。\n`,
  )
  expect(document.measures.map(({ title }) => title)).toEqual(['着力整修渔港码头', '着力清理沉船废网', '着力培训渔民'])
  expect(document.measures[2]?.text).not.toContain('列入年度考核')
})

it('takes two of them for prose, and three with other openings', async () => {
  const two = await parseText(`今年，县渔业局将继续抓好渔港整治。\n${ITEMS.slice(1).join('\n')}\n`)
  expect(two.document.measures).toEqual([])
  const other = await parseText(
    `县渔业局情况。\n港区很大。这里停有船只300艘。\n渔民很多。他们来自四个村。\n航道很深。大船可以进出。\n`,
  )
  expect(other.document.measures).toEqual([])
})
