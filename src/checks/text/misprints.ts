/**
 * Words that are always a misprint: no right word contains them, and none ends in their beginning where another begins
 * with their end. Wrong = right.
 */
const LIST =
  '布署=部署 贯切=贯彻 惯彻=贯彻 再接再励=再接再厉 一如继往=一如既往 一愁莫展=一筹莫展 迫不急待=迫不及待 ' +
  '按步就班=按部就班 松驰=松弛 竟争=竞争 竞然=竟然 粗旷=粗犷 精萃=精粹 针贬=针砭 追朔=追溯 震憾=震撼 ' +
  '宣泻=宣泄 沉缅=沉湎 防碍=妨碍 幅射=辐射 蜂涌=蜂拥 烩炙人口=脍炙人口 编缉=编辑 戳止=截止 充份=充分 ' +
  '部份=部分 身分证=身份证 人材库=人才库 项月=项目 责任单住=责任单位 牵头单住=牵头单位 坏境=环境 中小徽=中小微 ' +
  '小徽企业=小微企业 中小为企业=中小微企业 发展改草=发展改革 乡填=乡镇 一次牲=一次性 及至全国=乃至全国'

/** [misprint, what it should be] */
export const MISPRINTS: readonly (readonly [string, string])[] = LIST.split(' ').map((pair) => {
  const [wrong = '', right = ''] = pair.split('=')
  return [wrong, right] as const
})
