import { isControlLine, isNavigation } from '../../text/page-controls.ts'
import { isPageNumber, isRule, isWatermark } from '../../text/page-marks.ts'
import { isSiteName } from '../titles.ts'

/** What the page around the paper, or its printing, put there for certain. */
export const isFurnishing = (raw: string, text: string): boolean =>
  isControlLine(text) ||
  isNavigation(raw) ||
  isPageNumber(text) ||
  isRule(text) ||
  isWatermark(text) ||
  isSiteName(text) ||
  isCrumbs(text) ||
  isForeign(raw) ||
  LINK.test(text) ||
  // 政府信息公开, 政策专栏
  /^(?:政府|政务|政策|法定|主动|部门)?(?:信息)?(?:公开|专栏|频道)$/.test(text) ||
  /^[（(][0-9]{1,2}[）)]$|^\.[A-Za-z]{2,4}$/.test(text) ||
  // 999+, 29.51KB, 24页: the shelf of a document site
  /^(?:[0-9]{1,4}\+|[0-9.]{1,8}[KMG]B|[0-9]{1,4}页)$/i.test(text)

// 原文链接：关于…的通知: a way to another page
const LINK = /^(?:原文|文件|政策|图文|视频|相关|附件|点击)(?:文件|解读|原文|信息|政策|视频)?(?:链接|查看|下载)[:：]/

/** 某市人民政府 The People's Government of …: a site's name in another script. */
const isForeign = (raw: string): boolean => {
  const letters = raw.match(/[A-Za-z]/g)?.length ?? 0
  return letters >= 12 && letters * 2 > raw.length && /[\u4e00-\u9fff]{2}/.test(raw)
}

/** 某府发〔202321, 2018525: a number or a date that lost its marks when it was copied. */
export const isTorn = (text: string): boolean =>
  /^[\u4e00-\u9fff]{0,14}[〔［[（(]20[0-9]{3,8}号?$/.test(text) || /^(?:19|20)[0-9]{4,6}$/.test(text)

/** 您现在的位置：首页 > 政策速览: steps of a way through the site. */
const isCrumbs = (text: string): boolean => {
  const steps = text.split(/[>＞»›]+/)
  return (
    text.length <= 160 && !text.includes('。') && (steps.length >= 3 || (steps.length === 2 && text.includes('首页')))
  )
}

/** 本省政策【切换】外省政策, 【字号: a good part of the line is brackets and bars. */
export function isMostlySigns(text: string): boolean {
  const signs = text.match(/[【】[\]|｜>＞»·•◎★☆/\\]/g)?.length ?? 0
  return signs >= 1 && signs * 12 >= text.length
}
