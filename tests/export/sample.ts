import type { Files, Format, FormatOptions } from '../../src/export/format.ts'
import { type Grouping, Groups } from '../../src/export/group.ts'
import { openRun } from '../../src/export/run.ts'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import type { Deadline } from '../../src/schema/deadline.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import type { Measure } from '../../src/schema/measure.ts'
import type { Target } from '../../src/schema/target.ts'
import type { Unit } from '../../src/schema/unit.ts'
import { seeds } from '../seeds.ts'

export const position = (line = 1) => ({
  start: { line, column: 1, offset: line * 10 },
  end: { line, column: 5, offset: line * 10 + 4 },
})

export const unit = (name: string): Unit => ({ text: name, name, inherited: false })

export const deadline = (text: string, date: string | null, due: string | null, ongoing = false): Deadline => ({
  text,
  date,
  due,
  ongoing,
  inferred: false,
})

export const target = (text: string, value: Target['value'], unitOf: string): Target => ({
  text,
  comparator: '>=',
  value,
  unit: unitOf,
})

export const measure = (id: string, own: Partial<Measure> = {}): Measure => ({
  id,
  kind: 'measure',
  origin: 'body',
  number: null,
  path: ['一、主要任务'],
  section: null,
  indicator: null,
  title: null,
  text: '推行一窗受理。',
  problem: null,
  steps: [],
  leads: [],
  partners: [],
  responsible: [],
  leaders: [],
  deadline: null,
  milestones: [],
  targets: [],
  extra: {},
  counterpart: null,
  position: position(),
  ...own,
})

export function plan(id: string, measures: Measure[], county: string | null = '甲县'): PolicyDocument {
  return {
    schemaVersion: '1.1.0',
    id,
    source: { name: `${id}.txt`, format: 'text', encoding: 'utf-8', sha256: 'a'.repeat(64), characters: 9, lines: 3 },
    metadata: {
      title: '工作要点',
      kind: '工作要点',
      status: 'final',
      documentNumber: null,
      issuers: [],
      addressees: [],
      issuedOn: '2023-06-02',
      printedOn: null,
      jurisdiction: county === null ? null : { name: county, code: '360724', parents: ['江西省'] },
      annexes: [],
      references: [],
      contacts: [],
      conventions: [],
    },
    outline: [],
    indicators: [],
    measures,
    tables: [],
    diagnostics: [],
    coverage: { characters: 9, claimed: 9, ignored: 0, unclaimed: [] },
  }
}

/** What no format may run, lose or be broken by. */
export const NASTY = [
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1+2',
  '＠a',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  "'quoted",
  '</script><script>alert(1)</script>',
  ']]>',
  'a,b;c"d"e',
  'one\r\ntwo\nthree\rfour',
  '00123',
  '1-2',
  '3/4',
  '1E5',
  '(12)',
  '（12）',
  '123456789012345678',
  '-5%',
  '_x0041_',
  '| pipe `tick` *star* [link](javascript:x)',
  '{{template}} $(rm -rf) %s',
  '𠮷野家',
]

export const nasty = (): PolicyDocument =>
  plan(
    'nasty',
    NASTY.map((text, i) => measure(`m${i}`, { text, title: text, number: { text, value: i }, leads: [unit(text)] })),
  )

let parsedSeeds: Promise<PolicyDocument[]> | undefined

/** Documents of every seed, parsed once a test file. */
export function seedDocuments(): Promise<PolicyDocument[]> {
  parsedSeeds ??= parseSeeds()
  return parsedSeeds
}

async function parseSeeds(): Promise<PolicyDocument[]> {
  const documents: PolicyDocument[] = []
  for (const { name, bytes } of seeds()) {
    const { document } = await parseSource(await readSource(bytes, name))
    documents.push({ ...document, id: name.replace(/\.\w+$/, '') })
  }
  return documents
}

type Wanted = Partial<FormatOptions> & { by?: Grouping }

/** What a format writes, by name. */
export async function exported(
  format: Format,
  documents: readonly PolicyDocument[],
  { by, ...options }: Wanted = {},
): Promise<{ files: Map<string, Buffer>; warnings: string[] }> {
  const chunks = new Map<string, Buffer[]>()
  const files: Files = {
    file(name) {
      if (chunks.has(name)) throw new Error(`${name} twice`)
      const list: Buffer[] = []
      chunks.set(name, list)
      return { write: (chunk) => void list.push(Buffer.from(chunk as string)) }
    },
  }
  const warnings: string[] = []
  const groups = by === undefined ? null : new Groups(by, (label) => label.replaceAll(' ', '-'))
  const warn = (_: string, { en }: { en: string }): void => void warnings.push(en)
  const usual = { headers: 'en', excel: true, raw: false, alarms: [], columns: null, warn } as const
  const run = await openRun([format], files, { ...usual, ...options, groups })
  for (const document of documents) await run.add(document)
  await run.end()
  return { files: new Map([...chunks].map(([name, list]) => [name, Buffer.concat(list)])), warnings }
}
