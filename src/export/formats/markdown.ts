import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import { commitmentsOf } from '../commitment.ts'
import { type FileOut, type Format, fileName, type Writer } from '../format.ts'
import { chargedWith, officeLabel } from '../office.ts'
import { clean } from '../safe-cell.ts'

/** A list of tasks to tick off, for each body that leads them. */
export const markdown: Format = {
  name: 'markdown',
  title: { zh: '按牵头单位的任务清单', en: 'a task list per lead unit' },
  open: (files, { part }) => new TaskLists(files.file(fileName('tasks', part, 'md'))),
}

const NOBODY = '未明确单位'

class TaskLists implements Writer {
  private readonly out: FileOut
  private readonly lists = new Map<string, string[]>()

  constructor(out: FileOut) {
    this.out = out
  }

  add(document: PolicyDocument): void {
    for (const { measure } of commitmentsOf(document)) {
      const offices = chargedWith(measure, document).map((unit) => officeLabel(document, unit))
      const item = task(document, measure)
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

function task(document: PolicyDocument, measure: Measure): string {
  const { title, text, problem } = measure
  const head = title === null ? '' : `**${escaped(title)}** `
  const body = title !== null && text.startsWith(title) ? text.slice(title.length).replace(/^[。：:；;，,]/, '') : text
  const lines = [problem === null ? null : `问题：${escaped(problem)}`, details(document, measure)]
  return [`- [ ] ${head}${escaped(body)}`, ...lines.filter((line) => line !== null)].join('  \n  ').concat('\n')
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
