import type * as xmldom from '@xmldom/xmldom'
import type * as fflate from 'fflate'
import { type Archive, damaged, openArchive } from './archive.ts'
import { checkXml, decodeXml } from './xml.ts'
import { unpack } from './zip.ts'

/** What reads a package's parts: loaded when the first package is opened. */
interface Engines {
  fflate: typeof fflate
  xmldom: typeof xmldom
}

/** A Word or Excel file: an archive of XML parts and their relationships. Every part is read within the limits. */
export class OfficePackage {
  readonly archive: Archive
  private readonly engines: Engines

  private constructor(archive: Archive, engines: Engines) {
    this.archive = archive
    this.engines = engines
  }

  static async open(bytes: Uint8Array): Promise<OfficePackage> {
    const archive = openArchive(bytes)
    if (archive === null) throw damaged()
    const [fflate, xmldom] = await Promise.all([import('fflate'), import('@xmldom/xmldom')])
    return new OfficePackage(archive, { fflate, xmldom })
  }

  /** A part's bytes; null where there is none of the name. */
  bytes(name: string): Uint8Array | null {
    return unpack(this.archive, name, this.engines.fflate.Inflate)
  }

  /** The bytes of an XML part that has passed the checks. */
  checked(name: string, most?: number): Uint8Array | null {
    const bytes = this.bytes(name)
    if (bytes !== null) checkXml(decodeXml(bytes), most)
    return bytes
  }

  /** A part as XML; null where there is none of the name. */
  part(name: string): xmldom.Document | null {
    const bytes = this.bytes(name)
    if (bytes === null) return null
    const xml = checkXml(decodeXml(bytes))
    const onError = (level: string, message: string): void => {
      if (level !== 'warning') throw new Error(message)
    }
    try {
      return new this.engines.xmldom.DOMParser({ onError }).parseFromString(xml, 'text/xml')
    } catch {
      throw damaged()
    }
  }

  serialize(document: xmldom.Document): Uint8Array {
    return this.engines.fflate.strToU8(new this.engines.xmldom.XMLSerializer().serializeToString(document))
  }

  /** Parts as an archive that is not packed. */
  store(files: Record<string, Uint8Array>): Uint8Array {
    return this.engines.fflate.zipSync(files, { level: 0 })
  }
}
