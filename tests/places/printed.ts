import type { PolicyDocument } from '../../src/schema/document.ts'
import type { Measure, Step } from '../../src/schema/measure.ts'
import { squeeze } from '../../src/text/space.ts'

/** A value of a measure that the source prints, by its pointer. */
type Printed = [pointer: string, text: string]

const list = <T>(pointer: string, items: readonly T[], text: (item: T) => string): Printed[] =>
  items.map((item, i): Printed => [`${pointer}/${i}`, text(item)])

const units = (before: string, { leads, partners, responsible }: Measure | Step): Printed[] => [
  ...list(`${before}leads`, leads, ({ text }) => text),
  ...list(`${before}partners`, partners, ({ text }) => text),
  ...list(`${before}responsible`, responsible, ({ text }) => text),
]

const stepValues = (step: Step, i: number): [string, string | null][] => [
  [`steps/${i}/marker`, step.marker],
  [`steps/${i}/text`, step.text],
  ...units(`steps/${i}/`, step),
  [`steps/${i}/deadline`, step.deadline?.text ?? null],
]

/** All printed values of a measure, as the schema lists them. */
export const printedOf = (measure: Measure): Printed[] =>
  [
    ['number', measure.number?.text ?? null] as const,
    ['title', measure.title] as const,
    ['text', measure.text] as const,
    ['problem', measure.problem] as const,
    ['deadline', measure.deadline?.text ?? null] as const,
    ...list('path', measure.path, (heading) => heading),
    ...units('', measure),
    ...list('leaders', measure.leaders, ({ name }) => name),
    ...list('milestones', measure.milestones, ({ deadline }) => deadline.text),
    ...measure.milestones.map(({ part }, i) => [`milestones/${i}/part`, part] as const),
    ...list('targets', measure.targets, ({ text }) => text),
    ...Object.entries(measure.extra).map(
      ([label, text]) => [`extra/${label.replaceAll('~', '~0').replaceAll('/', '~1')}`, text] as const,
    ),
    ...measure.steps.flatMap(stepValues),
  ].filter((value): value is Printed => value[1] !== null && value[1] !== '')

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
}

/** What a reader sees of a stretch of the source: no white space, no markup. */
export const seen = (text: string): string =>
  squeeze(
    text
      .replace(/<[^<>]*>/g, '')
      .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, ten, hex, name) =>
        ten
          ? String.fromCodePoint(Number(ten))
          : hex
            ? String.fromCodePoint(parseInt(hex, 16))
            : (ENTITIES[name] ?? all),
      ),
  )

/** `；` joins the values of one label: it is printed nowhere. */
const loose = (pointer: string, text: string): string =>
  pointer.startsWith('extra/') ? text.replaceAll('；', '') : text

const isInferred = ({ diagnostics }: PolicyDocument, text: string): boolean =>
  diagnostics.some(({ message }) => message === `序号缺失，按前后行推定为${text}`)

/** The printed values of a document, and those of them whose place says something else. */
export function misplaced(document: PolicyDocument, source: string): { values: number; wrong: string[] } {
  const wrong: string[] = []
  let values = 0
  for (const measure of document.measures)
    for (const [pointer, text] of printedOf(measure)) {
      values++
      const flat = document.places?.[measure.id]?.[pointer] ?? []
      // the number of a row that prints none is told beside it
      if (flat.length === 0 && isInferred(document, text)) continue
      let there = ''
      for (let i = 0; i < flat.length; i += 2) there += source.slice(flat[i], flat[i + 1])
      if (loose(pointer, seen(there)) !== loose(pointer, squeeze(text)))
        wrong.push(`${measure.id} ${pointer}: ${text} / ${there}`)
    }
  return { values, wrong }
}
