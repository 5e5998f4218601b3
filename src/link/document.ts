import { readBenchmarks } from '../fields/indicator.ts'
import { findJurisdiction, PLACE_WEIGHTS, type PlaceSource } from '../fields/jurisdiction.ts'
import { firstLeads, leadFirst, roleOfOthers } from '../fields/note-convention.ts'
import { findTargets } from '../fields/target.ts'
import { levelsOf } from '../fields/units.ts'
import { currentLexicon } from '../lexicon/current.ts'
import type { DocumentOutline } from '../outline/index.ts'
import type { SourceFile } from '../read/index.ts'
import type { RawIndicator, RawSection } from '../records/collected.ts'
import type { PlacedTable, Records } from '../records/index.ts'
import type { RawRecord } from '../records/record.ts'
import type { Diagnostic } from '../schema/diagnostic.ts'
import type { Coverage, PolicyDocument } from '../schema/document.ts'
import type { Extent, Finding, Message } from '../schema/finding.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { Measure } from '../schema/measure.ts'
import type { Metadata } from '../schema/metadata.ts'
import type { Section } from '../schema/section.ts'
import type { Table } from '../schema/table.ts'
import { SCHEMA_VERSION } from '../schema/version.ts'
import { drained } from '../text/drained.ts'
import { squeeze, tidy } from '../text/space.ts'
import type { Declared, PageHead } from '../tree/nodes.ts'
import { pairCounterparts } from './counterparts.ts'
import type { CoverageMap } from './coverage.ts'
import { withDeclared } from './declared.ts'
import { documentFindings } from './document-findings.ts'
import { selfDoubts } from './doubts/index.ts'
import { gather } from './gather.ts'
import { withHandedOn } from './handed-on.ts'
import { Held, stringsOf } from './held.ts'
import { MeasureBuilder } from './measures.ts'
import { plainText, type ReadMetadata, readMetadata } from './metadata.ts'
import { judgePaper } from './no-plan.ts'
import type { Places } from './place.ts'

export interface Parts {
  source: SourceFile
  outline: DocumentOutline
  records: Records
  places: Places
  coverage: CoverageMap
  /** What the page says of its paper beside the text: 索引号, 发文字号, 成文日期. */
  declared: Declared | undefined
  /** Of a web page: its window title and meta tags. */
  page: PageHead | undefined
  /** The raw records are wanted when they are measures, too. */
  keep: boolean
  /** Where each value stands is wanted. */
  placed: boolean
}

/** What needs the whole document: years not printed, levels left out, places, conventions; then everything composed. */
export function linkDocument(parts: Parts): { document: PolicyDocument; findings: Finding[] } {
  const { source, outline, records, places } = parts
  const declared = withDeclared(readMetadata(outline.parts, outline.stretches), parts.declared)
  const { read, findings: inferred } = withHandedOn(declared, outline.parts)
  applyConventions(records)
  const builder = new MeasureBuilder({
    deadline: deadlineContext(read),
    units: { prefixes: levelsOf(unitLists(records.records)), lexicon: currentLexicon() },
    places,
    placed: parts.placed,
  })
  const measures: Measure[] = []
  for (const record of parts.keep ? records.records : drained(records.records)) measures.push(builder.build(record))
  const noPlan = judgePaper(read.metadata.title, outline.stretches, measures)
  if (noPlan?.sure === true) measures.length = 0
  pairCounterparts(measures)
  const indicators = records.indicators.map((raw) => toIndicator(raw, builder, places))
  const metadata = metadataOf(parts, read)
  const sections = records.sections.map((section) => toSection(section, places))
  const tables = records.tables.map((table) => toTable(table, places))
  const coverage = closeCoverage(parts, read, [metadata, sections, indicators, measures, tables])
  const known = [
    ...source.findings,
    ...outline.findings,
    ...inferred,
    ...records.findings,
    ...builder.findings,
    ...builder.strange.findings(),
  ]
  const findings = gather(
    [
      ...known,
      ...documentFindings({ measures, metadata, coverage, tables, noPlan }),
      ...(noPlan?.sure === true ? [] : doubtsOf({ measures, outline: sections, source, known, builder })),
    ],
    measures.some(({ origin }) => origin === 'table'),
  )
  const document: PolicyDocument = {
    schemaVersion: SCHEMA_VERSION,
    id: documentId(source.name),
    source: {
      name: source.name,
      format: source.format,
      encoding: source.encoding,
      sha256: source.sha256,
      characters: coverage.characters,
      lines: source.lines.lines,
    },
    metadata,
    outline: sections,
    indicators,
    measures,
    tables,
    diagnostics: findings.map((finding) => toDiagnostic(finding, places, 'zh')),
    coverage,
    ...(builder.placed !== null && { places: noPlan?.sure === true ? {} : builder.placed }),
  }
  return { document, findings }
}

interface Finished {
  measures: readonly Measure[]
  outline: readonly Section[]
  source: SourceFile
  known: readonly Finding[]
  builder: MeasureBuilder
}

const doubtsOf = ({ measures, outline, source: { text }, known, builder }: Finished): Finding[] =>
  selfDoubts({ measures, outline, text, told: builder.strange.labels(), flat: flatLines(known, text) })

/** Whole lines that the captures parted by guess. */
const flatLines = (findings: readonly Finding[], text: string): Extent[] =>
  findings.flatMap(({ rule, at }) => {
    if (rule !== 'text/flat' || at === null) return []
    const end = text.indexOf('\n', at.from)
    return [{ from: at.from, to: end < 0 ? text.length : end }]
  })

