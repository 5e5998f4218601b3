// How many of the defects that a proof-reader listed the validator finds, and how many of its warnings are on the list.
// usage: node scripts/rules-score.mjs [--missed] [--extra]   (needs a build)
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const args = process.argv.slice(2)
const groupOf = (rule) => rule.slice(0, rule.indexOf('/'))

/** What tells of a defect of this kind, beside the group of the same name: readers and rules part the field differently. */
const ALSO = {
  'cross-check': ['consistency', 'text'],
  consistency: ['units', 'cross-check', 'text', 'table'],
  units: ['table', 'consistency', 'structure', 'text'],
  text: ['cross-check', 'consistency', 'table', 'units', 'numbering'],
  table: ['consistency', 'text', 'deadline', 'units'],
  numbering: ['table'],
  structure: ['text', 'numbering', 'units'],
  deadline: ['cross-check', 'consistency'],
}
/** What the parser did, not what is wrong with the document. */
const SILENT = /^(?:text\/torn-line|fields\/|structure\/unclaimed|deadline\/(?:year-inferred|relative|event))/

function diagnosticsOf(path) {
  const { stdout } = spawnSync('node', ['bin/gongwen.js', 'validate', '--format', 'json', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  })
  return JSON.parse(stdout)[0].diagnostics.filter(({ rule }) => !SILENT.test(rule))
}

const lineOf = ({ position }) => (Array.isArray(position) ? position[0] : position)?.start.line ?? 0
const columnsOf = ({ position }) => [
  position.start.column - 1,
  position.start.line === position.end.line ? position.end.column - 1 : Infinity,
]

/** Whether a finding names a defect: in its line and of its kind, at its words where those are printed there. */
function names(finding, defect, lines) {
  const group = groupOf(finding.rule)
  if (group !== defect.kind && !(ALSO[defect.kind] ?? []).includes(group)) return false
  // a message that quotes another place tells of that one too
  const others = finding.related.map((related) => lineOf(related)).filter((line) => line > 0)
  if (others.includes(defect.line) && /^(?:cross-check|consistency|units)/.test(finding.rule)) return true
  const line = lineOf(finding)
  if (line !== defect.line && !(defect.related ?? []).includes(line)) return false
  if (line === 0 || group !== 'text' || finding.position === null) return group === defect.kind || line === defect.line
  if (defect.count !== undefined || /space|half-width/.test(defect.what)) return /half-width|space/.test(finding.rule)
  if (/half-width|text\/space/.test(finding.rule)) return false
  const [from, to] = columnsOf(finding)
  return defect.readings.some((reading) => {
    const at = (lines[line - 1] ?? '').indexOf(reading)
    return reading !== '' && at >= 0 && from <= at + reading.length + 2 && to >= at - 2
  })
}

const bump = (map, key, field) => {
  const row = map.get(key) ?? { all: 0, hit: 0, sureAll: 0, sureHit: 0 }
  row[field]++
  map.set(key, row)
}

const byKind = new Map()
const byRule = new Map()
const missed = []
const extra = []
for (const name of readdirSync('seeds').sort()) {
  const id = name.replace(/\.[^.]+$/, '')
  const lines = readFileSync(join('seeds', name), 'utf8').split(/\r?\n/)
  const defects = JSON.parse(readFileSync(`fixtures/seeds/${id}.defects.json`, 'utf8'))
  const findings = diagnosticsOf(join('seeds', name))
  for (const defect of defects) {
    const hit = findings.some((finding) => names(finding, defect, lines))
    const sure = defect.severity !== 'info' && defect.doubtful !== true
    for (const key of [defect.kind, 'all']) {
      bump(byKind, key, 'all')
      if (hit) bump(byKind, key, 'hit')
      if (sure) bump(byKind, key, 'sureAll')
      if (sure && hit) bump(byKind, key, 'sureHit')
    }
    if (!hit) missed.push({ id, ...defect })
  }
  for (const finding of findings) {
    const hit = defects.some((defect) => names(finding, defect, lines))
    const sure = finding.severity !== 'info'
    for (const key of [finding.rule, 'all']) {
      bump(byRule, key, 'all')
      if (hit) bump(byRule, key, 'hit')
      if (sure) bump(byRule, key, 'sureAll')
      if (sure && hit) bump(byRule, key, 'sureHit')
    }
    if (!hit) extra.push({ id, ...finding })
  }
}

const share = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(0)}%`)
function table(title, rows) {
  console.log(`\n${title}`)
  for (const [key, { all, hit, sureAll, sureHit }] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `${key.padEnd(32)} ${`${hit}/${all}`.padStart(8)} ${share(hit, all).padStart(5)}   ${`${sureHit}/${sureAll}`.padStart(8)} ${share(sureHit, sureAll).padStart(5)}`,
    )
}
table('defects found (all; those of severity warning and above)', byKind)
table('findings on the list (all; those of severity warning and above)', byRule)
if (args.includes('--missed'))
  for (const { id, line, kind, severity, what, readings, doubtful } of missed)
    console.log(`${id.slice(0, 14)}:${line} ${kind} ${severity}${doubtful ? ' D' : ''} ${what} ${readings[0] ?? ''}`)
if (args.includes('--extra'))
  for (const finding of extra)
    console.log(`${finding.id.slice(0, 14)}:${lineOf(finding)} ${finding.severity} ${finding.rule} ${finding.message}`)
