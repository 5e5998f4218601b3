import type { Comparator } from '../schema/target.ts'

/** The words of quantities, as data. */

const words = (list: string): string[] => list.trim().split(/\s+/)

/** A word that compares, and what it says. */
export interface Bound {
  word: string
  comparator: Comparator
}

const bounds = (lists: Partial<Record<Comparator, string[]>>): Bound[] =>
  Object.entries(lists).flatMap(([comparator, list]) =>
    list.map((word) => ({ word, comparator: comparator as Comparator })),
  )

/** Units of a rate. */
export const RATE_UNITS = words('个百分点 百分点 % ‰ ‱ 成')

/** What a bounded sum or size only describes: 5000万元以上|项目20个. */
export const QUALIFIED = words(
  '项目 企业 工程 投资 单位 规模 市场主体 建设 部门 小型 小微 用户 客户 案件 合同 贷款 设备 人员',
)

/** What a number of households or heads only describes: 20户以上|自然村, 50人以下|教学点. */
export const SETTLEMENTS = words(
  '自然村 自然屯 自然寨 自然组 行政村 建制村 村民小组 村屯 村寨 村庄 居民点 安置点 教学点 大班额 超大班额',
)

/** Units of time: a promise only with a bound (3个工作日内), never in a name (15分钟服务圈). */
export const TIME_UNITS = words('个工作日 工作日 个自然日 自然日 个小时 小时 分钟 秒 天 日 周')

/** Spans that are periods or conditions (三年内, 10年以上), a promise only where they are shortened to. */
export const PERIOD_UNITS = words('个月 年 岁 周岁')

/** Sizes that often say which cases are meant (400万元以下项目, 300人以上企业). */
export const SIZE_UNITS = words(
  '元 美元 人 平方米 ㎡ m² m³ ㎥ km² km ㎞ ㏊ ℃ 米 千米 公里 吨 亩 千瓦 千瓦时 平方公里 公顷 立方米 公斤 斤 海里',
)

/** Units of counting. */
export const COUNT_UNITS = words(`
  亩次 台次 例次 吨次 口 路 家次 家 个 项次 项 名 人次 件次 件 款 条 场次 场 次 份 座 所 辆 套 户次 户 处 支 张 位 批次 宗 起 例 篇 间 台 盏 笔 单
  只 头 株 艘 架 种 床 倍 番 分 标准箱 班次 趟 架次 幅 部 期 班 栋 幢 块 届
  页 卷 盘 节 眼 枚 门 堂 轮 遍 课时 学时 册 羽 尾 辆次 车次 床位 个床位
`)

/** Whole words that a unit's first character opens, so that the unit is none: 5分别, 3次性, 10日报. */
export const NO_UNIT = words(`
  分别 分局 分之 分级 分类 分批 分行 分公司 分中心 分步 分期 分厅 分支 分管 次性 日报 日常 日期 日起 年度 年代 家庭 部门 部委 人民
  人社 名单 名称 名录 单位 位于 处理 处置 处罚 起诉 例如 套餐 天然 条例 条件 件事 成本 成果 成功 项目 期间 班子 所有 所在 所需
  场所 支持 张贴 周边 周期 周岁 份额 户籍 种植 间接 单独 单一 米字 吨位 头部 分析 个人 个体 个性 架构 台账 台区 期限 期满 分钟级
  小时级 秒批 秒办 页面 卷烟 卷宗 盘活 节点 节目 节约 节能 节日 节水 节假日 节气 节省 眼科 眼镜
  口岸 口径 口头 口腔 口号 口碑 口令 口述 路线 路口 路段 路灯 路面 路径 路网 路长 路由 路演 路牌 路基 路局 路侧 路公交
`)

