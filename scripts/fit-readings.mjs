/**
 * Fits src/records/readings/weights.ts: when is a reading better in which a class of items is something else?
 *
 *   node scripts/fit-readings.mjs            what each kind of change gains on plans of sets that were left out
 *   node scripts/fit-readings.mjs --write    the same, and the weights of all plans written
 *
 * The examples are the plans with facts put down by hand (fixtures/plans), as they are and in forms that take away what
 * the rules lean on: without notes, with other words in the headings, their measures as flat lists, as articles, as
 * heads with a paragraph, from the middle. An example is one change of one class; it is better where more of the facts
 * come out. Logistic regression, L1, no chance in it: the same plans give the same weights.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const plans = `${root}fixtures/plans`
const out = `${root}src/records/readings/weights.ts`

/** Sets are told by the first letter of a plan's name: `b-…`; those of the first set have none. */
const setOf = (name) => /^([a-z])-/.exec(name)?.[1] ?? 'first'
/** A change is better or worse by more than this of the plan's records. */
const CLEAR = 0.02
/** Changes with fewer good examples have no weights. */
const LEAST = 12
const STRENGTH = 0.003
/** A plan as it is counts for as much as so many of its forms. */
const AS_PRINTED = 6
const STEPS = 2000
const RATE = 0.3
const MARGIN = 0.25

const ENTRY = `
import { readSource } from './src/read/index.ts'
import { buildTree } from './src/tree/index.ts'
import { buildOutline } from './src/outline/index.ts'
import { withLexicon } from './src/lexicon/current.ts'
import { defaultLexicon } from './src/lexicon/lexicon.ts'
import { ownLabels, withOwnLabels } from './src/blocks/own-labels.ts'
import { collect } from './src/records/collect.ts'
import { Ids } from './src/records/ids.ts'
import { asRuled } from './src/records/readings/classes.ts'
import { hypotheses } from './src/records/readings/hypotheses.ts'
import { candidates } from './src/records/readings/weigh.ts'
import { changeOf } from './src/records/readings/score.ts'
const view = ({ records }) => records.map(({ text, title }) => ({ text: text.value, title: title?.value ?? '' }))
export async function partsOf(bytes, name) {
  const source = await readSource(bytes, name)
  const tree = await buildTree(source)
  const labels = withLexicon(defaultLexicon, () => ownLabels(tree))
  return withLexicon(withOwnLabels(defaultLexicon, labels), () =>
    buildOutline(tree).parts.map(({ outline, kind }) => {
      const part = { kind, prefix: '', path: [], section: null, source: source.text }
      const first = collect(outline, part, new Ids())
      const others = [...candidates(outline, part, first, hypotheses(first.decisions, asRuled))]
      return {
        records: view(first),
        others: others.map(({ hypothesis, collected, features }) => ({ change: changeOf(hypothesis), of: hypothesis.of, features, records: view(collected) })),
      }
    }),
  )
}
`
const bundled = await build({
  stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
  logLevel: 'error',
  external: ['@napi-rs/canvas'],
  banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
})
const code = `${root}node_modules/.fit-readings.mjs`
writeFileSync(code, bundled.outputFiles[0].contents)
const { partsOf } = await import(code)

const plain = (text) =>
  (text ?? '')
    .replace(/[\s\u3000]+|\*\*/g, '')
    .replace(/[(),:;]/g, (mark) => '（），：；'['(),:;'.indexOf(mark)])
    .replace(/[。；.]+$/, '')

const NOTE =
  /[（(【〔［[][^（）()【】〔〕［］[\]]{0,200}(?:单位|牵头|负责|配合|时限|部门)[^（）()【】〔〕［］[\]]{0,200}[）)】〕］\]]/g
