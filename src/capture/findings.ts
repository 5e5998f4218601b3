import type { Extent, Finding } from '../schema/finding.ts'

/** A table that was written down cell by cell, or with its forms lost, is one again. */
export function tableRestored(at: Extent, width: number, rows: number, from: string): Finding {
  return {
    rule: 'table/flattened',
    severity: 'info',
    origin: 'capture',
    message: {
      zh: `表格被写成文字，已按 ${width} 栏、${rows} 行还原（自“${from}”起）`,
      en: `a table written down as text was put back: ${width} columns, ${rows} rows (from '${from}')`,
    },
    at,
  }
}

/** The second best reading is near. */
export function tableUnsure(at: Extent, width: number, second: string): Finding {
  return {
    rule: 'table/flattened-unsure',
    severity: 'warning',
    origin: 'capture',
    message: {
      zh: `此处的文字按 ${width} 栏的表格读取，把握不大（也可能是${secondZh(second)}）；请核对，或换用保留表格的版本`,
      en: `read as a table of ${width} columns, which is unsure (it may be ${second}); check it, or take a capture that keeps its tables`,
    },
    at,
  }
}

const secondZh = (second: string): string => {
  const width = /[0-9]+/.exec(second)?.[0]
  return width === undefined ? '段落' : ` ${width} 栏的表格`
}

/** A row of such a table whose cells do not end where those of the other rows do. */
export function rowDoubtful(at: Extent, titles: readonly string[]): Finding {
  return {
    rule: 'table/flattened-row',
    severity: 'warning',
    origin: 'capture',
    message: {
      zh: `还原表格时，此行“${titles.join('”“')}”栏的起止拿不准，请核对`,
      en: `where '${titles.join("', '")}' begin and end in this row of the restored table is unsure`,
    },
    at,
  }
}

/** It looks like a table that lost its form, but no reading of it is better than paragraphs. */
export function tableUnread(at: Extent, titles: readonly string[]): Finding {
  return {
    rule: 'table/unread',
    severity: 'warning',
    origin: 'capture',
    message: {
      zh: `“${titles.slice(0, 4).join(' ')}”像是表头，但其下的文字排不成表格，按段落读取；可换用保留表格的版本，或用 --map 说明各栏`,
      en: `'${titles.slice(0, 4).join(' ')}' looks like a table's header, but what stands below makes no table; take a capture that keeps its tables, or name the columns with --map`,
    },
    at,
  }
}

/** A heading stood at the end of the paragraph above it. */
export function headingFreed(at: Extent, heading: string): Finding {
  return {
    rule: 'text/heading-in-line',
    severity: 'info',
    origin: 'capture',
    message: {
      zh: `标题“${heading}”接在上一段末尾，按其编号另起一行`,
      en: `the heading '${heading}' stood at the end of the paragraph above and was parted from it by its number`,
    },
    at,
  }
}

/** 工作重点：一是…。二是…。 in a paper without any other item. */
export function listFreed(at: Extent, items: number): Finding {
  return {
    rule: 'text/run-in-list',
    severity: 'info',
    origin: 'capture',
    message: {
      zh: `全文没有分条，此段内的 ${items} 项（一是、二是……）按举措逐项读取`,
      en: `no item stands on a line of its own: the ${items} points inside this paragraph are read one by one`,
    },
    at,
  }
}
