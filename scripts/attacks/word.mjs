// Word files beyond and just below the limits.
import { randomBytes } from 'node:crypto'
import { body, docx, p, wordPart } from './office-files.mjs'
import { deep, ENTITIES, EXTERNAL, MB, many, plan, planLines, planText, salt } from './text.mjs'

export const word = [
  [
    '2,000,000 paragraphs in 200 KB',
    'paragraphs.docx',
    'docx-elements',
    () => docx(body(`<w:p w:rsidR="${randomBytes(90_000).toString('hex')}"/>${'<w:p/>'.repeat(2_000_000)}`)),
  ],
  ['entity bomb', 'entities.docx', 'DTD', () => docx(body(p('&a30;'), ENTITIES))],
  ['external entity', 'external.docx', 'DTD', () => docx(body(p('&x;'), EXTERNAL))],
  ['elements 20,000 deep', 'deep.docx', 'xml-depth', () => docx(body(deep('w:ins', 20_000)))],
  [
    'rows that leave out 63 cells each',
    'padded.docx',
    'docx-elements',
    () =>
      docx(
        body(
          `${salt(40)}<w:tbl>${'<w:tr><w:trPr><w:gridBefore w:val="63"/></w:trPr><w:tc/></w:tr>'.repeat(35_000)}</w:tbl>`,
        ),
      ),
  ],
  [
    'a head that is read 40,000 times',
    'heads.docx',
    'docx-elements',
    () =>
      docx(
        body(
          `${salt(20)}${p('甲')}<w:sectPr>${'<w:headerReference w:type="default" r:id="r1"/>'.repeat(40_000)}</w:sectPr>`,
        ),
        [['word/header1.xml', wordPart('hdr', salt(4) + p('头').repeat(1000))]],
        [['header', 'header1.xml']],
      ),
  ],
  ['just below: paragraphs', 'below.docx', null, () => docx(body(planText(1_480_000).split('\n').map(p).join('')))],
  [
    'just below: elements',
    'below-elements.docx',
    null,
    () => docx(body(many(49_900, (i) => p(`${i}.推进。（县发改委负责）`)))),
  ],
  [
    'just below: one table',
    'below-table.docx',
    null,
    () =>
      docx(
        body(
          `<w:tbl>${many(9_900, (i) => `<w:tr>${(i === 0 ? ['序号', '举措', '责任单位'] : [`${i}`, `推进第${i}项改革。`, '县发改委']).map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`)}</w:tbl>`,
        ),
      ),
  ],
  [
    'just below: text boxes',
    'below-boxes.docx',
    null,
    () =>
      docx(
        body(
          planLines(20_000)
            .map((text) => `<w:p><w:r><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></w:r></w:p>`)
            .join(''),
        ),
      ),
  ],
  [
    'just below: runs in one paragraph',
    'below-runs.docx',
    null,
    () =>
      docx(
        body(
          `${salt(20)}<w:p>${'<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>'.repeat(37_000)}</w:p>${p('1.推进改革。')}`,
        ),
      ),
  ],
  [
    'just below: unpacked size',
    'below-size.docx',
    null,
    () =>
      docx(
        body(
          plan(2 * MB)
            .split('\n')
            .map((text) => `${salt(4)}${p(text)}`)
            .join('')
            .slice(0, 63 * MB)
            .replace(/<w:p>[\s\S]{0,300}$/, ''),
        ),
      ),
  ],
  [
    '6 million characters',
    'text.docx',
    'characters',
    () =>
      docx(
        body(
          planLines(49_000)
            .map((text) => p(text.repeat(2)))
            .join(''),
        ),
      ),
  ],
  ['just below: depth', 'below-depth.docx', null, () => docx(body(`${deep('w:sdt', 250)}${p('1.推进改革。')}`))],
]
