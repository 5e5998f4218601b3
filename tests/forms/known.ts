/** Pairs of a form and a document that are known to be read otherwise, each with the reason; one mended must go out. */
export const known: Record<string, Record<string, string>> = (() => {
  const heading = {
    'g-bureau-points-lead-in-heading':
      'a date in the heading’s note is broken in two (6｜月底前), and the label before it is lost with it',
  }
  const name = {
    'g-stabilize-economy-policy-cards': 'the second half of a broken name (灵｜宝银保监组) is like a name itself',
  }
  const bracket = {
    'g-hotline-bracket-labels': 'the last label of a row ends its line, its value stands behind a blank one',
  }
  const pipes = {
    'j-md-pipe-category-first-header-rule':
      'U+3000 behind the last pipe of a delimiter row: to Markdown that is no table',
  }
  const unnumbered = {
    'q-subdistrict-year-plan-prose': 'paragraphs without number, indent or blank line between them: nothing parts them',
  }
  return {
    'wrapped at 28, tight': unnumbered,
    'spaces at line ends': pipes,
    'wrapped at 28, indented': name,
    'wrapped at 28, indented, paged': name,
    'wrapped at 28, indented, paged among blank lines': name,
    'wrapped at 40, indented': heading,
    'wrapped at 40, indented, paged': heading,
    'wrapped at 40, parted, paged': { ...heading, ...bracket },
  }
})()
