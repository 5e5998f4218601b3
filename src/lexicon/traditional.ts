import { TRADITIONAL } from './traditional-data.ts'

/** Words of official papers that only traditional texts write so. */
const COMMON =
  /[縣區鄉鎮國單實業會務發員設護應學對項辦責關將與開為時間產農環衛質監導動進強黨鄉級個據標線網過運車東門書長見題體億萬營總結統計劃]/g
const LOOKED_AT = 20_000
/** Fewer of them are names and quotations in a simplified text. */
const LEAST = 10
const LEAST_SHARE = 0.05
/** A short text may have few, yet they stand closer in it. */
const LEAST_OF_SHORT = 5
const SHARE_OF_SHORT = 0.15

let pairs: ReadonlyMap<string, string> | null = null

function simplified(): ReadonlyMap<string, string> {
  pairs ??= new Map(
    Array.from({ length: TRADITIONAL.length / 2 }, (_, i) => [
      TRADITIONAL[2 * i] as string,
      TRADITIONAL[2 * i + 1] as string,
    ]),
  )
  return pairs
}

/** The text is written in traditional characters throughout. */
export function isTraditional(text: string): boolean {
  const head = text.slice(0, LOOKED_AT)
  const found = head.match(COMMON)?.length ?? 0
  if (found < LEAST_OF_SHORT) return false
  const all = head.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  return found >= all * (found < LEAST ? SHARE_OF_SHORT : LEAST_SHARE)
}

/** A traditional text in simplified characters, of the same length; any other text as it is. */
export function foldTraditional(text: string): string {
  if (!isTraditional(text)) return text
  const forms = simplified()
  return text.replace(/[\u4e00-\u9fff]/g, (char) => forms.get(char) ?? char)
}
