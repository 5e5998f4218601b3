import type { Finding } from '../schema/finding.ts'
import { type Archive, brokenXml, damaged } from './archive.ts'
import { namesOf } from './common-js.ts'
import { headLines, headsOf } from './docx-heads.ts'
import { numberingOf } from './docx-numbering.ts'
import { plain } from './docx-plain.ts'
import { prepare } from './docx-prepare.ts'
import { type DocxElement, renderDocx } from './docx-render.ts'
import { ListStyles } from './docx-styles.ts'
import { attribute, childrenOf, type Document } from './docx-xml.ts'
import { tellLeftOut } from './left-out.ts'
import type { Limits } from './limits.ts'
import { OfficePackage } from './office-package.ts'
import { onlyPictures } from './only-pictures.ts'
import type { Content } from './reader.ts'
import { Rendering } from './rendering.ts'

/** A Word file: mammoth reads runs, merges and changes; numbers, boxes and heads are made plain before. */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<Content> {
  const file = await OfficePackage.open(bytes, limits, 'docx-elements')
  const main = mainPart(file)
  const document = file.part(main)
  if (document === null) throw damaged()
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = relationsOf(file, main)
  const partOf = (kind: string): Document | null => {
    const target = [...relations.values()].find(({ type }) => type === kind)?.target
    return target === undefined ? null : file.part(folder + target)
  }
  const heads = headsOf(document).map(({ type, relationship }) => {
    const target = relations.get(relationship)?.target
    return { type, lines: target === undefined ? [] : headLines(file.part(folder + target)) }
  })
  const hasPictures = /:(?:drawing|pict)$/.test(firstPicture(document))
  const numbering = numberingOf(partOf('numbering'))
  const styleSheet = partOf('styles')
  const styles = new ListStyles(styleSheet, numbering)
  const gone = document.documentElement === null ? null : plain(document.documentElement, styleSheet)
  prepare(document, { numbering, styles }, (elements) => file.addElements(elements))
  const tree = await readWithMammoth(file, main, document)
  const rendering = new Rendering(limits)
  const findings = [
    ...(gone === null ? [] : tellLeftOut(gone)),
    ...renderDocx(tree, heads, rendering),
    ...rendering.findings,
  ]
  const { text, structure } = rendering
  if (text.trim() === '' && hasPictures) throw onlyPictures()
  return { text, encoding: 'utf-8', structure, findings: [...doubled(file.archive), ...findings] }
}

function firstPicture(document: Document): string {
  for (const name of ['w:drawing', 'w:pict']) if (document.getElementsByTagName(name).length > 0) return name
  return ''
}

interface Relation {
  type: string
  target: string
}

/** The main part by the package's relationships; it is called document.xml by habit only. */
function mainPart(file: OfficePackage): string {
  const relations = readRelations(file.part('_rels/.rels'))
  const target = [...relations.values()].find(({ type }) => type === 'officeDocument')?.target
  return target ?? 'word/document.xml'
}

function relationsOf(file: OfficePackage, part: string): Map<string, Relation> {
  const at = part.lastIndexOf('/') + 1
  return readRelations(file.part(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`))
}

function readRelations(part: Document | null): Map<string, Relation> {
  const relations = new Map<string, Relation>()
  const root = part?.documentElement
  for (const one of root ? childrenOf(root, 'Relationship') : []) {
    const type = attribute(one, 'Type')?.split('/').at(-1) ?? ''
    const target = (attribute(one, 'Target') ?? '').replace(/^\//, '')
    if (attribute(one, 'TargetMode') !== 'External') relations.set(attribute(one, 'Id') ?? '', { type, target })
  }
  return relations
}

const NO_STYLES = new TextEncoder().encode(
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
)

/** The parts that the text is in, put into an archive of their own: what mammoth unpacks is what was checked. */
async function readWithMammoth(file: OfficePackage, main: string, document: Document): Promise<DocxElement> {
  const files: Record<string, Uint8Array> = { [main]: file.serialize(document) }
  for (const name of file.archive.entries.keys()) {
    if (!/^\[Content_Types\]\.xml$|\.rels$|\/(?:styles|footnotes|endnotes)\.xml$/.test(name) || name === main) continue
    const part = file.checked(name)
    if (part !== null) files[name] = part
  }
  // without one mammoth fails at a table that names a style
  if (!Object.keys(files).some((name) => name.endsWith('/styles.xml'))) files['word/styles.xml'] = NO_STYLES
  const { convertToHtml } = namesOf(await import('mammoth'))
  const read: DocxElement[] = []
  try {
    await convertToHtml(
      { buffer: Buffer.from(file.store(files)) },
      {
        transformDocument: (element: DocxElement) => {
          read.push(element)
          return { ...element, children: [] }
        },
      },
    )
  } catch {
    throw brokenXml(main)
  }
  return read[0] ?? { type: 'document', children: [] }
}

function* doubled(archive: Archive): Generator<Finding> {
  for (const name of archive.doubled.slice(0, 1))
    yield {
      rule: 'text/doubled-part',
      severity: 'warning',
      origin: 'capture',
      message: {
        zh: `压缩包中有重名文件“${name.slice(0, 60)}”，只读取第一个`,
        en: `the archive holds '${name.slice(0, 60)}' twice: the first one was read`,
      },
      at: null,
    }
}
