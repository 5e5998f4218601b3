import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Whether LibreOffice is on this machine: what it converts is compared with what we read. */
export const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0

export interface Given {
  name: string
  bytes: Uint8Array
}

/** Files converted by LibreOffice, all of them in one run: what came out, in their order. */
export function convert(files: readonly Given[], to: string): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-office-'))
  try {
    const paths = files.map(({ name, bytes }) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), ...paths], {
      stdio: 'ignore',
    })
    const ending = to.split(':')[0] as string
    return files.map(({ name }) => readFileSync(join(folder, 'out', name.replace(/\.[^.]*$/, `.${ending}`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
