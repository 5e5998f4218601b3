/** How the fields of a text are parted. */
export interface Parted {
  delimiter: string
  /** Fields of most records. */
  columns: number
}

const NAME = /\.(?:csv|tsv|tab|xls|et)$/i
const DELIMITERS = [',', '\t', ';', '|'] as const
/** Characters that are looked at. */
const SAMPLE = 262_144

/** Excel's own word for it, in the first line: `sep=;`. */
export const statedDelimiter = (text: string): string | null => /^sep=([^\r\n"])\r?(?:\n|$)/i.exec(text)?.[1] ?? null

/** A table of parted fields under the name of one. Prose that bears such a name is text. */
export const sniffCsv = (text: string, name: string): boolean => NAME.test(name) && partedBy(text) !== null

/** The delimiter that gives most records the same number of fields, at least two; null where the text is no table. */
export function partedBy(text: string): Parted | null {
  const stated = statedDelimiter(text)
  const found = (stated === null ? DELIMITERS : [stated]).flatMap((delimiter) => {
    const { columns, agreeing, records } = countFields(text.slice(0, SAMPLE), delimiter)
    const isTable = columns > 1 && agreeing > 1 && agreeing * 2 >= records
    return isTable ? [{ delimiter, columns, agreeing }] : []
  })
  const [best] = found.sort((a, b) => b.agreeing - a.agreeing || b.columns - a.columns)
  return best === undefined ? null : { delimiter: best.delimiter, columns: best.columns }
}

/** The line where a quotation mark opens that nothing closes. */
export const openQuoteLine = (text: string, delimiter: string): number | null => countFields(text, delimiter).open

interface Count {
  columns: number
  /** Records of so many columns. */
  agreeing: number
  records: number
  open: number | null
}

/** Counts records by their fields. Delimiters and line ends inside quotes are none. */
function countFields(text: string, delimiter: string): Count {
  const counts = new Map<number, number>()
  let fields = 1
  let filled = false
  let quoted = false
  let start = true
  let line = 1
  let open = 1
  const close = (): void => {
    if (filled) counts.set(fields, (counts.get(fields) ?? 0) + 1)
    fields = 1
    filled = false
    start = true
  }
  for (const char of text) {
    const opens = start
    start = false
    if (char === '\n') line++
    if (char === '"' && (quoted || opens)) {
      if (opens) open = line
      quoted = !quoted
    } else if (quoted) filled = true
    else if (char === '\n' || char === '\r') close()
    else if (char === delimiter) {
      fields++
      start = true
    } else if (char.trim() !== '') filled = true
  }
  close()
  let [columns, agreeing, records] = [0, 0, 0]
  for (const [count, times] of counts) {
    records += times
    if (times > agreeing || (times === agreeing && count > columns)) [columns, agreeing] = [count, times]
  }
  return { columns, agreeing, records, open: quoted ? open : null }
}
