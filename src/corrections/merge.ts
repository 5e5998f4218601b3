import type { Message } from '../schema/finding.ts'
import type { NamedCorrections } from './apply.ts'
import { fieldOf } from './pointer.ts'
import type { Change, Correction, CorrectionsFile } from './schema.ts'
import { isEqual, shown } from './values.ts'
import { CORRECTIONS_VERSION } from './version.ts'

/** Several people's decisions as one file, and where they contradict each other. */
interface Merged {
  file: CorrectionsFile
  problems: Message[]
}

interface Open {
  correction: Correction
  /** Who set each pointer first. */
  from: Map<string, string>
  notes: Set<string>
}

/** Puts files together: what is checked by one is checked, remarks stand beside each other, each value is set once. */
export function mergeCorrections(files: readonly NamedCorrections[]): Merged {
  const problems: Message[] = []
  const documents: CorrectionsFile['documents'] = {}
  const open = new Map<string, Open>()
  for (const { label, file } of files) {
    for (const [id, one] of Object.entries(file.documents)) {
      const known = Object.hasOwn(documents, id) ? documents[id] : undefined
      if (known !== undefined && known.sha256 !== one.sha256) problems.push(twoTexts(id, label))
      Object.defineProperty(documents, id, {
        value: known ?? one,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    }
    for (const correction of file.corrections) add(open, correction, label, problems)
  }
  const corrections = [...open.values()].map(({ correction, notes }) => ({
    ...correction,
    note: [...notes].join('；'),
  }))
  return { file: { correctionsVersion: CORRECTIONS_VERSION, documents, corrections }, problems }
}

function add(open: Map<string, Open>, correction: Correction, label: string, problems: Message[]): void {
  const { document, measure, print, checked, note, set } = correction
  const key = JSON.stringify([document, measure, print])
  const before = open.get(key)
  const mine = before ?? {
    correction: { ...correction, set: [] },
    from: new Map<string, string>(),
    notes: new Set<string>(),
  }
  mine.correction.checked ||= checked
  if (note !== '') mine.notes.add(note)
  for (const change of set) {
    const same = mine.correction.set.find(({ at }) => at === change.at)
    if (same === undefined) {
      mine.correction.set.push(change)
      mine.from.set(change.at, label)
    } else if (!isEqual(same.to, change.to))
      problems.push(twoAnswers(`${document} ${measure}`, [same, mine.from.get(change.at) ?? ''], [change, label]))
  }
  open.set(key, mine)
}

const twoTexts = (id: string, label: string): Message => ({
  zh: `${label}：文档 ${id} 的 SHA-256 与前面文件中的不同，是两个版本`,
  en: `${label}: document ${id} has another SHA-256 than in the files before it: two versions`,
})

function twoAnswers(where: string, [one, first]: [Change, string], [other, second]: [Change, string]): Message {
  const field = fieldOf(one.at)
  return {
    zh: `${where} 的${field.zh}（${one.at}）有两个答案：${first} 为“${shown(one.to)}”，${second} 为“${shown(other.to)}”`,
    en: `${where}, ${field.en} (${one.at}): two answers: “${shown(one.to)}” in ${first}, “${shown(other.to)}” in ${second}`,
  }
}
