// Archives that are built to fill memory, or to write where they should not.
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { body, docx, p, xlsx } from './office-files.mjs'
import { MB, many } from './text.mjs'
import { packRepeated, zip } from './zip-file.mjs'

export const zips = [
  [
    'zip bomb by ratio: 60 KB to 60 MB',
    'ratio.docx',
    'unpacked-ratio',
    async () => docx(await packRepeated(Buffer.alloc(MB, ' '), 60)),
  ],
  [
    'zip bomb by ratio in a workbook',
    'bomb.xlsx',
    'unpacked-size',
    async () => xlsx(await packRepeated(Buffer.alloc(MB, ' '), 1024)),
  ],
  [
    'zip bomb by total: 60 parts of 50 MB',
    'total.docx',
    'unpacked-size',
    async () => {
      const part = await packRepeated(
        Buffer.concat([Buffer.from(`<a b="${randomBytes(5000).toString('hex')}"/>`), Buffer.alloc(MB - 10_010, ' ')]),
        50,
      )
      return docx(
        body(p('甲')),
        Array.from({ length: 60 }, (_, i) => [`word/${i}.rels`, part]),
      )
    },
  ],
  [
    'nested zip: a bomb as the main part',
    'nested.docx',
    'damaged',
    async () => docx(zip([['a.zip', await packRepeated(Buffer.alloc(MB), 64)]])),
  ],
  [
    'an archive in an archive',
    'nested.zip',
    'ZIP',
    async () => zip([['a.zip', zip([['b.zip', await packRepeated(Buffer.alloc(MB), 64)]])]]),
  ],
  [
    '70,000 files',
    'files.docx',
    'archive-files',
    () => zip(Array.from({ length: 30_000 }, (_, i) => [`word/${i}`, ''])),
  ],
  [
    'names that lead out, twice, with NUL',
    'paths.docx',
    null,
    () =>
      docx(body(many(3, (i) => p(`${i + 1}.推进改革。（责任单位：县发改委）`))), [
        ['../../../tmp/evil', 'x'],
        ['/etc/evil', 'x'],
        ['..\\evil', 'x'],
        ['word/document.xml', body(p('乙'))],
        ['a\0b', 'x'],
      ]),
  ],
  [
    'as long as its directory is wrong',
    'directory.docx',
    'damaged',
    () =>
      Buffer.concat([
        docx(body(p('甲'))).subarray(0, -22),
        Buffer.from('PK\x05\x06', 'latin1'),
        Buffer.from('0000000005000500ffffff00ffffff000000', 'hex'),
      ]),
  ],
]
