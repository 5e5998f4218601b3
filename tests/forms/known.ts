/** Pairs of a form and a document that are known to be read otherwise, each with the reason; one mended must go out. */
export const known: Record<string, Record<string, string>> = {
  'wrapped at 28, parted, paged': {
    'running-numbers-after-aims':
      'a full last line that ends in a note, with the page number behind it, is joined with the next paragraph',
  },
}
