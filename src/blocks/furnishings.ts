import { squeeze } from '../text/space.ts'
import { endsWithAny, includesAny, wordAt } from '../text/words.ts'

/** Small blocks around a text that GB/T 9704 names. Each takes a line's text. */

// 莘环委办发〔2023〕27号 2023年10月16日: a date may follow, in brackets below the title
const NUMBER =
  /^[\u4e00-\u9fffA-Za-z]{1,16}[〔［[【（(][12][0-9]{3}[〕］\]】）)]第?[0-9]{1,5}号(?:签发人[:：].{2,12}|[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日(?:印发|发布)?)?$/

/** `上营商〔2023〕2号`, alone on its line (签发人 may follow). */
export const isDocumentNumber = (text: string): boolean =>
  text.includes('号') && NUMBER.test(squeeze(text).replace(/^[（(](.*)[）)]$/, '$1'))

const DATE =
  '[12０-９0-9〇○零一二三四五六七八九]{4}年[0-9０-９一二三四五六七八九十]{1,3}月[0-9０-９一二三四五六七八九十]{1,3}日'
const LONGEST_DATE = 16
const DATE_LINE = new RegExp(`^[（(]?${DATE}[）)]?$`)
const PRINTED = new RegExp(`^.{0,40}?${DATE}印发$`)

/** A date alone on its line: `2023年6月2日`. */
export const isDateLine = (text: string): boolean => {
  const line = squeeze(text)
  return line.length <= LONGEST_DATE && line.includes('日') && DATE_LINE.test(line)
}

// （共印60份）, 打字：张三　校对：李四
const PROOFREADING = ['共印', '校对', '打字', '打印', '核稿', '录入', '缮印']
const PROOFREAD = /^[（(]?(?:(?:校对|打字|打印|核稿|录入|缮印)[:：].{1,40}|.{0,4}共印\d{1,5}份)[）)]?$/

/** The imprint's last lines: `…办公室 2023年8月7日印发`, `校对：刘瑞 共印60份`. */
export const isImprint = (text: string): boolean => {
  const line = squeeze(text)
  if (line.length >= 90) return false
  return (line.endsWith('印发') && PRINTED.test(line)) || (includesAny(line, PROOFREADING) && PROOFREAD.test(line))
}

/** `抄送：…`, `抄报：…` */
export const isCopies = (text: string): boolean =>
  /^(?:抄送|抄报|主送|分送|报送|报|送|发至?|印发对象)(?:单位|机关)?[:：]/.test(squeeze(text))

const CONTACTS =
  '联系人 联系电话 联系方式 联系单位 联系地址 咨询电话 电话 传真 邮箱 电子邮箱 电子邮件 通讯地址 邮编 手机 监督电话 举报电话 投诉电话 Email email EMAIL E-mail E-Mail e-mail E-MAIL'.split(
    ' ',
  )

/** `联系人：高志平，联系电话：0797-8508809`, `邮箱：…`. */
export const isContact = (text: string): boolean => {
  const line = squeeze(text)
  const from = /^[（(]?(?:附注[:：])?(?:业务|工作)?/.exec(line)?.[0].length ?? 0
  const label = line.length < 200 ? wordAt(line, CONTACTS, from) : undefined
  return label !== undefined && '：:及和（('.includes(line[from + label.length] ?? '。')
}

/** `签发人：张三` */
export const isSigner = (text: string): boolean =>
  /^(?:签发人|会签人?|密级|紧急程度|份号|是否公开|公开属性|公开方式|类别标记|类别|办理类型|办理结果|填报单位|填报时间|填报人|制表|单位)[:：]/.test(
    squeeze(text),
  )

const ADDRESSED =
  /(?:各|人民政府|委员会|办事处|管委会|单位|部门|机构|公司|局|办|委|院|校|站|所|中心|企业|同志|集团|组|街道|乡镇|园区|园|镇|企业|团体|委员|代表|同志|先生|女士|部队|[总支大中]队|学校|医院|社区|村|[支银分]行|[学协商联总工]会|联社|[处科股]室|办公室)[）)]?[:：]$/

/** The first full line of a letter: whom it goes to, ends with a colon. */
export function isAddressee(text: string): boolean {
  const line = squeeze(text)
  return (
    line.length >= 3 &&
    line.length <= 200 &&
    /[:：]$/.test(line) &&
    ADDRESSED.test(line) &&
    !/[。；]/.test(line) &&
    !/[:：]./.test(line)
  )
}

const BODY_ENDS =
  '委员会 人民政府 政府 办公室 领导小组 局 委 厅 办 院 部 中心 指挥部 工作组 专班 管委会 办事处 公司 党组 会 组 队 处 室 站 所 联 银行 支行 分行 法院 检察院 主席团 集团'.split(
    ' ',
  )

/** Bodies side by side on the line of a signature, parted by blanks; one alone is one. */
export function bodiesOf(raw: string): string[] {
  const wide = raw.trim().split(/[\s\u3000]{2,}/)
  const names = wide.flatMap((part) => {
    const pieces = part.split(/[\s\u3000]/)
    return pieces.length > 1 && pieces.every((piece) => piece.length >= 5 && isBodyName(piece)) ? pieces : [part]
  })
  return names.every(isBodyName) ? names.map(squeeze) : []
}

/** A body's name, as in a signature: no punctuation but a quoted word (某县“双减”工作专班), ends like a body's name. */
export const isBodyName = (text: string): boolean => {
  const line = squeeze(text).replace(/“[^“”]{1,12}”/, '')
  return (
    line.length >= 4 &&
    line.length <= 40 &&
    !/[，。；：、！？“”《》0-9]/.test(line) &&
    (endsWithAny(line, BODY_ENDS) || endsWithAny(line.replace(/[（(].{1,20}[）)]$/, ''), BODY_ENDS))
  )
}
