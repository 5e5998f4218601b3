import pkg from '../../package.json' with { type: 'json' }
import { runRules, withParserFindings } from '../checks/run.ts'
import { InputError } from '../read/input-error.ts'
import type { Severity } from '../schema/diagnostic.ts'
import type { Finding } from '../schema/finding.ts'
import type { Range } from '../schema/position.ts'
import { Baseline } from './baseline.ts'
import { colourful, palette } from './colour.ts'
import type { ValidateFlags } from './commands/validate.ts'
import { type Config, readConfig, severityOf } from './config.ts'
import { type Loaded, type LoadOptions, loadDocuments } from './documents.ts'
import { asFailure } from './failure.ts'
import { problemsOf, tolerant } from './json-problems.ts'
import type { Language } from './language.ts'
import { ClosedPipe, Output } from './output.ts'
import { placed, rangesFor, toFinding } from './placing.ts'
import { Report } from './report.ts'
import { reporters } from './reporters/index.ts'
import type { Checked, Placed, Reporter, Summary } from './reporters/reporter.ts'
import { ORDER } from './reporters/words.ts'
import type { Counts } from './tally.ts'

/** `gongwen validate` */
export async function validate(inputs: string[], flags: ValidateFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  try {
    await checkAll(inputs, flags, language, report)
  } catch (error) {
    if (error instanceof ClosedPipe) return
    report.failure('gongwen validate', asFailure(error))
    process.exitCode = 2
  }
}

async function checkAll(inputs: string[], flags: ValidateFlags, language: Language, report: Report): Promise<void> {
  const config = readConfig(flags.config)
  const baseline = openBaseline(flags, config)
  const output = new Output()
  const paint = await palette(colourful({ wanted: flags.color, terminal: output.isTerminal, env: process.env }))
  const run = new Run(flags, config, baseline)
  const reporter = reporters[flags.format]({ language, paint, version: pkg.version })
  const limit = { ...config.limits, ...flags.limit }
  const counts = (): Counts => run.summary.counts
  const loading: LoadOptions = { ...flags, limit, report, loadCheck: tolerant, printed: true, counts }
  // the other formats are data for programs
  if (flags.format !== 'pretty') loading.close = (tally) => report.closingFailures(tally)
  await write(output, reporter, run, loadDocuments(inputs, loading))
  if (flags.updateBaseline === true) await baseline?.write()
  else if (run.fails()) process.exitCode ??= 1
}

async function write(output: Output, reporter: Reporter, run: Run, documents: AsyncIterable<Loaded>): Promise<void> {
  await output.write(reporter.begin?.() ?? [])
  for await (const loaded of documents) await output.write(reporter.document(run.check(loaded)))
  await output.write(reporter.end?.(run.summary) ?? [])
}

function openBaseline({ baseline: path, updateBaseline }: ValidateFlags, config: Config): Baseline | null {
  const file = path ?? config.baseline
  if (file !== null) return Baseline.open(file, updateBaseline === true)
  if (updateBaseline !== true) return null
  throw new InputError(
    { zh: '--update-baseline 需要基线文件', en: '--update-baseline needs a file to write' },
    { zh: '请用 --baseline 指定', en: 'name it with --baseline' },
  )
}

/** The line in which a place begins. */
function lineAround(text: string, { start }: Range): string {
  const from = start.offset - (start.column - 1)
  let to = from
  while (to < text.length && text[to] !== '\n' && text[to] !== '\r') to++
  return text.slice(from, to)
}

/** One run over all documents: what is found, what of it is known, what is shown, and whether it fails. */
class Run {
  readonly summary: Summary = { documents: 0, counts: { error: 0, warning: 0, info: 0 }, known: 0, hidden: 0 }
  private readonly config: Config
  private readonly baseline: Baseline | null
  private readonly failOn: Severity
  private readonly show: Severity
  private readonly maxWarnings: number

  constructor(flags: ValidateFlags, config: Config, baseline: Baseline | null) {
    this.config = config
    this.baseline = baseline
    this.failOn = flags.failOn ?? config.failOn ?? 'error'
    this.maxWarnings = flags.maxWarnings ?? config.maxWarnings ?? Number.POSITIVE_INFINITY
    const usual = flags.quiet === true ? 'error' : flags.format === 'pretty' ? 'warning' : 'info'
    // what makes the run fail is always shown
    this.show = flags.show ?? (ORDER[this.failOn] > ORDER[usual] ? this.failOn : usual)
  }

  check(loaded: Loaded): Checked {
    const { document, input, parsed } = loaded
    const found = placed(this.findings(loaded), rangesFor(loaded))
    const fresh = this.baseline === null ? found : this.baseline.unknown(document.source.name, found)
    this.count(found.length, fresh)
    const text = parsed?.source.text ?? null
    return {
      label: input.label,
      document: document.id,
      findings: fresh.filter(({ severity }) => ORDER[severity] <= ORDER[this.show]),
      lineOf: (range) => (text === null ? null : lineAround(text, range)),
    }
  }

  fails(): boolean {
    const { counts } = this.summary
    const failing = (Object.keys(counts) as Severity[]).filter((severity) => ORDER[severity] <= ORDER[this.failOn])
    return failing.some((severity) => counts[severity] > 0) || counts.warning > this.maxWarnings
  }

  private findings({ document, parsed }: Loaded): Finding[] {
    const broken = problemsOf(document)
    if (broken.length > 0) return this.configured(broken)
    const wanted = ({ id }: { id: string }): boolean => severityOf(this.config, id) !== 'off'
    const source = parsed === null ? null : { text: parsed.source.text, lines: parsed.printed }
    const found = runRules(document, source, wanted)
    return this.configured(withParserFindings(parsed?.findings ?? document.diagnostics.map(toFinding), found))
  }

  private configured(findings: readonly Finding[]): Finding[] {
    return findings.flatMap((finding) => {
      const severity = severityOf(this.config, finding.rule)
      return severity === 'off' ? [] : [severity === undefined ? finding : { ...finding, severity }]
    })
  }

  private count(all: number, fresh: readonly Placed[]): void {
    this.summary.documents++
    this.summary.known += all - fresh.length
    for (const { severity } of fresh) {
      this.summary.counts[severity]++
      if (ORDER[severity] > ORDER[this.show]) this.summary.hidden++
    }
  }
}
