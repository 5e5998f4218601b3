import type { Message } from '../schema/finding.ts'
import { InputError } from './input-error.ts'

interface Card {
  /** What holds unless the reader of the files says otherwise. */
  usual: number
  /** What it can be raised to: beyond that strings or the stack end. */
  most: number
  /** Sizes are in bytes, given and told in MB. */
  size?: true
  what: Message
  advice: Message
}

const KB = 1024
const MB = 1024 * KB
const COUNT = 1_000_000_000

const SPLIT: Message = { zh: '请拆分后分别解析', en: 'split it and parse the parts' }
const SAVE_ANEW: Message = { zh: '请用 Word 或 WPS 打开后另存一份', en: 'open it in Word or WPS and save it anew' }
const RESAVE: Message = { zh: '请打开后另存一份', en: 'open it and save it anew' }
const NARROW: Message = { zh: '请删去空行空列，或拆分', en: 'delete empty rows and columns, or split it' }
const AS_TEXT: Message = { zh: '请在浏览器中打开，另存为纯文本', en: 'open it in a browser and save it as plain text' }

const card = (usual: number, zh: string, en: string, advice: Message, most = COUNT): Card => ({
  usual,
  most,
  what: { zh, en },
  advice,
})

/**
 * What an input may ask of its reader: chosen so that whatever lies below is done within ten seconds and 1 GB
 * (`node scripts/bench-limits.mjs`), and several times what the longest papers need. One line a limit; its name is
 * what `--limit`, the configuration and the API call it.
 */
const CARDS = {
  'file-size': { ...card(256 * MB, '文件大小', 'size of the file', SPLIT, 511 * MB), size: true },
  'unpacked-size': { ...card(64 * MB, '解压后的大小', 'size when unpacked', SAVE_ANEW, 511 * MB), size: true },
  'unpacked-ratio': card(250, '解压倍数', 'times that a part grows when unpacked', SAVE_ANEW),
  characters: card(1_500_000, '文字的字数', 'characters of text', SPLIT),
  'archive-files': card(20_000, '压缩包内的文件数', 'files in the archive', SAVE_ANEW, 65_535),
  'xml-depth': card(256, 'XML 元素嵌套层数', 'depth of XML elements', SAVE_ANEW, 1000),
  'docx-elements': card(150_000, 'Word 文件的 XML 元素数', 'XML elements of a Word file', SPLIT),
  'doc-paragraphs': card(150_000, '旧版 Word 或 RTF 文件的段落数', 'paragraphs of an old Word or RTF file', SPLIT),
  'rtf-size': { ...card(64 * MB, 'RTF 文件的大小', 'size of an RTF file', SAVE_ANEW, 511 * MB), size: true },
  'rtf-depth': card(500, 'RTF 分组嵌套层数', 'depth of RTF groups', SAVE_ANEW),
  'xlsx-elements': card(1_000_000, '工作簿的 XML 元素数', 'XML elements of a workbook', NARROW),
  'xlsx-rows': card(100_000, '工作表的行数', 'rows of a sheet', NARROW),
  'xlsx-columns': card(1000, '工作表的列数', 'columns of a sheet', NARROW),
  'xlsx-cells': card(1_000_000, '工作表的单元格数', 'cells of a sheet', NARROW),
  'html-size': { ...card(16 * MB, '网页大小', 'size of a web page', AS_TEXT, 511 * MB), size: true },
  'html-elements': card(100_000, 'HTML 元素数', 'HTML elements', AS_TEXT),
  'html-depth': card(1000, 'HTML 元素嵌套层数', 'depth of HTML elements', AS_TEXT, 2000),
  'html-rebuilt': card(3_000_000, '重建的 HTML 格式元素数', 'HTML formatting elements built anew', AS_TEXT),
  'ofd-pages': card(800, 'OFD 页数', 'pages of an OFD', SPLIT),
  'ofd-elements': card(400_000, 'OFD 的 XML 元素数', 'XML elements of an OFD', SPLIT),
  'ofd-seconds': card(8, '读取 OFD 的处理器秒数', 'seconds of the processor for reading an OFD', RESAVE),
  'ofd-memory': {
    ...card(700 * MB, '读取 OFD 的内存', 'memory for reading an OFD', RESAVE, 64 * 1024 * MB),
    size: true,
  },
  'pdf-pages': card(800, 'PDF 页数', 'pages of a PDF', SPLIT),
  'pdf-seconds': card(8, '读取 PDF 的处理器秒数', 'seconds of the processor for reading a PDF', RESAVE),
  'pdf-memory': {
    ...card(700 * MB, '读取 PDF 的内存', 'memory for reading a PDF', RESAVE, 64 * 1024 * MB),
    size: true,
  },
} satisfies Record<string, Card>

