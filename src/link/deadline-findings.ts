import type { DeadlineProblem } from '../fields/deadline.ts'
import type { Deadline } from '../schema/deadline.ts'
import type { Extent, Finding, Message } from '../schema/finding.ts'

type Spoken = { severity: Finding['severity']; origin: Finding['origin']; say: (deadline: Deadline) => Message }

const SPOKEN: Partial<Record<DeadlineProblem, Spoken>> = {
  impossible: {
    severity: 'error',
    origin: 'issuer',
    say: ({ text }) => ({
      zh: `日历上没有“${text}”这个日期，未取值`,
      en: `there is no such date as '${text}'; no value taken`,
    }),
  },
  'year-inferred': {
    severity: 'info',
    origin: 'parser',
    say: ({ text, date }) => ({
      zh: `“${text}”未写年份，按文件年份读作 ${date}`,
      en: `'${text}' prints no year; read as ${date} by the document's year`,
    }),
  },
  'year-unknown': {
    severity: 'warning',
    origin: 'parser',
    say: ({ text }) => ({
      zh: `“${text}”未写年份，文件里也没有可依据的年份，未取值`,
      en: `'${text}' prints no year and the document gives none; no value taken`,
    }),
  },
  relative: {
    severity: 'info',
    origin: 'parser',
    say: ({ text }) => ({
      zh: `“${text}”是相对期限，未换算成日期`,
      en: `'${text}' is relative; no date was made of it`,
    }),
  },
  event: {
    severity: 'info',
    origin: 'parser',
    say: ({ text }) => ({ zh: `“${text}”以事件为限，没有日期`, en: `'${text}' is an event, not a date` }),
  },
  'look-alike': {
    severity: 'warning',
    origin: 'capture',
    say: ({ text }) => ({
      zh: `“${text}”的数字不全或混有字母，未取值`,
      en: `digits of '${text}' are missing or are letters; no value taken`,
    }),
  },
  'plan-period': {
    severity: 'info',
    origin: 'parser',
    say: ({ text, date }) => ({
      zh: `“${text}”按规划期的最后一年读作 ${date}`,
      en: `'${text}' was read as ${date}, the last year of the plan`,
    }),
  },
  unread: {
    severity: 'warning',
    origin: 'parser',
    say: ({ text }) => ({
      zh: `没读懂期限“${text}”，保留原文`,
      en: `could not read the deadline '${text}'; kept as printed`,
    }),
  },
}

/** What is to be said of a deadline that is no plain date. */
export function deadlineFindings(
  problems: readonly DeadlineProblem[],
  at: Extent,
  deadline: Deadline,
  measure: string,
): Finding[] {
  return problems.flatMap((problem) => {
    const spoken = SPOKEN[problem]
    if (spoken === undefined) return []
    return [
      {
        rule: `deadline/${problem}`,
        severity: spoken.severity,
        origin: spoken.origin,
        message: spoken.say(deadline),
        at,
        measure,
      },
    ]
  })
}
