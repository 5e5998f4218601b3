import { Ids, idOf, namesOf } from './ids.ts'
import type { Found, Input } from './inputs.ts'
import { isNamedJson } from './json-input.ts'
import type { Report } from './report.ts'

const TOLD = 20

/** The ids of one run's inputs; where one is not simply the file's name, that is told. */
export class NamedIds extends Ids {
  private readonly names: ReadonlyMap<{ path: string | null; name: string }, string>
  private readonly report: Report
  private told = 0

  constructor(found: readonly Found[], report: Report) {
    super()
    this.report = report
    // what JSON holds has ids of its own
    this.names = namesOf(found.filter((one): one is Input => !('failure' in one) && !isNamedJson(one.name)))
  }

  of(input: Input): string {
    const id = this.claim(this.names.get(input) ?? input.name)
    if (id !== idOf(input.name)) this.tell(`${input.label} → ${id}`)
    return id
  }

  private tell(change: string): void {
    this.told++
    if (this.told <= TOLD) this.report.note({ zh: `文件同名：${change}`, en: `same name as another: ${change}` })
    if (this.told === TOLD + 1) this.report.note({ zh: '文件同名：……', en: 'same name as another: …' })
  }
}
