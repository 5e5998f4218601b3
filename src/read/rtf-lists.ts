import { formatOf, type Level, type List, ListNumbers } from './list-numbers.ts'

const LONGEST = 255

interface Template {
  id: number
  levels: (Level | undefined)[]
}

interface Use {
  template: number
  id: number
  /** Where levels begin anew, by their order. */
  starts: (number | undefined)[]
}

/** The tables of lists, as their words come. */
export class RtfLists {
  private readonly templates: Template[] = []
  private readonly uses: Use[] = []

  /** A word of the table of lists. */
  template(name: string, value: number): void {
    if (name === 'list') this.templates.push({ id: 0, levels: [] })
    const list = this.templates.at(-1)
    if (list === undefined) return
    if (name === 'listid') list.id = value
    else if (name === 'listlevel' && list.levels.length < 9)
      list.levels.push({ start: 1, format: 'decimal', text: '', restart: null, legal: false, suffix: 'tab' })
    const level = list.levels.at(-1)
    if (level === undefined) return
    if (name === 'levelnfc' || name === 'levelnfcn') level.format = formatOf(value)
    else if (name === 'levelstartat') level.start = value
    else if (name === 'levelfollow') level.suffix = value === 2 ? 'nothing' : 'tab'
    else if (name === 'levellegal') level.legal = value !== 0
    else if (name === 'levelnorestart' && value !== 0) level.restart = 0
  }

  /** Text of a level: its length, then the text with the levels' own numbers as characters. */
  levelText(text: string): void {
    const level = this.templates.at(-1)?.levels.at(-1)
    if (level === undefined) return
    level.text = [...text.slice(1, 1 + LONGEST).replace(/;$/, '')]
      .map((char) => (char.charCodeAt(0) < 9 ? `%${char.charCodeAt(0) + 1}` : char))
      .join('')
  }

  /** A word of the table of their uses. */
  use(name: string, value: number): void {
    if (name === 'listoverride') this.uses.push({ template: 0, id: 0, starts: [] })
    const use = this.uses.at(-1)
    if (use === undefined) return
    if (name === 'listid') use.template = value
    else if (name === 'ls') use.id = value
    else if (name === 'lfolevel') use.starts.push(undefined)
    else if (name === 'levelstartat' && use.starts.length > 0) use.starts[use.starts.length - 1] = value
  }

  numbers(): ListNumbers {
    const templates = new Map(this.templates.map((list) => [list.id, list]))
    const lists = new Map<string, List>()
    for (const { id, template, starts } of this.uses)
      lists.set(String(id), {
        abstract: String(template),
        levels: templates.get(template)?.levels ?? [],
        overrides: new Map(starts.flatMap((start, level) => (start === undefined ? [] : [[level, start] as const]))),
      })
    return new ListNumbers(lists)
  }

  /** The level of a use of a list. */
  levelOf(id: number, level: number): Level | undefined {
    const use = this.uses.find((one) => one.id === id)
    return this.templates.find((one) => one.id === use?.template)?.levels[level]
  }
}
