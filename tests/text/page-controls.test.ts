import { describe, expect, it } from 'vitest'
import { isControlLine, isSureControl } from '../../src/text/page-controls.ts'

describe('controls of a web page', () => {
  it.each([
    ['来源：县林草局　　发布时间：2024-05-06　　浏览次数：77次', true, true],
    ['发布日期：2023年1月9日 来源：某县水利局 【字号：大 中 小】', true, true],
    ['责任编辑：李某   阅读：35', true, true],
    ['主办：某县人民政府　承办：县大数据中心　ICP备00000000号', true, false],
    ['附件下载：任务清单.docx', true, true],
    ['附件：任务清单', false, false],
    ['来源：某县统计局', true, false],
    ['发布时间：2023-06-02', true, false],
    ['任务来源：县委常委会2023年工作要点', false, false],
    ['阅读量：全年图书借阅量达到10万册，发布阅读报告1份。', false, false],
  ])('%s', (line, control, sure) => expect([isControlLine(line), isSureControl(line)]).toEqual([control, sure]))
})
