import {
  ACTION_ENDINGS,
  ACTION_GROUPS,
  AIM_HEADINGS,
  CLOSING_HEADINGS,
  SAFEGUARD_CHAPTERS,
  SAFEGUARD_HEADINGS,
  STAGE_HEADINGS,
  STATE_HEADINGS,
  TASK_HEADINGS,
} from '../lexicon/headings.ts'

/** What the heading of a chapter says of the items under it. */

const holds = (title: string, words: readonly string[]): boolean => words.some((word) => title.includes(word))

/** Aims, principles, background: prose, no commitments. A long heading is about something else. */
export function isAimHeading(title: string): boolean {
  return (
    title.length <= 14 &&
    holds(title, AIM_HEADINGS) &&
    !holds(title.replace('目标任务', '').replace('任务目标', ''), TASK_HEADINGS)
  )
}

/** 短板弱项, 存在不足: what was found and promises nothing. */
export const isStateHeading = (title: string): boolean => STATE_HEADINGS.has(title.replace(/[：:]$/, ''))

/** How the work is organised: 保障措施, 工作要求; as a chapter (level 1) 加强组织领导 too. */
export function isSafeguardHeading(title: string, level: number): boolean {
  if (level === 1) return holds(title, SAFEGUARD_HEADINGS) || holds(title, SAFEGUARD_CHAPTERS)
  return title.length <= 12 && holds(title, SAFEGUARD_HEADINGS)
}

/** The stages of the work: 实施步骤, over （一）动员部署阶段（2024年3月）. */
export const isStageHeading = (title: string): boolean => title.length <= 14 && holds(title, STAGE_HEADINGS)

/** Closing rules (附则): about the paper, no commitments. */
export const isClosingHeading = (title: string): boolean => title.length <= 14 && holds(title, CLOSING_HEADINGS)

const CLOSING =
  /^本(?:方案|意见|举措|措施|办法|通知|细则|规定|计划|清单|政策|要点|规划)[^。；]{0,12}(?:自|由)[^。；]{1,40}(?:起|施行|实施|执行|解释)/

// 公开征求意见时间：…, 请各乡镇、各单位于每周五前将进展情况报县农业农村局（联系人：…）
const CALLS =
  /^(?:公开)?征求意见(?:时间|期限|时限|日期)[：:]|^(?:有关)?意见(?:和|、)?建议请|^请各[^。；]{0,30}前将[^。；]{2,50}[报送反]/

/** `本意见自2022年7月1日起施行，有效期至…。`, `本措施由县营商办负责解释。`, `填表说明：…`, `公开征求意见时间：…` */
export const isClosingSentence = (text: string): boolean =>
  CLOSING.test(text) ||
  ('公征有意请'.includes(text[0] ?? ' ') && CALLS.test(text)) ||
  /^(?:填表说明|填报说明|说明|附注|注)[：:]/.test(text)

/** A head that names a campaign: `开展降成本升级行动`, `持续深化四大专项治理`. */
export const isCampaign = (title: string): boolean =>
  ACTION_ENDINGS.some((ending) => title.endsWith(ending)) && title.length > 4

/** A heading over campaigns or highlights: `三、重点行动`, `（三）聚焦点位发力，打造亮点特色`. */
export function isCampaignGroup(title: string): boolean {
  if (title.includes('亮点') || title.includes('特色品牌')) return true
  // （三）开展专项整治 is what is done there; 三、专项整治 heads campaigns
  if (/^(?:组织|深入)?(?:开展|实施).*(?:整治|治理)$/.test(title)) return false
  const bare = title.replace(/^(?:组织|开展|实施|深入|深化|推进|抓好|聚焦|持续|大力|全力|扎实|推动|着力)+/, '')
  return bare.length <= 8 && holds(bare, ACTION_GROUPS)
}
