import { describe, expect, it } from 'vitest'
import { commitmentsOf } from '../../src/export/commitment.ts'
import { ics } from '../../src/export/formats/ics.ts'
import { deadline, exported, measure, plan, position, seedDocuments, target, unit } from './sample.ts'

const june = deadline('2023年6月底前', '2023-06', '2023-06-30')
const body = measure('m1', {
  text: '推行一窗受理。',
  responsible: [unit('县商务局')],
  targets: [target('90%以上', 90, '%')],
  counterpart: 't1',
})
const row = measure('t1', {
  origin: 'table',
  title: '一窗受理',
  text: '推行一窗受理，一次办成。',
  leads: [unit('县财政局')],
  leaders: [{ role: '责任县领导', name: '甲乙' }],
  deadline: june,
  extra: { 备注: '分批' },
  counterpart: 'm1',
  position: position(40),
})

describe('a commitment that is printed twice', () => {
  it('is one, the richer print first, what the other adds filled in and told', () => {
    const [one, ...others] = commitmentsOf(plan('a', [body, row]))
    expect(others).toEqual([])
    expect(one?.main.id).toBe('t1')
    expect(one?.twin?.id).toBe('m1')
    expect(one?.measure).toMatchObject({ text: row.text, leads: row.leads, deadline: june, targets: body.targets })
    expect(one?.measure.responsible).toEqual(body.responsible)
    expect([...(one?.filled ?? [])].sort()).toEqual(['responsible', 'targets'])
    expect(one?.note).toBe('另见正文第 1 行（m1）：补入责任单位、量化目标')
  })

  it('stands where it is first printed, and takes no office that it has already', () => {
    const again = { ...body, responsible: [unit('财政局')], targets: [] }
    const [first, one] = commitmentsOf(plan('a', [measure('m0'), again, row]))
    expect(first?.main.id).toBe('m0')
    expect([...(one?.filled ?? [])]).toEqual([])
    expect(one?.note).toBe('另见正文第 1 行（m1）')
  })

  it('tells where the other print says something else', () => {
    const other = {
      ...body,
      leads: [unit('县商务局')],
      responsible: [],
      deadline: deadline('2023年9月底前', '2023-09', '2023-09-30'),
    }
    const [one] = commitmentsOf(plan('a', [other, row]))
    expect(one?.measure.leads).toEqual(row.leads)
    expect(one?.note).toBe('另见正文第 1 行（m1）：补入量化目标；另有牵头单位：县商务局；另作完成时限：2023年9月底前')
  })

  it('is the one print that there is where the other was left out or does not know of it', () => {
    expect(commitmentsOf(plan('a', [row])).map(({ main, twin, note }) => [main.id, twin, note])).toEqual([
      ['t1', null, null],
    ])
    const strange = { ...body, counterpart: 'm1' }
    expect(commitmentsOf(plan('a', [strange, row]))).toHaveLength(2)
  })

  it('is one event of a calendar', async () => {
    const { files } = await exported(ics, [plan('a', [{ ...body, deadline: june }, row])])
    expect(String(files.get('deadlines.ics')).match(/BEGIN:VEVENT/g)).toHaveLength(1)
  })

  it('makes every measure of the seeds part of one commitment', async () => {
    for (const document of await seedDocuments()) {
      const prints = commitmentsOf(document).flatMap(({ main, twin }) =>
        twin === null ? [main.id] : [main.id, twin.id],
      )
      expect(prints.sort()).toEqual(document.measures.map(({ id }) => id).sort())
    }
  })
})
