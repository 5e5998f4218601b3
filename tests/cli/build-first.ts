import { spawnSync } from 'node:child_process'

/** The tests of the command line run the built one: it is built before any test (unchanged files stay untouched). */
export function setup(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--no-types'], { encoding: 'utf8' })
  // the other rooms' tests need no build: those of the command line then fail by themselves
  if (status !== 0) console.error(`the build failed:\n${stderr}`)
}
