import type * as xmldom from '@xmldom/xmldom'
import type * as fflate from 'fflate'
import { type Archive, brokenXml, damaged, openArchive } from './archive.ts'
import { namesOf } from './common-js.ts'
import type { Limits } from './limits.ts'
import { checkXml, decodeXml } from './xml.ts'
import { Unpacker } from './zip.ts'

/** What reads a package's parts: loaded when the first package is opened. */
interface Engines {
  fflate: typeof fflate
  xmldom: typeof xmldom
}

/** A Word or Excel file: an archive of XML parts and their relationships. All its parts are read within the limits. */
export class OfficePackage {
  readonly archive: Archive
  readonly limits: Limits
  private readonly engines: Engines
  private readonly counted: 'docx-elements' | 'xlsx-elements' | 'ofd-elements'
  private readonly unpacker: Unpacker
  private elements = 0

  private constructor(archive: Archive, limits: Limits, counted: OfficePackage['counted'], engines: Engines) {
    this.archive = archive
    this.limits = limits
    this.counted = counted
    this.engines = engines
    this.unpacker = new Unpacker(archive, limits, engines.fflate.Inflate)
  }

  /** `counted` is the limit that the elements of all parts together have. */
  static async open(bytes: Uint8Array, limits: Limits, counted: OfficePackage['counted']): Promise<OfficePackage> {
    const archive = openArchive(bytes, limits)
    if (archive === null) throw damaged()
    const [fflate, xmldom] = await Promise.all([import('fflate'), import('@xmldom/xmldom')])
    return new OfficePackage(archive, limits, counted, { fflate, xmldom: namesOf(xmldom) })
  }

  /** The bytes of an XML part that has passed the checks; null where there is none of the name. */
  checked(name: string): Uint8Array | null {
    const bytes = this.unpacker.file(name)
    if (bytes !== null) this.count(decodeXml(bytes, name))
    return bytes
  }

  /** A part as XML; null where there is none of the name. */
  part(name: string): xmldom.Document | null {
    const bytes = this.unpacker.file(name)
    if (bytes === null) return null
    const xml = decodeXml(bytes, name)
    this.count(xml)
    const onError = (level: string, message: string): void => {
      if (level !== 'warning') throw new Error(message)
    }
    const parser = new this.engines.xmldom.DOMParser({ onError })
    try {
      return parser.parseFromString(xml, 'text/xml')
    } catch {
      throw brokenXml(name)
    }
  }

  /** What is read twice is work twice, and counts so. */
  private count(xml: string): void {
    this.addElements(checkXml(xml, this.limits))
  }

  /** Elements that the file has, or that reading it makes. */
  addElements(count: number): void {
    this.elements += count
    this.limits.hold(this.counted, this.elements)
  }

  serialize(document: xmldom.Document): Uint8Array {
    return this.engines.fflate.strToU8(new this.engines.xmldom.XMLSerializer().serializeToString(document))
  }

  /** Parts as an archive that is not packed. */
  store(files: Record<string, Uint8Array>): Uint8Array {
    return this.engines.fflate.zipSync(files, { level: 0 })
  }
}
