/**
 * The types of documents [文种], as their titles end. Fifteen are those of GB/T 9704 and the rules for official
 * documents; the others are what plans are called. A title's type is the longest of them that it ends with.
 */
const WORDS =
  '决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要 ' +
  // rules
  '条例 规定 暂行规定 若干规定 办法 暂行办法 管理办法 实施办法 考核办法 奖励办法 细则 实施细则 规则 工作规则 议事规则 ' +
  '规范 工作规范 制度 工作制度 机制 工作机制 标准 规程 工作规程 准则 守则 章程 导则 指引 工作指引 指南 工作指南 办事指南 法 令 ' +
  // opinions and measures
  '实施意见 指导意见 若干意见 工作意见 措施 若干措施 政策措施 若干政策措施 具体措施 实施措施 工作措施 改革措施 整改措施 提升措施 ' +
  '举措 若干举措 提升举措 改革举措 工作举措 具体举措 政策 若干政策 优惠政策 扶持政策 政策意见 ' +
  // plans
  '方案 工作方案 实施方案 行动方案 整改方案 改革方案 试点方案 提升方案 活动方案 推进方案 总体方案 建设方案 分工方案 ' +
  '考核方案 评价方案 整治方案 治理方案 攻坚方案 应急预案 预案 计划 行动计划 三年行动计划 工作计划 实施计划 年度计划 提升计划 ' +
  '攻坚计划 规划 发展规划 专项规划 总体规划 规划纲要 纲要 要点 工作要点 重点工作 工作安排 安排 工作思路 专项行动 提升行动 攻坚行动 三年行动 行动 ' +
  '重点任务 任务分工 责任分工 任务分解 责任分解 ' +
  // lists and tables
  '清单 任务清单 工作清单 责任清单 问题清单 措施清单 整改清单 事项清单 政策清单 目录 台账 工作台账 整改台账 任务台账 ' +
  '分解表 任务分解表 责任分解表 分工表 任务分工表 责任分工表 任务表 计划表 一览表 汇总表 进度表 任务书 责任书 ' +
  // accounts of what was done
  '工作报告 自查报告 整改报告 调研报告 评估报告 总结 工作总结 情况汇报 汇报 讲话 会议纪要 简报 倡议书 公开信 解读'

export const DOCUMENT_KINDS: readonly string[] = WORDS.split(' ')

/**
 * Endings that are another type in other words: what was asked for (整改, 整治) tells the type, and 提升, 工作, 落实, 实施
 * or 专项 between are padding: 问题整改提升工作方案 is a 整改方案.
 */
export const KIND_ALIASES: readonly (readonly [string, string])[] = [
  ['整改提升工作方案', '整改方案'],
  ['整改工作方案', '整改方案'],
  ['整改提升方案', '整改方案'],
  ['整改落实方案', '整改方案'],
  ['整改落实工作方案', '整改方案'],
  ['整改实施方案', '整改方案'],
  ['整改提升实施方案', '整改方案'],
  ['整改行动方案', '整改方案'],
  ['整治工作方案', '整治方案'],
  ['整治实施方案', '整治方案'],
  ['整治行动方案', '整治方案'],
  ['治理工作方案', '治理方案'],
  ['治理实施方案', '治理方案'],
  ['治理行动方案', '治理方案'],
  ['任务责任分解表', '责任分解表'],
  ['责任分工方案', '分工方案'],
]

/** Words in brackets or at a title's end that make it a draft. */
export const DRAFT_WORDS: readonly string[] =
  '征求意见稿 意见征求稿 意见征集稿 征求意见建议稿 送审稿 讨论稿 审议稿 草案 草稿 初稿 报批稿 报审稿 代拟稿 修订稿 修改稿 建议稿 审查稿'.split(
    ' ',
  )

/** What 《…》 also encloses and nobody cites as a document: certificates, forms, contracts, newspapers. */
export const NO_DOCUMENT: readonly string[] = (
  '证 证书 执照 许可证 合格证 证明 通知书 告知书 承诺书 确认书 申请书 协议书 责任书 任务书 意见书 建议书 决定书 判决书 裁定书 委托书 ' +
  '说明书 申请表 登记表 审批表 备案表 调查表 评估表 统计表 明细表 申请单 通知单 受理单 合同 协议 日报 晚报 晨报 早报 商报 周刊 杂志 ' +
  '回执 保函 登记簿 问卷'
).split(' ')

/** Verbs of what a plan will write itself: 制定出台《…》 cites nothing. */
export const DRAFTING_VERBS: readonly string[] =
  '制定 制订 出台 编制 起草 草拟 拟定 拟订 编写 编印 编发 汇编 编辑 形成 建立 梳理 推出 绘制 制作 设计'.split(' ')
