import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A small plan, each of them another. */
export const plan = (n: number): string =>
  [
    `松溪岭县第${n}号工作要点`,
    '',
    '一、工作措施',
    '',
    `（一）推行一窗受理。${n % 3 === 0 ? '2024年6月底前' : '全年'}办理事项不少于${n}件。（责任单位：县行政审批局）`,
    `（二）开展专项检查${n}次。（牵头单位：县市场监管局；配合单位：县司法局）`,
    '',
  ].join('\n')

/** So many plans below a folder, in some folders of it; their paths from the folder above. */
export function corpus(root: string, count: number, name = 'plans'): string[] {
  const paths = Array.from({ length: count }, (_, n) => join(name, `town-${n % 7}`, `plan-${n}.txt`))
  for (const [n, path] of paths.entries()) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), plan(n))
  }
  return paths.sort()
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** A hash of lines in any order. */
export const hashOfLines = (lines: readonly string[]): string => sha256([...lines].sort().join('\n'))

export const linesIn = (text: string): string[] => text.split('\n').filter((line) => line !== '')

/** A hash of the documents in a folder, their names and bytes. */
export const hashOfFolder = (folder: string): string =>
  hashOfLines(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .map((name) => `${name} ${sha256(readFileSync(join(folder, name)))}`),
  )
