const BRACKET = 'a line that ends in brackets, with 领导 before them, is taken for the end of a note'

/** Pairs of a form and a document that are known to be read otherwise, each with the reason; one mended must go out. */
export const known: Record<string, Record<string, string>> = {
  'wrapped at 40, indented': { 'yiyang-2022-implementation-opinion.txt': BRACKET },
  'wrapped at 40, indented, paged': { 'yiyang-2022-implementation-opinion.txt': BRACKET },
}
