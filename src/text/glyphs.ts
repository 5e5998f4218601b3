/**
 * Characters that are others in another form: radicals (⽉, U+2F00; ⻓, U+2E80), which PDF writers put for ideographs, and
 * compatibility ideographs (U+F900). Each is one UTF-16 unit long as its ideograph is, so that all offsets stay.
 */

/** Radicals of U+2E80 that have no decomposition, each before its ideograph. */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

const KNOWN: ReadonlyMap<string, string> = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, i) => [RADICALS[2 * i] as string, RADICALS[2 * i + 1] as string]),
)

/** Other forms, and the selectors of forms: these are no characters of their own. */
const FORMS = /[\u2e80-\u2fd5\uf900-\ufaff]|[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g
const NOTHING = '\u200b'

/** The text with each such character as its ideograph, and a selector as a blank without width; of the same length. */
export const foldGlyphs = (text: string): string => text.replace(FORMS, plain)

function plain(form: string): string {
  if (form.length > 1 || (form >= '\ufe00' && form <= '\ufe0f')) return NOTHING.repeat(form.length)
  const folded = KNOWN.get(form) ?? form.normalize('NFKC')
  return folded.length === 1 ? folded : form
}
