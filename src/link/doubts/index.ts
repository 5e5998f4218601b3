import type { Finding } from '../../schema/finding.ts'
import { textElsewhere, unitColumn, unitHeads } from './columns.ts'
import type { Reading } from './doubt.ts'
import { cellsLeft, notesLeft, rolesUnknown } from './notes.ts'
import { flatItems, headingsAlone, kindUnsure, marksUnread, mostlySafeguards, tasksInProse } from './structure.ts'
import { bodiesMissing, numbersUnread, oddIndicators, oddLeaders, oddUnits } from './values.ts'

const CHECKS: readonly ((reading: Reading) => Finding[])[] = [
  notesLeft,
  cellsLeft,
  rolesUnknown,
  bodiesMissing,
  oddUnits,
  oddLeaders,
  oddIndicators,
  numbersUnread,
  textElsewhere,
  unitHeads,
  unitColumn,
  flatItems,
  mostlySafeguards,
  kindUnsure,
  headingsAlone,
  tasksInProse,
  marksUnread,
]

/** What a finished reading shows of its own mistakes: each check looks at all records once, and leads to the places. */
export const selfDoubts = (reading: Reading): Finding[] => CHECKS.flatMap((check) => check(reading))
