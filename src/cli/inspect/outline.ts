import type { DocumentOutline, OutlinePart } from '../../outline/index.ts'
import type { OutlineNode } from '../../outline/nest.ts'
import type { LineIndex } from '../../read/index.ts'
import { excerpt } from '../escape.ts'
import { place } from './place.ts'

const WIDTH = 80

const headingOf = (part: OutlinePart): string =>
  [part.kind, part.label?.paragraph.text.value, part.title?.value].filter((text) => text !== undefined).join(' ')

/** The parts of a file and the items in them, indented by their level: `12:1 han    一、总体要求 +2`. */
export function* renderOutline({ parts, furniture }: DocumentOutline, lines: LineIndex): Generator<string> {
  for (const part of parts) {
    yield `\n== ${excerpt(headingOf(part), WIDTH)}\n`
    // a list of its own instead of recursion: items can be nested as deep as a text likes
    const open = part.outline.nodes.toReversed()
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      yield renderNode(node, lines)
      open.push(...node.children.toReversed())
    }
  }
  if (furniture.length > 0) yield '\n== furniture\n'
  for (const line of furniture) yield `${place(lines, line.from)} ${excerpt(line.content.value, WIDTH)}\n`
}

function renderNode({ enumerator, paragraph, body, tail, level }: OutlineNode, lines: LineIndex): string {
  const style = (enumerator?.style ?? 'bare').padEnd(12)
  const more = body.length + tail.length
  const text = excerpt(paragraph.text.value, WIDTH)
  return `${place(lines, paragraph.raw.start)} ${style} ${'  '.repeat(level - 1)}${text}${more > 0 ? ` +${more}` : ''}\n`
}

/** Every stretch of the text with what it was taken for: `3:1 addressee 各乡镇人民政府：`. */
export function* renderBlocks({ parts }: DocumentOutline, lines: LineIndex): Generator<string> {
  for (const part of parts) {
    yield `\n== ${excerpt(headingOf(part), WIDTH)}\n`
    for (const { kind, stretch } of part.blocks) {
      const [start, text] =
        stretch.type === 'grid'
          ? [stretch.from, `${stretch.form}, ${stretch.rows.length} rows`]
          : [stretch.raw.start, excerpt(stretch.text.value, WIDTH)]
      yield `${place(lines, start)} ${kind.padEnd(12)} ${text}\n`
    }
  }
}
