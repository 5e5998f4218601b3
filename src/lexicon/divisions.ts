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

interface Index {
  all: Division[]
  /** By the first two characters, longest first. */
  names: Map<string, DivisionName[]>
  /** 1 for the characters that a name begins with: most characters of a text begin none. */
  opens: Uint8Array
}

let index: Index | null = null
/** Counties without 县, 市, 区 (上犹): too weak for running text. Made when the first is asked for. */
let stems: Map<string, Division[]> | null = null

/** Read at the first look-up: a document without a place does not pay for 3,300 names. */
const lookup = (): Index => (index ??= build(readDivisions()))

function readDivisions(): Division[] {
  const all: Division[] = []
  let province: Division | null = null
  for (const line of DIVISIONS.trim().split('\n')) {
    const [key = '', ...cells] = line.trim().split(' ')
    if (!line.startsWith(' ')) {
      province = { code: `${key}0000`, name: cells[0] ?? '', parent: null, withdrawn: false }
      all.push(province)
    } else readPrefecture(all, province as Division, key, cells)
  }
  return all
}

/** `07 赣州市 02章贡区 -21赣县`; `*` where the counties stand directly under the province. */
function readPrefecture(all: Division[], province: Division, key: string, cells: string[]): void {
  const prefix = province.code.slice(0, 2) + key
  const [own = '*', ...counties] = cells
  let parent = province
  if (own !== '*') {
    const withdrawn = own.startsWith('-')
    parent = { code: `${prefix}00`, name: withdrawn ? own.slice(1) : own, parent: province, withdrawn }
    all.push(parent)
  }
  for (const cell of counties) {
    const withdrawn = cell.startsWith('-')
    const text = withdrawn ? cell.slice(1) : cell
    all.push({ code: prefix + text.slice(0, 2), name: text.slice(2), parent, withdrawn })
  }
}

function build(all: Division[]): Index {
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
  const opens = new Uint8Array(0x10000)
  for (const name of byName.keys()) opens[name.charCodeAt(0)] = 1
  return { all, names: byStart(byName.values()), opens }
}

function countyStems(): Map<string, Division[]> {
  if (stems !== null) return stems
  const found = new Map<string, Division[]>()
  for (const division of lookup().all) {
    const stem = division.code.endsWith('00') ? '' : stemOf(division.name)
    if (stem.length >= 2) found.set(stem, [...(found.get(stem) ?? []), division])
  }
  stems = found
  return found
}

function byStart(names: Iterable<DivisionName>): Map<string, DivisionName[]> {
  const map = new Map<string, DivisionName[]>()
  for (const entry of names) {
    const key = entry.name.slice(0, 2)
    const list = map.get(key)
    if (list === undefined) map.set(key, [entry])
    else list.push(entry)
  }
  for (const list of map.values()) list.sort((a, b) => b.name.length - a.name.length)
  return map
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

/** The longest name of a place that begins at `at`, or null. */
export function divisionAt(text: string, at: number): DivisionName | null {
  const { opens, names } = lookup()
  if (opens[text.charCodeAt(at)] !== 1) return null
  const list = names.get(text.slice(at, at + 2))
  return list?.find((entry) => text.startsWith(entry.name, at)) ?? null
}

/** Counties by the name without 县, 市, 区: 上犹. */
export const countiesByStem = (stem: string): readonly Division[] => countyStems().get(stem) ?? []

export function divisionByCode(code: string): Division | null {
  return lookup().all.find((division) => division.code === code) ?? null
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
