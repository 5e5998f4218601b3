import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import { type Commitment, commitmentsOf } from '../commitment.ts'
import { type FileOut, type Format, type FormatOptions, fileName, type Writer } from '../format.ts'
import { DONE } from '../ledger/columns.ts'
import { type Filled, isOverdue } from '../ledger/filled.ts'
import { filledOf } from '../ledger/progress.ts'
import { chargedWith, officeLabel } from '../office.ts'
import { clean } from '../safe-cell.ts'

/** A list of tasks to tick off, for each body that leads them. */
export const markdown: Format = {
  name: 'markdown',
  title: { zh: '按牵头单位的任务清单', en: 'a task list per lead unit' },
  open: (files, options) => new TaskLists(files.file(fileName('tasks', options.part, 'md')), options),
}

const NOBODY = '未明确单位'

class TaskLists implements Writer {
  private readonly out: FileOut
  private readonly lists = new Map<string, string[]>()
  private readonly options: FormatOptions

  constructor(out: FileOut, options: FormatOptions) {
    this.options = options
    this.out = out
  }

  add(document: PolicyDocument): void {
    for (const commitment of commitmentsOf(document)) {
      const { measure } = commitment
      const offices = chargedWith(measure, document).map((unit) => officeLabel(document, unit))
      const item = task(document, commitment, this.options)
      for (const office of offices.length > 0 ? offices : [NOBODY]) {
        const list = this.lists.get(office)
        if (list === undefined) this.lists.set(office, [item])
        else list.push(item)
      }
    }
  }

  end(): void {
    this.out.write('# 任务清单\n')
    if (this.lists.size === 0) this.out.write('\n没有任务。\n')
    // what is nobody's comes last
    const unowned = this.lists.get(NOBODY)
    this.lists.delete(NOBODY)
    if (unowned !== undefined) this.lists.set(NOBODY, unowned)
    for (const [office, items] of this.lists) {
      this.out.write(`\n## ${escaped(office)}（${items.length} 项）\n\n`)
      for (const item of items) this.out.write(item)
    }
  }
}

function task(document: PolicyDocument, commitment: Commitment, options: FormatOptions): string {
  const { measure } = commitment
  const filled = filledOf(options, document, commitment)
  const { title, text, problem } = measure
  const head = title === null ? '' : `**${escaped(title)}** `
  const body = title !== null && text.startsWith(title) ? text.slice(title.length).replace(/^[。：:；;，,]/, '') : text
  const lines = [
    problem === null ? null : `问题：${escaped(problem)}`,
    details(document, measure),
    stateOf(measure, filled, options.progress?.asOf ?? null),
  ]
  return [
    `- [${filled?.status === DONE ? 'x' : ' '}] ${head}${escaped(body)}`,
    ...lines.filter((line) => line !== null),
  ]
    .join('  \n  ')
    .concat('\n')
}

/** `逾期 · 办理：推进中 · 进展：已办6场`; null where nothing is known. */
function stateOf(measure: Measure, filled: Filled | null, asOf: string | null): string | null {
  const late = isOverdue(measure, filled, asOf) === true ? '逾期' : null
  const labels = [
    ['办理', filled?.status],
    ['进展', filled?.progress],
    ['佐证', filled?.evidence],
    ['备注', filled?.remark],
  ] as const
  const said = labels.flatMap(([label, words]) => (words == null ? [] : [`${label}：${escaped(words)}`]))
  const all = late === null ? said : [late, ...said]
  return all.length === 0 ? null : `_${all.join(' · ')}_`
}

/** `时限：2023年6月底前 · 配合：县税务局 · 目标：98%以上 · 来源：work-points 第 12 条` */
function details({ id, metadata }: PolicyDocument, measure: Measure): string {
  const parts: [string, string][] = [
    ['时限', measure.deadline?.text ?? ''],
    ['指标', measure.indicator ?? ''],
    ['牵头', names(measure.leads)],
    ['责任', names(measure.responsible)],
    ['配合', names(measure.partners)],
    ['领导', measure.leaders.map(({ name }) => name).join('、')],
    ['目标', measure.targets.map(({ text }) => text).join('、')],
    ['来源', `${metadata.title ?? id}（${measure.id}）`],
  ]
  const filled = parts.filter(([, value]) => value !== '')
  return `_${filled.map(([label, value]) => `${label}：${escaped(value)}`).join(' · ')}_`
}

const names = (units: Measure['leads']): string => units.map(({ name }) => name).join('、')

/** On one line, with nothing in it that Markdown or HTML would act on. */
export const escaped = (text: string): string =>
  clean(text)
    .replace(/[\t\r\n]/g, ' ')
    .replace(/[\\`*_[\]{}#|~!$^]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:(?=\/\/)/g, '&#58;')
