import { fitting, runRules, withParserFindings } from '../checks/run.ts'
import type { Severity } from '../schema/diagnostic.ts'
import type { Finding } from '../schema/finding.ts'
import type { Range } from '../schema/position.ts'
import { type Config, severityOf } from './config.ts'
import type { Input } from './inputs.ts'
import { problemsOf } from './json-problems.ts'
import { apart, type Loaded, type LoadShared, type MadeApart } from './load-work.ts'
import { placed, rangesFor, toFinding } from './placing.ts'
import type { Placed } from './reporters/reporter.ts'
import { readWanted, type Wanted } from './wanted.ts'

/** Everything that the rules find in one document, before anything of it is known to be old or suppressed. */
export interface Examined {
  /** The base name of what the document was made of. */
  name: string
  /** Made of JSON: its places are lines of the paper, not of the input. */
  fromPaper: boolean
  findings: Placed[]
  /** The line of the source in which a place begins; null where the source is not at hand. */
  lineOf: (range: Range) => string | null
}

/** Which rules look, and how severe they are. */
export interface Examination {
  config: Config
  select: string | undefined
  ignore: string | undefined
}

/** Runs the rules over documents. Throws InputError where a rule that was named is none. */
export class Examiner {
  private readonly config: Config
  private readonly wanted: Wanted

  constructor({ config, select, ignore }: Examination) {
    this.config = config
    this.wanted = readWanted(select, ignore)
  }

  examine(loaded: Loaded): Examined {
    const { document, parsed } = loaded
    const text = parsed?.source.text ?? null
    return {
      name: document.source.name,
      fromPaper: parsed === null && problemsOf(document).length === 0,
      findings: placed(this.found(loaded), rangesFor(loaded)),
      lineOf: (range) => (text === null ? null : lineAround(text, range)),
    }
  }

  private found({ document, parsed, input: { path } }: Loaded): Finding[] {
    const broken = problemsOf(document)
    if (broken.length > 0) return this.configured(broken, path)
    const wanted = ({ id }: { id: string }): boolean => this.wanted(id) && severityOf(this.config, id, path) !== 'off'
    const source = parsed === null ? null : { text: parsed.source.text, lines: parsed.printed }
    const found = runRules(document, source, wanted)
    return this.configured(
      withParserFindings(fitting(document, parsed?.findings ?? document.diagnostics.map(toFinding)), found),
      path,
    )
  }

  private configured(findings: readonly Finding[], path: string | null): Finding[] {
    return findings.flatMap((finding) => {
      const severity: Severity | 'off' | undefined = this.wanted(finding.rule)
        ? severityOf(this.config, finding.rule, path)
        : 'off'
      return severity === 'off' ? [] : [severity === undefined ? finding : { ...finding, severity }]
    })
  }
}

/** The line in which a place begins. */
function lineAround(text: string, { start }: Range): string {
  const from = start.offset - (start.column - 1)
  let to = from
  while (to < text.length && text[to] !== '\n' && text[to] !== '\r') to++
  return text.slice(from, to)
}

/** What crosses over from a thread: the lines that findings stand in, by their numbers, instead of the text. */
export interface ExaminedApart extends Omit<Examined, 'lineOf'> {
  lines: Map<number, string>
}

export interface CheckShared extends LoadShared {
  examination: Examination
  /** Whether anybody shows lines of the source. */
  quotes: boolean
}

/** The rules over one input, for a thread. */
export function checkApart(shared: CheckShared): (input: Input) => Promise<MadeApart<ExaminedApart>> {
  const examiner = new Examiner(shared.examination)
  return apart(shared, (loaded) => {
    const { lineOf, ...rest } = examiner.examine(loaded)
    const lines = new Map<number, string>()
    for (const { range } of shared.quotes ? rest.findings : [])
      if (range !== null && !lines.has(range.start.line)) lines.set(range.start.line, lineOf(range) ?? '')
    return { ...rest, lines }
  })
}

export const examinedThere = ({ lines, ...rest }: ExaminedApart): Examined => ({
  ...rest,
  lineOf: ({ start }) => lines.get(start.line) ?? null,
})
