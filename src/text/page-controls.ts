import { squeeze } from './space.ts'
import { includesAny, longestFirst, wordAt } from './words.ts'

/** Lines that a web page puts around a paper: its navigation, controls, counters. They come along when it is copied. */

/** Control words, and what a line of such a control holds behind them. */
interface Control {
  heads: readonly string[]
  rest: RegExp
  /** Brackets that may stand before the words. */
  open?: string
}

const words = (list: string): readonly string[] => longestFirst(list.split(' '))

const CONTROLS: readonly Control[] = [
  // 【字体：大 中 小】
  {
    heads: words('字体 字号 文字大小 视力保护 视力保护色 保护视力色 背景色'),
    rest: /^[:：]?.{0,20}$/,
    open: '【[（(',
  },
  { heads: words('分享'), rest: /^(?:到|至)?[:：]?.{0,30}$/ },
  { heads: words('扫一扫 扫描二维码'), rest: /^.{0,30}$/ },
  // 首页 > 政务公开 > 政策文件
  { heads: words('首页'), rest: /^[>＞»›/→-].{0,100}$/ },
  { heads: words('上一篇 上一条 上一页 下一篇 下一条 下一页 上篇 下篇'), rest: /^[:：].{0,90}$/ },
  // 来源：县政府办 发布时间：2023-06-02 浏览次数：120次
  {
    heads: words(
      '信息来源 文章来源 稿件来源 来源 作者 编辑 责任编辑 录入 审核 发布人 发布时间 发布日期 发稿时间 更新时间 更新日期 浏览次数 浏览量 阅读次数 阅读量 访问量 访问次数 点击数 点击率 点击量 人气',
    ),
    rest: /^[:：].{0,120}$/,
    open: '【[',
  },
  {
    heads: words('政策 相关 图文 文字 一图'),
    rest: /^(?:解读|文件|链接|文章|报道|新闻|政策|信息)[:：].{0,120}$/,
  },
  // 附件下载：某政发〔2023〕2号.pdf
  { heads: words('附件下载 下载附件 附件链接 附件列表 文件下载 原文下载'), rest: /^[:：].{0,120}$/ },
  {
    heads: words('版权所有 主办 主办单位 承办 承办单位 网站标识码 政府网站标识码 网站地图 联系我们 技术支持'),
    rest: /^[:：©].{0,120}$/,
  },
]

/** Controls that words inside the line give away; only then it is compared with the pattern. */
const LINES: readonly { holds: readonly string[]; pattern: RegExp }[] = [
  // 您当前的位置：首页 > 政务公开 > 政策文件
  {
    holds: words('位置: 位置： 位置是 位置为'),
    pattern: /^(?:您?(?:现在|当前|目前|所处|所在)?的?(?:所在)?位置(?:是|为)?)[:：].{0,120}$/,
  },
  // 2023-06-02 09:30 来源：县政府办
  {
    holds: words('来源 作者 发布 浏览 阅读 访问 点击 字体 编辑'),
    pattern:
      /^(?:[12][0-9]{3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?)(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?(?:来源|作者|发布|浏览|阅读|访问|点击|字体|编辑)[:：]?.{0,80}$/,
  },
  // 豫ICP备05012345号-1 豫公网安备 41112202000123号
  { holds: words('ICP备 公网安备 网站标识码'), pattern: /^.{0,20}(?:ICP备|公网安备|网站标识码).{0,100}$/ },
]

const BUTTONS = words(
  '打印 关闭 收藏 返回 分享 下载 纠错 我要纠错 加入收藏 推荐 顶部 回到顶部 繁体 简体 无障碍 无障碍阅读 长者模式 登录 注册 首页 搜索 本页 窗口 此页 本文 网页 页面 列表 上页 正文 个人中心 用户中心 设为首页 网站地图 微信 微博 繁体字 繁体版 简体版',
)
const MOST_BUTTONS = 8

/** `打印本页 关闭窗口`, `[打印] | [关闭]`: names of buttons and nothing else. */
function isButtons(line: string): boolean {
  let at = '【[（('.includes(line[0] as string) ? 1 : 0
  for (let count = 0; count < MOST_BUTTONS; count++) {
    const word = wordAt(line, BUTTONS, at)
    if (word === undefined) return false
    at += word.length
    for (let signs = 0; signs < 3 && '|｜/【】[]（）()·'.includes(line[at] ?? '-'); signs++) at++
    if (at === line.length) return true
  }
  return false
}

function fits(line: string, { heads, rest, open = '' }: Control): boolean {
  const from = open.includes(line[0] as string) ? 1 : 0
  const head = wordAt(line, heads, from)
  return head !== undefined && rest.test(line.slice(from + head.length))
}

/** `网站首页 走进某县 政务公开 政务服务 互动交流`, `关于我们 | 网站地图 | 联系方式`: four short names side by side. */
export function isNavigation(text: string): boolean {
  const names = text.trim().split(/[\s\u3000|｜]+/)
  return names.length >= 4 && names.every((name) => /^[\u4e00-\u9fffA-Za-z]{2,8}$/.test(name)) && NAVIGATES.test(text)
}

const NAVIGATES = /首页|公开|互动|专题|服务|我们|地图|声明|无障碍|走进|概况|新闻|资讯|留言/

/** A line of controls: `【字体：大 中 小】 打印 关闭`, `来源：… 发布时间：… 浏览次数：…`. */
export function isControlLine(text: string): boolean {
  const line = squeeze(text)
  if (line.length === 0 || line.length >= 160 || line.includes('。')) return false
  return (
    CONTROLS.some((control) => fits(line, control)) ||
    isButtons(line) ||
    LINES.some(({ holds, pattern }) => includesAny(line, holds) && pattern.test(line))
  )
}

// 来源：某局　日期：2023-02-17　点击：208: only a page counts its readers
const COUNTS = /(?:浏览|点击|阅读|访问)(?:量|数|率|次数)?[:：]|字[体号][:：]/
const PUBLISHES = /来源|发布|日期|时间|编辑|作者/

const DOWNLOADS = /^(?:附件|文件|原文)下载[:：]/

// 【打印本页】 【关闭窗口】
const IN_BRACKETS = /^\s*[【[].*[】\]]\s*$/

/** A line of controls that no paper has of its own, so that it needs no others beside it. */
export const isSureControl = (text: string): boolean =>
  ((COUNTS.test(text) && PUBLISHES.test(text)) || DOWNLOADS.test(text) || IN_BRACKETS.test(text)) && isControlLine(text)
