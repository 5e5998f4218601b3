import { createRequire } from 'node:module'
import type * as pdfjs from 'pdfjs-dist'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'

export type Pdfjs = typeof pdfjs

/** Opens a PDF with pdf.js, which is loaded here; it reads its own tables of characters and nothing else. */
export async function openPdf(
  bytes: Uint8Array,
  limits: Limits,
): Promise<{ pdfjs: Pdfjs; document: pdfjs.PDFDocumentProxy }> {
  const engine = await loadPdfjs()
  const data = dataFolder()
  const task = engine.getDocument({
    // pdf.js takes the buffer for its own
    data: new Uint8Array(bytes),
    cMapUrl: `${data}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${data}standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    // pictures are never looked at
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  })
  const document = await task.promise.catch((error: unknown) => {
    throw error instanceof Error && error.name === 'PasswordException' ? encrypted() : damagedPdf()
  })
  limits.hold('pdf-pages', document.numPages)
  return { pdfjs: engine, document }
}

async function loadPdfjs(): Promise<Pdfjs> {
  // it asks for a canvas to draw on, and complains of its absence: nothing is drawn here
  const globals = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) globals[name] ??= Object
  const engine = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pdfjs
  // @ts-expect-error the worker has no declarations; put here, it runs in this thread and looks for no file
  globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return engine
}

/** Where the package keeps its character maps and fonts. */
function dataFolder(): string {
  const place = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return place.slice(0, -'package.json'.length)
}

const encrypted = (): InputError =>
  new InputError(
    { zh: 'PDF 已加密，需要打开密码', en: 'the PDF is encrypted and asks for a password' },
    { zh: '请去掉密码后另存，再试', en: 'save it without the password' },
  )

export const damagedPdf = (): InputError =>
  new InputError(
    { zh: '文件已损坏（PDF 结构不完整）', en: 'damaged file (broken PDF)' },
    { zh: '请重新下载，或打开后另存一份', en: 'download it again, or open and save it anew' },
  )
