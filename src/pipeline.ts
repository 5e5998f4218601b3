import { ownLabels, withOwnLabels } from './blocks/own-labels.ts'
import { withLexicon } from './lexicon/current.ts'
import { defaultLexicon, type Lexicon } from './lexicon/lexicon.ts'
import { CoverageMap } from './link/coverage.ts'
import { linkDocument } from './link/document.ts'
import { Places } from './link/place.ts'
import { buildOutline, type DocumentOutline } from './outline/index.ts'
import type { SourceFile } from './read/index.ts'
import { buildRecords, type RecordOptions, type Records } from './records/index.ts'
import type { PolicyDocument } from './schema/document.ts'
import type { Finding } from './schema/finding.ts'
import { buildTree, type Root } from './tree/index.ts'

export interface ParseOptions extends RecordOptions {
  /** The reader's own words in front of the usual ones. */
  lexicon?: Lexicon
}

/** A document, and what each room made of it on the way. */
export interface Parsed {
  document: PolicyDocument
  /** The document's diagnostics in both languages. */
  findings: Finding[]
  stages: { text: string; tree: Root; outline: DocumentOutline; records: Records }
}

/** Source to document: tree → outline → records → values, one way. Never throws on text of any kind. */
export async function parseSource(source: SourceFile, options: ParseOptions = {}): Promise<Parsed> {
  const tree = await buildTree(source)
  const lexicon = options.lexicon ?? defaultLexicon
  const labels = withLexicon(lexicon, () => ownLabels(tree))
  return withLexicon(withOwnLabels(lexicon, labels), () => {
    const outline = buildOutline(tree)
    const records = buildRecords(outline, source.text, options)
    const places = new Places(source.text, source.lines)
    const coverage = new CoverageMap(source.text, outline.stretches)
    const { document, findings } = linkDocument({ source, outline, records, places, coverage, declared: tree.declared })
    return { document, findings, stages: { text: source.text, tree, outline, records } }
  })
}
