import { passagesOf } from '../passages.ts'
import type { Rule } from '../rule.ts'

/** 2023年21日 · 13月5日 · 9月32日 */
const DATE = /20[0-9]{2}年([0-9]{1,2})日|([0-9]{1,2})月([0-9]{1,2})日/g

/** A date in a sentence that no calendar has. */
export const malformed: Rule = {
  id: 'deadline/malformed',
  severity: 'error',
  origin: 'capture',
  title: { zh: '句中的日期不成立', en: 'a date in a sentence that cannot be' },
  explanation: {
    zh: '句中的日期缺月份，或月、日超出日历。作为期限读取的日期由 deadline/impossible 说明。',
    en: 'A date in a sentence lacks its month, or its month or day is beyond the calendar. Dates read as deadlines are told by deadline/impossible.',
  },
  example: { wrong: '从2023年21日起，可容缺办理', right: '从2023年2月1日起，可容缺办理' },
  *check(subject) {
    const told = new Set(
      subject.document.diagnostics.flatMap(({ rule, measure }) => (rule === 'deadline/impossible' ? [measure] : [])),
    )
    for (const { text, position, measure } of passagesOf(subject.document)) {
      if (measure !== null && told.has(measure)) continue
      for (const [words, lone, month, day] of text.matchAll(DATE)) {
        if (lone === undefined && (isDay(Number(month), Number(day)) || Number(month) > SLIPS)) continue
        yield {
          message: { zh: `“${words}”不是日期`, en: `'${words}' is no date` },
          at: subject.locate(position, words),
          measure,
        }
      }
    }
  },
}

/** Beyond them two figures run together: 阅读69 9月4日. */
const SLIPS = 19

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isDay = (month: number, day: number): boolean => day >= 1 && day <= (DAYS[month - 1] ?? 0)
