import { damaged } from './archive.ts'
import { attribute, childOf, childrenOf, type Document, type Element, walk } from './docx-xml.ts'
import { InputError } from './input-error.ts'
import { leftOut } from './left-out.ts'
import type { Limits } from './limits.ts'
import { numbersOf, POINTS } from './ofd-geometry.ts'
import { type Drawn, readDrawn, toPage } from './ofd-page.ts'
import { OfficePackage } from './office-package.ts'
import { blankPages, foreignGlyphs, layOut, type ReadPage } from './pdf.ts'
import { PdfDoubts } from './pdf-doubts.ts'
import { findMargins } from './pdf-furniture.ts'
import { findTables } from './pdf-grid.ts'
import { renderPdf } from './pdf-render.ts'
import type { Content } from './reader.ts'
import { Rendering } from './rendering.ts'

/** An OFD file (GB/T 33190): its pages are laid out as those of a PDF. */
export async function readOfd(bytes: Uint8Array, limits: Limits): Promise<Content> {
  const file = await OfficePackage.open(bytes, limits, 'ofd-elements')
  const book = new OfdBook(file)
  const pages: ReadPage[] = []
  const blank: number[] = []
  const hidden: string[] = []
  const doubts = new PdfDoubts()
  let characters = 0
  for (const place of book.pages()) {
    const number = pages.length + 1
    limits.hold('ofd-pages', number)
    const { parts, width, height } = book.read(place)
    hidden.push(...parts.flatMap((part) => part.hidden))
    const page = toPage(parts, width, height)
    characters += page.glyphs.reduce((sum, { text }) => sum + text.length, 0)
    limits.hold('characters', characters)
    doubts.see(page, number)
    if (page.glyphs.every(({ text }) => text.trim() === '')) blank.push(number)
    const laid = layOut(page.glyphs, findTables(page), page.height, number)
    doubts.seeLines(laid.lines, number)
    pages.push(laid)
  }
  if (blank.length === pages.length) throw noText()
  doubts.refuse()
  const rendering = new Rendering(limits)
  renderPdf(pages, findMargins(pages), rendering)
  const { text, structure } = rendering
  return {
    text,
    encoding: 'utf-8',
    structure,
    findings: [...leftOut('hidden', hidden), ...blankPages(blank), ...doubts.findings(text), ...foreignGlyphs(text)],
  }
}

/** A document of the file: where its parts lie, its templates, and how large its pages are. */
interface Body {
  folder: string
  templates: ReadonlyMap<string, string>
  box: readonly number[]
}

interface Place {
  body: Body
  part: string
}

const A4 = [0, 0, 210, 297]

/** The pages of all documents of a file, in their order. */
class OfdBook {
  private readonly file: OfficePackage
  private readonly names: ReadonlyMap<string, string>
  private readonly templates = new Map<string, { drawn: Drawn; objects: number }>()

  constructor(file: OfficePackage) {
    this.file = file
    // some writers spell their own paths in two ways
    this.names = new Map([...file.archive.entries.keys()].map((name) => [name.toLowerCase(), name]))
    if ([...this.names.keys()].some((name) => /(?:^|\/)encryptions\.xml$/.test(name))) throw locked()
  }

  *pages(): Generator<Place> {
    const roots = textsOf(this.part('OFD.xml'), 'DocRoot')
    if (roots.length === 0) throw damaged()
    for (const root of roots) {
      const path = resolve('', root)
      const document = this.part(path)
      const folder = path.slice(0, path.lastIndexOf('/') + 1)
      const common = childOf(document.documentElement, 'CommonData')
      const body: Body = {
        folder,
        box: boxOf(childOf(common, 'PageArea')) ?? A4,
        templates: new Map(
          (common === undefined ? [] : childrenOf(common, 'TemplatePage')).map((one) => [
            attribute(one, 'ID') ?? '',
            resolve(folder, attribute(one, 'BaseLoc') ?? ''),
          ]),
        ),
      }
      const list = childOf(document.documentElement, 'Pages')
      for (const page of list === undefined ? [] : childrenOf(list, 'Page'))
        yield { body, part: resolve(folder, attribute(page, 'BaseLoc') ?? '') }
    }
  }

  read({ body, part }: Place): { parts: Drawn[]; width: number; height: number } {
    const document = this.part(part)
    const root = document.documentElement
    const [, , width = 210, height = 297] = boxOf(childOf(root, 'Area')) ?? body.box
    const used = root === null ? [] : childrenOf(root, 'Template')
    const templates = used.flatMap((one) => this.template(body.templates.get(attribute(one, 'TemplateID') ?? '')))
    return { parts: [...templates, readDrawn(document)], width: width * POINTS, height: height * POINTS }
  }

  /** Read once, and counted as often as it is used. */
  private template(part: string | undefined): Drawn[] {
    if (part === undefined || !this.names.has(part.toLowerCase())) return []
    const kept = this.templates.get(part)
    if (kept !== undefined) {
      this.file.addElements(kept.objects)
      return [kept.drawn]
    }
    const drawn = readDrawn(this.part(part))
    const objects = drawn.glyphs.length + drawn.rules.across.length + drawn.rules.down.length
    this.templates.set(part, { drawn, objects })
    return [drawn]
  }

  private part(path: string): Document {
    const document = this.file.part(this.names.get(path.toLowerCase()) ?? path)
    if (document === null) throw damaged()
    return document
  }
}

/** A path from the place that names it; one that begins with a slash is a path from the top. */
function resolve(folder: string, path: string): string {
  const parts: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).replaceAll('\\', '/').split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '' && step !== '.') parts.push(step)
  }
  return parts.join('/')
}

function textsOf(part: Document, name: string): string[] {
  const found: string[] = []
  walk(
    part,
    (element) => {
      if (element.localName === name) found.push((element.textContent ?? '').trim())
    },
    new Set(),
  )
  return found
}

function boxOf(area: Element | undefined): number[] | null {
  const box = numbersOf(childOf(area, 'PhysicalBox')?.textContent ?? '')
  return box.length === 4 ? box : null
}

const noText = (): InputError =>
  new InputError(
    { zh: 'OFD 中没有文字（扫描件或图片）', en: 'the OFD holds no text (a scan or pictures)' },
    { zh: '请先做文字识别（OCR），再读取结果', en: 'recognise its text (OCR) first and read the result' },
  )

const locked = (): InputError =>
  new InputError(
    { zh: 'OFD 已加密，需要打开密码', en: 'the OFD is encrypted and asks for a password' },
    { zh: '请用 OFD 阅读器打开，去掉密码后另存', en: 'open it in an OFD reader and save it without the password' },
  )
