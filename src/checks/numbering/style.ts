import { firstOf } from '../place.ts'
import type { Problem, Rule } from '../rule.ts'
import { type Numbered, seriesOf } from './series.ts'

/** The usual form stands so many times as often as the other. */
const USUAL = 3
/** Places that a finding shows. */
const MOST = 20

/** (七) where the other fourteen are （一）, （二） … */
export const style: Rule = {
  id: 'numbering/style',
  severity: 'info',
  origin: 'capture',
  title: { zh: '同级编号的括号或标点不一', en: 'numbers of one level in two forms' },
  explanation: {
    zh: '同一级的编号多数用一种括号或标点（全角、半角，“1.”“1、”），少数用另一种。',
    en: 'Most numbers of a level are printed in one form (full or half width, 1. or 1、), a few in another.',
  },
  example: { wrong: '（五）（六）(七)（八）', right: '（五）（六）（七）（八）' },
  *check({ document }) {
    for (const series of seriesOf(document)) {
      const forms = new Map<string, Numbered[]>()
      for (const item of series) {
        const form = formOf(item.text)
        const same = forms.get(form)
        if (same === undefined) forms.set(form, [item])
        else same.push(item)
      }
      const [usual, ...others] = [...forms.values()].sort((a, b) => b.length - a.length)
      for (const items of others)
        if (usual !== undefined && usual.length >= items.length * USUAL) yield told(items, usual)
    }
  },
}

/** （七） without its number: （#） */
const formOf = (text: string): string => text.replace(/[0-9０-９一二三四五六七八九十百]+/g, '#')

/** One finding for all that are printed alike, at the first of them. */
function told(items: readonly Numbered[], usual: readonly Numbered[]): Problem {
  const [{ text, position, measure }, ...more] = items as [Numbered, ...Numbered[]]
  const [number, others] = [items.length, usual[0]?.text ?? '']
  return {
    message: {
      zh: `“${text}”${number > 1 ? `等 ${number} 个编号` : ''}的写法与同级的“${others}”等不同`,
      en: `'${text}'${number > 1 ? ` and ${number - 1} more are` : ' is'} written unlike '${others}' of the same level`,
    },
    at: firstOf(position),
    measure,
    related: more.slice(0, MOST).map((one) => ({
      message: { zh: `“${one.text}”`, en: `'${one.text}'` },
      at: firstOf(one.position),
      measure: one.measure,
    })),
  }
}
