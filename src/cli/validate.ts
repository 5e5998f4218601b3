import pkg from '../../package.json' with { type: 'json' }
import { profileOf } from '../checks/profile.ts'
import { InputError } from '../read/input-error.ts'
import type { Severity } from '../schema/diagnostic.ts'
import { Baseline } from './baseline.ts'
import { colourful, palette } from './colour.ts'
import type { ValidateFlags } from './commands/validate.ts'
import { type Config, isSuppressed, readConfig } from './config.ts'
import { type LoadOptions, loadDocuments, makeOfDocuments } from './documents.ts'
import { type Examination, type Examined, type ExaminedApart, Examiner, examinedThere } from './examine.ts'
import { asFailure } from './failure.ts'
import type { Input } from './inputs.ts'
import { tolerant } from './json-problems.ts'
import type { Language } from './language.ts'
import type { Loaded } from './load-work.ts'
import { ClosedPipe } from './output.ts'
import { Report } from './report.ts'
import { reporters } from './reporters/index.ts'
import { profileLines } from './reporters/profile.ts'
import type { Checked, Placed, Reporter, Summary } from './reporters/reporter.ts'
import { statistics } from './reporters/statistics.ts'
import { ORDER } from './reporters/words.ts'
import { Reviewing } from './reviewing.ts'
import { Sink } from './sink.ts'
import type { Counts } from './tally.ts'
import { configured } from './with-config.ts'

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

async function checkAll(inputs: string[], given: ValidateFlags, language: Language, report: Report): Promise<void> {
  const config = await readConfig(given.config, inputs)
  const { ignore: ignored, ...rest } = given
  const flags = configured(rest, config)
  const examination: Examination = { config, select: given.select, ignore: ignored }
  const examiner = new Examiner(examination)
  const reviewing = await Reviewing.open(given, report)
  if (reviewing === null) return
  const loading: LoadOptions = { ...flags, report, loadCheck: tolerant, printed: true, reviewing, tellsFindings: true }
  let close = (): void => undefined
  loading.close = (tally) => {
    // the other formats are data for programs
    close = () => (given.format === 'pretty' ? report.closing(tally) : report.closingFailures(tally))
  }
  const sink = new Sink(given.output)
  if (given.profile === true) {
    await sink.write(profiles(loadDocuments(inputs, loading), given.format === 'json', language))
    close()
    return
  }
  const baseline = openBaseline(given, config)
  const paint = await palette(colourful({ wanted: given.color, terminal: sink.isTerminal, env: process.env }))
  const run = new Run(given, { config, baseline })
  loading.counts = (): Counts => run.summary.counts
  const documents = makeOfDocuments(inputs, loading, {
    here: (loaded): Seen => ({ input: loaded.input, id: loaded.document.id, examined: examiner.examine(loaded) }),
    kind: 'check',
    shared: { examination, quotes: given.format === 'pretty' },
    there: (made, input, id) => ({ input, id, examined: examinedThere(made as ExaminedApart) }),
  })
  const open = given.statistics === true ? statistics : reporters[given.format]
  await sink.write(reported(open({ language, paint, version: pkg.version }), run, documents))
  if (given.updateBaseline === true) await baseline?.write()
  else if (run.fails()) process.exitCode ??= 1
  if (reviewing.close() && given.strict === true) process.exitCode ??= 1
  tellGone(run, given, report)
  close()
}

/** Pretty says it in its last line. */
function tellGone({ summary }: Run, { format, statistics: only, updateBaseline }: ValidateFlags, report: Report): void {
  const { gone } = summary
  if (gone === 0 || updateBaseline === true || (format === 'pretty' && only !== true)) return
  report.note({
    zh: `基线中有 ${gone} 个问题不再出现（--update-baseline 清除）`,
    en: `${gone} of the baseline no longer occur (--update-baseline drops them)`,
  })
}

async function* reported(reporter: Reporter, run: Run, documents: AsyncIterable<Seen>): AsyncGenerator<string> {
  yield* reporter.begin?.() ?? []
  for await (const seen of documents) yield* reporter.document(run.check(seen))
  yield* reporter.end?.(run.summary) ?? []
}

async function* profiles(documents: AsyncIterable<Loaded>, json: boolean, language: Language): AsyncGenerator<string> {
  const all: object[] = []
  for await (const { input, document } of documents) {
    const profile = profileOf(document)
    if (json) all.push({ file: input.label, document: document.id, ...profile })
    else yield* profileLines(input.label, profile, language)
  }
  if (json) yield `${JSON.stringify(all, null, 2)}\n`
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

/** A document that the rules have looked at. */
interface Seen {
  input: Input
  id: string
  examined: Examined
}

interface RunParts {
  config: Config
  baseline: Baseline | null
}

/** One run over all documents: what is found, what of it is known, what is shown, and whether it fails. */
class Run {
  readonly summary: Summary = {
    documents: 0,
    counts: { error: 0, warning: 0, info: 0 },
    known: 0,
    hidden: 0,
    suppressed: 0,
    gone: 0,
  }
  private readonly config: Config
  private readonly baseline: Baseline | null
  private readonly failOn: Severity
  private readonly show: Severity
  private readonly maxWarnings: number

  constructor(flags: ValidateFlags, { config, baseline }: RunParts) {
    this.config = config
    this.baseline = baseline
    this.failOn = flags.failOn ?? config.failOn ?? 'error'
    this.maxWarnings = flags.maxWarnings ?? config.maxWarnings ?? Number.POSITIVE_INFINITY
    const usual = flags.quiet === true ? 'error' : flags.format === 'pretty' ? 'warning' : 'info'
    // what makes the run fail is always shown
    this.show = flags.show ?? (ORDER[this.failOn] > ORDER[usual] ? this.failOn : usual)
  }

  check({ input, id, examined }: Seen): Checked {
    const { name, fromPaper, findings: all, lineOf } = examined
    const { path } = input
    const found = all.filter((finding) => !this.stays(finding, path))
    this.summary.suppressed += all.length - found.length
    const { baseline } = this
    const fresh = baseline === null ? found : baseline.unknown(baseline.keyOf(path, name), found)
    this.count(found.length, fresh)
    this.summary.gone = baseline?.gone ?? 0
    return {
      // JSON is annotated at the lines of the paper that it was made of
      label: fromPaper ? name : input.label,
      document: id,
      findings: fresh.filter(({ severity }) => ORDER[severity] <= ORDER[this.show]),
      lineOf,
    }
  }

  fails(): boolean {
    const { counts } = this.summary
    const failing = (Object.keys(counts) as Severity[]).filter((severity) => ORDER[severity] <= ORDER[this.failOn])
    return failing.some((severity) => counts[severity] > 0) || counts.warning > this.maxWarnings
  }

  private stays({ rule, message, range }: Placed, path: string | null): boolean {
    return isSuppressed(this.config, { rule, message: message.zh, line: range?.start.line ?? null }, path)
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
