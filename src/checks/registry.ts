import { copiedSection as consistencyCopiedSection } from './consistency/copied-section.ts'
import { documentKind as consistencyDocumentKind } from './consistency/document-kind.ts'
import { personName as consistencyPersonName } from './consistency/person-name.ts'
import { quotedName as consistencyQuotedName } from './consistency/quoted-name.ts'
import { repeatedClause as consistencyRepeatedClause } from './consistency/repeated-clause.ts'
import { repeatedMeasure as consistencyRepeatedMeasure } from './consistency/repeated-measure.ts'
import { scope as consistencyScope } from './consistency/scope.ts'
import { similarMeasure as consistencySimilarMeasure } from './consistency/similar-measure.ts'
import { target as consistencyTarget } from './consistency/target.ts'
import { term as consistencyTerm } from './consistency/term.ts'
import { correctionRules } from './corrections/cards.ts'
import { deadline as crossCheckDeadline } from './cross-check/deadline.ts'
import { figure as crossCheckFigure } from './cross-check/figure.ts'
import { lead as crossCheckLead } from './cross-check/lead.ts'
import { missing as crossCheckMissingText } from './cross-check/missing.ts'
import { punctuation as crossCheckPunctuation } from './cross-check/punctuation.ts'
import { title as crossCheckTitle } from './cross-check/title.ts'
import { units as crossCheckUnits } from './cross-check/units.ts'
import { unpaired as crossCheckUnpaired } from './cross-check/unpaired.ts'
import { wording as crossCheckWording } from './cross-check/wording.ts'
import { afterLimit as deadlineAfterLimit } from './deadline/after-limit.ts'
import { bareYear as deadlineBareYear } from './deadline/bare-year.ts'
import { beforeIssue as deadlineBeforeIssue } from './deadline/before-issue.ts'
import { farYear as deadlineFarYear } from './deadline/far-year.ts'
import { malformed as deadlineMalformed } from './deadline/malformed.ts'
import { missing as deadlineMissing } from './deadline/missing.ts'
import { sentence as deadlineSentence } from './deadline/sentence.ts'
import { vague as deadlineVague } from './deadline/vague.ts'
import { notice as formNotice } from './form/notice.ts'
import { duplicate as numberingDuplicate } from './numbering/duplicate.ts'
import { gap as numberingGap } from './numbering/gap.ts'
import { level as numberingLevel } from './numbering/level.ts'
import { order as numberingOrder } from './numbering/order.ts'
import { restart as numberingRestart } from './numbering/restart.ts'
import { start as numberingStart } from './numbering/start.ts'
import { step as numberingStep } from './numbering/step.ts'
import { style as numberingStyle } from './numbering/style.ts'
import { unnumbered as numberingUnnumbered } from './numbering/unnumbered.ts'
import { parserRules } from './parser/index.ts'
import { address as privacyAddress } from './privacy/address.ts'
import { contact as privacyContact } from './privacy/contact.ts'
import { email as privacyEmail } from './privacy/email.ts'
import { identity as privacyIdentity } from './privacy/identity.ts'
import { phone as privacyPhone } from './privacy/phone.ts'
import { number as referenceNumber } from './reference/number.ts'
import type { Rule, RuleCard } from './rule.ts'
import { schemaRules } from './schema/cards.ts'
import { annexAbsent as structureAnnexAbsent } from './structure/annex-absent.ts'
import { declaredCount as structureDeclaredCount } from './structure/declared-count.ts'
import { emptySection as structureEmptySection } from './structure/empty-section.ts'
import { undated as structureUndated } from './structure/undated.ts'
import { noBase as targetNoBase } from './target/no-base.ts'
import { overHundred as targetOverHundred } from './target/over-hundred.ts'
import { twoDates as targetTwoDates } from './target/two-dates.ts'
import { bracketRepeats as textBracketRepeats } from './text/bracket-repeats.ts'
import { comma as textComma } from './text/comma.ts'
import { cut as textCut } from './text/cut.ts'
import { doubledAtBreak as textDoubledAtBreak } from './text/doubled-at-break.ts'
import { doubledMark as textDoubledMark } from './text/doubled-mark.ts'
import { emptyQuotes as textEmptyQuotes } from './text/empty-quotes.ts'
import { figureUnit as textFigureUnit } from './text/figure-unit.ts'
import { foreignWord as textForeignWord } from './text/foreign-word.ts'
import { fullStop as textFullStop } from './text/full-stop.ts'
import { halfWidth as textHalfWidth } from './text/half-width.ts'
import { listMark as textListMark } from './text/list-mark.ts'
import { listRepeats as textListRepeats } from './text/list-repeats.ts'
import { lookAlike as textLookAlike } from './text/look-alike.ts'
import { misprint as textMisprint } from './text/misprint.ts'
import { redundant as textRedundant } from './text/redundant.ts'
import { repeatedWord as textRepeatedWord } from './text/repeated-word.ts'
import { space as textSpace } from './text/space.ts'
import { unbalanced as textUnbalanced } from './text/unbalanced.ts'
import { variant as textVariant } from './text/variant.ts'
import { joined as unitsJoined } from './units/joined.ts'
import { label as unitsLabel } from './units/label.ts'
import { lead as unitsLead } from './units/lead.ts'
import { leader as unitsLeader } from './units/leader.ts'
import { level as unitsLevel } from './units/level.ts'
import { missing as unitsMissing } from './units/missing.ts'
import { misspelt as unitsMisspelt } from './units/misspelt.ts'
import { name as unitsName } from './units/name.ts'
import { prefix as unitsPrefix } from './units/prefix.ts'
import { shape as unitsShape } from './units/shape.ts'
import { unread as unitsUnread } from './units/unread.ts'

