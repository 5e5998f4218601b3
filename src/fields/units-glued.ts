import type { Lexicon } from '../lexicon/lexicon.ts'
import { isUnitLike } from './units-shape.ts'

/** Names of bodies that a capture has glued: 区体育局瓜沥镇临浦镇. Told by whoever reads the list. */

// what a body ends in that holds no other body of these
const ENDS = /(?:局|部|镇|乡|街道|管委会|度假区|开发区|公司|馆|股)/g
const NO_END = /(?:[总分]局|[总全内干支]部|俱乐部|城乡|分公司|集团公司)$/
// 景德镇|市财政局, 干部|门: the sign is a part of a longer word
const GOES_ON = /^(?:[市县](?![委政])|[\u4e00-\u9fff][县市区]|门|办|队|长|级|镇|村|局|处|社区)/
const PEER = /(?:局|部|镇|乡|街道|管委会|度假区|开发区|公司|馆|股)$/
const SHORTEST = 3
const LONGEST = 60

/** Offsets in the name at which another body begins; none where a piece is no body by itself. */
export function gluedAt(name: string, lexicon: Lexicon): number[] {
  if (
    name.length < 2 * SHORTEST ||
    name.length > LONGEST ||
    /^(?:各|有关|相关)/.test(name) ||
    lexicon.departments.has(name)
  )
    return []
  const cuts = [...name.matchAll(ENDS)].map((match) => match.index + match[0].length).filter((at) => cutsAt(name, at))
  const pieces = cuts.map((at, i) => name.slice(cuts[i - 1] ?? 0, at)).concat(name.slice(cuts.at(-1) ?? 0))
  const whole = pieces.every((piece, i) => isPeer(piece, pieces[i - 1], lexicon))
  return whole && isUnitLike(pieces.at(-1) ?? '', lexicon) ? cuts : []
}

const cutsAt = (name: string, at: number): boolean =>
  at >= SHORTEST && at < name.length && !NO_END.test(name.slice(0, at)) && !GOES_ON.test(name.slice(at))

function isPeer(piece: string, before: string | undefined, lexicon: Lexicon): boolean {
  if (piece.length < SHORTEST || !PEER.test(piece) || NO_END.test(piece)) return false
  // 市公安局|交通管理局, 县教育局|基教股 are parts of the one before them; 县财政局|县税务局 is none
  return before?.endsWith('局') !== true || /(?:镇|乡|街道|管委会|区)$/.test(piece) || isOwn(piece, lexicon)
}

const isOwn = (piece: string, lexicon: Lexicon): boolean =>
  /^[省市县区州旗盟]/.test(piece) || lexicon.departments.has(piece)
