import { Ids, idOf, namesOf } from './ids.ts'
import type { Found, Input } from './inputs.ts'
import { isNamedJson } from './json-input.ts'
import type { Report } from './report.ts'
import { pathId, type Shard } from './scale/path-name.ts'

const TOLD = 20

/** What ids are made from. */
export type IdsBy = 'name' | 'path'

/** Where a run may be one of many over the same files, ids must not depend on what else it reads. */
export const idsBy = ({
  ids,
  shard,
  resume,
}: {
  ids?: IdsBy | undefined
  shard?: Shard | undefined
  resume?: true | undefined
}): IdsBy => ids ?? (shard === undefined && resume !== true ? 'name' : 'path')

/** The ids of one run's inputs; where one is not simply what it is made from, that is told. */
export class NamedIds extends Ids {
  private readonly names: ReadonlyMap<{ path: string | null; name: string }, string>
  private readonly report: Report
  private readonly by: IdsBy
  private told = 0

  constructor(found: readonly Found[], report: Report, by: IdsBy) {
    super()
    this.report = report
    this.by = by
    // what JSON holds has ids of its own
    const named = found.filter((one): one is Input => !('failure' in one) && !isNamedJson(one.name))
    this.names = by === 'path' ? new Map() : namesOf(named)
  }

  of(input: Input): string {
    const usual = this.by === 'path' ? pathId(input.path ?? input.name) : idOf(input.name)
    const id = this.claim(this.by === 'path' ? `${usual}.` : (this.names.get(input) ?? input.name))
    if (id !== usual) this.tell(`${input.label} → ${id}`)
    return id
  }

  private tell(change: string): void {
    this.told++
    if (this.told <= TOLD) this.report.note({ zh: `文件同名：${change}`, en: `same name as another: ${change}` })
    if (this.told === TOLD + 1) this.report.note({ zh: '文件同名：……', en: 'same name as another: …' })
  }
}
