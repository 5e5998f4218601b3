import pkg from '../../package.json' with { type: 'json' }

/** Whether a Node version (`20.19.3`) is below the one that package.json asks for (`>=20.19`). */
export function tooOld(version: string, engines: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = engines.replace('>=', '').split('.').map(Number)
  return major < neededMajor || (major === neededMajor && minor < neededMinor)
}

/** Asks for the version before anything else is loaded: an old Node would fail on the syntax of the rest. */
export async function main(): Promise<void> {
  const needed = pkg.engines.node
  if (tooOld(process.versions.node, needed)) {
    process.exitCode = 2
    console.error(`gongwen: 需要 Node.js ${needed} / needs Node.js ${needed} (this is ${process.version})`)
    return
  }
  const { run } = await import('./program.ts')
  await run(process.argv.slice(2), pkg.version)
}
