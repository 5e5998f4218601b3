import { describe, expect, it } from 'vitest'
import { isControlLine } from '../../src/text/page-controls.ts'

describe('a line that a web page puts around a paper', () => {
  it.each([
    '附件下载：某政办发〔2022〕9号.pdf',
    '文件下载: 实施方案.docx',
    '【字体：大 中 小】',
    '上一篇：关于某某的通知',
  ])('%j', (line) => expect(isControlLine(line)).toBe(true))
  it.each(['附件：1.任务清单', '附件2：责任分解表', '下载安装应用程序的企业不少于300户。'])('not %j', (line) =>
    expect(isControlLine(line)).toBe(false),
  )
})
