import type { AnnexLabel } from '../blocks/annex.ts'
import type { Span } from '../text/span.ts'
import type { Paragraph, Stretch } from './paragraph.ts'

/** What a paragraph is for the document as a whole; `content` is what the outline is made of. */
export type BlockKind =
  | 'letterhead'
  | 'number'
  | 'signer'
  | 'title'
  /** The title once more. */
  | 'repeat'
  /** 日前，某县印发《X》，全文如下： what a site says above the paper. */
  | 'news'
  | 'draft'
  | 'addressee'
  | 'date'
  | 'signature'
  | 'imprint'
  | 'copies'
  | 'contact'
  | 'annex-label'
  | 'annex-list'
  | 'grid'
  | 'content'

export interface Block {
  kind: BlockKind
  stretch: Stretch
}

/** A paper of its own inside the file: the covering letter, the plan, an annex. */
export interface Part {
  kind: 'letter' | 'plan' | 'annex'
  /** `附件 1` over an annex. */
  label: { paragraph: Paragraph; annex: AnnexLabel } | null
  title: Span | null
  blocks: Block[]
}

/** What is known of a document while its stretches are read in order. */
export interface Reading {
  readonly stretches: readonly Stretch[]
  /** The part being read. */
  part: Part
  /** It has had text of its own: another title opens another part. */
  filled: boolean
  /** A list of annexes is being read. */
  listing: boolean
  /** Titles of the annexes that the text names, without white space. */
  readonly announced: Set<string>
  /** Titles of the first parts, which can name the plan: 关于印发《X》的通知. */
  readonly named: string[]
}

export const lastKind = (reading: Reading): BlockKind | undefined => reading.part.blocks.at(-1)?.kind
