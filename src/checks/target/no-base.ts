import type { Rule } from '../rule.ts'
import { once } from '../text/once.ts'

const BASE = /同比|环比|比上年|较|比20|比去年|年均|年度|基础上|相比|以上年|累计|总|每年|比.{0,8}[减降增提压]/

const MOVES = /增长|压缩|压减|下降|减少|降低|缩短|提[高升](?![到至])/

/** 审批时限压缩30%: of what? */
export const noBase: Rule = {
  id: 'target/no-base',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '增减的百分比没有基数', en: 'a rise or fall in percent without a base' },
  explanation: {
    zh: '“压缩30%”“增长10%”没有说明与什么相比（同比、较上年、在……基础上），完成与否无法核对。每个文件报一次。',
    en: 'A cut or rise in percent does not say against what (同比, 较上年, 在…基础上), so that nobody can tell whether it is met. Told once a document.',
  },
  example: { wrong: '审批时限压缩30%', right: '审批时限较法定时限压缩30%' },
  check: (subject) =>
    once(
      subject.document.measures.flatMap(({ targets, text, position }) =>
        targets.flatMap((target) => {
          if (!MOVES.test(target.text) || !/^[%％]$/.test(target.unit)) return []
          const at = text.indexOf(target.text)
          const clause =
            text
              .slice(Math.max(0, at - 40), at + target.text.length)
              .split(/[。；]/)
              .at(-1) ?? ''
          return at < 0 || BASE.test(clause) ? [] : [{ at: subject.locate(position, target.text), around: target.text }]
        }),
      ),
      (count, around) => ({
        zh: `“${around}”没有说明与什么相比${count > 1 ? `；同类共 ${count} 处` : ''}`,
        en: `'${around}' does not say against what${count > 1 ? `; ${count} places of this kind` : ''}`,
      }),
    ),
}
