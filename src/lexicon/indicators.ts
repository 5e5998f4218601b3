/** An indicator of the business environment [营商环境指标]: the names it goes by, the first is the usual one. */
export interface IndicatorEntry {
  key: string
  english: string
  names: readonly string[]
  /** The name is an ordinary heading as well (项目建设): an indicator only where 指标 is said. */
  ordinary?: true
}

const entry = (key: string, english: string, names: string): IndicatorEntry => ({
  key,
  english,
  names: names.split(' '),
})

/** The 18 of the national evaluation, in its order. */
const NATIONAL: readonly IndicatorEntry[] = [
  entry('starting-a-business', 'Starting a business', '开办企业 企业开办 企业设立 开办企业便利度'),
  entry(
    'dealing-with-construction-permits',
    'Dealing with construction permits',
    '办理建筑许可 建筑许可 建筑许可办理 工程建设项目审批 工程建设项目报建 工程建设许可 办理施工许可',
  ),
  entry('getting-electricity', 'Getting electricity', '获得电力 用电报装 获得用电 电力获得 电力接入'),
  entry(
    'getting-water-and-gas',
    'Getting water and gas',
    '获得用水用气 获得水气 用水用气 获得用水和用气 用水用气报装 获得供水供气 供水供气 获得用水、用气 水气报装 水电气接入 获得水电气 用水用气用电',
  ),
  entry('registering-property', 'Registering property', '登记财产 财产登记 不动产登记 登记不动产'),
  entry('paying-taxes', 'Paying taxes', '纳税 缴纳税费 办税 缴税 纳税服务 税费缴纳'),
  entry('trading-across-borders', 'Trading across borders', '跨境贸易 跨境贸易便利化 国际贸易 贸易便利化'),
  entry('resolving-insolvency', 'Resolving insolvency', '办理破产 企业破产 破产办理'),
  entry('getting-credit', 'Getting credit', '获得信贷 融资信贷 获取信贷 获得融资 信贷获得'),
  entry(
    'protecting-minority-investors',
    'Protecting minority investors',
    '保护中小投资者 中小投资者保护 保护中小投资者权益 保护少数投资者',
  ),
  entry('enforcing-contracts', 'Enforcing contracts', '执行合同 合同执行'),
  entry(
    'labour-market-regulation',
    'Labour market regulation',
    '劳动力市场监管 劳动力市场 劳动就业 劳动力市场监管和服务 劳动力要素 劳动用工 人力资源市场 劳动力市场服务',
  ),
  entry('government-procurement', 'Government procurement', '政府采购'),
  entry('bidding-and-tendering', 'Bidding and tendering', '招标投标 招投标 工程招投标 工程建设项目招标投标'),
  entry('government-services', 'Government services', '政务服务 政务服务效能 网上政务服务'),
  entry(
    'intellectual-property',
    'Creation, protection and use of intellectual property',
    '知识产权创造、保护和运用 知识产权 知识产权保护 知识产权保护和运用 知识产权创造保护运用和服务 知识产权创造运用和保护',
  ),
  entry('market-regulation', 'Market regulation', '市场监管 市场监督管理 公平竞争监管'),
  entry('inclusiveness-and-innovation', 'Inclusiveness and innovation', '包容普惠创新 包容普惠 普惠创新'),
]

/** Names that no chapter of another paper bears. */
const UNMISTAKABLE: readonly IndicatorEntry[] = [
  entry('sound-business-conditions', 'Sound business conditions', '宜商环境 前瞻探索宜商环境'),
  entry('closing-a-business', 'Closing a business', '企业注销 注销企业 企业退出 市场主体退出'),
]

/** What provinces and the World Bank's newer reports add. */
const FURTHER: readonly IndicatorEntry[] = [
  entry('credit-repair', 'Credit repair', '信用修复'),
  entry('credit-environment', 'Credit environment', '信用环境 诚信建设 社会信用 信用体系建设 政务诚信 诚信环境'),
  entry('legal-environment', 'Legal environment', '法治环境 法治保障 法治营商环境 司法保障 法治化营商环境'),
  entry('market-environment', 'Market environment', '市场环境 市场开放环境 公平竞争环境'),
  entry('government-environment', 'Government service environment', '政务环境'),
  entry('factor-environment', 'Factors of production', '要素环境 要素保障 要素供给 获得要素'),
  entry('innovation-environment', 'Innovation environment', '创新环境 创新创业活跃度 创新创业'),
  entry('human-environment', 'Human environment', '人文环境 社会环境 生活环境'),
  entry('ecological-environment', 'Ecological environment', '生态环境 蓝天碧水净土森林覆盖指数'),
  entry('market-access', 'Market access', '市场准入 企业准入 准入准营'),
  entry('business-location', 'Business location', '经营场所 获取经营场所 获得经营场所'),
  entry('utility-services', 'Utility services', '公用设施服务 市政公用服务 公共设施服务 公用服务 公用事业服务'),
  entry('financial-services', 'Financial services', '金融服务'),
  entry('dispute-resolution', 'Dispute resolution', '争端解决 解决商业纠纷 商业纠纷解决 解决争端 纠纷解决'),
  entry('market-competition', 'Market competition', '市场竞争 促进市场竞争 公平竞争'),
  entry('land-use', 'Obtaining land', '获得用地 用地保障 获得土地'),
  entry('communications-access', 'Getting a communications line', '获得网络 获得通信 通信报装 获得用网'),
  entry('investment-and-trade', 'Investment and trade', '投资贸易 投资和贸易便利化 投资贸易便利化'),
  entry('foreign-investment', 'Foreign investment', '外商投资 利用外资 吸引外资'),
  entry('talent-mobility', 'Talent', '人才流动便利度 人才流动 人才服务'),
  entry('basic-public-services', 'Basic public services', '基本公共服务群众满意度 基本公共服务 公共服务'),
  entry('transport-and-logistics', 'Transport and logistics', '综合立体交通指数 交通物流 综合交通'),
  entry('project-approval', 'Approval of investment projects', '项目审批 投资项目审批 项目落地 项目建设'),
  entry('policy-delivery', 'Delivery of policies', '政策兑现 惠企政策兑现 惠企政策 政策落实'),
  entry('relations-of-government-and-business', 'Relations of government and business', '政商关系 亲清政商关系'),
  entry('government-integrity', 'Integrity of government', '政府诚信 政务诚信建设'),
]

export const INDICATORS: readonly IndicatorEntry[] = [
  ...NATIONAL,
  ...UNMISTAKABLE,
  ...FURTHER.map((further) => ({ ...further, ordinary: true as const })),
]
