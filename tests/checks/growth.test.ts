import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runRules } from '../../src/checks/run.ts'
import { pairCounterparts } from '../../src/link/counterparts.ts'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'

const path = 'seeds/shangyou-2023-work-points.txt'

/** The seed's measures over and over, each time under other headings and with other words. */
function grown(document: PolicyDocument, size: number): PolicyDocument {
  const measures = Array.from({ length: size }, (_, i) => {
    const measure = document.measures[i % document.measures.length]!
    const round = Math.floor(i / document.measures.length)
    const words = measure.text
      .replaceAll('。', `第${round}批。`)
      .replaceAll('，', `${String.fromCharCode(0x5000 + round)}，`)
    return {
      ...measure,
      id: `${measure.id}-${round}`,
      path: [...measure.path, `${round}`],
      number: measure.number === null ? null : { ...measure.number, value: measure.number.value + 100 * round },
      section: `${measure.section ?? ''}-${round}`,
      text: words,
      counterpart: null,
    }
  })
  return { ...document, measures }
}

function milliseconds(document: PolicyDocument): number {
  const start = process.cpuUsage()
  pairCounterparts(document.measures)
  runRules(document, null)
  return spent(start)
}

/** Processor time: a busy machine makes it no longer. */
const spent = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe('the work', () => {
  it('grows with the number of measures, not with its square', async () => {
    const source = await readSource(readFileSync(path), path)
    const { document } = await parseSource(source)
    milliseconds(grown(document, 500))
    const small = Math.min(...[1, 2].map(() => milliseconds(grown(document, 500))))
    const pairs = grown(document, 4000)
    const large = milliseconds(pairs)
    expect(pairs.measures.filter(({ counterpart }) => counterpart !== null).length).toBeGreaterThan(3600)
    console.log(`500 measures ${small.toFixed(0)} ms, 4,000 measures ${large.toFixed(0)} ms`)
    expect(large / small).toBeLessThan(14)
  })

  it('does not run away on text of one word', () => {
    const text = '责任单位：'.repeat(20_000)
    for (const words of [
      text,
      '“'.repeat(1e5),
      '（）'.repeat(5e4),
      '一是'.repeat(5e4),
      '、甲乙'.repeat(5e4),
      '甲乙'.repeat(5e4),
      '2023年'.repeat(3e4),
    ]) {
      const start = process.cpuUsage()
      runRules(oneMeasure(words), { text: words })
      expect(spent(start), words.slice(0, 6)).toBeLessThan(2000)
    }
  })
})

function oneMeasure(text: string): PolicyDocument {
  const point = { line: 1, column: 1, offset: 0 }
  const position = { start: point, end: { line: 1, column: text.length + 1, offset: text.length } }
  const measure = {
    id: 'm1',
    kind: 'measure',
    origin: 'body',
    number: null,
    path: [],
    section: null,
    indicator: null,
    title: null,
    text,
    problem: text,
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
    position,
  }
  return {
    schemaVersion: '1.1.0',
    id: 'one',
    source: { name: 'one.txt', format: 'text', encoding: 'utf-8', sha256: '', characters: 0, lines: 1 },
    metadata: {
      title: text,
      kind: null,
      status: 'final',
      documentNumber: null,
      issuers: [],
      addressees: [],
      issuedOn: null,
      printedOn: null,
      jurisdiction: null,
      annexes: [],
      references: [],
      contacts: [],
      conventions: [],
    },
    outline: [],
    indicators: [],
    measures: [measure],
    tables: [],
    diagnostics: [],
    coverage: { characters: 0, claimed: 0, ignored: 0, unclaimed: [] },
  } as unknown as PolicyDocument
}
