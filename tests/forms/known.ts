/** Pairs of a form and a document that are known to be read otherwise, each with the reason; one mended must go out. */
export const known: Record<string, Record<string, string>> = (() => {
  const heading = {
    'g-bureau-points-lead-in-heading': 'a label inside the heading’s note is broken in two (责任｜股室)',
  }
  const ownLabel = {
    'g-proposals-division-list': 'a label that only this paper has stands between wrapped lines, and is not seen',
  }
  const name = {
    'g-stabilize-economy-policy-cards': 'both halves of a broken name (人行｜…支行) are names by themselves',
  }
  const bracket = { 'g-hotline-bracket-labels': 'the bracket of a label is broken in two (【完成｜时限】)' }
  return {
    'wrapped at 28, indented': name,
    'wrapped at 28, indented, paged': name,
    'wrapped at 28, indented, paged among blank lines': name,
    'wrapped at 40, indented': heading,
    'wrapped at 40, indented, paged': { ...heading, ...ownLabel },
    'wrapped at 40, parted, paged': { ...heading, ...ownLabel, ...bracket },
  }
})()
