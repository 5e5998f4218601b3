// Text that attacks are made of.
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'

export const MB = 1024 * 1024
/** What does not pack, so that the ratio is not what refuses a file. */
export const salt = (kilobytes) => `<!--${randomBytes(kilobytes * 512).toString('hex')}-->`
export const many = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('')
export const deep = (tag, depth) => `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth)
/** Plan text of so many bytes in UTF-8, a measure a line. */
export const plan = (bytes) => {
  const line = (i) =>
    `${i + 1}.推进第${i + 1}项改革，完善机制，全年办理${(i % 90) + 10}件以上。（责任单位：县发改委、县住建局；完成时限：2024年${(i % 12) + 1}月底前）\n`
  const head = '甲县2024年优化营商环境工作要点\n一、主要任务\n'
  return head + many(Math.floor((bytes - Buffer.byteLength(head)) / (Buffer.byteLength(line(88_888)) + 2)), line)
}
/** So many characters of it. */
export const planText = (characters) => plan(characters * 3).slice(0, characters)
export const planLines = (count) =>
  plan(count * 190 + 1000)
    .split('\n')
    .slice(0, count)
export const cell = (at, text) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
export const ENTITIES = `<!DOCTYPE a [<!ENTITY a0 "ha">${many(30, (i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`)}]>`
export const EXTERNAL = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
