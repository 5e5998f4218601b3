import { DIVISIONS } from './divisions-data.ts'

/** A place with a code of GB/T 2260. */
export interface Division {
  code: string
  name: string
  parent: Division | null
  /** The name was in force in 2016 and is not any more (赣县 → 赣县区). */
  withdrawn: boolean
}

/** What a name can mean. `short`: without its 省 or 市 (江西, 南昌), which says less. */
export interface DivisionName {
  name: string
  divisions: Division[]
  short: boolean
}

// 恩施土家族苗族自治州 is printed 恩施州, 长阳土家族自治县 长阳县 or 长阳自治县: the peoples' names that are left out
const PEOPLES =
  '蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 ' +
  '拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 塔吉克 普米族 ' +
  '怒族 鄂温克 保安族 裕固族 独龙族 各族'
const peoples = new RegExp(PEOPLES.split(' ').join('|'))

interface Starts {
  /** The first two characters of every name. */
  keys: Set<string>
  /** 1 for the characters that a name begins with: most characters of a text begin none. */
  opens: Uint8Array
}

// a code, a blank or the - of a withdrawn name stands in front of each
const STARTS = /(?<=[ \d-])[^ \d*\n-]{2}/g

let starts: Starts | null = null
/** By the first two characters, longest first. Made of the few that are asked for: a document names some of 3,300. */
const names = new Map<string, DivisionName[]>()
/** By where their names stand in the list. */
const divisions = new Map<number, Division>()

function lookup(): Starts {
  if (starts !== null) return starts
  const keys = new Set(DIVISIONS.match(STARTS))
  const opens = new Uint8Array(0x10000)
  for (const key of keys) opens[key.charCodeAt(0)] = 1
  starts = { keys, opens }
  return starts
}

/** Those whose names begin with the two characters, in the order of the list. */
function divisionsFrom(key: string): Division[] {
  const found: Division[] = []
  for (let at = DIVISIONS.indexOf(key); at >= 0; at = DIVISIONS.indexOf(key, at + 1)) {
    if (/[ \d-]/.test(DIVISIONS[at - 1] as string)) found.push(readDivision(at))
  }
  return found
}

/** The one whose name stands at an index: `36 江西省`, ` 07 赣州市 02章贡区 -21赣县`. */
function readDivision(at: number): Division {
  const known = divisions.get(at)
  if (known !== undefined) return known
  const line = DIVISIONS.lastIndexOf('\n', at) + 1
  const name = DIVISIONS.slice(at, DIVISIONS.slice(at, at + 40).search(/\s/) + at)
  const division =
    DIVISIONS[line] === ' '
      ? { name, ...placed(at, line) }
      : { name, code: `${DIVISIONS.slice(line, line + 2)}0000`, parent: null, withdrawn: false }
  divisions.set(at, division)
  return division
}

/** Of a prefecture or county: `*` stands for the prefecture where counties are directly under the province. */
function placed(at: number, line: number): Pick<Division, 'code' | 'parent' | 'withdrawn'> {
  const province = readDivision(provinceAbove(line) + '36 '.length)
  const prefix = province.code.slice(0, 2) + DIVISIONS.slice(line + 1, line + 3)
  const own = line + ' 07 '.length + (DIVISIONS[line + ' 07 '.length] === '-' ? 1 : 0)
  if (at === own) return { code: `${prefix}00`, parent: province, withdrawn: DIVISIONS[at - 1] === '-' }
  const code = prefix + DIVISIONS.slice(at - 2, at)
  const parent = DIVISIONS[own] === '*' ? province : readDivision(own)
  return { code, parent, withdrawn: DIVISIONS[at - 3] === '-' }
}

function provinceAbove(line: number): number {
  let start = line
  while (DIVISIONS[start] === ' ') start = DIVISIONS.lastIndexOf('\n', start - 2) + 1
  return start
}

function namesFrom(key: string): DivisionName[] {
  let list = names.get(key)
  if (list === undefined) {
    list = readNames(divisionsFrom(key))
    names.set(key, list)
  }
  return list
}

/** What the names of these mean, and their short forms. */
function readNames(all: Division[]): DivisionName[] {
  const byName = new Map<string, DivisionName>()
  const add = (name: string, division: Division, short: boolean): void => {
    const known = byName.get(name)
    if (known === undefined) byName.set(name, { name, divisions: [division], short })
    else if (known.short === short && !known.divisions.includes(division)) known.divisions.push(division)
  }
  for (const division of all) add(division.name, division, false)
  for (const division of all) {
    const upper = division.code.endsWith('00')
    const autonomous = /自治([州县旗])$/.exec(division.name)?.[1]
    if (!upper && autonomous === undefined) continue
    const stem = stemOf(division.name)
    if (stem.length < 2) continue
    if (autonomous !== undefined) {
      add(stem + autonomous, division, false)
      add(`${stem}自治${autonomous}`, division, false)
    }
    if (upper) add(stem, division, true)
  }
  return [...byName.values()].sort((a, b) => b.name.length - a.name.length)
}