const NOTE_LINE = /^[\s*]*(?:责任|牵头|配合|完成|协办|主办|整改)(?:单位|部门|时限|领导|人)[：:]/
/** Words of headings, and others in their place that no list holds. */
const HEADS = {
  总体要求: '统筹把握',
  指导思想: '思想指引',
  基本原则: '基本遵循',
  工作目标: '奋斗坐标',
  主要目标: '奋斗坐标',
  总体目标: '奋斗坐标',
  目标任务: '奋斗坐标',
  主要任务: '主攻方向',
  重点任务: '主攻方向',
  工作任务: '主攻方向',
  重点工作: '主攻方向',
  主要措施: '主攻方向',
  工作措施: '主攻方向',
  保障措施: '护航支撑',
  组织保障: '护航支撑',
  工作要求: '落地须知',
  有关要求: '落地须知',
  组织领导: '统一调度',
  实施步骤: '推进节奏',
}
const withoutNotes = (text) =>
  text
    .replace(NOTE, '')
    .split('\n')
    .filter((line) => !NOTE_LINE.test(line))
    .join('\n')
const otherHeads = (text) => Object.entries(HEADS).reduce((all, [word, other]) => all.replaceAll(word, other), text)

const HANS = '一二三四五六七八九十'
const bodyOf = ({ title, text }) =>
  title && text.startsWith(title) ? text.slice(title.length).replace(/^[。：]/, '') : text

const firstOf = (one) => bodyOf(one).split('。')[0]
const withoutFigures = (one) =>
  (bodyOf(one).match(/[^。；]+[。；]/g) ?? []).filter((sentence) => !/[0-9]/.test(sentence)).join('')
const AIMS = '主要预期目标'
const ONLY_AIMS = 'before the first measure'

/** A plan as it is and in other forms: [form, text]. */
function* formsOf(text, facts) {
  yield ['', text]
  yield ['without notes', withoutNotes(text)]
  yield ['other heads', otherHeads(text)]
  yield ['neither', otherHeads(withoutNotes(text))]
  // what stands before the first measure promises nothing
  const first = text.indexOf((facts.measures[0]?.text ?? '').slice(0, 12))
  if (first > 0) yield [ONLY_AIMS, text.slice(0, text.lastIndexOf('\n', first))]
  const measures = facts.measures.filter(
    ({ origin, kind, problem, text: own }) =>
      origin !== 'table' && kind === 'measure' && !problem && own.length > 12 && !own.includes('\n'),
  )
  if (measures.length < 3) return
  const some = measures.slice(0, 3 + ((facts.metadata.title?.length ?? 0) % 6))
  const title = `${facts.metadata.title ?? '工作方案'}\n`
  const lines = (list, line) => list.slice(0, 9).map(line).join('\n')
  yield ['flat', title + lines(some, ({ text: own }, i) => `${i + 1}.${own}`)]
  yield ['flat sentences', title + lines(some, (one, i) => `${i + 1}、${firstOf(one)}。`)]
  yield [
    'top',
    `${title}为做好有关工作，结合实际，现提出如下安排。\n${lines(some, ({ text: own }, i) => `${HANS[i]}、${own}`)}`,
  ]
  const note = (i) => (i % 2 === 0 ? '（责任单位：县发展改革局）' : '')
  yield ['every second note', `${title}一、${AIMS}\n${lines(some, ({ text: own }, i) => `${i + 1}.${own}${note(i)}`)}`]
  yield [
    'sentences, every second note',
    `${title}一、${AIMS}\n${lines(some, (one, i) => `${i + 1}.${firstOf(one)}。${note(i)}`)}`,
  ]
  const headed = some.filter((one) => one.title && bodyOf(one).length > 5 && !/\d[.、]|（[一二1]/.test(one.text))
  if (headed.length < 3) return
  yield ['heads', title + lines(headed, (one, i) => `${HANS[i]}、${one.title}\n${bodyOf(one)}`)]
  const plainly = headed.filter((one) => withoutFigures(one).length > 8)
  if (plainly.length >= 3)
    yield ['heads, no figures', title + lines(plainly, (one, i) => `${HANS[i]}、${one.title}\n${withoutFigures(one)}`)]
  yield ['articles', title + lines(headed, (one, i) => `第${HANS[i]}条　${one.title}\n${bodyOf(one)}`)]
  const closing = '四、保障措施\n（一）加强领导。各有关部门要把各项任务抓紧抓实。'
  yield [
    'middle and a chapter',
    `${lines(headed.slice(0, 7), (one, i) => `（${HANS[i + 2]}）${one.title}\n${bodyOf(one)}`)}\n${closing}`,
  ]
  yield [
    'middle, stages',
    `${lines(headed.slice(0, 7), (one, i) => `（${HANS[i + 1]}）${one.title.slice(0, 6)}阶段（2024年${i + 1}月）\n${bodyOf(one)}`)}\n${closing}`,
  ]
  yield ['middle', lines(headed.slice(0, 7), (one, i) => `（${HANS[i + 2]}）${one.title}\n${bodyOf(one)}`)]
}

