import type { Coverage } from '../schema/document.ts'
import type { Finding } from '../schema/finding.ts'
import type { Measure } from '../schema/measure.ts'
import type { Metadata } from '../schema/metadata.ts'

/** What reading the whole document shows: nothing found, text left over, an annex that is not there. */
export function documentFindings(document: { measures: Measure[]; metadata: Metadata; coverage: Coverage }): Finding[] {
  return [...noMeasures(document), ...unclaimed(document.coverage)]
}

function noMeasures({ measures, coverage }: { measures: Measure[]; coverage: Coverage }): Finding[] {
  if (measures.length > 0) return []
  const empty = coverage.characters === 0
  return [
    {
      rule: 'structure/no-measures',
      severity: 'warning',
      origin: 'parser',
      message: empty
        ? { zh: '文件没有文字，未得到任何举措', en: 'the file has no text: no measures found' }
        : {
            zh: '没有找到举措：未见编号的措施、责任单位或任务表',
            en: 'no measures found: no numbered items, notes or task tables',
          },
      at: null,
    },
  ]
}

function unclaimed(coverage: Coverage): Finding[] {
  return coverage.unclaimed.map(({ text, position }) => {
    const range = Array.isArray(position) ? position[0] : position
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
    return {
      rule: 'structure/unclaimed-text',
      severity: 'info',
      origin: 'parser',
      message: { zh: `没有归入任何字段：“${shown}”`, en: `not in any field: '${shown}'` },
      at: range === undefined ? null : { from: range.start.offset, to: range.end.offset },
    }
  })
}
