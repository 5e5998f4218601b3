import { readLabel } from '../blocks/label.ts'
import type { Finding } from '../schema/finding.ts'
import { append } from '../text/append.ts'
import type { Declared, Line, Root } from '../tree/index.ts'
import { findFurniture } from './furniture.ts'
import { cutLines, readHead } from './head/index.ts'
import { nest, type Outline } from './nest.ts'
import type { Paragraph, Stretch } from './paragraph.ts'
import { buildParagraphs } from './paragraphs.ts'
import { type Block, type Part, splitParts } from './parts.ts'

/** A part with its items nested. */
export interface OutlinePart extends Part {
  outline: Outline
}

export interface DocumentOutline {
  stretches: Stretch[]
  parts: OutlinePart[]
  furniture: Line[]
  /** What lines of index data in the head say of the paper. */
  declared: Declared
  findings: Finding[]
}

/**
 * Tree to outline: torn lines mended, furniture set aside, the papers of a file told apart, their items nested.
 * Guarantees: every line of the tree is blank, furniture, or in exactly one stretch; every stretch is in exactly one
 * block; content blocks are in exactly one node, the preamble or the closing prose.
 */
export function buildOutline(root: Root): DocumentOutline {
  const cut = cutLines(root)
  const known = findFurniture(cut.children.filter((node): node is Line => node.type === 'line'))
  const head = readHead(cut, known)
  const { stretches, furniture, findings } = buildParagraphs(cut, known, head.places)
  const parts = splitParts(stretches).map((part) => ({ ...part, outline: outlineOf(part) }))
  return {
    stretches,
    parts,
    furniture,
    declared: head.declared,
    findings: [...head.findings, ...findings],
  }
}

/** The items of a part, and what stands behind its signature. */
function outlineOf({ blocks }: Part): Outline {
  const signed = signedAt(blocks)
  const outline = nest(blocks.slice(0, signed).flatMap(contentOf))
  const behind = blocks.slice(signed).flatMap(contentOf)
  append(outline.closing, behind.filter(isPlain))
  return outline
}

const contentOf = ({ kind, stretch }: Block): Stretch[] => (kind === 'content' || kind === 'grid' ? [stretch] : [])

/**
 * Where a part is signed and dated and goes on with nothing but prose: what stands there is of no item. The end of the
 * blocks where it is not signed, or where items, labels or tables go on behind it.
 */
function signedAt(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex(({ kind, stretch }) => (kind === 'content' || kind === 'grid') && !isPlain(stretch))
  const at = blocks.findIndex(
    ({ kind }, index) => index > last && kind === 'date' && blocks[index - 1]?.kind === 'signature',
  )
  return last < 0 || at < 0 ? blocks.length : at
}

/** No marker, no label. */
const isPlain = (stretch: Stretch): stretch is Paragraph =>
  stretch.type === 'paragraph' &&
  stretch.enumerator === null &&
  !stretch.bullet &&
  readLabel(stretch.raw.value) === null
