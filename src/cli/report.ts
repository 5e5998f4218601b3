import type { InputError } from '../read/input-error.ts'
import type { Severity } from '../schema/diagnostic.ts'
import type { Message } from '../schema/finding.ts'
import { counted } from '../text/counted.ts'
import { closingLine } from './closing.ts'
import { colourful, type Palette, palette } from './colour.ts'
import { escapeControls } from './escape.ts'
import { type Language, say } from './language.ts'
import type { Told } from './parse-work.ts'
import { Pace } from './scale/pace.ts'
import type { Tally } from './tally.ts'

export interface ReportOptions {
  language: Language
  quiet: boolean
  colour: boolean
}

const WORDS = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const

/** Everything that is said on standard error. */
export class Report {
  private readonly options: ReportOptions
  private readonly paint: Palette
  private readonly pace = new Pace()
  private progressShown = false

  private constructor(options: ReportOptions, paint: Palette) {
    this.options = options
    this.paint = paint
  }

  static async open(options: ReportOptions): Promise<Report> {
    const terminal = process.stderr.isTTY
    return new Report(options, await palette(colourful({ wanted: options.colour, terminal, env: process.env })))
  }

  /** What went wrong with an input, on one line: file, cause, remedy. */
  failure(label: string, failure: InputError): void {
    const place = [label, failure.line, failure.byte === undefined ? undefined : `@${failure.byte}`]
    const where = place.filter((part) => part !== undefined).join(':')
    this.line(
      `${this.word('error')} ${escapeControls(where)}: ${this.say(failure.reason)} — ${this.say(failure.remedy)}`,
    )
  }

  warning(label: string, message: Message): void {
    if (!this.options.quiet) this.line(`${this.word('warning')} ${escapeControls(label)}: ${this.say(message)}`)
  }

  /** What a run did that its files do not say. */
  note(message: Message): void {
    if (!this.options.quiet) this.line(this.say(message))
  }

  /** The diagnostics of a document, one a line in the order of the text, and their count. */
  diagnostics(label: string, told: readonly Told[]): void {
    const start = ({ finding }: Told): number => finding.at?.from ?? -1
    const sorted = told.map((one, i) => ({ one, i }))
    sorted.sort((a, b) => start(a.one) - start(b.one) || a.i - b.i)
    for (const { one } of sorted) this.diagnostic(label, one)
    const count = (severity: Severity): number => told.filter(({ finding }) => finding.severity === severity).length
    const [errors, warnings, notes] = [count('error'), count('warning'), count('info')]
    const zh = `${label}：${errors} 个错误，${warnings} 个警告，${notes} 个提示`
    this.line(
      this.say({
        zh,
        en: `${label}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')}`,
      }),
    )
  }

  private diagnostic(label: string, { finding, point }: Told): void {
    const where = escapeControls(point === null ? label : `${label}:${point.line}:${point.column}`)
    const rule = this.paint.dim(escapeControls(finding.rule))
    this.line(`${where} ${this.word(finding.severity)} ${this.say(finding.message)} ${rule}`)
  }

  /** How far a run of more than two seconds has come: at a terminal always on the same line, elsewhere once a minute. */
  progress(at: number, total: number | null, label: string): void {
    if (this.options.quiet || (total !== null && total < 2)) return
    const text = this.pace.told({ at, total, terminal: process.stderr.isTTY })
    if (text === null) return
    if (!process.stderr.isTTY) {
      this.line(this.say(text))
      return
    }
    this.progressShown = true
    writeError(`\r\u001b[K${this.say(text)} ${escapeControls(label).slice(-40)}`)
  }

  /** The last line of a run. One that is to be quiet tells of failures only. */
  closing(tally: Tally): void {
    if (this.options.quiet && tally.failed === 0) return
    this.line(this.say(closingLine(tally)))
  }

  /** The same where the run only prints data: a line about nothing but failures. */
  closingFailures(tally: Tally): void {
    if (tally.failed > 0) this.closing(tally)
  }

  /** A link that leads back to a folder above it: nothing is lost, nothing read twice. */
  circle(label: string): void {
    this.warning(label, {
      zh: '链接指回上级文件夹，其中文件只读一次',
      en: 'links back to a folder above: its files are read once',
    })
  }

  /** The stack of an error that nobody foresaw. */
  stack(error: unknown): void {
    if (error instanceof Error && error.stack !== undefined) writeError(`${error.stack}\n`)
  }

  clear(): void {
    if (this.progressShown) writeError('\r\u001b[K')
    this.progressShown = false
  }

  private line(text: string): void {
    this.clear()
    writeError(`${text}\n`)
  }

  private say(message: Message): string {
    return escapeControls(say(message, this.options.language))
  }

  private word(severity: Severity): string {
    return this.paint[severity](say(WORDS[severity], this.options.language))
  }
}

/** Standard error may be closed or full: there is nobody left to tell. */
function writeError(text: string): void {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined)
  process.stderr.write(text)
}
