import { readOrdinal } from '../../text/ordinal.ts'

/** 一是, 二要, 第一， at the start of a clause. */
export interface HanStep {
  value: number
  text: string
  at: number
}

/** 一是…；二是… · 一要…；二要… · 第一，…第二，… */
const MARKER =
  /(?:^|[。；;：:，,！])(?:([一二三四五六七八九十]{1,3})(是|要)(?![否的])|第([一二三四五六七八九十]{1,3})(，))/g

/** The enumerated steps inside a text, one list for each way of marking and each count that begins anew. */
export function hanStepsOf(text: string): HanStep[][] {
  const lists: HanStep[][] = []
  const open = new Map<string, HanStep[]>()
  for (const match of text.matchAll(MARKER)) {
    const value = readOrdinal(match[1] ?? match[3] ?? '')
    if (value === null) continue
    const kind = match[2] ?? '第'
    const step = { value, text: match[0].replace(/^[。；;：:，,！]/, ''), at: match.index }
    const list = open.get(kind)
    if (list === undefined || value === 1) {
      const begun = [step]
      lists.push(begun)
      open.set(kind, begun)
    } else list.push(step)
  }
  return lists
}