/** The rules of the validator: a new one is a file and a line here. */
export const rules: readonly Rule[] = [
  numberingDuplicate,
  numberingGap,
  numberingLevel,
  numberingOrder,
  numberingRestart,
  numberingStart,
  numberingStep,
  numberingStyle,
  numberingUnnumbered,
  structureAnnexAbsent,
  structureDeclaredCount,
  structureEmptySection,
  structureUndated,
  crossCheckDeadline,
  crossCheckFigure,
  crossCheckMissingText,
  crossCheckPunctuation,
  crossCheckTitle,
  crossCheckUnits,
  crossCheckUnpaired,
  crossCheckWording,
  consistencyCopiedSection,
  consistencyDocumentKind,
  consistencyPersonName,
  consistencyQuotedName,
  consistencyRepeatedClause,
  consistencyRepeatedMeasure,
  consistencyScope,
  consistencySimilarMeasure,
  consistencyTarget,
  consistencyTerm,
  deadlineAfterLimit,
  deadlineBareYear,
  deadlineBeforeIssue,
  deadlineFarYear,
  deadlineMalformed,
  deadlineMissing,
  deadlineSentence,
  unitsJoined,
  unitsLead,
  unitsLeader,
  unitsLevel,
  unitsMissing,
  unitsName,
  unitsPrefix,
  unitsShape,
  unitsUnread,
  textBracketRepeats,
  textComma,
  textDoubledAtBreak,
  textDoubledMark,
  textEmptyQuotes,
  textFigureUnit,
  textForeignWord,
  textFullStop,
  textHalfWidth,
  textListMark,
  textListRepeats,
  textMisprint,
  textRedundant,
  textRepeatedWord,
  textSpace,
  textUnbalanced,
  textVariant,
  crossCheckLead,
  deadlineVague,
  formNotice,
  referenceNumber,
  targetNoBase,
  targetOverHundred,
  targetTwoDates,
  textCut,
  textLookAlike,
  unitsLabel,
  unitsMisspelt,
  privacyAddress,
  privacyContact,
  privacyEmail,
  privacyIdentity,
  privacyPhone,
]

/** Every id that a diagnostic can carry, with what there is to say of it. */
export const ruleCards: readonly RuleCard[] = [...rules, ...parserRules, ...schemaRules, ...correctionRules].sort(
  (a, b) => (a.id < b.id ? -1 : 1),
)
