import type { Deadline } from '../../schema/deadline.ts'
import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import { type Format, fileName } from '../format.ts'
import { chargedWith } from '../office.ts'
import { clean } from '../safe-cell.ts'

/** A calendar: one all-day event a due date of a measure. */
export const ics: Format = {
  name: 'ics',
  title: { zh: '时限日历（iCalendar）', en: 'calendar of deadlines (iCalendar)' },
  open(files, { part }) {
    const out = files.file(fileName('deadlines', part, 'ics'))
    out.write(lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//gongwen//gongwen export//ZH', 'CALSCALE:GREGORIAN']))
    return {
      add(document) {
        for (const measure of document.measures) {
          for (const [due, notes] of dueDates(measure)) out.write(lines(event(document, measure, due, notes)))
        }
      },
      end: () => out.write(lines(['END:VCALENDAR'])),
    }
  },
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

function event(document: PolicyDocument, measure: Measure, due: string, notes: string[]): string[] {
  const { metadata, id } = document
  const what = measure.title ?? shortened(measure.text)
  const offices = chargedWith(measure).join('、')
  const about = [measure.text, `时限原文：${notes.join('；')}`, `来源：${metadata.title ?? id}（${measure.id}）`]
  const day = due.replaceAll('-', '')
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${id}/${measure.id}/${day}`)}@gongwen`,
    // no clock: the day of issue where it is known
    `DTSTAMP:${stamp(metadata.issuedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${escaped(offices === '' ? what : `${what}（${offices}）`)}`,
    `DESCRIPTION:${escaped(about.join('\n'))}`,
    ...(metadata.jurisdiction === null ? [] : [`LOCATION:${escaped(metadata.jurisdiction.name)}`]),
    ...(measure.indicator === null ? [] : [`CATEGORIES:${escaped(measure.indicator)}`]),
    'TRANSP:TRANSPARENT',
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
