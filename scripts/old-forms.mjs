// Makes old Word and RTF files: one paper with everything in it that these forms keep in their own ways (automatic
// numbers, merged cells, a table in a cell, notes, boxes, text that is struck, hidden or deleted), and one plan.
// usage: node scripts/old-forms.mjs   (needs LibreOffice; fixtures/formats/old holds the results)
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'fixtures/formats/old')
const PLAN = 'n-township-living-environment'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const run = (text, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (content, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`
const item = (content, level, list = 1) =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const tc = (content, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
const tr = (...cells) => `<w:tr>${cells.join('')}</w:tr>`
const table = (widths, ...rows) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
const width = (twips, more = '') => `<w:tcW w:w="${twips}" w:type="dxa"/>${more}`

const SPAN = '<w:gridSpan w:val="2"/>'
const FIRST = '<w:vMerge w:val="restart"/>'
const MORE = '<w:vMerge/>'

const level = (at, format, text) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING =
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCounting', '第%1条')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'

const BODY = [
  p('某县渡口整治工作方案'),
  p('各乡镇人民政府，县直各有关单位：'),
  item('整治任务', 0),
  item(
    `${run('拆除违建')}${run('15')}<w:del w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>20</w:delText></w:r></w:del>${run('处。')}${run('内部掌握', '<w:vanish/>')}${run('（责任单位：县水利局')}${run('、县住建局', '<w:strike/>')}${run('）')}`,
    1,
  ),
  item(`${run('修缮渡口3处。')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('（责任单位：县交通局）')}`, 1),
  item('逐处登记造册。', 2),
  item('逐处销号。', 2),
  p('以上任务6月底前完成。'),
  item('建立台账2本。（责任单位：县河长办）', 1),
  item('保障措施', 0),
  item('加强督查。（责任单位：县政府督查室）', 1),
  p('责任清单'),
  table(
    [700, 3000, 2400, 1800],
    tr(tc('序号', width(700)), tc('任务', width(5400, SPAN)), tc('责任单位', width(1800))),
    tr(
      tc('1', width(700, FIRST)),
      tc('清淤', width(3000)),
      tc('12公里', width(2400)),
      tc('县水利局', width(1800, FIRST)),
    ),
    tr(tc('', width(700, MORE)), tc('护岸', width(3000)), tc('3处', width(2400)), tc('', width(1800, MORE))),
    tr(
      tc('2', width(700)),
      tc(
        `${p('分段负责：')}${table([1400, 1400], tr(tc('青石镇', width(1400)), tc('5段', width(1400))), tr(tc('白塔镇', width(1400)), tc('3段', width(1400))))}${p('按季通报。')}`,
        width(5400, SPAN),
      ),
      tc('县河长办', width(1800)),
    ),
  ),
  item('本方案自印发之日起施行。', 0, 2),
  item('由县水利局解释。', 0, 2),
  item('另起一列', 0, 3),
]

const paper = () =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        ['document', 'document.main'],
        ['numbering', 'numbering'],
        ['footnotes', 'footnotes'],
      ]
        .map(
          ([part, kind]) =>
            `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
        )
        .join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${['numbering', 'footnotes'].map((kind) => `<Relationship Id="r${kind}" Type="${TYPES}/${kind}" Target="${kind}.xml"/>`).join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${MAIN}"><w:body>${BODY.join('')}</w:body></w:document>`),
    'word/numbering.xml': strToU8(`<w:numbering xmlns:w="${MAIN}">${NUMBERING}</w:numbering>`),
    'word/footnotes.xml': strToU8(
      `<w:footnotes xmlns:w="${MAIN}"><w:footnote w:id="2">${p('含浮桥1处。')}</w:footnote></w:footnotes>`,
    ),
  })

const scratch = mkdtempSync(join(tmpdir(), 'gongwen-old-'))
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'paper.docx'), paper())
copyFileSync(join(root, 'fixtures/formats/plans', `${PLAN}.docx`), join(scratch, `${PLAN}.docx`))
const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile')).href}`
for (const form of ['doc', 'rtf'])
  execFileSync(
    'soffice',
    [
      profile,
      '--headless',
      '--convert-to',
      form,
      '--outdir',
      out,
      join(out, 'paper.docx'),
      join(scratch, `${PLAN}.docx`),
    ],
    { stdio: 'ignore' },
  )
rmSync(scratch, { recursive: true })
