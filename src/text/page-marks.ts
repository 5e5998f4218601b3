import { squeeze } from './space.ts'

// what a page number can end with
const LAST = '-—–―－~～·•一页0123456789０１２３４５６７８９'
const LONGEST = 20

/** Page numbers alone on a line: `— 12 —`, `- 3 -`, `第 5 页 共 20 页`, `5/20`, `·3·`. */
export function isPageNumber(text: string): boolean {
  const line = squeeze(text)
  if (line.length > LONGEST || !LAST.includes(line.slice(-1))) return false
  return (
    /^[-—–―－~～·•]{1,3}[0-9０-９]{1,4}[-—–―－~～·•]{1,3}$/.test(line) ||
    // — 3 — misread: 一 3 一
    /^一[0-9０-９]{1,3}一$/.test(line) ||
    /^第[0-9０-９一二三四五六七八九十百]{1,5}页(?:[,，/／]?共[0-9０-９一二三四五六七八九十百]{1,5}页)?$/.test(line) ||
    (/[/f]/.test(line) && /^(?:Page|page|PAGE)?[0-9]{1,4}(?:\/|of)[0-9]{1,4}$/.test(line))
  )
}

/** A rule drawn with characters: `---`, `＊＊＊`, `____`. */
export const isRule = (text: string): boolean => /^([-=_*＊—─━～~·.…#+|\\])\1{2,}$/.test(squeeze(text))

/** Marks that scanning and drafting leave on pages. */
export const isWatermark = (text: string): boolean =>
  /^(?:内部资料|内部文件|注意保密|扫描全能王.{0,12}|由扫描全能王.{0,12}|草稿|样稿|此件公开发布|（?此件(?:主动|依申请)?公开(?:发布)?）?)$/.test(
    squeeze(text),
  )
