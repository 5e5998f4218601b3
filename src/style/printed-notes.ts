import { pairBrackets } from '../fields/units-bracket.ts'
import type { Root } from '../tree/index.ts'
import type { PrintedNote } from './role-verbs.ts'

const LONGEST = 300
const SHORTEST = 4
const LONGEST_SENTENCE = 120
/** What stands behind a note: nothing, a mark, another note. */
const BEHIND = /^\s*(?:$|[。；;，,（(【〔［[\n])/

/** The brackets of a paper that stand where a note may, though they go over lines; and last sentences of lines. */
export function printedNotes(tree: Root): PrintedNote[] {
  const notes: PrintedNote[] = []
  for (const { text, places } of blocksOf(tree)) {
    const { partner } = pairBrackets(text)
    for (let i = 0; i < text.length; i++) {
      const close = partner[i] as number
      if (close < i) continue
      if (close - i > SHORTEST && close - i <= LONGEST && BEHIND.test(text.slice(close + 1, close + 4)))
        notes.push({ text: text.slice(i + 1, close), at: placeOf(places, i) })
    }
  }
  for (const node of tree.children)
    if (node.type === 'line') lastSentence(node.content.value, node.content.start, notes)
  return notes
}

/** 此项工作由县水利局挑头，县财政局帮同。 */
function lastSentence(text: string, at: number, notes: PrintedNote[]): void {
  const end = text.trimEnd().replace(/[。；;]$/, '').length
  const from = text.lastIndexOf('。', end - 1) + 1
  if (
    end - from < SHORTEST ||
    end - from > LONGEST_SENTENCE ||
    !/^\s*(?:[此该本].{0,6})?由|^\s*[省市县区州旗镇乡各]/.test(text.slice(from, from + 12))
  )
    return
  notes.push({ text: text.slice(from, end).replace(/^\s*[此该本].{0,6}?由/, '由'), at })
}

interface Block {
  text: string
  /** Where each line begins, in the text and in the source. */
  places: { from: number; at: number }[]
}

/** Lines that follow one another without a blank one between. */
function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const node of tree.children) {
    if (node.type !== 'line' || node.content.value.trim() === '') {
      open = null
      continue
    }
    if (open === null) {
      open = { text: '', places: [] }
      blocks.push(open)
    }
    open.places.push({ from: open.text.length, at: node.content.start })
    open.text += `${node.content.value}\n`
  }
  return blocks
}

const placeOf = (places: Block['places'], i: number): number => {
  const line = places.findLast(({ from }) => from <= i)
  return line === undefined ? 0 : line.at + i - line.from
}
