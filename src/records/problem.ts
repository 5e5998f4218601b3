import { readLabel } from '../blocks/label.ts'
import { CONTENT_LABELS } from '../lexicon/content-labels.ts'
import type { OutlineNode } from '../outline/nest.ts'
import { isParagraph } from './notes.ts'

/** Problems and what answers them, as headings and labels tell them apart. */

/** 1.关于“学用脱节”的问题, （一）针对隐患排查不彻底问题: a heading that names the problem which the items below answer. */
export const namesProblem = (title: string): boolean => /^(?:关于|针对).{2,}问题$/.test(title)

/** 二、存在的主要问题: what stands below tells how things are, and promises nothing. */
export const isProblemChapter = (title: string): boolean =>
  title.length <= 14 && /(?:存在|主要|突出|查摆)(?:的)?(?:主要|突出|具体)?问题$/.test(title) && !/整改|解决/.test(title)

const ANSWERS = Object.entries(CONTENT_LABELS)
  .filter(([label, role]) => role === 'progress' || (role === 'text' && label.startsWith('整改')))
  .map(([label]) => label)

/** `整改措施：` on a line of its own in front of the item's sub-items. */
export function opensAnswer(node: OutlineNode): boolean {
  const paragraphs = node.body.filter(isParagraph)
  const last = paragraphs.at(-1)
  const label = last === undefined ? null : readLabel(last.raw.value)
  return (
    label?.kind === 'content' && ANSWERS.includes(label.label) && last?.raw.value.slice(label.end).trim().length === 0
  )
}

/** The item has an answer of its own: `整改措施：…` in its paragraphs, or within its first one. */
export const isAnswered = (node: OutlineNode): boolean =>
  node.body.some((stretch) => {
    const label = isParagraph(stretch) ? readLabel(stretch.raw.value) : null
    return label?.kind === 'content' && ANSWERS.includes(label.label)
  })
