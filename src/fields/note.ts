/** Who answers for a commitment: notes in brackets, run-in and labelled ones. */
export { firstLeads, leadFirst, roleOfOthers, ruleOfHeader } from './note-convention.ts'
export { type FoundNote, findNotes, findTrailingNote, readDuty } from './note-find.ts'
export { matchLabel } from './note-label.ts'
export { type Note, readLabelValue, readNote } from './note-read.ts'
export type { Scope } from './note-scope.ts'
