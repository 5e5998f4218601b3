/** Why a form is read otherwise. A defect mended makes its test fail here: take the pair out then. */
const MARKLESS = 'without a byte-order mark, 一 and U+3000 count against UTF-16'
const INVISIBLE = 'markers, labels and notes are read with the invisible characters in them'
const LONE_CR = 'bold over a lone CR is not joined'
const WIDE = 'a text without line ends is cut at half-width digits only'
const FULL_NOTE = 'a full last line that ends in a note is joined with the paragraph behind the blank line'
const FULL_TITLE = 'a title that fills its line is joined with the paragraph behind the blank line'
const CUT_NAME = 'a label line cut inside a name is not joined'
const CUT_LABEL = 'a note cut inside its label is not joined'
const LOST_SEMICOLON = 'a semicolon behind a note is lost at a line end'
const HALF_WIDTH = 'the first line of a sentence with half-width marks is taken for a head'
const LOST_BLANK = 'a list parted by a blank loses it at a line end: nothing tells 区纪委 from 区监委 any more'

const all = (ids: readonly string[], reason: string): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, reason]))

/** Pairs of a form and a document that are known to be read otherwise, each with the reason. */
export const known: Record<string, Record<string, string>> = {
  'UTF-16 LE': all(
    [
      'articles-with-chapters',
      'b-draft-spaced-eldercare',
      'c-ocr-pages-digital-village',
      'c-running-to-thirty-two-business',
      'deadlines-in-sentences',
      'notes-after-sub-steps',
      'rectification-label-lines',
      'shangyou-2022-rectification-plan.txt',
      'shangyou-2023-work-points.txt',
      'tonggu-2023-indicator-measures.txt',
      'yiyang-2022-implementation-opinion.txt',
    ],
    MARKLESS,
  ),
  'UTF-16 BE': all(
    [
      'articles-with-chapters',
      'b-draft-spaced-eldercare',
      'c-ocr-pages-digital-village',
      'c-running-to-thirty-two-business',
      'deadlines-in-sentences',
      'notes-after-sub-steps',
      'rectification-label-lines',
      'shangyou-2022-rectification-plan.txt',
      'shangyou-2023-work-points.txt',
      'tonggu-2023-indicator-measures.txt',
      'yiyang-2022-implementation-opinion.txt',
    ],
    MARKLESS,
  ),
  'wrapped at 28, parted': {
    'tonggu-2023-indicator-measures.txt': FULL_TITLE,
    'c-mixed-levels-city-management': FULL_TITLE,
    'xihu-2023-action-plan.md': LOST_BLANK,
    'c-ledger-blocks-petition': CUT_NAME,
    'label-lines-half-width': HALF_WIDTH,
    'notes-after-sub-steps': LOST_SEMICOLON,
    'running-numbers-after-aims': FULL_NOTE,
  },
  'wrapped at 28, parted, paged': {
    'tonggu-2023-indicator-measures.txt': FULL_TITLE,
    'c-mixed-levels-city-management': FULL_TITLE,
    'xihu-2023-action-plan.md': LOST_BLANK,
    'c-ledger-blocks-petition': CUT_NAME,
    'label-lines-half-width': HALF_WIDTH,
    'notes-after-sub-steps': LOST_SEMICOLON,
    'running-numbers-after-aims': FULL_NOTE,
  },
  'zero-width spaces': all(
    [
      'b-dense-rural-revitalization',
      'b-draft-spaced-eldercare',
      'b-feedback-list-environment',
      'b-flat-urban-renewal',
      'b-md-science-innovation',
      'b-substeps-health',
      'b-tsv-river-chief',
      'b-two-plans-fire',
      'c-ledger-blocks-petition',
      'c-task-labels-forest-fire',
      'chapter-notes-inherited',
      'cosigned-notice-then-plan',
      'hard-wrapped-with-page-numbers',
      'notes-after-sub-steps',
      'xihu-2023-action-plan.md',
    ],
    INVISIBLE,
  ),
  'wrapped at 28, indented': {
    'xihu-2023-action-plan.md': LOST_BLANK,
    'c-ledger-blocks-petition': CUT_NAME,
    'chapter-notes-inherited': CUT_LABEL,
    'label-lines-half-width': HALF_WIDTH,
    'notes-after-sub-steps': LOST_SEMICOLON,
  },
  'wrapped at 28, indented, paged': {
    'xihu-2023-action-plan.md': LOST_BLANK,
    'c-ledger-blocks-petition': CUT_NAME,
    'chapter-notes-inherited': CUT_LABEL,
    'label-lines-half-width': HALF_WIDTH,
    'notes-after-sub-steps': LOST_SEMICOLON,
  },
  'wrapped at 40, parted, paged': {
    'xihu-2023-action-plan.md': LOST_BLANK,
    'label-lines-half-width': HALF_WIDTH,
    'notes-after-sub-steps': LOST_SEMICOLON,
  },
  'wide numbers': {
    'b-flat-urban-renewal': WIDE,
  },
  CR: {
    'c-md-bold-heads-civilization': LONE_CR,
  },
  'wrapped at 40, indented': {
    'label-lines-half-width': HALF_WIDTH,
  },
  'wrapped at 40, indented, paged': {
    'label-lines-half-width': HALF_WIDTH,
  },
}
