import type { PolicyDocument } from '../../schema/document.ts'
import { commitmentsOf } from '../commitment.ts'
import { DONE } from '../ledger/columns.ts'
import { isOverdue } from '../ledger/filled.ts'
import { filledOf, officeProgress, type Progress } from '../ledger/progress.ts'
import { chargedWith, officeLabel } from '../office.ts'
import { row, table } from './markup.ts'
import { WORDS } from './words.ts'

/** How far each office is, and what is overdue. */
export class ProgressTables {
  private readonly offices: { share: number; commitments: number; html: string }[] = []
  private readonly overdue: { due: string; html: string }[] = []
  private readonly progress: Progress
  private readonly language: 'zh' | 'en'

  constructor(progress: Progress, language: 'zh' | 'en') {
    this.progress = progress
    this.language = language
  }

  add(document: PolicyDocument): void {
    const { progress } = this
    for (const { name, commitments, states, share, overdue } of officeProgress(document, progress)) {
      const percent = { value: `${(share * 100).toFixed(1)}%`, class: 'n' }
      const counts = [commitments, states.get(DONE) ?? 0, percent, states.get(null) ?? 0]
      const cells = [officeLabel(document, name), ...counts, ...(overdue === null ? [] : [overdue])]
      this.offices.push({ share, commitments, html: row(cells) })
    }
    for (const commitment of commitmentsOf(document)) {
      const { measure, main } = commitment
      const filled = filledOf({ progress }, document, commitment)
      if (isOverdue(measure, filled, progress.asOf) !== true) continue
      const due = measure.deadline?.due ?? ''
      const offices = chargedWith(measure, document).join('、')
      const cells = [due, measure.title ?? measure.text, offices, filled?.status ?? '', `${document.id} ${main.id}`]
      this.overdue.push({ due, html: row(cells) })
    }
  }

  html(): string {
    const word = (name: keyof typeof WORDS): string => WORDS[name][this.language]
    const { asOf } = this.progress
    const heads = ['office', 'commitments', 'done', 'share', 'blank'] as const
    const all = [...heads, ...(asOf === null ? [] : (['overdue'] as const))]
    // who is furthest behind comes first
    const offices = this.offices
      .sort((a, b) => a.share - b.share || b.commitments - a.commitments)
      .map(({ html }) => html)
    return table(all.map(word), offices, word('progress')) + (asOf === null ? '' : this.late(asOf, word))
  }

  private late(asOf: string, word: (name: keyof typeof WORDS) => string): string {
    const caption = word('overdueOn').replace('#', asOf)
    const rows = this.overdue.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)).map(({ html }) => html)
    if (rows.length === 0) return `<p>${word('noneOverdue')}</p>\n`
    const heads = ['due', 'text', 'office', 'state', 'place'] as const
    return table(heads.map(word), rows, `${caption}（${rows.length}）`)
  }
}
