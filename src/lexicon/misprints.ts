/** A word that is always a misprint, unless one of these characters stands before or behind it. */
export interface Misprint {
  wrong: string
  right: string
  /** Characters that make another word of it: 究竟争取 holds no 竞争. */
  notAfter: string
  notBefore: string
}

/**
 * `before<wrong>behind=right`. Only what has no right reading: no word holds it, and none ends in its beginning where
 * another begins with its end; where that can be (公布署名, 究竟争取, 全部份额), the characters around rule it out.
 * Left out because they can be right: 既使（既使…又使…）, 渡过难关, 其它, 反应强烈, 融汇贯通, 督察, 制订.
 */
const SURE = `
<布署>名长=部署 一<贯切>实合题身=贯彻 <惯彻>底=贯彻 再接再励=再接再厉 一如继往=一如既往 一愁莫展=一筹莫展
迫不急待=迫不及待 <松驰>骋=松弛 究毕未<竟争>取论议=竞争 竞然=竟然 粗旷=粗犷 针贬=针砭 追朔=追溯
震憾=震撼 宣泻=宣泄 沉缅=沉湎 防碍=妨碍 <幅射>频击=辐射 烩炙人口=脍炙人口 编缉=编辑 戳止=截止
身分证=身份证 责任单住=责任单位 牵头单住=牵头单位 配合单住=配合单位 破损毁<坏境>内外遇=环境
<中小徽>州商章=中小微 小徽企业=小微企业 中小为企业=中小微企业 发展改草=发展改革 <乡填>报写补平充埋制=乡镇 <一次牲>畜口=一次性
必须品=必需品 坐谈会=座谈会 截止目前=截至目前 侯选人=候选人 气侯=气候 征侯=征候 <等侯>爵王府=等候
<辩别>人的=辨别 辩认=辨认 辩识=辨识 分辩率=分辨率 明辩是非=明辨是非 帐蓬=帐篷
上网服务所=上网服务场所
窗囗=窗口 人囗=人口 出囗=出口 进囗=进口 接囗=接口 港囗=港口
全力已赴=全力以赴 全力以付=全力以赴 持之已恒=持之以恒 以身做则=以身作则 群策群立=群策群力 尽职尽则=尽职尽责
各施其职=各司其职 齐抓共官=齐抓共管 常抓不泄=常抓不懈 坚持不泄=坚持不懈 毫不松解=毫不松懈 真抓实千=真抓实干
落到实出=落到实处 一抓到低=一抓到底 再所难免=在所难免 再所不惜=在所不惜 走头无路=走投无路
金榜提名=金榜题名 默守成规=墨守成规 迫在眉捷=迫在眉睫 首曲一指=首屈一指 变本加利=变本加厉
一诺千斤=一诺千金 出奇不意=出其不意 穿流不息=川流不息 鼎立相助=鼎力相助 美仑美奂=美轮美奂
渊源流长=源远流长 相辅相承=相辅相成 一脉相成=一脉相承 相形见拙=相形见绌 声名雀起=声名鹊起
兴高彩烈=兴高采烈 不径而走=不胫而走 事半功陪=事半功倍 责无旁代=责无旁贷 刻不容援=刻不容缓 因地制益=因地制宜
因地治宜=因地制宜 循序渐近=循序渐进 行之有郊=行之有效 卓有成郊=卓有成效 令行禁制=令行禁止 弄虚做假=弄虚作假
推诿扯屁=推诿扯皮 徇私舞蔽=徇私舞弊 营私舞蔽=营私舞弊 玩乎职守=玩忽职守 玩忽职首=玩忽职守
滥用职劝=滥用职权 有章可寻=有章可循 有据可察=有据可查 安居乐叶=安居乐业 排优解难=排忧解难 雷历风行=雷厉风行
求真务时=求真务实 脚塌实地=脚踏实地 攻坚克艰=攻坚克难 义不容词=义不容辞 一目了燃=一目了然 潜移默话=潜移默化
`

/** Written both ways, with one form recommended by GF 1001 and the 现代汉语词典; worth a note. */
const RECOMMENDED = `
台帐=台账 帐户=账户 帐号=账号 帐款=账款 帐目=账目 帐簿=账簿 记帐=记账 对帐=对账 转帐=转账 结帐=结账 坏帐=坏账 欠帐=欠账
建帐=建账 挂帐=挂账 人材库=人才库 人材引进=人才引进 <部份>额数量内=部分 <充份>额数量=充分 按步就班=按部就班 推委扯皮=推诿扯皮
答覆=答复 <复盖>章了=覆盖 名列前矛=名列前茅 一股作气=一鼓作气 既往不究=既往不咎
`

/**
 * What is wrong in its surroundings only: 市委巡察组 is the office, 巡查 on a river is none. The words around are looked
 * at and not a part of the match.
 */
export const MISPRINTS_AROUND: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/(?<![事各])项月(?=管理|建设|库|审批|资金|前期|落地|开工)/g, '项目'],
  [/登陆(?=系统|平台|网站|官网|账号|后台|政务)/g, '登录'],
  [/按装(?=调试|到位|验收|监控)/g, '安装'],
  [/(?<=工作|办事)放率/g, '效率'],
  [/(?<=[省市县区州旗]委)巡查(?=[办组])/g, '巡察'],
  [/微信公众(?![号平账帐服订媒端传])/g, '微信公众号'],
  [/(?<=咨询|便民|志愿|政务)服(?=[。；，、）)])/g, '服务'],
  [/(?<!综合)计算工时工作制/g, '综合计算工时工作制'],
  [/入住企业(?![公宿员客人职家])/g, '入驻企业'],
  [/(?<=[全省国][国省市内])优先水平/g, '领先水平'],
  // 已人才服务事项为核心: nothing there was done already, and the clause has no other verb
  [
    /(?<![早均都皆现业而不])已(?=[^成列定将把作变视确认评选被转入由纳设建立有到达现筑打完以，。；、]{2,14}为(?:核心|重点|抓手|主线|目标|导向|牵引|依托|载体|契机|中心|基础|根本|引领|突破口|原则))/g,
    '以',
  ],
  [/(?<=[省市])及至(?=全国|全省|全球)/g, '乃至'],
]
const parsed = (list: string): Misprint[] =>
  list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [words = '', right = ''] = entry.split('=')
      const [notAfter = '', wrong = '', notBefore = ''] = words.includes('<') ? words.split(/[<>]/) : ['', words]
      return { wrong, right, notAfter, notBefore }
    })
export const MISPRINTS: readonly Misprint[] = parsed(SURE)
export const RECOMMENDED_FORMS: readonly Misprint[] = parsed(RECOMMENDED)
