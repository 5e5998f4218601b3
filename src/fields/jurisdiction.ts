import { type Division, parentsOf, provinceBySign } from '../lexicon/divisions.ts'
import type { Jurisdiction } from '../schema/metadata.ts'
import { squeeze } from '../text/space.ts'
import { type Mention, placeMentions } from './jurisdiction-mentions.ts'
import { type Zone, zoneAt } from './jurisdiction-zone.ts'

/** A text that may name the paper's place, and how far it is trusted. */
export interface PlaceSource {
  text: string
  weight: number
}

/** Trust by where a name stands; below `LEAST` a name alone does not make it the paper's own. */
export const PLACE_WEIGHTS = { title: 10, letterhead: 8, issuer: 8, documentNumber: 4, addressee: 2, body: 1 } as const
const LEAST = 3

// 我县, 我市: the paper says itself on which level it stands
const SELF = /我(省|市|县|区|州|盟|旗|镇|乡|街道)/g
const NATIONAL = /^(国务院|中共中央|全国人民代表大会)/
// （赣发〔2022〕5号）: the year of a document number with its bracket
const NUMBER_YEAR = /[〔［[【﹝（(](?:19|20)\d\d[〕］\]】﹞）)]/g

interface Reading {
  weight: number
  text: string
  mentions: Mention[]
  zone: Zone | null
}

interface Candidate {
  place: Jurisdiction
  score: number
  trusted: boolean
}

/** The place whose paper this is, by GB/T 2260; null where the texts do not tell. */
export function findJurisdiction(sources: readonly PlaceSource[]): Jurisdiction | null {
  const readings = sources.filter((source) => source.text !== '').map(read)
  if (readings.some(({ text, weight }) => weight >= LEAST && NATIONAL.test(text))) return null
  const context = contextOf(readings)
  const candidates = new Map<string, Candidate>()
  for (const reading of readings) tally(candidates, reading, context, readings)
  const level = ownLevel(readings)
  let best: Candidate | null = null
  for (const candidate of candidates.values()) {
    const agrees = level !== null && candidate.place.name.endsWith(level)
    if (!candidate.trusted && !agrees) continue
    // a county's paper on 江西省's findings says 我县: the province in its title is not its own
    if (level !== null && !agrees) candidate.score *= 0.05
    if (best === null || candidate.score > best.score) best = candidate
  }
  return best?.place ?? null
}

function read({ text: raw, weight }: PlaceSource): Reading {
  const text = squeeze(raw)
  const mentions = placeMentions(text)
  if (weight < LEAST) return { weight, text, mentions, zone: null }
  const at = openingOf(text)
  const outer = mentions.find((mention) => mention.start === at) ?? null
  return { weight, text, mentions, zone: zoneAt(text, at, outer) }
}

/** Where the name of the place would begin: behind 中共 or 关于印发《. */
const openingOf = (text: string): number => /^(中共|(关于印发)?《?)/.exec(text)?.[0].length ?? 0

/** How often each province and prefecture is named, by its code; every text counts with its weight. */
function contextOf(readings: readonly Reading[]): Map<string, number> {
  const context = new Map<string, number>()
  const add = (division: Division | null, value: number): void => {
    for (let up = division; up !== null; up = up.parent) context.set(up.code, (context.get(up.code) ?? 0) + value)
  }
  for (const { text, weight, mentions } of readings) {
    const own = mentions.filter((mention) => !mention.foreign)
    for (const { options } of own) if (options.length === 1) add(options[0] ?? null, weight / own.length)
    const signs = signsOf(text, mentions.length === 0)
    for (const province of signs) add(province, (weight * 0.3) / signs.length)
  }
  return context
}

