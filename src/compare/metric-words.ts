/** The words around what a target measures, as data: what is left of a clause without them is its name. */

const words = (list: string): string[] => list.trim().split(/\s+/)

/** Between the name and its figure. */
export const METRIC_LINKS = words(`
  达到 提高到 提升到 提升至 提高至 增加到 增加至 增长到 增长至 扩大到 扩大至 压缩至 压缩到 压缩在 压缩为 压减至 压减到 缩短至 缩短到 缩短为 减少到 减少至
  减至 降低到 降低至 降至 降到 下降到 下降至 精简到 精简至 精简为 保持在 稳定在 维持在 控制在 限定在 保持 稳定 不低于 不得低于 不少于 不得少于 不超过 不得超过 不高于
  不得高于 不小于 不大于 不多于 至少 至多 最多 最少 超过 突破 高于 低于 少于 大于 小于 增长 增加 提高 提升 上升 扩大 下降 降低 减少 压缩 压减 缩短 缩减 精简 力争 确保 实现
  完成 分别 全部 年均 平均 均 都 达 为 至 到 在 超 约 大约 近 要 应 有 共 共计 总计 累计 合计 每年 限时
`)

/** Before the name: wishes, verbs of the whole sentence, times and scopes without a year. */
export const METRIC_OPENERS = words(`
  力争 争取 确保 保证 实现 推动 推进 促进 助力 稳固 巩固 持续 不断 进一步 努力 保持 稳定 使 将 把 让 其中 并 且 以及 积极 大力 全力 全面 深入 加快 切实 逐步 稳步
  提高 提升 扩大 压缩 缩短 降低 减少 做到 达到 全年 全年度 年内 今年 本年 本年度 本年内 年度 年底前 年底 年末 上半年 下半年 截至 力促 目标为 目标 预计 累计
  全省 全市 全县 全区 全州 全旗 全镇 全乡 全域 我省 我市 我县 我区 本市 本县 本区 本辖区 辖区内 辖区 本区域 区域内 本地区
`)

/** What alone is no name: words of comparison and of bounds. */
export const NO_METRIC = words(`
  将 前 同比 环比 较上年 比上年 较去年 比去年 上年 去年 打造 建设 以上 以内 左右 其中 包括 位居 排名 位列 进入 每年 每月 每季度 年均 分别 平均 总量 数量 目标 任务 指标 比例 占比 时间 时限 规模
  增速 增幅 降幅 增长 下降 一批 不少 至少 完成 办结 之前 之后 期间 控制 总数 人数 次数 面积 价格 标准 年内占比 法定标准 年内控制在法定标准 年内占比保持
`)

/** What the name of a rate or a time ends in; of one that follows another after a mere 、 it must. */
export const METRIC_NOUNS = words('率 比 比例 占比 比重 份额 时间 时限 时长 用时 天数 周期 覆盖 达标 增速 增幅 满意度')

/** Before a figure that goes on with what was measured before it: 5.99小时，同比下降30%. */
export const METRIC_CARRIED = words(
  '同比 环比 较上年 比上年 较去年 比去年 较上年度 比上年度 较上年同期 比上年同期 年均',
)

/** Behind the figure, adding nothing to the name. */
export const METRIC_TAILS = words('完成 办结 以上 以下 以内 之内 左右 的目标 目标 内 。 的')

/** Of two figures the smaller one asks for more. */
export const LESS_IS_MORE = words(`
  漏损率 死亡率 费率 投诉率 违约率 不良率 失业率 逾期率 发生率 发病率 差评率 差错率 事故率 空置率 弃光率 弃风率 流失率 辍学率 损耗率 负债率 退件率 返工率 信访率 退回率 损失率 失联率
  能耗 排放量 排放强度 用水量 浓度 停电时间 停电时长 时间 时长 时限 用时 天数 环节 材料 成本 费用 次数 起数 死亡人数 债务
`)

/** Rates and what is per head are the same for a county and its city; sums are not. */
export const PER_HEAD = words('每万 每千 每百 万人 千人 人均 户均 每名 每个 每户 每生 每县 各县 每乡 每村 每镇')

/** A change against before, unless 到, 至, 为 or 在 follow. */
export const RISES = words('增长 增加 提高 提升 上升 扩大 提速')
export const FALLS = words('下降 降低 减少 压缩 压减 缩短 缩减 精简 削减 下浮 压降')
