/**
 * Characters that are typed or recognised for one another: of one sound and near meaning (缴 交, 职 责), or of one shape
 * (未 末). Characters that are parts of different terms (市 县, 上 下, 线 网) are none. A set of each.
 */
const SETS =
  '缴交 职责 驻住 察查 厅行 账帐 录陆 象像相 做作 订定 部布 至止 健建 形型 度渡 即既 须需 座坐 份分 竟竞 副幅付 覆复 ' +
  '辩辨辫 侯候 彻切澈 徽微 未末 已己以 纪记 连联 采彩 框筐 绩积迹 贷货 缓援 遗遣 侵浸 析折拆 抵低 拔拨 治冶 崇祟 籍藉 ' +
  '燥躁 练炼 赁凭 管菅 技枝 徒徙 焦集 启起 惠会 势式 权全 效郊 划画 园圆 源原 历厉励 智质 励厉 护互 洽恰 哄烘 帮邦 ' +
  '诺喏 税锐 享亨 淮准 候侯 沿治 题提 导异 届界 环坏 境镜 廉兼 捷睫 络洛 障漳 预予 账胀 申审 督都 创唱 屈曲'

/** The other characters of its sets, for each character. */
export const CONFUSABLES: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>()
  for (const set of SETS.split(' '))
    for (const char of set)
      for (const other of set) {
        const known = map.get(char) ?? []
        if (other !== char && !known.includes(other)) map.set(char, [...known, other])
      }
  return map
})()
