import type { Message } from '../schema/finding.ts'
import { counted } from '../text/counted.ts'
import type { Tally } from './tally.ts'

/** `3 files: 2 done, 1 failed; 41 measures, 5 warnings; written to out` */
export function closingLine({ inputs, unread, done, failed, measures, counts, folder }: Tally): Message {
  const { error, warning } = counts
  const written = folder !== null && done > 0
  const zh = [
    `${inputs + unread} 个文件：完成 ${done} 个，失败 ${failed} 个${unread > 0 ? `，未读 ${unread} 个` : ''}`,
    `举措 ${measures} 条，${error > 0 ? `错误 ${error} 个，` : ''}警告 ${warning} 个`,
    ...(written ? [`写入 ${folder}`] : []),
  ]
  const en = [
    `${counted(inputs + unread, 'file')}: ${done} done, ${failed} failed${unread > 0 ? `, ${unread} not read` : ''}`,
    `${counted(measures, 'measure')}, ${error > 0 ? `${counted(error, 'error')}, ` : ''}${counted(warning, 'warning')}`,
    ...(written ? [`written to ${folder}`] : []),
  ]
  return { zh: zh.join('；'), en: en.join('; ') }
}
