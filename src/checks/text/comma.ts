import { passagesOf } from '../passages.ts'
import type { Rule } from '../rule.ts'

/** What 确保 follows without a comma: 切实确保, 并确保, 进一步确保, 予以确保. A noun before it ends its clause. */
const ENSURE =
  /[\u4e00-\u9fff]{4}(?<![并以实力决效要而来必须可能为和及与则更后中上下都均应同面格分强持步法时量刻障保极心快全点底且去够求会将得当再已予是需理系组])确保(?=[\u4e00-\u9fff“]{2})/g

/** 退出市场确保企业“应立尽立” */
export const comma: Rule = {
  id: 'text/comma',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '“确保”之前似缺逗号', en: 'no comma before 确保' },
  explanation: {
    zh: '“确保”另起一句，紧接在名词之后，像是缺了逗号。',
    en: 'A clause that begins with 确保 follows a noun at once: a comma seems to be missing.',
  },
  example: { wrong: '选择破产程序退出市场确保应立尽立', right: '选择破产程序退出市场，确保应立尽立' },
  *check(subject) {
    for (const { text, position, measure } of passagesOf(subject.document))
      for (const { 0: words } of text.matchAll(ENSURE))
        yield {
          message: {
            zh: `“${words}”中“确保”之前似缺逗号`,
            en: `a comma seems to be missing before 确保 in '${words}'`,
          },
          at: subject.locate(position, words),
          measure,
        }
  },
}