/** Records that are facts, twice, among the facts and records: 1 where all are. */
function quality(records, facts) {
  const free = [...facts]
  let hits = 0
  for (const { title, text } of records) {
    const forms = [plain(text), plain(title + text), plain(`${title}。${text}`)]
    const at = free.findIndex((fact) => forms.some((form) => fact.includes(form)))
    if (at >= 0) {
      free.splice(at, 1)
      hits++
    }
  }
  return facts.length + records.length === 0 ? 1 : (2 * hits) / (facts.length + records.length)
}

async function examples() {
  const all = []
  for (const name of readdirSync(plans)) {
    if (!existsSync(`${plans}/${name}/facts.json`)) continue
    const file = readdirSync(`${plans}/${name}`).find((entry) => entry.startsWith('input.'))
    if (!/\.(?:txt|md)$/.test(file)) continue
    const facts = JSON.parse(readFileSync(`${plans}/${name}/facts.json`, 'utf8'))
    const printed = readFileSync(`${plans}/${name}/${file}`, 'utf8')
    const seen = new Set()
    for (const [form, text] of formsOf(printed, facts)) {
      if (seen.has(text)) continue
      seen.add(text)
      const flat = plain(text)
      const told = facts.measures
        .filter(({ origin }) => origin !== 'table')
        .map(({ title, text: own }) =>
          [
            own,
            `${title ?? ''}${own}`,
            `${title ?? ''}。${own}`,
            /sentences/.test(form)
              ? firstOf({ title, text: own })
              : /no figures/.test(form)
                ? withoutFigures({ title, text: own })
                : own,
          ].map(plain),
        )
        .filter((forms) => form === '' || forms.some((one) => flat.includes(one) || flat.includes(one.slice(0, 40))))
      if (form !== '' && form !== ONLY_AIMS && told.length === 0) continue
      for (const { records, others } of await partsOf(Buffer.from(text), file)) {
        const before = quality(records, told)
        for (const { change, of, features, records: after } of others)
          all.push({ set: setOf(name), name, form, change, of, features, gain: quality(after, told) - before })
      }
    }
  }
  return all
}

