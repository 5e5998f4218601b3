/**
 * Words that are always a misprint: no right word contains them, and none ends in their beginning where another begins
 * with their end. Wrong = right.
 */
const LIST =
  '布署=部署 贯切=贯彻 惯彻=贯彻 再接再励=再接再厉 一如继往=一如既往 一愁莫展=一筹莫展 迫不急待=迫不及待 ' +
  '按步就班=按部就班 松驰=松弛 竟争=竞争 竞然=竟然 座谈谈=座谈 凑和=凑合 粗旷=粗犷 重迭=重叠 渡假=度假 ' +
  '决择=抉择 坚苦=艰苦 精萃=精粹 针贬=针砭 弦律=旋律 追朔=追溯 震憾=震撼 趟若=倘若 宣泻=宣泄 沉缅=沉湎 ' +
  '防碍=妨碍 幅射=辐射 欠收=歉收 蜂涌=蜂拥 烩炙人口=脍炙人口 水笼头=水龙头 编缉=编辑 必需要=必须要 ' +
  '既使=即使 己经=已经 己于=已于 已于人=己于人 戳止=截止 报消=报销 充份=充分 部份=部分 身分证=身份证 ' +
  '人材库=人才库 年青干部=年轻干部 筹画=筹划 帐号=账号 帐户=账户 帐簿=账簿 坐落落=坐落 交流交流会=交流会 ' +
  '项月=项目 日标=目标 未来来=未来 工作中作=工作 责任单住=责任单位 单住=单位 县政付=县政府 政付=政府 ' +
  '完成时眼=完成时限 牵头单住=牵头单位 营商坏境=营商环境 坏境=环境 优化化=优化 中小徽企业=中小微企业 小徽企业=小微企业 ' +
  '人民政俯=人民政府 发展改草=发展改革 改草=改革 乡填=乡镇 乡镇镇=乡镇 企业业=企业 及至全=乃至全 ' +
  '一次牲=一次性 不动严=不动产 知识严权=知识产权 服务务=服务 管理理=管理 落实实=落实 推进进=推进'

/** [misprint, what it should be] */
export const MISPRINTS: readonly (readonly [string, string])[] = LIST.split(' ').map((pair) => {
  const [wrong = '', right = ''] = pair.split('=')
  return [wrong, right] as const
})
