/** What the text of a group is. */
export type Destination =
  | 'text'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'level-text'
  | 'overrides'
  | 'number'
  | 'note'
  | 'head'
  | 'box'
  | 'nested-row'

/** Control words that begin a destination; those that are not here and bear a star are not read. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map(
  Object.entries<Destination>({
    fonttbl: 'fonts',
    stylesheet: 'styles',
    listtable: 'lists',
    leveltext: 'level-text',
    listoverridetable: 'overrides',
    listtext: 'number',
    pntext: 'number',
    footnote: 'note',
    header: 'head',
    headerr: 'head',
    headerf: 'head',
    shptxt: 'box',
    dptxbxtext: 'box',
    nesttableprops: 'nested-row',
    // frames of what is read inside of them
    shpinst: 'text',
    do: 'text',
    // not a part of the text
    ...Object.fromEntries(
      [
        'colortbl info pict object fldinst nonesttables footer footerl footerr footerf headerl levelnumbers revtbl xe tc rxe txe',
        'shprslt sp sn sv nonshppict shppict background themedata colorschememapping datastore annotation atnid atnauthor',
        'bkmkstart bkmkend pn filetbl generator userprops fldtype falt panose listname liststylename title author subject',
      ]
        .join(' ')
        .split(' ')
        .map((name) => [name, 'skipped' as const]),
    ),
  }),
)

/** Control words that stand for a sign. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    line: '\n',
    softline: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
  }),
)

/** Control signs that stand for one: a blank or hyphen that does not break; an optional hyphen is none. */
export const ESCAPES: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** Code pages by the character sets of fonts; 0 and 1 are what the file says. */
export const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}