/** Logistic regression by proximal gradient: weights of the features as they are, rounded. */
function regress(list, names) {
  const mean = names.map((name) => list.reduce((sum, { features }) => sum + (features[name] ?? 0), 0) / list.length)
  const deviation = names.map(
    (name, i) =>
      Math.sqrt(list.reduce((sum, { features }) => sum + ((features[name] ?? 0) - mean[i]) ** 2, 0) / list.length) +
      1e-3,
  )
  const rows = list.map(({ features }) => names.map((name, i) => ((features[name] ?? 0) - mean[i]) / deviation[i]))
  const wanted = list.map(({ gain }) => (gain > CLEAR ? 1 : 0))
  // the forms of one plan weigh together as few, and what is hardly better or worse weighs little
  const ofPlan = new Map()
  for (const { name } of list) ofPlan.set(name, (ofPlan.get(name) ?? 0) + 1)
  const weight = list.map(
    ({ name, form, gain }) =>
      ((form === '' ? AS_PRINTED : 1) * Math.min(1, Math.max(Math.abs(gain), 0.1))) / Math.sqrt(ofPlan.get(name)),
  )
  const whole = weight.reduce((sum, one) => sum + one, 0)
  const theta = names.map(() => 0)
  let bias = 0
  for (let step = 0; step < STEPS; step++) {
    const slope = names.map(() => 0)
    let lean = 0
    rows.forEach((row, k) => {
      let z = bias
      for (let i = 0; i < row.length; i++) z += row[i] * theta[i]
      const error = (1 / (1 + Math.exp(-z)) - wanted[k]) * weight[k]
      lean += error
      for (let i = 0; i < row.length; i++) slope[i] += error * row[i]
    })
    bias -= (RATE * lean) / whole
    for (let i = 0; i < theta.length; i++) {
      const next = theta[i] - (RATE * slope[i]) / whole
      theta[i] = Math.sign(next) * Math.max(0, Math.abs(next) - RATE * STRENGTH)
    }
  }
  const of = names
    .map((name, i) => [name, Number((theta[i] / deviation[i]).toFixed(3))])
    .filter(([, value]) => value !== 0)
  const own = bias - theta.reduce((sum, one, i) => sum + (one / deviation[i]) * mean[i], 0)
  return { bias: Number(own.toFixed(3)), of }
}
const scoreOf = ({ bias, of }, features) => of.reduce((sum, [name, value]) => sum + value * (features[name] ?? 0), bias)

const list = await examples()
const byChange = Map.groupBy
  ? Map.groupBy(list, ({ change }) => change)
  : list.reduce((map, one) => map.set(one.change, [...(map.get(one.change) ?? []), one]), new Map())
const weights = {}
for (const [change, own] of [...byChange].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const good = own.filter(({ gain }) => gain > CLEAR).length
  const bad = own.filter(({ gain }) => gain < -CLEAR).length
  const names = [...new Set(own.flatMap(({ features }) => Object.keys(features)))].sort()
  const enough = new Set(own.filter(({ gain }) => gain > CLEAR).map(({ name }) => name)).size >= LEAST
  console.log(`\n${change}: ${own.length} examples, ${good} better, ${bad} worse${enough ? '' : ': too few good ones'}`)
  if (!enough) continue
  const taken = []
  for (const set of new Set(own.map((one) => one.set))) {
    const learned = regress(
      own.filter((one) => one.set !== set),
      names,
    )
    for (const one of own) if (one.set === set) taken.push({ ...one, score: scoreOf(learned, one.features) })
  }
  const chosen = taken.filter(({ score }) => score > MARGIN)
  const count = (test) => chosen.filter(test).length
  console.log(
    `  each set left out: ${count(({ gain }) => gain > CLEAR)} of ${good} taken, ${count(({ gain }) => gain < -CLEAR)} taken that are worse; plans as they are: ${count(({ gain, form }) => form === '' && gain > CLEAR)} better, ${count(({ gain, form }) => form === '' && gain < -CLEAR)} worse`,
  )
  if (process.argv.includes('--verbose'))
    for (const { name, form, of, gain, score } of taken.sort((a, b) => b.score - a.score))
      if ((score > 0 && gain < -CLEAR) || (score < MARGIN && gain > CLEAR))
        console.log(
          `    ${score.toFixed(1)} ${gain > 0 ? 'missed' : 'wrong'} ${gain.toFixed(2)} ${name} ${form}: ${of}`,
        )
  weights[change] = regress(own, names)
}
if (process.argv.includes('--write')) {
  const rows = Object.entries(weights).map(
    ([change, { bias, of }]) =>
      `  '${change}': {\n    bias: ${bias},\n    of: [\n${of.map(([name, value]) => `      ['${name}', ${value}],`).join('\n')}\n    ],\n  },`,
  )
  const head = readFileSync(out, 'utf8').split('export const WEIGHTS')[0]
  writeFileSync(
    out,
    `${head}export const WEIGHTS: Readonly<Record<string, Weights | undefined>> = {\n${rows.join('\n')}\n}\n`,
  )
  console.log(`\nwritten: ${Object.keys(weights).join(', ')}`)
}