export type LimitName = keyof typeof CARDS
export const LIMIT_NAMES = Object.keys(CARDS) as LimitName[]

/** Limits by name: numbers, or sizes as people write them (`'200MB'`). What is not named stays as it is. */
export type LimitValues = Partial<Record<LimitName, number | string>>

/** The limits that one input is read within. Handed to its reader; made from what the caller says. */
export class Limits {
  private readonly values: ReadonlyMap<LimitName, number>

  /** Throws InputError where a name is unknown or a value is none. */
  constructor(given: LimitValues = {}) {
    this.values = new Map(Object.entries(given).map(([name, value]) => readLimit(name, value)))
  }

  of(name: LimitName): number {
    return this.values.get(name) ?? CARDS[name].usual
  }

  /** Throws InputError where there is more than the limit allows. */
  hold(name: LimitName, amount: number): void {
    if (amount > this.of(name)) throw above(name, this.of(name))
  }
}

/** What `--limit` was given: `pdf-pages=5000`. Throws InputError as `Limits` does. */
export function limitOf(text: string): LimitValues {
  const [, name = text, value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  const [known, number] = readLimit(name, value)
  return { [known]: number }
}

/** A limit by its name and value. Throws InputError: an unknown name, a value that is no number or out of bounds. */
function readLimit(name: string, value: unknown): [LimitName, number] {
  const known = LIMIT_NAMES.find((one) => one === name)
  if (known === undefined) throw unknownName(name)
  const number = typeof value === 'string' ? parseAmount(value, isSize(known)) : value
  const { most } = CARDS[known]
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1 || number > most)
    throw badValue(known, value)
  return [known, number]
}

const UNITS: Readonly<Record<string, number>> = { '': 1, B: 1, K: KB, KB, M: MB, MB, G: KB * MB, GB: KB * MB }

/** `5000`, `5_000`, and of sizes `200MB`, `1.5 GB`; null where it is neither. */
export function parseAmount(text: string, size: boolean): number | null {
  const match = /^([0-9][0-9_]{0,15})(\.[0-9]{1,9})?\s?([KMG]?B?)$/i.exec(text.trim())
  const unit = UNITS[(match?.[3] ?? '').toUpperCase()]
  if (match === null || unit === undefined) return null
  if (!size && (match[2] !== undefined || unit !== 1 || match[3] !== '')) return null
  return Math.round(Number((match[1] as string).replaceAll('_', '') + (match[2] ?? '')) * unit)
}

const isSize = (name: LimitName): boolean => 'size' in CARDS[name]

/** A value as it is told and can be given again. */
function show(name: LimitName, value: number): string {
  if (!isSize(name)) return String(value)
  const [unit, bytes] = value % MB === 0 ? ['MB', MB] : value % KB === 0 ? ['KB', KB] : ['B', 1]
  return `${value / (bytes as number)}${unit}`
}

/** Every limit with its usual value, for help and messages: `pdf-pages=3000  pages of a PDF`. */
export const limitList = (): { name: LimitName; usual: string; what: Message }[] =>
  LIMIT_NAMES.map((name) => ({ name, usual: show(name, CARDS[name].usual), what: CARDS[name].what }))

function above(name: LimitName, limit: number): InputError {
  const { what, advice } = CARDS[name]
  const value = show(name, limit)
  return new InputError(
    { zh: `${what.zh}超过 ${value} 的上限`, en: `${what.en}: above the limit of ${value}` },
    {
      zh: `${advice.zh}；文件可信时可用 --limit ${name}=… 放宽`,
      en: `${advice.en}; if you trust it, raise the limit with --limit ${name}=…`,
    },
    { code: 'limit' },
  )
}

const unknownName = (name: string): InputError =>
  new InputError(
    { zh: `没有名为“${name}”的上限`, en: `there is no limit called '${name}'` },
    { zh: `可用：${LIMIT_NAMES.join('、')}`, en: `there are: ${LIMIT_NAMES.join(', ')}` },
  )

function badValue(name: LimitName, value: unknown): InputError {
  const most = show(name, CARDS[name].most)
  const usual = show(name, CARDS[name].usual)
  const text = typeof value === 'string' ? `'${value}'` : String(value)
  return new InputError(
    { zh: `上限 ${name} 的值 ${text} 无效`, en: `${text} is no value of the limit ${name}` },
    { zh: `可用：1 至 ${most}，默认 ${usual}`, en: `allowed: 1 to ${most}; usually ${usual}` },
  )
}
