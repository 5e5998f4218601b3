// Completes package-lock.json: npm leaves out the packages for other systems that it could not ask a registry for, and
// `npm ci` then refuses the file. They get the entry they would have, short of their checksum.
// usage: node scripts/lock.mjs [--check]   (--check: writes nothing, fails where entries are missing)
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

/** `@biomejs/cli-linux-x64-musl` → { os: ['linux'], cpu: ['x64'], libc: ['musl'] } */
function platformOf(name) {
  const words = name.split(/[/-]/)
  const named = { macos: 'darwin', windows: 'win32' }
  const os = words.map((word) => named[word] ?? word).find((word) => SYSTEMS.includes(word))
  const cpu = words.find((word) => PROCESSORS.includes(word))
  const last = words.at(-1)
  const libc = last.startsWith('musl') ? 'musl' : last.startsWith('gnu') ? 'glibc' : undefined
  return { cpu: cpu && [cpu], libc: libc && os === 'linux' ? [libc] : undefined, os: os && [os] }
}

const missing = {}
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`
    if (lock.packages[path] !== undefined || !/^\d+\.\d+\.\d+/.test(version)) continue
    const { cpu, libc, os } = platformOf(name)
    if (os === undefined && cpu === undefined) continue
    missing[path] = { version, cpu, dev, libc, optional: true, os }
  }
}

const names = Object.keys(missing)
if (process.argv.includes('--check')) {
  if (names.length > 0) console.error(`package-lock.json lacks ${names.length} packages: run node scripts/lock.mjs`)
  process.exitCode = names.length > 0 ? 1 : 0
} else if (names.length > 0) {
  const [root, ...entries] = Object.entries({ ...lock.packages, ...missing })
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries([root, ...entries]) }, null, 2)}\n`)
  console.log(`added ${names.join(', ')}`)
}
