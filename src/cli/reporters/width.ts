const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u
// quotation marks, dashes and dots take two columns in Chinese fonts
const WIDE_IN_CHINESE = /[“”‘’—…·]/

/** Columns that a text takes on a terminal: two for a Chinese character. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += WIDE.test(char) || WIDE_IN_CHINESE.test(char) ? 2 : 1
  return width
}
