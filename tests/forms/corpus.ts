import { readdirSync, readFileSync } from 'node:fs'
import { type Inspected, inspectSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { seeds } from '../seeds.ts'

export interface Original {
  /** The seed's file name, or the plan's folder. */
  id: string
  /** File name, by whose ending the format is told. */
  name: string
  text: string
}

const PLANS = 'fixtures/plans'

/** The five seeds, and the plans written for this project. */
export const corpus: readonly Original[] = [
  ...seeds().map(({ name, bytes }) => ({ id: name, name, text: bytes.toString('utf8') })),
  ...readdirSync(PLANS)
    .sort()
    .map((id) => {
      const name = readdirSync(`${PLANS}/${id}`).find((file) => file.startsWith('input.')) as string
      return { id, name, text: readFileSync(`${PLANS}/${id}/${name}`, 'utf8') }
    })
    .filter(({ id, name }) => !carriedByLines(id, name)),
]

/**
 * Layouts that line ends carry, which a rewrap takes away: bullets, pipe tables, short lines (d-), broken table cells
 * and ledgers of one field a line (f-, h-), web pages, and the Markdown of two sets (e-, g-).
 */
function carriedByLines(id: string, name: string): boolean {
  return /^[dfh]-/.test(id) || (/^[eg]-/.test(id) && !name.endsWith('.txt')) || name.endsWith('.html')
}

export const parseBytes = async (bytes: Uint8Array, name: string): Promise<Inspected> =>
  inspectSource(await readSource(bytes, name))

export const parseText = (text: string, name = 'plan.txt'): Promise<Inspected> => parseBytes(Buffer.from(text), name)

/** Full-width digits and letters as ASCII: a number's form is no part of what it says. */
const fold = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
const folded = (text: string | null): string | null => (text === null ? null : fold(text))

/** What must not change when only the form of a file changes. */
export function meaning({ measures }: PolicyDocument): Record<string, unknown>[] {
  return measures.map((measure) => ({
    kind: measure.kind,
    origin: measure.origin,
    number: measure.number?.value ?? null,
    title: folded(measure.title),
    text: fold(measure.text),
    problem: folded(measure.problem),
    leads: measure.leads.map(({ name }) => name),
    partners: measure.partners.map(({ name }) => name),
    responsible: measure.responsible.map(({ name }) => name),
    deadline: measure.deadline && [measure.deadline.date, measure.deadline.ongoing],
    targets: measure.targets.map(({ comparator, value, unit }) => [comparator, value, unit]),
  }))
}
