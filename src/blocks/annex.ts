import { readOrdinal } from '../text/ordinal.ts'

export interface AnnexLabel {
  number: number | null
  /** Index of the first character of the title behind the label; the text's length where there is none. */
  end: number
  /** A colon stands behind the label: most often a list of annexes, in front of them. */
  colon: boolean
}

const LABEL =
  /^附[\s\u3000]{0,4}(?:件|表|录)[\s\u3000]{0,4}(?:之?[（(]?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9０-９]*年)[）)]?)?[\s\u3000]{0,4}([:：.．、]?)[\s\u3000]{0,4}/

/** `附件`, `附件 2`, `附件1：任务清单`, `附表三`; null for 附件 in a sentence. */
export function readAnnexLabel(text: string): AnnexLabel | null {
  const match = LABEL.exec(text)
  if (match === null || /[。；]/.test(text.slice(0, 60))) return null
  if (/^附件(?:所|中|内|规定|要求|的|下载|链接|列表)/.test(text)) return null
  return {
    number: match[1] === undefined ? null : readOrdinal(match[1]),
    end: match[0].length,
    colon: match[2] !== '',
  }
}
