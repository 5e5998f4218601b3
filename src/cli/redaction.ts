import { redact } from '../export/redact/index.ts'
import type { PersonalKind } from '../fields/personal.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Message } from '../schema/finding.ts'
import { Ids } from './ids.ts'

const WORDS: Record<PersonalKind, Message> = {
  phone: { zh: '电话', en: 'telephone numbers' },
  email: { zh: '邮箱', en: 'e-mail addresses' },
  identity: { zh: '身份证号', en: 'identity numbers' },
  person: { zh: '姓名', en: 'names' },
  address: { zh: '住址', en: 'addresses' },
}
const KINDS = Object.keys(WORDS) as PersonalKind[]

/** What `--redact` leaves out in one run, and how often. */
export class Redaction {
  private readonly counts = new Map<PersonalKind, number>()
  private readonly ids = new Ids()

  /** The document as it goes out, and how other words about it do; an id is a file name, which stays unique where a number in it is left out. */
  of(selected: PolicyDocument, whole: PolicyDocument): { document: PolicyDocument; hide: (text: string) => string } {
    const { document, count, hide } = redact(selected, whole)
    for (const [kind, times] of count) this.add(kind, times)
    const counted = (text: string): string => {
      const { text: masked, kinds } = hide(text)
      for (const kind of kinds) this.add(kind, 1)
      return masked
    }
    return { document: { ...document, id: this.ids.claim(`${document.id}.json`) }, hide: counted }
  }

  private add(kind: PersonalKind, times: number): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + times)
  }

  get told(): Message {
    const found = KINDS.filter((kind) => this.counts.has(kind))
    const total = found.reduce((sum, kind) => sum + (this.counts.get(kind) ?? 0), 0)
    if (total === 0) return { zh: '没有可隐去的个人信息', en: 'nothing to leave out' }
    const list = (language: 'zh' | 'en'): string[] =>
      found.map((kind) => `${WORDS[kind][language]} ${this.counts.get(kind) ?? 0}`)
    return {
      zh: `已隐去 ${total} 处：${list('zh').join('、')}`,
      en: `left out in ${total} ${total === 1 ? 'place' : 'places'}: ${list('en').join(', ')}`,
    }
  }
}
