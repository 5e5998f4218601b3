import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import type { Measure } from '../../src/schema/measure.ts'
import type { Unit } from '../../src/schema/unit.ts'

/**
 * The second oracle: what the parser makes of each seed, a record a line, recorded after it was read line by line.
 * `npm run update` writes it anew: read the diff. The first oracle is tests/facts.
 */
const names = (units: readonly Unit[]): string =>
  units
    .map(({ text, name, inherited }) => `${inherited ? '^' : ''}${text}${name === text ? '' : `=${name}`}`)
    .join('、')

const cell = (label: string, value: string): string => (value === '' ? '' : ` | ${label} ${value}`)

function line(measure: Measure): string {
  const due = measure.deadline
  const start = Array.isArray(measure.position) ? measure.position[0]?.start : measure.position.start
  return [
    `${start?.line}: ${measure.id} ${measure.kind} ${measure.number?.text ?? '-'}`,
    cell('题', measure.title ?? ''),
    cell('文', `${measure.text.slice(0, 12)}…${measure.text.slice(-6)} (${measure.text.length})`),
    cell('牵头', names(measure.leads)),
    cell('配合', names(measure.partners)),
    cell('责任', names(measure.responsible)),
    cell('领导', measure.leaders.map(({ role, name }) => `${role}${name}`).join('、')),
    cell('限', due === null ? '' : `${due.text}=${due.due ?? '?'}${due.ongoing ? '+' : ''}${due.inferred ? '*' : ''}`),
    cell('节点', measure.milestones.map(({ part, deadline }) => `${part ?? ''}@${deadline.due ?? '?'}`).join('、')),
    cell(
      '量',
      measure.targets
        .map(({ text, comparator, value, unit }) => `${text}→${comparator}${String(value)}${unit}`)
        .join('；'),
    ),
    cell('指标', measure.indicator ?? ''),
    cell('步', measure.steps.length === 0 ? '' : String(measure.steps.length)),
    cell('他', Object.keys(measure.extra).join('、')),
    cell('对', measure.counterpart ?? ''),
  ].join('')
}

function summary(document: PolicyDocument): string {
  const sections = document.outline.map(
    ({ id, level, number, title }) => `${'  '.repeat(level)}${id} ${number?.text ?? '-'} ${title}`,
  )
  const indicators = document.indicators.map(
    ({ number, name, key, leads, benchmarks, targets }) =>
      `${number ?? '-'} ${name} ${key ?? '-'}${cell('牵头', names(leads))}${cell('对标', benchmarks.join('、'))}${cell('量', targets.map(({ text }) => text).join('；'))}`,
  )
  const found = document.diagnostics.map(({ rule, severity, message, position }) => {
    const first = Array.isArray(position) ? position[0] : position
    return `${first?.start.line ?? '-'}: ${severity} ${rule} ${message}`
  })
  const { characters, claimed, ignored } = document.coverage
  return [
    JSON.stringify(document.metadata, null, 1),
    `coverage ${characters} = ${claimed} + ${ignored}`,
    ...sections,
    ...indicators,
    ...document.measures.map(line),
    ...found,
    '',
  ].join('\n')
}

describe('golden', () => {
  it.each(readdirSync('seeds'))('%s', async (name) => {
    const document = await parse(readFileSync(`seeds/${name}`), { name })
    await expect(summary(document)).toMatchFileSnapshot(`../../fixtures/golden/${name}.snap.txt`)
  })
})
