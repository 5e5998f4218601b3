// Plants defects in the seeds and counts how many of them the validator finds.
// usage: node scripts/plant.mjs [--seed N] [--each N] [--missed]   (needs a build)
//
// A defect is planted where a careful reader could see it in the document itself: a figure is changed where the
// document prints it twice, a quotation mark is broken where it has its other half.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse, validate } from '../dist/index.js'

/** mulberry32: the same defects on every machine. */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = (list, next) => list[Math.floor(next() * list.length)]
const matches = (text, pattern) => [...text.matchAll(pattern)]
const replaceAt = (text, at, length, words) => text.slice(0, at) + words + text.slice(at + length)
const lineAt = (text, offset) => text.slice(0, offset).split('\n').length

/** Each kind: the rules that may tell of it, and a change of the text, or null where the seed has no place for it. */
const KINDS = {
  // 10个 → 13个 on one side of a pair of body and appendix
  'changed figure': {
    rules: /^(?:cross-check|consistency)\//,
    plant({ text, document }, next) {
      const rows = new Map(document.measures.map((measure) => [measure.id, measure]))
      const places = document.measures.flatMap((measure) => {
        const other = rows.get(measure.counterpart ?? '')
        if (other === undefined) return []
        return matches(measure.text, /(?<![0-9.〔〕])([0-9]{1,4})(?=%|个|项|款|家|万|亿|户|条|次)/g)
          .filter((match) =>
            other.text.includes(measure.text.slice(match.index - 4, match.index + match[0].length + 1)),
          )
          .map((match) => ({
            measure,
            words: measure.text.slice(Math.max(0, match.index - 4), match.index + match[0].length + 1),
            digits: match[0],
          }))
      })
      return change(text, places, next, ({ digits }) => String(Number(digits) + 1 + Math.floor(next() * 8)))
    },
  },
  'dropped row': {
    rules: /^(?:numbering|cross-check|table|structure)\//,
    plant({ text }, next) {
      const rows = matches(text, /^[0-9]{1,3}\t[^\n]{20,}\n/gm)
      if (rows.length < 5) return null
      const row = pick(rows.slice(1, -1), next)
      return { text: replaceAt(text, row.index, row[0].length, ''), at: row.index }
    },
  },
  // the items under one numbered heading put in the place of those under another
  'copied section': {
    rules: /^consistency\/(?:copied-section|repeated-measure|similar-measure)$/,
    plant({ text, document }, next) {
      const sections = document.outline.flatMap((section) => {
        const own = document.measures.filter((measure) => measure.section === section.id && measure.origin === 'body')
        if (own.length < 3) return []
        const offsets = own.flatMap(({ position }) => (Array.isArray(position) ? position : [position]))
        return [
          {
            from: Math.min(...offsets.map(({ start }) => start.offset)),
            to: Math.max(...offsets.map(({ end }) => end.offset)),
          },
        ]
      })
      if (sections.length < 2) return null
      const source = pick(sections, next)
      const target = pick(
        sections.filter((section) => section !== source),
        next,
      )
      const words = text.slice(source.from, source.to)
      return { text: replaceAt(text, target.from, target.to - target.from, words), at: target.from, far: true }
    },
  },
  'broken quotation mark': {
    rules: /^text\/unbalanced$/,
    plant: ({ text }, next) => drop(text, matches(text, /[“”《》]/g), next),
  },
  'broken bracket': {
    rules: /^text\/unbalanced$/,
    plant: ({ text }, next) => drop(text, matches(text, /（(?=[\u4e00-\u9fff“]{2})|(?<=[\u4e00-\u9fff”]{2})）/g), next),
  },
  'word printed twice': {
    rules: /^text\/(?:repeated-word|list-repeats)$/,
    plant({ text, document }, next) {
      const places = document.measures.flatMap((measure) =>
        matches(measure.text, /(?<=[，。；])[\u4e00-\u9fff]{4}(?=[\u4e00-\u9fff]{2})/g).map((match) => ({
          measure,
          words: match[0],
          digits: match[0],
        })),
      )
      return change(text, places, next, ({ words }) => words + words)
    },
  },
  // 3. → 8. at the start of a line
  'changed number': {
    rules: /^numbering\//,
    plant({ text, document }, next) {
      const places = document.measures.flatMap(({ number, origin, position }) => {
        if (number === null || origin === 'table' || number.value < 2 || !/^[0-9]/.test(number.text)) return []
        const { start } = Array.isArray(position) ? position[0] : position
        const digits = String(number.value)
        const at = text.indexOf(digits, start.offset)
        return at >= 0 && at - start.offset < 6 ? [{ at, digits }] : []
      })
      if (places.length === 0) return null
      const { at, digits } = pick(places, next)
      return { text: replaceAt(text, at, digits.length, String(Number(digits) + 3)), at }
    },
  },
  'deadline before the issue': {
    rules: /^(?:deadline|cross-check)\//,
    plant({ text, document }, next) {
      const year = document.metadata.issuedOn?.slice(0, 4) ?? document.metadata.documentNumber?.year
      const places = document.measures.flatMap((measure) =>
        measure.deadline?.text.startsWith(`${year}年`)
          ? [{ measure, words: measure.deadline.text, digits: `${year}` }]
          : [],
      )
      return change(text, places, next, () => String(Number(year) - 1))
    },
  },
  'impossible date': {
    rules: /^deadline\//,
    plant({ text, document }, next) {
      const places = document.measures.flatMap((measure) => {
        const month = /^20[0-9]{2}年[0-9]{1,2}月/.exec(measure.deadline?.text ?? '')?.[0]
        return month === undefined ? [] : [{ measure, words: month, digits: month.slice(5, -1) }]
      })
      return change(text, places, next, () => '13')
    },
  },
  'missing deadline': {
    rules: /^(?:deadline|table)\//,
    plant({ text }, next) {
      const lines = matches(text, /^完成时限[:：][^\n]*\n/gm)
      if (lines.length < 20) return null
      const line = pick(lines, next)
      return { text: replaceAt(text, line.index, line[0].length, ''), at: line.index }
    },
  },
  'variant character': {
    rules: /^text\/variant$/,
    plant({ text }, next) {
      const place = pick(matches(text, /[为业务项实]/g), next)
      const other = { 为: '爲', 业: '業', 务: '務', 项: '項', 实: '實' }[place[0]]
      return { text: replaceAt(text, place.index, 1, other), at: place.index }
    },
  },
  'empty quotes': {
    rules: /^text\/(?:empty-quotes|unbalanced)$/,
    plant({ text }, next) {
      const place = pick(matches(text, /“[^“”\n]{2,12}”/g), next)
      return place === undefined ? null : { text: replaceAt(text, place.index, place[0].length, '“”'), at: place.index }
    },
  },
}

