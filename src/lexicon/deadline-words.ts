/**
 * The words of deadlines, as data. Longer words stand before the shorter ones that open them.
 */

const words = (list: string): string[] => list.trim().split(/\s+/)

/** Standing duties [长期坚持]: no last day. */
export const STANDING = words(`
  长期坚持 长期推进 长期执行 长期实施 长期落实 长期开展 长期 常态化推进 常态化开展 常态化坚持 常态化实施 常态化 常态推进 常抓不懈 坚持不懈
  持续推进 持续开展 持续实施 持续落实 持续坚持 持续深化 持续优化 持续提升 持续整改 持续巩固 持续改进 持续加强 持续完善 持续跟进 持续
  贯穿全年 全年推进 全年开展 全年实施 全年坚持 全年 常年坚持 常年
`)

/** Words that say the same where no date stands beside them (in 6月前建立定期通报制度 they say something else). */
export const STANDING_ALONE = words(
  '不定期 定期 动态调整 动态更新 日常 随时 实时 逐年 分年度 按月 按季度 按季 按年度 按年 经常性 经常 坚持',
)

/** Done at once: no date is printed. */
export const IMMEDIATE = words(
  '立行立改 立查立改 即知即改 即行即改 立知立改 立说立行 即时整改 立即整改 立即完成 立即执行 立即 即时 马上',
)

/** Done already. */
export const COMPLETED = words(
  '已全部完成 已整改完成 已完成整改 已整改到位 已经完成 已基本完成 基本完成 已完成 已整改 已办结 已落实 已销号 整改完毕',
)

/** Times that depend on another day. */
export const RELATIVE = words(
  '近期 短期内 短期 中期 尽快 尽早 按期 按时 及时 适时 当月 当日 当天 同步 择期 待定 正在整改 整改中 正在推进 推进中',
)

/** Words that may stand around a date in a deadline and add nothing to it. */
export const FILLERS = words(`
  完成时限 整改时限 完成时间 时间要求 时限要求 时限 确保在 确保 力争在 力争 争取在 争取 原则上 最迟 最晚 不迟于 不晚于 预计 计划 拟于
  须于 应于 截至 截止到 截止 于 在 至 到 从 自 起 全部完成 全面完成 基本完成 初步完成 阶段性完成 完成整改 完成任务 完成目标 完成
  整改到位 落实到位 整改完成 整改 到位 落实 落地 见效 取得明显成效 取得实效 取得成效 取得阶段性成效 阶段性 明显成效 成效 启动 实施 建成
  建立 上线 投用 印发 出台 报送 办结 销号 达标 推进 开展 更新 一次 首批 第一批 第二批 第三批 之前 以前 前 之内 以内 内 底 末 止
  并 且 和 及 以及 与 后 分别 分批 先行 具体 按 要求 节点 、 ， , ； ; 。 . ： : - ~ / （ ） ( ) 每 各 的 度 份
`)

/** What a sentence promises to do by a date that has no 前 or 底 (6月完成, 三季度上线). */
export const PROMISES = words(`
  全面完成 基本完成 全部完成 完成 实现 达到 建成 启动 上线 投入 投产 投用 开工 竣工 动工 出台 印发 制定 推出 力争 确保 争取 新增
  办结 验收 开通 运行 运营 试运行 挂牌 落地 培育 形成 实施 开展 组织 举办 召开 部署 报送 整改
`)

/** Words before a date that make it a start, a past or a yardstick. */
export const NO_DEADLINE_BEFORE = words('自 从 较 比 同比 与 以 按照 根据 对 距 原 于今')

/** Words behind a date that make it a start, a past or a condition. */
export const NO_DEADLINE_BEHIND = words('以来 起 开始 相比 的 已 未 仍 及以前 以前年度 后')

/** The same behind a date without 前: 2022年底共有3000户, yet 年底前共培育5家 promises. */
export const PAST_BEHIND = words('共 累计 有 为基 时')

/** What was done before a date that only says which cases are meant (2015年底前建成的小区). */
export const PAST_CONDITIONS = words(
  '建成的 登记的 取得的 签订的 设立的 注册的 立案的 受理的 投产的 成立的 竣工的 申请的 发生的 出让的 立案受理 形成的 开工的',
)

/** What is done in a bare year: 2024年竣工. A verb that also tells how a year went (完成) is none. */
export const COMPLETIONS = words('竣工 完工 建成 投产 投用 投入使用 通车 交付使用 全面完成 全部完成 基本建成 全面建成')

/** Events that a sentence sets for a day: 春节前完成. */
export const EVENTS = words(
  '春节 元旦 国庆节 国庆 五一 中秋节 中秋 端午 清明 元宵 全国两会 省两会 主汛期 汛期 雨季 采暖季 采暖期 供暖季 供暖期 供暖 开学 秋季开学 春季开学 春耕 秋收 春运 高考 中考',
)
