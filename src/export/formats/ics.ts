import type { Deadline } from '../../schema/deadline.ts'
import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import { commitmentsOf } from '../commitment.ts'
import { type FileOut, type Format, type FormatOptions, fileName, type Writer } from '../format.ts'
import { Held } from '../held.ts'
import { DONE, FILLED_IN } from '../ledger/columns.ts'
import { filledOf } from '../ledger/progress.ts'
import { chargedWith } from '../office.ts'
import { clean } from '../safe-cell.ts'

/** A calendar: one all-day event a due date of a commitment, with reminders where they are asked for. */
export const ics: Format = {
  name: 'ics',
  title: { zh: '时限日历（iCalendar）', en: 'calendar of deadlines (iCalendar)' },
  open: (files, options) => new Calendar(files.file(fileName('deadlines', options.part, 'ics')), options),
}

const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//gongwen//gongwen export//ZH', 'CALSCALE:GREGORIAN']

class Calendar implements Writer {
  private readonly out: FileOut
  private readonly options: FormatOptions
  private readonly events = new Held()
  private readonly titles: string[] = []
  private readonly counties = new Set<string>()

  constructor(out: FileOut, options: FormatOptions) {
    this.out = out
    this.options = options
  }

  add(document: PolicyDocument): void {
    const { title, jurisdiction } = document.metadata
    this.titles.push(title ?? document.id)
    if (jurisdiction !== null) this.counties.add(jurisdiction.name)
    for (const commitment of commitmentsOf(document)) {
      const status = filledOf(this.options, document, commitment)?.status ?? null
      // what is done needs no reminder
      const alarms = status === DONE ? [] : this.options.alarms
      for (const [due, notes] of dueDates(commitment.measure))
        this.events.push(lines(event(document, commitment.measure, { due, notes, status, alarms })))
    }
  }

  end(): void {
    const name = escaped(this.name())
    this.out.write(lines([...HEAD, `NAME:${name}`, `X-WR-CALNAME:${name}`]))
    for (const piece of this.events.take()) this.out.write(piece)
    this.out.write(lines(['END:VCALENDAR']))
  }

  /** What the calendar is of: its document, its counties, or how many of them. */
  private name(): string {
    const [title, another] = this.titles
    const counties = [...this.counties]
    if (title !== undefined && another === undefined) return `${title}：时限`
    if (counties.length === 0) return '任务时限'
    return counties.length > 3 ? `${counties.length} 地任务时限` : `${counties.join('、')}任务时限`
  }
}

interface Due {
  due: string
  notes: string[]
  /** What was filled in of it. */
  status: string | null
  alarms: readonly number[]
}

/** At nine in the morning, so many days before. */
function alarm(days: number, what: string): string[] {
  const trigger = days === 0 ? 'PT9H' : `-P${days === 1 ? '' : `${days - 1}D`}T15H`
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${what}`, 'END:VALARM']
}

function shortened(text: string): string {
  const start = [...text.slice(0, 82)]
  return start.length > 40 ? `${start.slice(0, 39).join('')}…` : text
}

/** The days on which something of a measure is due, each with what is printed about it. */
function dueDates({ deadline, milestones }: Measure): Map<string, string[]> {
  const dates = new Map<string, string[]>()
  const add = (part: string | null, { due, text }: Deadline): void => {
    if (due === null) return
    const note = part === null ? text : `${part}：${text}`
    const notes = dates.get(due) ?? []
    if (!notes.includes(note)) notes.push(note)
    dates.set(due, notes)
  }
  for (const { part, deadline: own } of milestones) add(part, own)
  if (deadline !== null) add(null, deadline)
  return dates
}

function event(document: PolicyDocument, measure: Measure, { due, notes, status, alarms }: Due): string[] {
  const { metadata, id } = document
  const what = measure.title ?? shortened(measure.text)
  const offices = chargedWith(measure, document).join('、')
  const state = status === null ? [] : [`${FILLED_IN.status}：${status}`]
  const about = [
    measure.text,
    `时限原文：${notes.join('；')}`,
    ...state,
    `来源：${metadata.title ?? id}（${measure.id}）`,
  ]
  const day = due.replaceAll('-', '')
  const summary = escaped(offices === '' ? what : `${what}（${offices}）`)
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${id}/${measure.id}/${day}`)}@gongwen`,
    // no clock: the day of issue where it is known
    `DTSTAMP:${stamp(metadata.issuedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escaped(about.join('\n'))}`,
    ...(metadata.jurisdiction === null ? [] : [`LOCATION:${escaped(metadata.jurisdiction.name)}`]),
    ...(measure.indicator === null ? [] : [`CATEGORIES:${escaped(measure.indicator)}`]),
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((days) => alarm(days, summary)),
    'END:VEVENT',
  ]
}

const stamp = (issued: string | null): string => (issued?.length === 10 ? issued.replaceAll('-', '') : '19700101')

const escaped = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\t/g, ' ')

const lines = (contents: string[]): string => contents.map((line) => `${folded(line)}\r\n`).join('')

/** At most 75 bytes a line, cut between characters; the next begins with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  let text = ''
  let bytes = 0
  for (const char of line) {
    const size = bytesOf(char.codePointAt(0) as number)
    if (bytes + size > 75) {
      text += '\r\n '
      bytes = 1
    }
    text += char
    bytes += size
  }
  return text
}

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
