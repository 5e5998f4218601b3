import { formatNumber } from './docx-number-format.ts'

export interface Level {
  start: number
  format: string
  /** `%1.%2`: the numbers of the levels stand for their places. */
  text: string
  /** Levels above whose item restarts this one; 0: none does. */
  restart: number | null
  legal: boolean
  suffix: string
  style?: string | undefined
}

export interface List {
  /** Lists of one abstract list count on together. */
  abstract: string
  levels: (Level | undefined)[]
  overrides: Map<number, number>
}

/** A paragraph's place in a list. */
export interface ListItem {
  list: string
  level: number
}

/** The lists of a file, and the numbers that their items have got so far. */
export class ListNumbers {
  private readonly lists: ReadonlyMap<string, List>
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(lists: ReadonlyMap<string, List>) {
    this.lists = lists
  }

  /** The level that a paragraph style is tied to. */
  levelOfStyle(list: string, style: string): number | null {
    const at = this.lists.get(list)?.levels.findIndex((level) => level?.style === style) ?? -1
    return at < 0 ? null : at
  }

  /** Counts an item and returns the number that Word prints before it. */
  next({ list: id, level: at }: ListItem): string {
    const list = this.lists.get(id)
    const level = list?.levels[at]
    if (list === undefined || level === undefined) return ''
    const counter = this.counters.get(list.abstract) ?? []
    this.counters.set(list.abstract, counter)
    this.count(id, list, counter, at)
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1
      const format = level.legal ? 'decimal' : (list.levels[shown]?.format ?? 'decimal')
      return formatNumber(counter[shown] ?? list.levels[shown]?.start ?? 1, format)
    })
    if (level.format === 'bullet') return ''
    return text === '' || level.suffix === 'nothing' ? text : `${text} `
  }

  private count(id: string, list: List, counter: (number | undefined)[], at: number): void {
    const start = (index: number): number => list.levels[index]?.start ?? 1
    const override = list.overrides.get(at)
    const key = `${id}/${at}`
    if (override !== undefined && !this.begun.has(key)) counter[at] = override
    else counter[at] = (counter[at] ?? start(at) - 1) + 1
    this.begun.add(key)
    for (let above = 0; above < at; above++) counter[above] ??= start(above)
    for (let below = at + 1; below < Math.max(counter.length, list.levels.length); below++) {
      const restart = list.levels[below]?.restart ?? null
      if (restart === null || (restart > 0 && at < restart)) counter[below] = undefined
    }
  }
}

/** Word's numbers of the formats, as its binary files and RTF have them. */
const CODES: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'ideographLegalTraditional',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

/** A number format by its code. */
export const formatOf = (code: number): string => CODES[code] ?? 'decimal'