/** 恩施土家族苗族自治州 → 恩施, 赣州市 → 赣州, 内蒙古自治区 → 内蒙古, 东乡族自治县 → '' */
function stemOf(name: string): string {
  const autonomous = /(特别行政区|自治[区州县旗])$/.exec(name)?.[0]
  if (autonomous === undefined) return name.replace(/(地区|省|市|盟|县|区|旗)$/, '')
  const body = name.slice(0, -autonomous.length)
  if (body === '内蒙古') return body
  const people = body.search(peoples)
  return people < 0 ? body : body.slice(0, people)
}

/** The first index from `at` on where a character stands that some name begins with; the text's length where none. */
export function nextStart(text: string, at: number): number {
  const { opens } = lookup()
  let next = at
  while (next < text.length && opens[text.charCodeAt(next)] !== 1) next++
  return next
}

/** The longest name of a place that begins at `at`, or null. */
export function divisionAt(text: string, at: number): DivisionName | null {
  const { opens, keys } = lookup()
  if (opens[text.charCodeAt(at)] !== 1) return null
  const key = text.slice(at, at + 2)
  return keys.has(key) ? (namesFrom(key).find((entry) => text.startsWith(entry.name, at)) ?? null) : null
}

/** Counties by the name without 县, 市, 区 (上犹): too weak for running text. */
export const countiesByStem = (stem: string): readonly Division[] =>
  stem.length < 2
    ? []
    : divisionsFrom(stem.slice(0, 2)).filter(({ code, name }) => !code.endsWith('00') && stemOf(name) === stem)

/** `360704` → 赣县区; null where no place has the code. */
export function divisionByCode(code: string): Division | null {
  const [province = '', prefecture = '', county = ''] = code.match(/../g) ?? []
  const own = behind(`\n${province} `, 0)
  if (own === null || code.endsWith('0000')) return own === null ? null : readDivision(own)
  const next = DIVISIONS.slice(own).search(/\n\d/) + own
  const seat = behind(`\n ${prefecture} `, own, next < own ? DIVISIONS.length : next)
  if (seat === null) return null
  const end = DIVISIONS.indexOf('\n', seat)
  const at = county === '00' ? seat : (behind(` ${county}`, seat, end) ?? behind(` -${county}`, seat, end))
  return at === null || DIVISIONS[at] === '*' ? null : readDivision(DIVISIONS[at] === '-' ? at + 1 : at)
}

/** Where it goes on behind some characters of the list. */
function behind(text: string, from: number, to = DIVISIONS.length): number | null {
  const at = DIVISIONS.indexOf(text, from)
  return at < 0 || at >= to ? null : at + text.length
}

/** Names of the divisions above, from the top: 江西省, 赣州市. */
export function parentsOf(division: Division): string[] {
  return division.parent === null ? [] : [...parentsOf(division.parent), division.parent.name]
}

/** Whether `inner` lies in `outer`. */
export function isWithin(inner: Division, outer: Division): boolean {
  for (let up = inner.parent; up !== null; up = up.parent) if (up === outer) return true
  return false
}

// the sign of a province in document numbers: 赣发, 沪府规, 国办发 has none
const SIGNS: Readonly<Record<string, string>> = {
  京: '11',
  津: '12',
  冀: '13',
  晋: '14',
  蒙: '15',
  内: '15',
  辽: '21',
  吉: '22',
  黑: '23',
  沪: '31',
  苏: '32',
  浙: '33',
  皖: '34',
  闽: '35',
  赣: '36',
  鲁: '37',
  豫: '41',
  鄂: '42',
  湘: '43',
  粤: '44',
  桂: '45',
  琼: '46',
  渝: '50',
  川: '51',
  黔: '52',
  贵: '52',
  滇: '53',
  云: '53',
  藏: '54',
  陕: '61',
  甘: '62',
  青: '63',
  宁: '64',
  新: '65',
}

/** The province whose sign opens an organ's name: 赣市财购字 → 江西省. A hint, no proof. */
export function provinceBySign(organ: string): Division | null {
  const prefix = SIGNS[organ[0] ?? '']
  return prefix === undefined ? null : divisionByCode(`${prefix}0000`)
}
