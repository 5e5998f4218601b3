import { type Captured, undoCapture } from './capture/index.ts'
import { withLexicon } from './lexicon/current.ts'
import { defaultLexicon, type Lexicon } from './lexicon/lexicon.ts'
import { foldTraditional } from './lexicon/traditional.ts'
import { characterFindings } from './link/characters.ts'
import { CoverageMap } from './link/coverage.ts'
import { linkDocument } from './link/document.ts'
import { Places } from './link/place.ts'
import { restorePrinted } from './link/printed.ts'
import { traditionalFindings } from './link/traditional.ts'
import { buildOutline, type DocumentOutline } from './outline/index.ts'
import { type PrintedLine, printedLines } from './outline/printed.ts'
import type { SourceFile } from './read/index.ts'
import { buildRecords, type Records, type TableWords } from './records/index.ts'
import type { PolicyDocument } from './schema/document.ts'
import type { Finding } from './schema/finding.ts'
import { type DocumentStyle, readStyle, withStyle } from './style/index.ts'
import { foldGlyphs } from './text/glyphs.ts'
import { buildTree, type Declared, type Root } from './tree/index.ts'

export interface ParseOptions extends TableWords {
  /** The reader's own words in front of the usual ones. */
  lexicon?: Lexicon
  /** Keep the lines that people read, for rules that look at them. */
  printed?: boolean | undefined
  /** Say where each printed value of a measure stands (`places`). */
  places?: boolean | undefined
}

/** A document, and its diagnostics in both languages. */
export interface Parsed {
  document: PolicyDocument
  findings: Finding[]
  /** Where it was asked for: the lines that people read, torn ones joined, markup and furniture left out. */
  printed?: PrintedLine[]
}

/** The same, and what each room made of it on the way. */
export interface Inspected extends Parsed {
  stages: {
    text: string
    tree: Root
    capture: Captured
    style: DocumentStyle
    outline: DocumentOutline
    records: Records
  }
}

/** Source to document. Never throws on text of any kind. What the rooms made is let go of with them. */
export async function parseSource(source: SourceFile, options: ParseOptions = {}): Promise<Parsed> {
  const { document, findings, printed } = await throughRooms(source, options, false)
  return { document, findings, ...(printed !== undefined && { printed }) }
}

/** The same for a reader who wants to see the rooms: nothing that they made is dropped on the way. */
export const inspectSource = (source: SourceFile, options: ParseOptions = {}): Promise<Inspected> =>
  throughRooms(source, options, true)

/** tree → style → outline → records → values, one way. */
async function throughRooms(file: SourceFile, options: ParseOptions, keep: boolean): Promise<Inspected> {
  const text = foldTraditional(foldGlyphs(file.text))
  const findings = [...file.findings, ...characterFindings(file), ...traditionalFindings(file.text)]
  if (text === file.text) return readRooms({ ...file, findings }, options, keep)
  // read as the usual characters, given as printed
  const read = await readRooms({ ...file, text, findings }, options, keep, file.text)
  return { ...read, document: restorePrinted(read.document, text, file.text) }
}

async function readRooms(
  file: SourceFile,
  options: ParseOptions,
  keep: boolean,
  asPrinted = file.text,
): Promise<Inspected> {
  const tree = await buildTree(file)
  const source = tree.findings === undefined ? file : { ...file, findings: [...file.findings, ...tree.findings] }
  const lexicon = options.lexicon ?? defaultLexicon
  const style = withLexicon(lexicon, () => readStyle(tree, lexicon))
  return withLexicon(withStyle(lexicon, style), () => {
    const captured = undoCapture(tree)
    const outline = buildOutline(captured.root)
    outline.findings.unshift(...captured.findings)
    // before the records let go of the rows
    const printed = options.printed === true ? printedLines(outline.stretches, source.text) : undefined
    const records = buildRecords(outline, source.text, { ...options, keep })
    const places = new Places(source.text, source.lines)
    const coverage = new CoverageMap(source.text, outline.stretches, asPrinted)
    const { page } = tree
    const declared = withIndexLines(tree.declared, outline.declared)
    const placed = options.places === true
    const parts = { source, outline, records, places, coverage, declared, page, keep, placed }
    const { document, findings } = linkDocument(parts)
    return {
      document,
      findings,
      ...(printed !== undefined && { printed }),
      stages: { text: asPrinted, tree, capture: captured, style, outline, records },
    }
  })
}

/** What the page's table of index data says counts before single lines of them. */
const withIndexLines = (table: Declared | undefined, lines: Declared): Declared | undefined =>
  Object.keys(lines).length === 0 ? table : { ...lines, ...table }
