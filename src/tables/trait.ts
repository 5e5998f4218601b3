import { COMPOUND_SURNAMES, SURNAMES } from '../lexicon/surnames.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { remembered } from '../text/remembered.ts'
import { squeeze } from '../text/space.ts'

/** What a cell looks like, whatever column it stands in. */
export const KINDS = [
  'number', // 12 · （一）
  'date', // 2023年12月底前 · 长期坚持
  'person', // 胡海 · 张三、李四
  'units', // 区发改委、区财政局
  'place', // 广州越秀区、深圳南山区
  'phrase', // 开办企业
  'sentence', // 完善银行收费监管长效机制。
  'prose', // longer than 50 characters
  'numbered', // 12.建立健全…
  'amount', // 5分 · 100% · 3500万元
  'mark', // √ · 已完成
  'ditto', // 同上 · 〃
] as const

export type Kind = (typeof KINDS)[number]

export interface Trait {
  kind: Kind
  /** Natural logarithm of its length. */
  size: number
  /** The single names of a list of units, persons or places; a short cell is one token. */
  tokens: readonly string[]
}

/** More of a cell is not looked at: its kind is clear by then. */
const LOOKED_AT = 400
const SHORT = 16
const LONG = 50
const MOST_TOKENS = 24

const WIDTHS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '．': '.',
  '％': '%',
  '“': '"',
  '”': '"',
  '＂': '"',
  '!': '！',
  '?': '？',
  '［': '[',
  '］': ']',
}

/** Text as it is compared: no white space, one width of punctuation and digits. */
export function comparable(text: string): string {
  return squeeze(text).replace(/[,;:().．％“”＂!?［］０-９]/g, (char) => WIDTHS[char] ?? asciiDigit(char))
}

const asciiDigit = (char: string): string => (char === '.' ? '.' : String.fromCharCode(char.charCodeAt(0) - 0xfee0))