/** With what needs the whole paper: its place, and the conventions of its notes. */
const metadataOf = (parts: Parts, read: ReadMetadata): Metadata => ({
  ...read.metadata,
  jurisdiction: findJurisdiction(placeSources(parts, read)),
  conventions: [
    ...new Set([...parts.records.conventions, ...parts.records.headerRules].map((span) => tidy(span).value)),
  ],
})

/** The base name without its ending. */
export const documentId = (name: string): string => name.replace(/\.[^.]{1,10}$/, '') || 'document'

/** 列第一位者为牵头单位，下同: the first of each list of responsible bodies leads. */
function applyConventions(records: Records): void {
  const rules = records.conventions.map((span) => squeeze(span.value))
  if (!rules.some(firstLeads)) return
  const others = roleOfOthers(rules)
  for (const record of records.records) record.entries = leadFirst(record.entries, others)
}

/** The year that a deadline without one means: that of issue, unless the title names a later one. */
function deadlineContext({ metadata }: ReadMetadata): { year: number | null; issuedOn: string | null } {
  const issued = metadata.issuedOn === null ? metadata.documentNumber?.year : Number(metadata.issuedOn.slice(0, 4))
  const titled = /(20[0-9]{2})年(?!版|度?[^，]{0,30}(?:反馈|评价))/.exec(metadata.title ?? '')?.[1]
  const year = Math.max(issued ?? 0, titled === undefined ? 0 : Number(titled))
  return { year: year === 0 ? null : year, issuedOn: metadata.issuedOn }
}

const UNIT_ROLES = new Set(['lead', 'partner', 'responsible'])

const unitLists = (records: readonly RawRecord[]): string[] =>
  records.flatMap((record) =>
    record.entries.filter((entry) => UNIT_ROLES.has(entry.role)).map((entry) => entry.value.value),
  )

function placeSources({ outline }: Parts, { metadata }: ReadMetadata): PlaceSource[] {
  const heads = outline.parts.flatMap((part) => part.blocks.filter((block) => block.kind === 'letterhead'))
  const body = plainText(outline.stretches, 20_000)
  return [
    { text: metadata.title ?? '', weight: PLACE_WEIGHTS.title },
    ...heads.map((block) => ({
      text: block.stretch.type === 'paragraph' ? block.stretch.text.value : '',
      weight: PLACE_WEIGHTS.letterhead,
    })),
    ...metadata.issuers.map((text) => ({ text, weight: PLACE_WEIGHTS.issuer })),
    { text: metadata.documentNumber?.organ ?? '', weight: PLACE_WEIGHTS.documentNumber },
    ...metadata.addressees.map((text) => ({ text, weight: PLACE_WEIGHTS.addressee })),
    { text: body, weight: PLACE_WEIGHTS.body },
  ]
}

function closeCoverage({ records, places, coverage }: Parts, read: ReadMetadata, fields: unknown): Coverage {
  coverage.ignore(records.furniture)
  coverage.claim(records.claimed)
  coverage.claim(read.claimed.flatMap(({ runs }) => runs))
  coverage.furnish(read.furnishings.flatMap(({ runs }) => runs))
  coverage.confirm(new Held([...stringsOf(fields)]))
  coverage.claim(records.labels)
  coverage.claim(read.read.flatMap(({ runs }) => runs))
  return coverage.close(places)
}

function toSection(raw: RawSection, places: Places): Section {
  const text = raw.text.map((span) => span.value).join('')
  return {
    id: raw.id,
    parent: raw.parent,
    level: raw.level,
    number: raw.number?.text ? { text: raw.number.text.value, value: raw.number.value } : null,
    title: raw.title.value,
    text: text === '' ? null : text,
    position: places.ofSpans(raw.spans),
  }
}

function toIndicator(raw: RawIndicator, builder: MeasureBuilder, places: Places): Indicator {
  const goal = raw.goal?.value ?? null
  const benchmarks = raw.entries.filter((entry) => entry.role === 'benchmark')
  return {
    id: raw.id,
    number: raw.number?.value ?? null,
    name: raw.name,
    key: raw.key,
    leads: builder.units(raw.entries, 'lead', null),
    benchmarks: benchmarks.flatMap((entry) => readBenchmarks(entry.value.value).map(({ text }) => text)),
    goal,
    targets: findTargets(goal ?? '').map(({ text, comparator, value, unit }) => ({ text, comparator, value, unit })),
    position: places.ofSpans(raw.spans),
  }
}

function toTable({ id, title, columns, height, extent }: PlacedTable, places: Places): Table {
  return {
    id,
    title: title === null ? null : tidy(title).value,
    columns: columns.map(({ title: column, role }) => ({ title: column, role })),
    rows: height,
    position: places.ofExtents(extent),
  }
}

/** A finding in one language, its offsets as positions. */
export function toDiagnostic(finding: Finding, places: Places, language: keyof Message): Diagnostic {
  return {
    rule: finding.rule,
    severity: finding.severity,
    origin: finding.origin,
    message: finding.message[language],
    position: places.of(finding.at),
    related: (finding.related ?? []).map(({ message, at, measure }) => ({
      message: message[language],
      position: places.of(at),
      measure: measure ?? null,
    })),
    measure: finding.measure ?? null,
    ...fixOf(finding, places),
  }
}

function fixOf({ fix }: Finding, places: Places): Pick<Diagnostic, 'fix'> {
  const at = fix === undefined ? null : places.of(fix.at)
  return fix === undefined || at === null ? {} : { fix: { at, to: fix.to } }
}
