import type { PolicyDocument } from '../../schema/document.ts'
import { commitmentsOf } from '../commitment.ts'
import { officeLabel } from '../office.ts'
import { officesOf } from '../offices.ts'
import { type HtmlCell, row, table } from './markup.ts'
import { KINDS, WORDS } from './words.ts'

/** So many offices are shown. */
const MOST = 20

interface Load {
  all: number
  lead: number
  partner: number
  responsible: number
}

type Kind = keyof typeof KINDS

/** On one line. */
const whole = (value: string | null | undefined): HtmlCell => ({ value: value ?? null, class: 'd' })

/** Numbers over all documents, each commitment and each office counted once. */
export class Overview {
  private readonly documents: string[] = []
  private readonly months = new Map<string, number>()
  private readonly loads = new Map<string, Load>()
  private ongoing = 0
  private undated = 0
  private readonly language: 'zh' | 'en'

  constructor(language: 'zh' | 'en') {
    this.language = language
  }

  add(document: PolicyDocument): void {
    const counts = { charged: 0, dated: 0, ongoing: 0, undated: 0, targets: 0 }
    const kinds: Record<Kind, number> = { measure: 0, rectification: 0, action: 0, safeguard: 0 }
    const commitments = commitmentsOf(document)
    for (const { measure } of commitments) {
      const { deadline, leads, partners, responsible, targets, kind } = measure
      kinds[kind]++
      counts.targets += targets.length
      if (leads.length + partners.length + responsible.length > 0) counts.charged++
      if (deadline?.due != null) this.month(deadline.due, counts)
      else if (deadline?.ongoing === true) counts.ongoing++
      else counts.undated++
    }
    this.ongoing += counts.ongoing
    this.undated += counts.undated
    this.charge(document)
    const { title, jurisdiction, documentNumber, issuedOn } = document.metadata
    const said = [title ?? document.id, whole(jurisdiction?.name), whole(documentNumber?.text), whole(issuedOn)]
    const { charged, dated, ongoing, undated, targets } = counts
    const numbers = [commitments.length, charged, dated, ongoing, undated, targets]
    this.documents.push(row([...said, ...numbers, this.kinds(kinds)]))
  }

  html(): string {
    const word = (name: keyof typeof WORDS): string => WORDS[name][this.language]
    const heads = ['document', 'county', 'number', 'issued', 'commitments', 'charged', 'dated', 'ongoing'] as const
    const all = [...heads, 'undated', 'targets', 'kinds'] as const
    const months = [...this.months].sort(([a], [b]) => (a < b ? -1 : 1)).map((month) => row(month))
    const rest = [row([word('ongoing'), this.ongoing]), row([word('undated'), this.undated])]
    return [
      `<h2>${word('overview')}</h2>\n`,
      table(all.map(word), this.documents, word('document')),
      '<div class="side">\n',
      table([word('month'), word('commitments')], [...months, ...rest], word('byMonth')),
      table(
        ['office', 'all', 'lead', 'partner', 'responsible'].map((name) => word(name as 'office')),
        this.most(),
        word('offices'),
      ),
      '</div>\n',
    ].join('')
  }

  private month(due: string, counts: { dated: number }): void {
    counts.dated++
    const month = due.slice(0, 7)
    this.months.set(month, (this.months.get(month) ?? 0) + 1)
  }

  private charge(document: PolicyDocument): void {
    for (const { name, charged } of officesOf(document).values()) {
      const label = officeLabel(document, name)
      const load = this.loads.get(label) ?? { all: 0, lead: 0, partner: 0, responsible: 0 }
      this.loads.set(label, load)
      load.all += charged.any.size
      load.lead += charged.lead.size
      load.partner += charged.partner.size
      load.responsible += charged.responsible.size
    }
  }

  private kinds(kinds: Record<Kind, number>): string {
    const used = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind] > 0)
    return used.map((kind) => `${KINDS[kind][this.language]} ${kinds[kind]}`).join('；')
  }

  private most(): string[] {
    return [...this.loads]
      .sort(([a, one], [b, other]) => other.all - one.all || (a < b ? -1 : 1))
      .slice(0, MOST)
      .map(([label, { all, lead, partner, responsible }]) => row([label, all, lead, partner, responsible]))
  }
}
