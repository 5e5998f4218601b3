import type { Progress } from '../export/ledger/progress.ts'
import type { NamedLedger, Standing, StandingNote } from '../ledger/standing.ts'
import type { PolicyDocument } from '../schema/document.ts'
import { asFailure } from './failure.ts'
import type { Report } from './report.ts'
import { textOf } from './reviewing.ts'

/** The options that `standing()` declares. */
export interface StandingFlags {
  ledger?: string[]
  asOf?: string
}

/** The ledgers of a run: read before the first document, matched to each, summed up behind the last. */
export class StandingRun {
  private readonly standing: Standing | null
  private readonly report: Report
  private notes = 0

  private constructor(standing: Standing | null, report: Report) {
    this.standing = standing
    this.report = report
  }

  /** Null where a file is no ledger file, which has been told then. */
  static async open({ ledger = [], asOf }: StandingFlags, report: Report): Promise<StandingRun | null> {
    if (ledger.length === 0 && asOf === undefined) return new StandingRun(null, report)
    const files = await readLedgers(ledger, report)
    if (files === null) return null
    const { Standing: Made } = await import('../ledger/standing.ts')
    return new StandingRun(new Made(files, asOf ?? null), report)
  }

  get progress(): Progress | undefined {
    return this.standing ?? undefined
  }

  /** Finds a document's rows; what cannot be found is told. */
  take(document: PolicyDocument): void {
    this.tell(this.standing?.take(document) ?? [])
  }

  /** The same for what goes out of a document under an id or with words of its own. */
  keep(from: string, to: string, words: (text: string) => string): void {
    this.standing?.keep(from, to, words)
  }

  /** Says how the commitments stand; true where rows were left. */
  close(): boolean {
    const { standing, report } = this
    if (standing === null) return false
    this.tell(standing.left())
    const { asOf, counts } = standing
    const { commitments, filled, done, overdue } = counts
    const share = commitments === 0 ? '0.0' : ((done / commitments) * 100).toFixed(1)
    const late =
      asOf === null
        ? { zh: '', en: '' }
        : { zh: `，截至 ${asOf} 逾期 ${overdue}`, en: `, ${overdue} overdue on ${asOf}` }
    report.note({
      zh: `台账：${commitments} 条举措，已填 ${filled}，已办结 ${done}（${share}%）${late.zh}`,
      en: `ledger: ${commitments} commitments, ${filled} filled in, ${done} done (${share}%)${late.en}`,
    })
    return this.notes > 0
  }

  private tell(notes: readonly StandingNote[]): void {
    this.notes += notes.length
    for (const { label, message } of notes) this.report.warning(label, message)
  }
}

async function readLedgers(paths: readonly string[], report: Report): Promise<NamedLedger[] | null> {
  const { readLedger } = await import('../ledger/read.ts')
  const files: NamedLedger[] = []
  let refused = false
  for (const path of new Set(paths)) {
    try {
      files.push({ label: path, file: readLedger(textOf(path)) })
    } catch (error) {
      report.failure(path, asFailure(error))
      process.exitCode = 2
      refused = true
    }
  }
  return refused ? null : files
}
