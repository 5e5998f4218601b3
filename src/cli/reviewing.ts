import { readFileSync } from 'node:fs'
import type { NamedCorrections, Outcome, Reviewed, Told, ToRange } from '../corrections/index.ts'
import { InputError } from '../read/input-error.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import type { Position } from '../schema/position.ts'
import { counted } from '../text/counted.ts'
import { asFailure } from './failure.ts'
import { repeatedKey } from './json-keys.ts'
import type { Report } from './report.ts'

/** The options that `corrections()` declares. */
export interface CorrectionFlags {
  corrections?: string[]
  strict?: true
}

/** Places that were only wanted to say where corrections are. */
export function withoutPlaces(document: PolicyDocument): PolicyDocument {
  const rest = { ...document }
  delete rest.places
  return rest
}

type Apply = (document: PolicyDocument, files: readonly NamedCorrections[], toRange: ToRange) => Reviewed

/** The corrections of a run: read before the first document, applied to each, summed up behind the last. */
export class Reviewing {
  private readonly files: readonly NamedCorrections[]
  private readonly run: Apply
  private readonly report: Report
  private readonly counts = new Map<Outcome, number>()
  private readonly met = new Set<string>()

  private constructor(files: readonly NamedCorrections[], run: Apply, report: Report) {
    this.files = files
    this.run = run
    this.report = report
  }

  /** Null where a file is no corrections file, which has been told then. */
  static async open({ corrections: paths = [] }: CorrectionFlags, report: Report): Promise<Reviewing | null> {
    if (paths.length === 0) return new Reviewing([], (document) => ({ document, told: [], met: [] }), report)
    const files = await readCorrectionFiles(paths, report)
    if (files === null) return null
    const { applyCorrections } = await import('../corrections/apply.ts')
    return new Reviewing(files, applyCorrections, report)
  }

  /** Whether there is anything to apply: the places of values are wanted then, to say where they stand. */
  get isWanted(): boolean {
    return this.files.length > 0
  }

  /** What the files say. */
  get named(): readonly NamedCorrections[] {
    return this.files
  }

  /** A document with its corrections; what was not applied is told under the document's label, unless others tell it. */
  apply(
    document: PolicyDocument,
    toRange: ToRange,
    label: string | null,
  ): { document: PolicyDocument; findings: Finding[] } {
    if (!this.isWanted) return { document, findings: [] }
    const reviewed = this.run(document, this.files, toRange)
    for (const key of reviewed.met) this.met.add(key)
    for (const { outcome, severity, message } of reviewed.told) {
      this.counts.set(outcome, this.count(outcome) + 1)
      if (severity !== 'info' && label !== null) this.report.warning(label, message)
    }
    return { document: reviewed.document, findings: reviewed.told.map(toFinding) }
  }

  /** Says what became of the corrections; true where some were left unapplied. */
  close(): boolean {
    if (!this.isWanted) return false
    const strangers = this.files.map(({ label, file }) => this.tellUnread(label, Object.keys(file.documents)))
    const [applied, obsolete, left] = [
      this.count('applied'),
      this.count('obsolete'),
      this.count('orphan') + this.count('conflict') + this.count('contradiction'),
    ]
    this.report.note({
      zh: `更正：采用 ${applied} 处，已不需要 ${obsolete} 处，未采用 ${left} 条`,
      en: `corrections: ${applied} applied, ${obsolete} needed no more, ${left} not applied`,
    })
    return left > 0 || strangers.includes(true)
  }

  private count(outcome: Outcome): number {
    return this.counts.get(outcome) ?? 0
  }

  /** Documents of a file that were not among the inputs; true where none of them was. */
  private tellUnread(label: string, ids: readonly string[]): boolean {
    const unread = ids.filter((id) => !this.met.has(JSON.stringify([label, id])))
    if (unread.length === 0) return false
    const [first = ''] = unread
    const others = unread.length - 1
    const message = {
      zh: `其中 ${unread.length} 个文档（${first}${others > 0 ? '等' : ''}）不在输入中`,
      en: `${counted(unread.length, 'document')} of it (${first}${others > 0 ? ' …' : ''}) not among the inputs`,
    }
    if (unread.length === ids.length) this.report.warning(label, message)
    return unread.length === ids.length
  }
}

/** Corrections files by their paths; null where one of them is none, which has been told then. */
export async function readCorrectionFiles(
  paths: readonly string[],
  report: Report,
): Promise<NamedCorrections[] | null> {
  const { readCorrections } = await import('../corrections/read.ts')
  const files: NamedCorrections[] = []
  let refused = false
  for (const path of paths) {
    try {
      files.push({ label: path, file: readCorrections(textOf(path)) })
    } catch (error) {
      report.failure(path, asFailure(error))
      process.exitCode = 2
      refused = true
    }
  }
  return refused ? null : files
}

/** JSON of UTF-8 whose keys stand once. */
export function textOf(path: string): string {
  const bytes = readFileSync(path)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError({ zh: '不是 UTF-8', en: 'is not UTF-8' }, { zh: '请另存为 UTF-8', en: 'save it as UTF-8' })
  }
  const twice = repeatedKey(text)
  if (twice === null) return text
  throw new InputError(
    { zh: `键“${twice}”出现两次`, en: `the key '${twice}' stands twice` },
    { zh: '请改正后重试', en: 'mend it and try again' },
  )
}

const toFinding = ({ outcome, severity, message, position, measure, related }: Told): Finding => ({
  rule: `corrections/${outcome}`,
  severity,
  origin: 'reviewer',
  message,
  at: extentOf(position),
  measure,
  related: related.map((one) => ({ message: one.message, at: extentOf(one.position) })),
})

function extentOf(position: Position | null): Extent | null {
  const first = Array.isArray(position) ? position[0] : position
  return first == null ? null : { from: first.start.offset, to: first.end.offset }
}
