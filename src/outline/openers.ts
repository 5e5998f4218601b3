import { readAnnexLabel } from '../blocks/annex.ts'
import { isAddressee, isContact, isCopies, isDateLine, isDocumentNumber, isImprint } from '../blocks/furnishings.ts'
import { readLabel } from '../blocks/label.ts'
import { isDraftMark, isLetterhead, isTitle } from '../blocks/title.ts'

/** What a line can open, by its own words. */

/** A line that starts something of its own, whatever stands before it. */
export const opensBlock = (text: string): boolean =>
  readLabel(text) !== null ||
  (/^[（(【〔［[]/.test(text) && opensNote(text)) ||
  readAnnexLabel(text) !== null ||
  isDocumentNumber(text) ||
  isDateLine(text) ||
  isCopies(text) ||
  isImprint(text) ||
  isDraftMark(text)

/** `（责任单位：…`, `【牵头单位：…`: a note on a line of its own. */
const opensNote = (text: string): boolean =>
  readLabel(text.slice(1)) !== null || /^[（(【〔［[].{0,30}(?:牵头|责任|配合|负责)(?:单位|部门|领导)?[:：]/.test(text)

const FORM_NOTES = /^(?:填表说明|填报说明|填写说明|说明|附注|备注|注)[：:]1[.．、]/

/** `填表说明：1．年度投资包括各级财政资金；` */
export const opensFormNotes = (text: string): boolean => '填说附备注'.includes(text[0] ?? ' ') && FORM_NOTES.test(text)

const COMES_INTO_FORCE = /^[\s\u3000]{0,8}本[\u4e00-\u9fff]{2,4}自[^。；]{2,20}起(?:施行|实施|执行)/

/** `本意见自2022年7月1日起施行。` */
export const comesIntoForce = (text: string): boolean => COMES_INTO_FORCE.test(text)

/** A line that is an element of its own, with nothing left to say. */
export const isWholeLine = (text: string): boolean =>
  isTitle(text) ||
  isLetterhead(text) ||
  isAddressee(text) ||
  readLabel(text)?.kind === 'entry' ||
  readAnnexLabel(text) !== null ||
  isContact(text) ||
  isCopies(text) ||
  isImprint(text) ||
  isDocumentNumber(text)
