/** Whether a Node version (`20.19.3`) is below the one that package.json asks for (`>=20.19`). */
export function tooOld(version: string, engines: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = engines.replace('>=', '').split('.').map(Number)
  return major < neededMajor || (major === neededMajor && minor < neededMinor)
}