/** Words right before the number that set its bound. */
export const PREFIXES: readonly Bound[] = bounds({
  '>=': words('不得少于 不得低于 不少于 不低于 不小于 不下于 至少 最少 不少於 大于等于 不亚于 ≥'),
  '>': words('超过 超 高于 大于 突破 多于 >'),
  '<=': words(
    '不得超过 不得高于 不能超过 不超过 不高于 不多于 不大于 不超 控制在 限时 最多 至多 压缩在 限定在 小于等于 ≤',
  ),
  '<': words('低于 小于 少于 降低到不到 <'),
  '=': words(`
    达到 达 为 实现 保持在 保持 稳定在 维持在 占比 占 均 完成 增至 增加到 增加至 增长到 增长至 提升到 提升至 提高到 提高至
    扩大到 扩大至 升至 压缩到 压缩至 压缩为 压减到 压减至 缩短到 缩短至 缩短为 缩减到 缩减至 降低到 降低至 降至 降到 减少到
    减少至 减少为 减至 减到 下降到 下降至 精简到 精简至 精简为 压缩成
  `),
  '~': words('大约 约'),
  '+': words('新增 增长 增加 净增 提高 提升 提速 扩大 增 上升 翻'),
  '-': words('压缩 压减 缩短 缩减 下降 减少 降低 精简 削减 节约 节省 下浮'),
})

/** Words right behind the unit. They say more than the word before it (压缩8%以上 is at least 8). */
export const SUFFIXES: readonly Bound[] = bounds({
  '>=': words('及以上 以上'),
  '<=': words('及以下 以内 之内 以下 内'),
  '~': words('左右 上下'),
})

/** Verbs of more and of less that may stand some words before the number (新增上市后备企业3家, 压缩办理时限30%). */
export const MORE = words('新增 净增 增设 增加 增长 提高 提升')
export const LESS = words('压缩 压减 减少 缩短 降低 精简 削减 下降')

/** What a plain number needs before it in its clause to be a promise (培育专精特新企业5家). */
export const COMMITMENTS = words(`
  培育 引进 引育 建设 打造 创建 新建 建成 改造 改建 推出 完成 实施 开展 举办 举行 培训 选派 选聘 聘请 招引 招聘 签约 认定 争取
  争创 获批 设立 制定 出台 发放 投放 兑现 兑付 梳理 推广 形成 编制 遴选 评选 帮扶 走访 帮助 发布 化解 归集 接入 取消 下放 选取
  查处 开发 配备 布局 实现 达到 储备 转化 盘活 供应 收储 布设 入库 入规 升规 落户 挂牌 评定 创成 新注册 授信 惠及 建立 设置 提供
  招录 撬动 吸纳 安置 带动 修建 铺设 续建 解决 处置 开设 申报 组建 选树 命名 征集 采购 派发 取得 获得 放款
  补充 划定 出版 编印 抢救 增配
  募集 筹集 共建 签订 整治 修缮 修复 拆除 更新 更换 购置 安装 栽植 植树 清淤 清掏 疏浚 疏通 加固 恢复 采集 输送 淘汰 修编 表彰 邀请 施划 孵化 加装
  维修 取缔 关停 封填 补建 补植 补播 拓宽 硬化 整修 抽检 排查
  扩建 改扩建 治理 清运 撤并 复垦 复耕
  检修 抢修 检测 封闭 封堵 封存 拆解 搬迁 迁建 移栽 补栽 栽种 种植 打捞 回收 报废 翻新 翻修 改装 增设 布放 投运 迁移 救助 资助 选拔 选树 招收 开办 兴办 增开
`)

/** The same only right before the number: they also stand in names of things (办理时限, 竣工验收阶段). */
export const DIRECT = words(
  '办理 开工 竣工 投产 上线 服务 投入 受理 审结 确保 力争 融资 组织 安排 选择 扶持 支持 使用 检查 抽检 覆盖 拥有',
)

/** Nouns of what is only counted: 4个阶段, 15项指标. */
export const DESCRIBED = words(
  '细则 实施细则 实施办法 规定 禁令 阶段 方面 维度 领域 指标 等级 层面 层级 步骤 乡镇 街道 部门 环节所 类别 专项组 工作组 指标部',
)

/** Verbs right before a number in characters (聘请两名调解员); 一 is no number there. */
export const CREATIONS = words(
  '新增 培育 引进 建设 打造 创建 建成 新建 推出 聘请 选聘 选派 配备 招引 举办 设立 争创 开展 新建成 完成 引育',
)

/** What stands right before a number that promises nothing: ordinals, starts, conditions, scores, caps. */
export const NEVER_BEFORE = words(`
  第 由 由原 从 原 原有 近 满 逾 逾期 每 最高 最高可达 仅 仅为 仅有 不足 未满 年满 连续 过去 超期 持有 现有 已有 已达 共有
  上限为 下限为
`)