/** Provinces by the organs of document numbers: the text is one (沪府规), or cites some (赣发〔2022〕5号). */
function signsOf(text: string, bare: boolean): Division[] {
  if (bare && text.length <= 12) return [provinceBySign(text)].filter((province) => province !== null)
  const provinces: Division[] = []
  for (const { index } of text.matchAll(NUMBER_YEAR)) {
    let start = index
    while (start > index - 12 && /[\u3400-\u9fff]/.test(text[start - 1] ?? '')) start--
    const province = index - start >= 2 ? provinceBySign(text.slice(start, index)) : null
    if (province !== null) provinces.push(province)
  }
  return provinces
}

/** What the paper calls itself: the last character of 我县, where it says so at all. */
function ownLevel(readings: readonly Reading[]): string | null {
  const counts = new Map<string, number>()
  for (const { text } of readings) {
    for (const [, level = ''] of text.matchAll(SELF)) counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  return first === undefined || first[1] === second?.[1] ? null : first[0]
}

/** Gives every place of a text its part of the text's weight. */
function tally(
  candidates: Map<string, Candidate>,
  { weight, text, mentions, zone }: Reading,
  context: Map<string, number>,
  readings: readonly Reading[],
): void {
  const places = mentions
    .filter((mention) => !mention.short && !mention.foreign && !(zone !== null && mention.end <= zone.end))
    .map((mention) => resolve(mention.name, mention.options, context))
  if (zone !== null) places.unshift(placeOfZone(zone, context, readings))
  // in a short text the first name is the paper's own: 上犹县2022年度江西省营商环境评价…
  const lead = text.length < 150 ? 3 : 1
  const total = places.length - 1 + lead
  for (const [index, place] of places.entries()) {
    const key = place.code ?? place.name
    const candidate = candidates.get(key) ?? { place, score: 0, trusted: false }
    candidate.score += (weight * (index === 0 ? lead : 1)) / total
    candidate.trusted ||= weight >= LEAST
    candidates.set(key, candidate)
  }
}

/** The one option that the context speaks for; without one the code is open and only common parents are known. */
function resolve(name: string, options: readonly Division[], context: Map<string, number>): Jurisdiction {
  const best = bestOf(options, context)
  const [only] = best
  if (only !== undefined && best.length === 1) return { name: only.name, code: only.code, parents: parentsOf(only) }
  return { name, code: null, parents: commonParents(best) }
}

function bestOf(options: readonly Division[], context: Map<string, number>): Division[] {
  if (options.length === 1) return [...options]
  const scores = options.map((option) => scoreOf(option, context))
  const top = Math.max(...scores)
  const best = options.filter((_, index) => (scores[index] ?? 0) > top - 1e-9)
  const inForce = best.filter((option) => !option.withdrawn)
  return inForce.length > 0 ? inForce : best
}

function scoreOf(option: Division, context: Map<string, number>): number {
  let score = 0
  for (let up = option.parent; up !== null; up = up.parent) score += context.get(up.code) ?? 0
  return score
}

function commonParents(options: readonly Division[]): string[] {
  const [first = [], ...rest] = options.map(parentsOf)
  const length = first.findIndex((parent, index) => rest.some((other) => other[index] !== parent))
  return length < 0 ? first : first.slice(0, length)
}

function placeOfZone(zone: Zone, context: Map<string, number>, readings: readonly Reading[]): Jurisdiction {
  const outer =
    zone.within === null ? (zone.township ? onlyCounty(readings, context) : []) : bestOf(zone.within, context)
  const [only] = outer
  if (only === undefined || outer.length > 1) return { name: zone.name, code: null, parents: commonParents(outer) }
  const parents = [...parentsOf(only), only.name]
  return { name: zone.name, code: null, parents }
}

/** A town's paper names its county: the only one it names. */
function onlyCounty(readings: readonly Reading[], context: Map<string, number>): Division[] {
  const counties = new Set<Division>()
  for (const { mentions } of readings) {
    for (const { options, short, foreign } of mentions) {
      const [only] = short || foreign ? [] : bestOf(options, context)
      if (only !== undefined && !only.code.endsWith('00')) counties.add(only)
    }
  }
  return counties.size === 1 ? [...counties] : []
}