/** Changes the figure inside of words of a measure where the source prints them in one piece. */
function change(text, places, next, changed) {
  const printed = places.flatMap((place) => {
    const pieces = Array.isArray(place.measure.position) ? place.measure.position : [place.measure.position]
    const piece = pieces.find(({ start, end }) => text.slice(start.offset, end.offset).includes(place.words))
    if (piece === undefined) return []
    const at = text.indexOf(place.words, piece.start.offset)
    return [{ ...place, at: at + place.words.lastIndexOf(place.digits) }]
  })
  if (printed.length === 0) return null
  const place = pick(printed, next)
  return { text: replaceAt(text, place.at, place.digits.length, changed(place)), at: place.at }
}

function drop(text, places, next) {
  const place = pick(places, next)
  return place === undefined ? null : { text: replaceAt(text, place.index, 1, ''), at: place.index }
}

async function check(name, text) {
  const document = await parse(text, { name })
  const diagnostics = [...document.diagnostics, ...validate(document, text)]
  return { document, diagnostics }
}

const keyOf = ({ rule, message, measure }) => `${rule} ${message} ${measure ?? ''}`
const startOf = (position) => (Array.isArray(position) ? position[0] : position)?.start.line ?? 0

/** Plants each kind so many times in each seed: what was planted, and whether it was found. */
export async function plant({ seed = 1, each = 8, folder = 'seeds' } = {}) {
  const next = random(seed)
  const results = []
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, name), 'utf8')
    const { document, diagnostics } = await check(name, text)
    const before = new Set(diagnostics.map(keyOf))
    for (const [kind, { rules, plant: grow }] of Object.entries(KINDS))
      for (let n = 0; n < each; n++) {
        const planted = grow({ text, document }, next)
        if (planted === null) break
        const after = await check(name, planted.text)
        const line = lineAt(text, planted.at)
        const near = (position) => planted.far || Math.abs(startOf(position) - line) <= 4
        const found = after.diagnostics.some(
          (one) =>
            rules.test(one.rule) &&
            !before.has(keyOf(one)) &&
            (near(one.position) || one.related.some(({ position }) => near(position))),
        )
        results.push({ kind, name, line, found, words: planted.text.slice(planted.at - 10, planted.at + 14) })
      }
  }
  return results
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name, usual) => {
    const at = process.argv.indexOf(name)
    return at < 0 ? usual : Number(process.argv[at + 1])
  }
  const results = await plant({ seed: option('--seed', 1), each: option('--each', 8) })
  const line = (name, list) => {
    const found = list.filter((one) => one.found).length
    console.log(
      `${name.padEnd(28)} ${`${found}/${list.length}`.padStart(9)} ${((100 * found) / list.length).toFixed(1).padStart(6)}%`,
    )
  }
  for (const kind of Object.keys(KINDS)) {
    const list = results.filter((one) => one.kind === kind)
    if (list.length > 0) line(kind, list)
  }
  line('all planted defects', results)
  if (process.argv.includes('--missed'))
    for (const one of results.filter(({ found }) => !found))
      console.log(`${one.kind}: ${one.name}:${one.line} ${JSON.stringify(one.words)}`)
}
