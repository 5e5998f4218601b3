// The licences of the packages whose code is bundled: dist/THIRD-PARTY-NOTICES.txt. Asked for by scripts/build.mjs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i

/** Folders of packages, by the files that esbuild read. */
export function packagesOf(inputs) {
  const found = new Set()
  for (const input of inputs) {
    const match = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll('\\', '/'))
    if (match !== null) found.add(match[0])
  }
  return [...found]
}

/** One entry a package, in the order of the names. */
export function notices(root, inputs) {
  const entries = packagesOf(inputs).map((folder) => {
    const path = join(root, folder)
    const { name, version, license, author, homepage } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
    const files = readdirSync(path)
      .filter((file) => LICENCE.test(file))
      .sort()
    const texts = files.map((file) => readFileSync(join(path, file), 'utf8').trim())
    const by = typeof author === 'string' ? author : author?.name
    const none = `Licence: ${typeof license === 'string' ? license : 'see the package'}${by === undefined ? '' : `\nCopyright: ${by}`}`
    return {
      name: `${name} ${version}`,
      text: [`${name} ${version} (${license})`, homepage, '', ...(texts.length > 0 ? texts : [none])]
        .filter((line) => line !== undefined)
        .join('\n'),
    }
  })
  const unique = new Map(entries.map((entry) => [entry.name, entry.text]))
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)
  const head = 'gongwen contains code of the packages below, each under the licence that follows its name.'
  return `${[head, ...sorted].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
