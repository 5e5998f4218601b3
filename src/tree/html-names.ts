/** What elements are to a reader of text. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Never text of the paper. */
export const SILENT = names(
  'script style noscript template head title meta link base nav footer aside button select option optgroup textarea ' +
    'input datalist iframe frame frameset noframes object embed applet svg math canvas audio video map area img rp rt ' +
    'dialog progress meter',
)

/** Begin and end a line. */
export const BLOCKS = names(
  'address article aside blockquote body center details dd dir div dl dt fieldset figcaption figure footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary ' +
    'table tbody td tfoot th thead tr ul xmp caption ucapcontent ucaptitle',
)

export const HEADINGS = names('h1 h2 h3 h4 h5 h6')

/** Parts of a table. */
export const CELLS = names('td th')
export const ROWS = names('tr')
export const TABLE = names('table')