/** Before points: what is given or taken for something. */
export const SCORE_BEFORE = words('得 扣 加 减 记 计 扣除')

/** The same before a number without any comparison: counts of what there is. */
export const NOT_PLAIN_BEFORE = words(`
  全县 全区 全市 全省 全国 辖区 共 全县共 全区共 全市共 其他 其余 其中 上述 以下 余下 包含 含 按 按照 对 在 涉及 分为 分成 围绕
  聚焦 编号 后 这 所有 现 为 等 前 对标 涵盖 覆盖
`)

/** What in the clause before makes the number a benefit, a fine or a cap. */
export const BENEFITS = words(
  '可延长 给予 奖励 补贴 补助 贴息 罚款 处以 扣发 扣除 最高 额度 奖补 注册资本 按比例 税率 电话 加分 扣分 减按 限额',
)

/** Words right before a count that closes its clause and is no promise: what there is, what was found, a length. */
export const FOUND = words(
  '剩余 余下 其余 尚余 发现问题 立案 共有 现有 原有 长 宽 高 深 厚 共计 合计 累计 总计 涉及 计',
)

/** What makes the clauses from 对 on conditions of who is paid (对连续开展5天以上的活动，按费用的25%给予补助). */
export const GRANTS = words('给予 奖励 补贴 补助 贴息 奖补')

/** What makes a sentence tell how things stand, not what is promised; unless it strives (力争, 确保). */
export const STATUS = words(`
  本地区 仅为 相较 差距 平均水平 平均值 前沿 目前 现已 已达 已实现 已建成 已完成 已有 已累计 截至 截止 与先进 相比 低于全 高于全 尚有
  存在 去年全年 得益于 取得了 达到了 同期为 上年为
`)
export const STRIVING = words('力争 确保 争取 务必 必须 奋力')

/** Nouns of what is measured: a plain number right behind them is a value to reach (结案率100%). */
export const MEASURED = words(`
  率 占比 比例 比重 覆盖面 度 拥有量 时长 时限 时间 用时 周期 总量 总额 金额 规模 数量 人数 户数 次数 强度 指数 比 数 值 环节
  材料 成本 得分 面积 费率 分别 间隔 财政资金 专项资金 专项经费
`)

/** Verbs behind a duration that make it a promise without a bound (5个工作日办结). */
export const DONE_IN = words('办结 办好 办成 办完 出证 发证 完成 到位 拿证 领证 反馈 回复 响应 送达 审结 开通 通电')

/** What may follow 的 behind a promise: 100%的目标. */
export const GOAL_NOUNS = words('的目标 的任务 的水平 的标准 的要求 的增速 的增长')

/** Verbs behind a count that stands first in its clause (将10个事项纳入…, 5-6项指标进入…). */
export const REACHED_BEHIND = words('纳入 整合 下放 取消 接入 达到 进入 居 获 推广 通过 入选')

/** Verbs of what is done to a count that opens its item (50盏路灯安装到位, 40个路口增设导视牌). */
export const DONE_BEHIND = words('到位 完成 增设 新增 加装 安装 新建 建成 改造 完工 竣工 投用 开工')

/** What is done for those, or to those, that a clause opens with (为120名儿童提供救助, 对48座危桥进行改造). */
export const SERVED = words(
  '提供 发放 配备 适配 购买 办理 免费 进行改造 进行全面改造 进行维修 进行加固 实施改造 开展筛查',
)

/** Words before a rank that make it an aim: 进入全省前50位. */
export const RANK_BEFORE = words('进入 位居 位列 排名 保持 稳居 挺进 跻身 迈入 居 排 进 目标')

/** What says that a count falls short, or is still there: 仅建成3个, 尚有2处. */
export const ONLY = words('仅 只有 只完成 尚有 仍有 不足 缺口 欠账 积存')

/** What brings in the value of others that a problem is held against: 相较全国前沿（95%）. */
export const AGAINST = words(`
  相较 相比 对比 比较 高于全 低于全 高于先 低于先 高于省 低于省 高于市 低于市 平均水平 平均值 平均数 前沿 先进 标杆 目标值 目标任务 要求的
  规定的 标准的 同期 同类
`)