const DITTO = /^(?:同上|同上一行|同前|[〃″"＂]{1,2}|——?〃——?)$/
const MARK = /^(?:[√✓✔☑■□☐✗×Oo○●/—-]|是|否|有|无|已完成|未完成|已整改|未整改|整改中|进行中|推进中|完成|达标|未达标)$/
const NUMBER =
  /^(?:第?[0-9]{1,6}[号项条]?[.、]?|[（][0-9]{1,4}[）]|[0-9]{1,3}[-.][0-9]{1,3}|[一二三四五六七八九十百]{1,5}、?|（[一二三四五六七八九十]{1,4}）|[①-⑳㉑-㉟㊱-㊿⒈-⒛⑴-⒇])$/
const AMOUNT =
  /^[≥≤<>约]?[0-9]{1,12}(?:\.[0-9]{1,6})?(?:%|分|个|项|家|件|次|万元|亿元|元|名|户|人|天|日|小时|个工作日|公里|亩)?(?:以上|以下|以内|左右)?$/
const DATE_PART =
  /[0-9一二三四五六七八九十〇○]{1,4}(?:年|月|季度|个月|个工作日|日)|[0-9]{4}[.\-/][0-9]{1,2}|[年月季周旬]底|年末|年内|月末|[上下]半年|季度|年度/
const DATE_WORD =
  /^(?:长期|常态|持续|立行立改|立即|即时|即知即改|全年|每(?:半|[两双三]个?)?[年月季周日]|已完成|按时|按要求|按照?.{0,12}(?:要求|时限|时间)|年度内|近期|中期|远期|随时|适时|实时|有序推进|印发之日)/

/** Last characters of a unit's name. 市 区 县 州 省 alone name a place. */
const UNIT_END =
  /(?:[局委办院部厅署处科所队站社会联校馆园镇乡组司股团室厂街]|[银支分人农工建中央]行|[省市区县州旗乡镇]政府|人民政府|街道|中心|公司|集团|单位|部门|成员|窗口|法庭|政协|人大|税务|专班|基地|机构|乡镇|县区|住建|公安|村居|各地|主体|执法|大队|支队|工委|党组|中队|银行|监委|开发区|高新区|园区)$/
/** Words that only sound like one: 企业开办, 优化布局, 政府信息互联. */
const NO_UNIT =
  /(?:[开申通联代快网速好易能转补帮举兴筹可新合]办|[格布结全大]局|[互串关并物通]联|[机社大]会|[布介谈接聘商动展]会|[学专本]科|[益用查惩好]处|[全内外干]部|[场住厕]所|城[镇乡]|[入控持]股|网站|校园|公园)$/
/** 各企业, 区属国有企业; 开办企业 is none. */
const ENTERPRISES = /^(?:各|有关|相关|驻|[省市区县]属|国有|涉及|涉企).{0,12}企业$/
/** What is to be done, not who does it: 打造普惠金融服务中心. */
const DOES =
  /^(?:[扩改修兴续迁重]建|新建(?![区县镇乡])|开工|推[进行动广出]|开展|加[强快大]|建[立设成]|完[善成]|实[现施行]|落实|优化|深[化入]|强化|提[升高供]|持续|进一步|打造|配合.{6}|依托|组织|支持|鼓励|探索|制定|出台|规范|扩大|拓展|健全|全面|积极|大力|构建|办理|整合|清理|压[缩减]|严格|确保|畅通|简化|培育|引[导进]|充分|对.{8}|将|在.{8}|按照|根据|通过)/
const PLACE_END = /[市区县州省湾旗盟国]$/
const NO_NAME = /[。；：！？"《》%0-9]/

/**
 * Looks at a cell. Empty cells have no trait: ask before. Cells repeat: a table of 100,000 rows has few different units
 * and dates.
 */
export const traitOf = remembered((text: string): Trait => {
  const value = comparable(text.slice(0, LOOKED_AT))
  const kind = kindOf(value)
  return { kind, size: Math.log(Math.max(1, text.length)), tokens: tokensOf(value, kind) }
})

function kindOf(value: string): Kind {
  if (DITTO.test(value)) return 'ditto'
  if (value.length <= SHORT && NUMBER.test(value)) return 'number'
  if (MARK.test(value)) return 'mark'
  if (value.length <= SHORT && AMOUNT.test(value)) return 'amount'
  if (isDate(value)) return 'date'
  return kindOfWords(value)
}

function isDate(value: string): boolean {
  if (value.length > 40 || /《/.test(value)) return false
  if (DATE_WORD.test(value)) return bareOfDates(value).length <= 4
  if (!DATE_PART.test(value) || !DATED.test(value) || UNIT_END.test(value)) return false
  // 2023年5月底前完成第一批，11月底前完成第二批; not 年内新增上线12项
  return bareOfDates(value).length <= Math.min(8, value.length / 2)
}

/** 年度考核 names a time but gives none: a figure, or 年底 and its like at the start. */
const DATED =
  /[0-9一二三四五六七八九十〇○](?:年|月|季|日|个)|[0-9]{4}[.\-/]|^(?:[今明本当次]?[年月季周旬][底末内]|[今明本当次]年|[上下]半年|每)/
const DATE_PARTS = new RegExp(`${DATE_PART.source}|[0-9]+`, 'g')
const AROUND_DATES =
  /[，。；、（）~\-—－:：."]|[底末初前后内]|完成|长期|坚持|持续|推进|并|第?[一二三四五六]批|启动|开始|实施|全部|基本|以前|之前|[至到起]|上旬|中旬|下旬|每|取得|阶段性|成效|常态化|按|要求|时限|力争|分别|立行立改/g

/** What a text says besides dates and the words that go with them. */
const bareOfDates = (value: string): string => value.replace(DATE_PARTS, '').replace(AROUND_DATES, '')

function kindOfWords(value: string): Kind {
  const names = namesOf(value)
  if (names.length > 0) {
    if (!value.endsWith('。') && names.every(isPerson)) return 'person'
    const units = names.filter(isUnit).length
    // a sentence may mention bodies: a list that ends in 。 has nothing else in it
    const enough = value.endsWith('。') ? units === names.length : units * 5 >= names.length * 3
    if (enough && isListOfNames(value, names)) return 'units'
    // 建设企业服务专区。 is a sentence
    if (!value.endsWith('。') && names.every((name) => PLACE_END.test(name) && name.length <= 8)) return 'place'
  }
  if (value.length > SHORT && isNumbered(value)) return 'numbered'
  if (value.length > LONG) return 'prose'
  return value.length > SHORT || /[。；]/.test(value) ? 'sentence' : 'phrase'
}

const isNumbered = (value: string): boolean => {
  const style = readEnumerator(value)?.style
  return style === 'digit' || style === 'digit-paren' || style === 'digit-half' || style === 'circled'
}

/** A text with full stops is no list of names; 。 at the very end may be. */
const isListOfNames = (value: string, names: readonly string[]): boolean =>
  !/[。！？]/.test(value.slice(0, -1)) && names.every((name) => name.length <= 26) && value.length <= 26 * names.length

function namesOf(value: string): string[] {
  const bare = value.replace(/（[^（）]{0,40}）/g, '').replace(/。$/, '')
  return bare
    .split(/[、，；/"]/)
    .filter((name) => name !== '')
    .slice(0, MOST_TOKENS)
}

const isUnit = (name: string): boolean =>
  name.length >= 2 &&
  (UNIT_END.test(name) || ENTERPRISES.test(name)) &&
  !NO_UNIT.test(name) &&
  !NO_NAME.test(name.replace(/^[0-9]+/, '')) &&
  !DOES.test(name)

const compounds = new Set(COMPOUND_SURNAMES.split(' '))
const surnames = new Set(SURNAMES)
/** Titles that stand beside a name: 县长张三, 张三副县长. */
const OFFICE = /(?:副?[县区市]长|副?书记|副?主任|副?局长|常委|部长|主席|同志)/g

function isPerson(name: string): boolean {
  const bare = name.replace(OFFICE, '')
  if (!/^[\u3400-\u9fff·]{2,4}$/.test(bare) || UNIT_END.test(bare)) return false
  if (compounds.has(bare.slice(0, 2))) return bare.length >= 3
  return bare.length <= 3 && surnames.has(bare[0] as string)
}

function tokensOf(value: string, kind: Kind): readonly string[] {
  if (kind === 'units' || kind === 'person' || kind === 'place') return namesOf(value)
  return value.length <= LONG && kind !== 'number' ? [value] : []
}
