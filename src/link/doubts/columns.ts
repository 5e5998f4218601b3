import type { Finding } from '../../schema/finding.ts'
import type { Measure } from '../../schema/measure.ts'
import { doubt, hasUnits, type Reading, spotOf } from './doubt.ts'

/** Rows of one table stand under one path, items of one list in one section. */
function* groupsOf(measures: readonly Measure[], origin: Measure['origin']): Generator<Measure[]> {
  const groups = new Map<string, Measure[]>()
  for (const measure of measures) {
    if (measure.origin !== origin) continue
    const key = `${measure.section ?? ''}\n${measure.path[0] ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [measure])
    else group.push(measure)
  }
  yield* groups.values()
}

/** Columns that are longer than the task by right. */
const LONG_BY_RIGHT = /问题|目标|现状|依据|备注|进展|说明|标准|指标|成果|情况|成效|背景|来源|意见|建议|条件|材料|流程/
const SHORT = 30
const LEAST_ROWS = 3

function longerCell({ text, extra }: Measure): string | null {
  if (text.length === 0 || text.length >= SHORT) return null
  const found = Object.entries(extra).find(
    ([label, value]) => value.length >= SHORT && value.length >= 2 * text.length && !LONG_BY_RIGHT.test(label),
  )
  return found === undefined ? null : `${found[0]}：${found[1]}`
}

/** The text of most rows is short, while another column holds sentences: the wrong one may have been read as the task. */
export function textElsewhere({ measures }: Reading): Finding[] {
  const spots = [...groupsOf(measures, 'table')].flatMap((rows) => {
    const short = rows.flatMap((row) => {
      const words = longerCell(row)
      return words === null ? [] : [spotOf(row, words)]
    })
    return short.length >= LEAST_ROWS && short.length * 2 > rows.length ? short : []
  })
  return doubt('fields/text-elsewhere', spots, (words, count) => ({
    zh: `${count} 行的举措很短，另一栏却有整句：“${words}”；可能读错了栏目，可用 --map 指明`,
    en: `the task of ${count} rows is short, while another column holds sentences: '${words}'; the wrong column may have been read, --map can tell`,
  }))
}

const BODY =
  /^[\u4e00-\u9fff（）]{2,14}(?:[局委办部院厅署处科室]|中心|公司|政府|街道|镇|乡|银行|管委会|办公室)(?=[：:])/

/** Several items open with `县水利局：` and have no body: the name at their head is who does it. */
export function unitHeads({ measures }: Reading): Finding[] {
  const spots = [...groupsOf(measures, 'body')].flatMap((items) => {
    const headed = items.flatMap((item) => {
      const name = hasUnits(item) ? undefined : BODY.exec(item.text)?.[0]
      return name === undefined ? [] : [spotOf(item, name)]
    })
    return headed.length >= 2 && headed.length * 2 > items.length ? headed : []
  })
  return doubt('fields/unit-heads', spots, (words, count) => ({
    zh: `${count} 条举措以单位开头而没有责任单位：“${words}：”；该单位可能就是责任单位`,
    en: `${count} measures open with a body and have none: '${words}'; it may be the one in charge`,
  }))
}

const UNIT_END =
  /[局委办部院会站所队厅署处科室股馆组行社司校园区县市乡镇村旗盟州庭段台团厂库场港矿者户员人班关门位构体业长等]$|中心|公司|政府|街道|单位|部门|平台|联盟|集团|电网|电力|电信|移动|联通|邮政|铁塔|烟草|石油|石化|[）)]$|^[各有相市县区镇乡]/
const LEAST_UNITS = 4

/** More than half of the names in a table's lists of bodies end like no body: another column was read. */
export function unitColumn({ measures }: Reading): Finding[] {
  const spots = [...groupsOf(measures, 'table')].flatMap((rows) => {
    const units = rows.flatMap((row) =>
      [...row.leads, ...row.partners, ...row.responsible].map(({ text }) => ({ row, text })),
    )
    const odd = units.filter(({ text }) => !UNIT_END.test(text))
    return units.length >= LEAST_UNITS && odd.length * 2 > units.length
      ? odd.map(({ row, text }) => spotOf(row, text))
      : []
  })
  return doubt('fields/unit-column', spots, (words, count) => ({
    zh: `单位栏里过半不像单位名称：“${words}”等 ${count} 个；可能读错了栏目，可用 --map 指明`,
    en: `more than half of a table's bodies are like no bodies' names: '${words}', ${count} in all; the wrong column may have been read, --map can tell`,
  }))
}
