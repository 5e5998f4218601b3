import type { Finding } from '../schema/finding.ts'
import type { Declared, Line, Root } from '../tree/index.ts'
import { findFurniture } from './furniture.ts'
import { cutLines, readHead } from './head/index.ts'
import { nest, type Outline } from './nest.ts'
import type { Stretch } from './paragraph.ts'
import { buildParagraphs } from './paragraphs.ts'
import { type Part, splitParts } from './parts.ts'

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
 * block; content blocks are in exactly one node or preamble.
 */
export function buildOutline(root: Root): DocumentOutline {
  const cut = cutLines(root)
  const known = findFurniture(cut.children.filter((node): node is Line => node.type === 'line'))
  const head = readHead(cut, known)
  const { stretches, furniture, findings } = buildParagraphs(cut, known, head.places)
  const parts = splitParts(stretches).map((part) => ({
    ...part,
    outline: nest(
      part.blocks.filter((block) => block.kind === 'content' || block.kind === 'grid').map((block) => block.stretch),
    ),
  }))
  return {
    stretches,
    parts,
    furniture,
    declared: head.declared,
    findings: [...head.findings, ...findings],
  }
}
