// Plans in other words and shapes: what a parser keeps of each record, and of the lost ones what it tells.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as renames from './renames.mjs'
import * as shapes from './shapes.mjs'

const bare = (text) => (text ?? '').replace(/[\s\u200b\ufeff*#]/g, '')
const WIDE = '，；：（）？！．'
const NARROW = ',;:()?!.'
/** White space, markup, width of punctuation and a closing mark are no part of what is said. */
export const fold = (text) =>
  bare(text)
    .replace(/[，；：（）？！．]/g, (mark) => NARROW[WIDE.indexOf(mark)])
    .replace(/[。;.]+$/, '')

const names = (units, map) => units.map(({ text }) => fold(map(text))).sort()
const bodies = ({ leads, partners, responsible }, map) => names([...leads, ...partners, ...responsible], map)
const date = ({ deadline }) => deadline && [deadline.date, deadline.ongoing]
const head = ({ text, title }, map) => fold(map(title ? `${title}${text}` : text)).slice(0, 10)
const unmarked = (text) =>
  fold(text).replace(
    /^(?:\(?[一二三四五六七八九十0-9甲-癸Ⅰ-Ⅻ]{1,3}(?:-[0-9]{1,2})?[)、.]{0,2}|任务[一二三四五六七八九十]{1,3}:|【[0-9]{1,3}】)/,
    '',
  )

const whole = (measure, map) => [
  measure.kind,
  measure.number?.value ?? null,
  fold(map(measure.path.at(-1))),
  ...content(measure, map),
]
const content = (measure, map) => [
  fold(map(measure.title)),
  fold(map(measure.text)),
  fold(map(measure.problem)),
  names(measure.leads, map),
  names(measure.partners, map),
  names(measure.responsible, map),
  measure.leaders.map(({ name }) => name).sort(),
  date(measure),
]

/** What must stay of a record, and which records are counted. */
const NOTED = {
  key: (measure, map) => [head(measure, map), bodies(measure, map), date(measure)],
  counts: (measure) => bodies(measure, (text) => text).length > 0 || measure.deadline !== null,
}
/** Records whose note says a role by a verb: there are more verbs in their place than in their text. */
const SPOKEN = {
  ...NOTED,
  counts: (measure, source) =>
    renames.verbsIn(
      ranges(measure.position)
        .map(({ start, end }) => source.slice(start.offset, end.offset))
        .join(''),
    ) > renames.verbsIn(`${measure.title ?? ''}${measure.text}${measure.problem ?? ''}`),
}
const PLACED = {
  key: (measure, map) => [head(measure, map), measure.kind, measure.path.map((one) => fold(map(one)))],
  counts: (measure) => measure.path.length > 0,
}
const MARKED = {
  key: (measure, map) => [measure.kind, unmarked(measure.path.at(-1) ?? ''), ...content(measure, map)],
  counts: () => true,
}
const WHOLE = { key: whole, counts: () => true }

const same = (text) => text
const isText = ({ name }) => !name.endsWith('.html')
/** A change by itself: (text, document, index, facts) → text, and what it does to the values. */
const plain = (change) => (original, document, index) => ({ text: change(original.text, document, index), map: same })
const byWords = (change) => (original, _, index) => ({
  text: change(original.text, index),
  map: (value) => change(value ?? '', index),
})
/** The ways of a group in turn: each plan has `each` of them. */
function* inTurn(group, kind, ways, each, only = isText) {
  const list = Object.entries(ways)
  for (const [at, [way, change]] of list.entries())
    yield {
      name: `${group}: ${way}`,
      kind,
      change: (original, document, index) => {
        const turn = (index + at) % Math.ceil(list.length / each)
        return turn === 0 && only(original)
          ? plain((text) => change(text, { title: document.metadata.title ?? '' }))(original, document)
          : null
      },
    }
}

export const perturbations = [
  { name: 'labels', kind: NOTED, change: byWords(renames.renameLabels) },
  { name: 'role verbs', kind: SPOKEN, change: byWords(renames.renameVerbs) },
  { name: 'headings', kind: PLACED, change: byWords(renames.renameHeadings) },
  { name: 'content labels', kind: NOTED, change: byWords(renames.renameContent) },
  {
    name: 'unit suffixes',
    kind: NOTED,
    change: ({ text }, document) => {
      const map = renames.renameUnits(document)
      return { text: map(text), map: (value) => map(value ?? '') }
    },
  },
  ...inTurn('markers', MARKED, renames.markers, 2),
  ...inTurn('notes', WHOLE, shapes.notes, 2),
  ...inTurn('tables', WHOLE, shapes.tables, 6),
  ...inTurn('heads', WHOLE, shapes.heads, 2),
  {
    name: 'one line',
    kind: WHOLE,
    change: (original) => (isText(original) ? { text: shapes.oneLine(original.text), map: same } : null),
  },
  {
    name: 'ragged wraps',
    kind: WHOLE,
    change: (original) => (isText(original) ? { text: shapes.ragged(original.text), map: same } : null),
  },
  {
    name: 'addressee first',
    kind: WHOLE,
    change: (original, document) =>
      isText(original) ? { text: shapes.addresseeFirst(original.text, document), map: same } : null,
  },
]

/** The seeds and the plans of a checkout. */
export function corpusOf(root) {
  const plans = join(root, 'fixtures/plans')
  const read = (id, path) => ({
    id,
    name: path.split('/').at(-1),
    text: readFileSync(path, 'utf8').replace(/\r\n?/g, '\n'),
  })
  return [
    ...readdirSync(join(root, 'seeds'))
      .sort()
      .map((name) => read(name, join(root, 'seeds', name))),
    ...readdirSync(plans)
      .sort()
      .map((id) =>
        read(
          id,
          join(
            plans,
            id,
            readdirSync(join(plans, id)).find((file) => file.startsWith('input.')),
          ),
        ),
      ),
  ]
}

/** What the parser says without being in doubt: a year taken from the title is no wrong record. */
const CERTAIN = new Set([
  'deadline/year-inferred',
  'deadline/relative',
  'deadline/event',
  'fields/unit-prefix',
  'text/footnotes',
])
export const isDoubt = ({ origin, rule }) => origin === 'parser' && !CERTAIN.has(rule)

const ranges = (position) => (position === null ? [] : Array.isArray(position) ? position : [position])
/** Stretches of lines that a doubt leads to; of a text on one line, of characters. */
export function doubtsOf(document, byOffset) {
  const point = ({ line, offset }) => (byOffset ? offset : line)
  return document.diagnostics
    .filter(isDoubt)
    .flatMap(({ rule, position, related }) =>
      [position, ...related.map((one) => one.position)].flatMap((one) =>
        ranges(one).map(({ start, end }) => ({ rule, from: point(start), to: point(end) })),
      ),
    )
}

/** Where records of another reading stand in a text: the lines from the start of each to that of the next, at most so many. */
export function placer(text, byOffset) {
  const offsets = []
  let chars = ''
  const folded = []
  let line = 1
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\n') line++
    if (/[\s\u200b\ufeff*#]/.test(char)) continue
    const wide = WIDE.indexOf(char)
    folded.push(wide < 0 ? char : NARROW[wide])
    offsets.push(byOffset ? at : line)
  }
  chars = folded.join('')
  let last = 0
  const find = (words, from) => {
    if (words.length < 4) return -1
    const behind = chars.indexOf(words, from)
    return behind < 0 ? chars.indexOf(words) : behind
  }
  return (words) => {
    for (const needle of words.map(fold).filter((one) => one.length > 3)) {
      const at = find(needle.slice(0, 14), last)
      if (at < 0) continue
      last = at + 1
      const tail = needle.slice(-14)
      const end = chars.indexOf(tail, at)
      const to = end < 0 || end - at > needle.length + 400 ? at : end + tail.length - 1
      return { from: offsets[at], to: offsets[Math.min(to, offsets.length - 1)] }
    }
    return null
  }
}

/** Whether a doubt stands on a record or within two lines of it. */
export const isTold = (place, doubts, near) =>
  place !== null && doubts.some(({ from, to }) => from <= place.to + near && to >= place.from - near)

/** One plan in one other form: the records that count, those kept, and the others with whether they are told. */
export function compare(base, document, { kind, map, text, source }) {
  const left = new Map()
  for (const measure of document.measures) {
    const key = JSON.stringify(kind.key(measure, same))
    left.set(key, (left.get(key) ?? 0) + 1)
  }
  const byOffset = text.split('\n').some((line) => line.length > 3000)
  const place = placer(text, byOffset)
  const doubts = doubtsOf(document, byOffset)
  const result = { records: 0, kept: 0, wrong: [] }
  for (const measure of base.measures) {
    const at = place([map(measure.text), map(measure.title), map(measure.problem)])
    if (!kind.counts(measure, source)) continue
    result.records++
    const key = JSON.stringify(kind.key(measure, map))
    const count = left.get(key) ?? 0
    if (count > 0) {
      left.set(key, count - 1)
      result.kept++
    } else result.wrong.push({ measure, told: isTold(at, doubts, byOffset ? 80 : 2), at })
  }
  return result
}

const METADATA = ['title', 'documentNumber', 'issuers', 'addressees', 'issuedOn', 'status']
const said = ({ metadata }, field) =>
  JSON.stringify([metadata[field]].flat().map((one) => (typeof one === 'string' ? fold(one) : (one?.text ?? null))))
const metadataKept = (base, document) => METADATA.filter((field) => said(base, field) === said(document, field)).length

/** Every plan in every other form: sums by perturbation, and what `each` sees of one plan. */
export async function measure(corpus, parse, { only = () => true, each = () => {} } = {}) {
  const bases = []
  for (const original of corpus) bases.push(await parse(original.text, { name: original.name }))
  const sums = {}
  for (const { name, kind, change } of perturbations.filter((one) => only(one.name)))
    for (const [index, original] of corpus.entries()) {
      const base = bases[index]
      const changed = change(original, base, index)
      if (changed === null || changed.text === original.text) continue
      const document = await parse(changed.text, { name: original.name })
      const result = compare(base, document, { kind, source: original.text, ...changed })
      sums[name] ??= { documents: 0, records: 0, kept: 0, told: 0, silent: 0, metadata: 0 }
      const sum = sums[name]
      const told = result.wrong.filter((one) => one.told).length
      sum.documents++
      sum.records += result.records
      sum.kept += result.kept
      sum.told += told
      sum.metadata += metadataKept(base, document) / METADATA.length
      sum.silent += result.wrong.length - told
      each({ name, original, changed, document, base, result })
    }
  return sums
}
