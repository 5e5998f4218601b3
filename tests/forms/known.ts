/** Pairs of a form and a document that are known to be read otherwise, each with the reason; one mended must go out. */
export const known: Record<string, Record<string, string>> = {}
