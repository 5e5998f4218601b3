import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** LibreOffice may stand there without its part for spreadsheets: it then ends well and has written nothing. */
export const hasCalc = ((): boolean => {
  const found = spawnSync('sh', ['-c', 'readlink -f "$(command -v soffice)"'], { encoding: 'utf8' }).stdout.trim()
  return found !== '' && existsSync(join(dirname(found), 'libsclo.so'))
})()

/** Has LibreOffice make of a ledger what people send back (`office.bas` says what), in a folder. */
export function sendBack(ledger: string, folder: string): void {
  const profile = join(folder, 'profile')
  // a profile comes to be when the program first runs
  soffice(profile, '--terminate_after_init')
  const library = join(profile, 'user', 'basic', 'Standard')
  mkdirSync(library, { recursive: true })
  writeFileSync(join(library, 'Returns.xba'), moduleOf(readFileSync(new URL('office.bas', import.meta.url), 'utf8')))
  writeFileSync(join(library, 'script.xlb'), LIBRARY)
  writeFileSync(join(library, 'dialog.xlb'), DIALOGS)
  const [from, into] = [pathToFileURL(ledger).href, pathToFileURL(folder).href]
  soffice(profile, `macro:///Standard.Returns.Run("${from}","${into}")`)
}

function soffice(profile: string, ...args: string[]): void {
  const own = `-env:UserInstallation=${pathToFileURL(profile).href}`
  execFileSync('soffice', [own, '--headless', '--norestore', ...args], {
    stdio: 'ignore',
    timeout: 600_000,
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const DTD = '-//OpenOffice.org//DTD OfficeDocument 1.0//EN'

const moduleOf = (code: string): string =>
  `${HEAD}<!DOCTYPE script:module PUBLIC "${DTD}" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Returns" script:language="StarBasic">${escaped(code)}</script:module>`

const LIBRARY = `${HEAD}<!DOCTYPE library:library PUBLIC "${DTD}" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Returns"/></library:library>`

const DIALOGS = `${HEAD}<!DOCTYPE library:library PUBLIC "${DTD}" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"/>`
