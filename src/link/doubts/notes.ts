import type { Finding } from '../../schema/finding.ts'
import type { Measure } from '../../schema/measure.ts'
import { doubt, type Reading, type Spot, spotOf, tally } from './doubt.ts'

const LEAST = 3
const CLOSING = /[）)】\]〕]/
const OPENING = /[（(【[〔]/
const ROLE = /(?:牵头|配合|负责|落实|主办|协办)[）)】\]〕]+$|(?:单位|部门|时限|领导)[：:]/
const LABEL = /^[（(【[〔]?([\u4e00-\u9fff]{2,8})(?:[：:｜|】]|——)/

/** The bracket that ends a text, or what stands behind its last sentence; '' where it ends in a sentence. */
export function tailOf(text: string): string {
  let to = text.length
  while (to > 0 && /[。\s]/.test(text[to - 1] as string)) to--
  const end = text.slice(0, to)
  if (CLOSING.test(end.at(-1) ?? '')) {
    let depth = 0
    for (let at = end.length - 1; at >= Math.max(0, end.length - 240); at--) {
      if (CLOSING.test(end[at] as string)) depth++
      else if (OPENING.test(end[at] as string) && --depth === 0) return at === 0 ? '' : end.slice(at)
    }
    return ''
  }
  const from = Math.max(end.lastIndexOf('。'), end.lastIndexOf('——') + 1) + 1
  return from > 1 && end.length - from < 160 ? end.slice(from).replace(/^[◎★●·\s]+/, '') : ''
}

/** What tails of one form share: the label in front, or in a bracket the last two characters. */
function formOf(tail: string): string | null {
  const label = LABEL.exec(tail)?.[1]
  if (label !== undefined) return `${label}：`
  const bare = tail.replace(/[）)】\]〕]{1,10}$/, '')
  return bare === tail || bare.length < 6 ? null : `…${bare.slice(-2)}`
}

/** 责任单位 of a sort: 。认领单位：… inside a text, as often as the paper has items. */
function labelsIn(text: string): string[] {
  return [...text.matchAll(/[。；！）】\s]([\u4e00-\u9fff]{2,8})(?:[：:｜]|——)/g)].map((match) => match[1] as string)
}

/**
 * A note that stayed in the text: it ends in a bracket that holds words of notes, or its end has the form of the ends of
 * two other records and more.
 */
export function notesLeft({ measures }: Reading): Finding[] {
  const body = measures.filter(({ text }) => text.length > 8)
  const tails = body.map(({ text }) => tailOf(text))
  const forms = tally(tails.flatMap((tail) => formOf(tail) ?? []))
  const labels = tally(body.flatMap(({ text }) => [...new Set(labelsIn(text))]))
  const spots: Spot[] = []
  for (const [at, measure] of body.entries()) {
    const tail = tails[at] as string
    const form = formOf(tail)
    const bracketed = CLOSING.test(tail.at(-1) ?? '')
    const recurs = form !== null && (forms.get(form) ?? 0) >= LEAST
    const label = labelsIn(measure.text).find((one) => (labels.get(one) ?? 0) >= Math.max(LEAST, body.length / 4))
    if ((bracketed && (ROLE.test(tail) || recurs)) || (recurs && form.endsWith('：'))) spots.push(spotOf(measure, tail))
    else if (label !== undefined) spots.push(spotOf(measure, label))
  }
  return doubt('fields/note-left', spots, (words, count) => ({
    zh: `举措正文里可能留有没有读出的附注：“${words}”；共 ${count} 条，请看其中是否有责任单位、时限`,
    en: `a note may have stayed in the text of a measure: '${words}'; ${count} in all: look for bodies and deadlines in it`,
  }))
}

const DATE_END =
  /(?:20[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|[0-9]{1,2}月)(?:底|末)?(?:前|以前)?(?:完成)?$|长期坚持$|持续推进$/
const BODY_END = /[局委办部院会站所队厅署]$|中心$|公司$|政府$|街道$|乡镇$|银行$/

// 760000 570000: figures of neighbouring cells
const FIGURES = /(?:^|[^0-9])[0-9]{3,12} [0-9]{3,12}/

/** 罗晶县人社局2023年12月: cells of a table that lost its lines, glued to the text. */
export function cellsLeft({ measures }: Reading): Finding[] {
  const glued = measures.filter((measure) => {
    const { text, deadline } = measure
    if (/[。；！？）”》]$/.test(text) || text.length < 20) return false
    const last = text.slice(Math.max(...['。', '；', '.'].map((stop) => text.lastIndexOf(stop))) + 1)
    return (
      FIGURES.test(text) ||
      (DATE_END.test(last) && (deadline === null || !text.endsWith(deadline.text))) ||
      (BODY_END.test(last) && last !== text)
    )
  })
  if (glued.length < LEAST) return []
  return doubt(
    'fields/cells-left',
    glued.map((measure) => spotOf(measure, measure.text.slice(-24))),
    (words, count) => ({
      zh: `${count} 条举措的正文以单位或日期收尾：“${words}”；可能是表格失去边线后并入正文的单元格`,
      en: `the text of ${count} measures ends in a body or a date: '${words}'; these may be cells of a table that lost its lines`,
    }),
  )
}

const isBodyList = (value: string): boolean =>
  value.split(/[、，,；;\s]+/).some((name) => name.length > 2 && name.length < 14 && BODY_END.test(name))

/** Values kept beside the records that look like bodies or dates: their label has a role that nobody knows. */
export function rolesUnknown({ measures, told }: Reading): Finding[] {
  const bare = (measure: Measure): boolean => measure.leads.length + measure.responsible.length === 0
  const spots = measures.flatMap((measure) =>
    Object.entries(measure.extra)
      .filter(
        ([label, value]) =>
          !told.has(label) &&
          ((bare(measure) && value.length < 120 && isBodyList(value.replace(/。$/, ''))) ||
            (measure.deadline === null && value.length < 30 && DATE_END.test(value.replace(/。$/, '')))),
      )
      .slice(0, 1)
      .map(([label, value]) => spotOf(measure, `${label}：${value}`)),
  )
  if (spots.length < LEAST) return []
  return doubt('fields/role-unknown', spots, (words, count) => ({
    zh: `${count} 条举措没有责任单位或时限，而其他栏目里有：“${words}”；标签的含义没有读懂，可用词表（--lexicon）说明`,
    en: `${count} measures lack a body or a deadline that stands beside them: '${words}'; the label's role is not known, a lexicon can tell it`,
  }))
}
