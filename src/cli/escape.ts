// controls, line and paragraph separators, bidirectional controls, lone surrogates
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu

/** Text from outside (a file name, a title) for the terminal: nothing in it can move the cursor or reorder a line. */
export const escapeControls = (text: string): string =>
  text.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The same for text of many lines; in JSON it reads as the same value. */
export const escapeInLines = (text: string): string => text.replace(/[^\t\n]+/g, escapeControls)

/** The same in at most `width` characters. */
export function excerpt(text: string, width: number): string {
  const start = [...text.slice(0, width * 2 + 2)]
  const cut = start.length > width ? `${start.slice(0, width - 1).join('')}…` : text
  return escapeControls(cut)
}
