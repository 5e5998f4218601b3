// Inputs that are built to fill memory, time or the stack, and inputs that lie just below each limit. All are made
// here by program. Each is [what it is, file name, what refuses it (null where it is read), how it is made].
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zips } from './attacks/archives.mjs'
import { oldWord } from './attacks/doc.mjs'
import { ofds } from './attacks/ofd.mjs'
import { pages } from './attacks/pages.mjs'
import { pdfs } from './attacks/pdfs.mjs'
import { richTexts } from './attacks/rtf.mjs'
import { sheets } from './attacks/sheets.mjs'
import { texts } from './attacks/texts.mjs'
import { word } from './attacks/word.mjs'
import { oldSheets } from './attacks/xls.mjs'

export const attacks = [
  ...zips,
  ...word,
  ...sheets,
  ...pages,
  ...pdfs,
  ...oldWord,
  ...richTexts,
  ...oldSheets,
  ...ofds,
  ...texts,
].map(([what, name, refusedBy, make]) => ({ what, name, refusedBy, make }))

// usage: node scripts/attacks.mjs FOLDER NAME…
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...names] = process.argv.slice(2)
  for (const name of names) {
    const attack = attacks.find((one) => one.name === name)
    if (attack === undefined)
      throw new Error(`no attack ${name}; there are: ${attacks.map((one) => one.name).join(', ')}`)
    writeFileSync(join(folder, name), await attack.make())
  }
}
