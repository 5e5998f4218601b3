import { toJson } from '../export/json.ts'
import type { LineIndex, SourceFile } from '../read/index.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Finding } from '../schema/finding.ts'
import type { InputFlags } from './command.ts'
import type { Input } from './inputs.ts'
import { parseRead, readInput } from './parse-input.ts'
import { type Figures, figuresOf } from './tally.ts'
import type { WordFlags } from './words.ts'

/** What all inputs of one `parse` have in common. */
export interface ParseShared {
  flags: InputFlags & WordFlags
  places: boolean | undefined
  /** What people corrected: only where the work is done here. */
  review?: Review | undefined
  indent: number
  verbose: boolean
}

/** A document as people corrected it, and what there is to say of that. */
export type Review = (parsed: { document: PolicyDocument; source: SourceFile; input: Input }) => {
  document: PolicyDocument
  findings: Finding[]
}

export interface ParseQuestion {
  input: Input
  id: string
}

/** A diagnostic, and where it stands. */
export interface Told {
  finding: Finding
  point: { line: number; column: number } | null
}

/** One input read: its document as JSON, and what there is to say of it. */
export interface ParsedFile {
  /** Of the bytes that were read. */
  sha256: string
  figures: Figures
  /** What --strict does not let pass. */
  wanting: boolean
  /** Where they were asked for. */
  told: Told[]
  pieces: Iterable<string>
}

/** The work of `gongwen parse` on one input. */
export const parseWork =
  ({ flags, places, review, indent, verbose }: ParseShared) =>
  async ({ input, id }: ParseQuestion): Promise<ParsedFile> => {
    const wanted = { places: places === true || review !== undefined }
    const { source, ...parsed } = await parseRead(await readInput(input, flags), id, wanted)
    const reviewed = review?.({ document: parsed.document, source, input })
    const { document } = reviewed ?? parsed
    const findings = [...parsed.findings, ...(reviewed?.findings ?? [])]
    return {
      sha256: document.source.sha256,
      figures: figuresOf(document),
      wanting: isWanting(document),
      told: verbose ? findings.map((finding) => toldOf(finding, source.lines)) : [],
      pieces: toJson(document, indent),
    }
  }

/** The same for a thread, whose answers are plain data. */
export function parseApart(shared: ParseShared): (question: ParseQuestion) => Promise<ParsedFile> {
  const work = parseWork(shared)
  return async (question) => {
    const { pieces, ...rest } = await work(question)
    return { ...rest, pieces: gathered(pieces) }
  }
}

/** A document makes thousands of small pieces; no string may hold all of a very large one. */
const PIECE = 1 << 20

export function gathered(pieces: Iterable<string>): string[] {
  const whole: string[] = []
  let part = ''
  for (const piece of pieces) {
    part += piece
    if (part.length < PIECE) continue
    whole.push(part)
    part = ''
  }
  if (part !== '') whole.push(part)
  return whole
}

const isWanting = ({ measures, diagnostics }: PolicyDocument): boolean =>
  measures.length === 0 || diagnostics.some(({ severity }) => severity === 'error')

const toldOf = (finding: Finding, lines: LineIndex): Told => ({
  finding,
  point: finding.at === null ? null : lines.point(finding.at.from),
})
