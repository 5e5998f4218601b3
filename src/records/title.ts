import { remembered } from '../text/remembered.ts'
import type { Span } from '../text/span.ts'

const LONGEST_TITLE = 36
const LONGEST_BOLD_TITLE = 45

// 【扩充学位】新建、改扩建中小学3所
const BRACKETED = /^[【〖][^【】〖〗：:；;。]{2,30}[】〗]/

const STOP_OR_PAIR = /[“（(《”）)》。！？.]/g

/** Index of the first full stop of a text outside quotes and brackets; -1 where there is none. */
export const firstStop = remembered((text: string): number => {
  let depth = 0
  for (const { 0: char, index } of text.matchAll(STOP_OR_PAIR)) {
    if ('“（(《'.includes(char)) depth++
    else if ('”）)》'.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (char !== '.' || isDot(text, index))) return index
  }
  return -1
})

/** A half-width full stop between Chinese characters: `建设县图书馆新馆.新馆建筑面积…`. */
const isDot = (text: string, at: number): boolean =>
  /[\u4e00-\u9fff”"）]/.test(text[at - 1] ?? '') && !/[0-9A-Za-z]/.test(text[at + 1] ?? '')

/** A comma or a colon that stands in no quotes and brackets. */
function hasOuterComma(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if ('“（《'.includes(char)) depth++
    else if ('”）》'.includes(char)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && '，,；;：:'.includes(char)) return true
  }
  return false
}

/**
 * The run-in head of an item: `1.实施透明规范的市场准入。全面落实…`. A short first sentence in front of others; one with
 * a comma only where its siblings all have such heads (`emphatic`).
 */
export function runInTitle(text: Span, emphatic: boolean): Span | null {
  const bracketed = '【〖'.includes(text.value[0] ?? ' ') ? BRACKETED.exec(text.value) : null
  if (bracketed !== null && bracketed[0].length < text.length) return text.slice(1, bracketed[0].length - 1)
  const stop = firstStop(text.value)
  if (stop < 2 || stop >= text.length - 1) return null
  const head = text.value.slice(0, stop)
  const limit = emphatic ? LONGEST_BOLD_TITLE : LONGEST_TITLE
  if (head.length > limit || (!emphatic && hasOuterComma(head))) return null
  return text.slice(0, stop)
}

/** Without the stop that ends it. */
export const stripStop = (span: Span): Span =>
  span.slice(0, span.length - (/[。；;]?$/.exec(span.value)?.[0].length ?? 0))

/** 【集团办学】 */
export const withoutBrackets = (span: Span): Span =>
  '【〖'.includes(span.value[0] ?? ' ') && /^[【〖][^【】〖〗]+[】〗]$/.test(span.value) ? span.slice(1, -1) : span
