import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { Unit } from '../schema/unit.ts'
import { ORIGINS } from './labels.ts'
import { officeName } from './office.ts'
import { lineOf } from './place.ts'

/** A commitment of a document, printed once or, in the body and in a row of its annex, twice. */
export interface Commitment {
  /** The richer of its prints. */
  main: Measure
  /** The other one; null where there is none or where it was not selected. */
  twin: Measure | null
  /** What both say together: the richer print, its empty fields filled from the other. */
  measure: Measure
  /** The fields that were filled. */
  filled: ReadonlySet<keyof Measure>
  /** Where the other print is, what was filled from it and where it says something else, in Chinese. */
  note: string | null
}

/** What one print can add to the other, with the name of its column. */
const ADDED = {
  indicator: '指标',
  title: '事项',
  problem: '问题',
  leads: '牵头单位',
  partners: '配合单位',
  responsible: '责任单位',
  leaders: '责任领导',
  deadline: '完成时限',
  milestones: '阶段时限',
  targets: '量化目标',
  extra: '其他栏目',
} as const satisfies Partial<Record<keyof Measure, string>>

type Added = keyof typeof ADDED
const FIELDS = Object.keys(ADDED) as Added[]
const ROLES = ['leads', 'partners', 'responsible'] as const

const known = new WeakMap<PolicyDocument, Commitment[]>()

/** The commitments of a document in reading order, each once. */
export function commitmentsOf(document: PolicyDocument): Commitment[] {
  const made = known.get(document)
  if (made !== undefined) return made
  const byId = new Map(document.measures.map((measure) => [measure.id, measure]))
  const done = new Set<string>()
  const commitments: Commitment[] = []
  for (const measure of document.measures) {
    if (done.has(measure.id)) continue
    const twin = twinOf(measure, byId)
    if (twin !== null) done.add(twin.id)
    commitments.push(twin === null ? alone(measure) : together(document, measure, twin))
  }
  known.set(document, commitments)
  return commitments
}

/** The other print, if each names the other: JSON that somebody wrote can hold anything. */
function twinOf({ id, counterpart }: Measure, byId: ReadonlyMap<string, Measure>): Measure | null {
  const twin = counterpart === null || counterpart === id ? undefined : byId.get(counterpart)
  return twin?.counterpart === id ? twin : null
}

const alone = (main: Measure): Commitment => ({ main, twin: null, measure: main, filled: new Set(), note: null })

function together(document: PolicyDocument, first: Measure, second: Measure): Commitment {
  const [main, twin] = richness(second) > richness(first) ? [second, first] : [first, second]
  const filled = new Set(FIELDS.filter((field) => isEmpty(main[field]) && adds(document, main, twin, field)))
  const taken = Object.fromEntries([...filled].map((field) => [field, twin[field]]))
  const measure = { ...main, ...taken, extra: { ...twin.extra, ...main.extra } }
  return { main, twin, measure, filled, note: noteOf(document, main, twin, filled) }
}

/** How many fields are filled; each column of a table counts. */
const richness = (measure: Measure): number =>
  FIELDS.filter((field) => !isEmpty(measure[field])).length + Object.keys(measure.extra).length

function isEmpty(value: Measure[Added]): boolean {
  if (value === null) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** Whether the twin says something new: offices that have a role already are none. */
function adds(document: PolicyDocument, main: Measure, twin: Measure, field: Added): boolean {
  if (isEmpty(twin[field])) return false
  return !isRole(field) || others(document, twin[field], main).length > 0
}

const isRole = (field: Added): field is (typeof ROLES)[number] => (ROLES as readonly string[]).includes(field)

/** Those of the units that have no role in a measure. */
function others(document: PolicyDocument, units: readonly Unit[], measure: Measure): string[] {
  const has = new Set(ROLES.flatMap((role) => measure[role]).map(({ name }) => officeName(document, name)))
  return [...new Set(units.map(({ name }) => officeName(document, name)))].filter((name) => !has.has(name))
}

/** 另见附表第 297 行（mannex.4）：补入牵头单位、完成时限；另有责任单位：县商务局 */
function noteOf(document: PolicyDocument, main: Measure, twin: Measure, filled: ReadonlySet<Added>): string {
  const added = [...filled].map((field) => ADDED[field]).join('、')
  const parts = [added === '' ? null : `补入${added}`, ...differing(document, main, twin, filled)]
  const said = parts.filter((part) => part !== null).join('；')
  const line = lineOf(twin.position)
  const place = `${ORIGINS[twin.origin]}${line === null ? '' : `第 ${line} 行`}（${twin.id}）`
  return said === '' ? `另见${place}` : `另见${place}：${said}`
}

function* differing(
  document: PolicyDocument,
  main: Measure,
  twin: Measure,
  filled: ReadonlySet<Added>,
): Generator<string> {
  for (const role of ROLES) {
    const names = filled.has(role) ? [] : others(document, twin[role], main)
    if (names.length > 0) yield `另有${ADDED[role]}：${names.join('、')}`
  }
  const [own, other] = [main.deadline, twin.deadline]
  if (own !== null && other !== null && own.due !== other.due) yield `另作${ADDED.deadline}：${other.text}`
}
