import { LOOK_ALIKES } from '../../lexicon/look-alikes.ts'
import type { Rule } from '../rule.ts'
import { extentIn } from '../subject.ts'
import { misprintIn } from './misprint.ts'

const LENGTH = 3

/** 项日管理 for 项目管理, 攻府采购 for 政府采购 */
export const lookAlike: Rule = {
  id: 'text/look-alike',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '形近字', en: 'a look-alike character' },
  explanation: {
    zh: '常用词中一个字被形近字代替（项目印成项日、政府印成攻府），多为识别错误。只收在大量正确文本中从未出现的写法。',
    en: 'One character of a usual word is replaced by a look-alike (项日 for 项目), mostly by recognition. Only strings that stand in no large clean text are listed.',
  },
  example: { wrong: '县攻府部门', right: '县政府部门' },
  *check({ lines }) {
    for (const line of lines) {
      let told = 0
      for (let at = 0; at + LENGTH <= line.text.length; at++) {
        const wrong = line.text.slice(at, at + LENGTH)
        const right = LOOK_ALIKES.get(wrong)
        if (right === undefined || at < told || misprintIn(wrong)) continue
        told = at + LENGTH
        yield {
          message: { zh: `“${wrong}”似应为“${right}”`, en: `'${wrong}' seems to be '${right}'` },
          at: extentIn(line, at, at + LENGTH),
          fix: right,
        }
      }
    }
  },
}
