import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Bad inputs by their numbers, and the file whose tests try them with the real command. */
const TRIED: Readonly<Record<string, readonly (readonly [number: number, input: string])[]>> = {
  'encodings.test.ts': [
    [1, 'byte-order marks, one in mid-file'],
    [2, 'UTF-16 with and without its mark'],
    [3, 'GBK and GB 18030'],
    [4, 'bytes that are no text, U+FFFD'],
    [5, 'a lone surrogate in JSON'],
    [6, 'NUL; a binary file called text'],
    [7, 'ends of lines of every kind'],
    [14, 'control characters and escapes'],
    [16, 'a flood of combining marks'],
    [17, 'entities and escapes'],
  ],
  'characters.test.ts': [
    [8, 'blanks inside numbers and names'],
    [9, 'full-width digits, letters and marks'],
    [10, 'list numbers of every form'],
    [11, 'look-alike digits, letters and dashes'],
    [12, 'units in one character, foreign digits'],
    [13, 'controls of direction'],
    [15, 'traditional, compatible and lost forms'],
    [32, 'days that no calendar has'],
    [33, 'years that are not printed'],
    [34, 'duties that go on or come again'],
    [35, 'comparators, points and per cents'],
    [36, 'exact values'],
  ],
  'shape.test.ts': [
    [18, 'nothing in the file'],
    [19, 'one very long line'],
    [20, 'more than can be held'],
    [21, 'openings without an end'],
    [22, 'blank lines, headings without text'],
    [23, 'bait for patterns'],
    [24, 'a title that is a paragraph'],
    [25, 'gaps, restarts and doubles of numbers'],
    [26, 'a number at the start of a line by chance'],
    [27, 'page numbers and running heads'],
    [28, 'a sentence over a break'],
    [29, 'doubles and look-alikes of the capture'],
    [30, 'several papers or annexes in one file'],
    [31, 'no measure at all'],
  ],
  'tables.test.ts': [
    [37, 'ragged rows'],
    [38, 'merged cells, repeated heads'],
    [39, 'any cell to CSV and back'],
    [40, 'tables of several kinds, one without an end'],
    [41, 'names of columns that objects have'],
    [42, 'cells that a spreadsheet would run'],
    [43, 'cells that a spreadsheet would misread'],
    [44, 'a cell longer than a spreadsheet takes'],
    [45, 'markup in titles'],
  ],
  'containers.test.ts': [
    [46, 'damaged packages'],
    [47, 'old binary formats, locked files'],
    [48, 'bombs'],
    [49, 'names in archives that lead out'],
    [50, 'document types, entities, depth'],
    [51, 'tracked changes, pictures alone'],
    [52, 'encrypted and scanned PDF, wrong endings'],
    [53, 'what only calls itself a text'],
  ],
  'files.test.ts': [
    [54, 'what is no regular file'],
    [55, 'links and loops'],
    [56, 'a file that goes while it is read'],
    [57, 'names of every kind'],
    [58, 'one base name twice'],
    [59, 'ids as file names'],
    [60, 'an output that exists, or is the input'],
    [61, 'an output that is a link or a folder'],
    [62, 'a full disk, few handles'],
    [63, 'a kill between temporary file and name'],
    [64, 'two runs into one folder'],
    [65, 'a folder of thousands of files'],
  ],
  'process.test.ts': [
    [66, 'signals'],
    [67, 'a closed pipe, a full device'],
    [68, 'standard input'],
    [69, 'a batch of which some fail'],
    [70, 'the same run again'],
    [71, 'another time zone, locale, folder'],
    [72, 'wrong usage'],
    [73, 'a wrong configuration'],
    [74, 'damaged or older files of its own'],
    [75, 'no home, no temporary folder'],
    [76, 'an old Node, little memory'],
    [77, 'text that speaks to a machine'],
    [78, 'random damage'],
  ],
}

const COUNT = 78

/** Numbers in the titles of a file's tests: `42, 43 · no cell is run …`. */
function numbersIn(file: string): Set<number> {
  const source = readFileSync(`tests/bad-inputs/${file}`, 'utf8')
  const titles = source.matchAll(/['"`](\d{1,2}(?:, \d{1,2})*) · /g)
  return new Set([...titles].flatMap(([, list = '']) => list.split(', ').map(Number)))
}

describe('each line of what can go wrong with an input', () => {
  const lines = Object.entries(TRIED).flatMap(([file, inputs]) =>
    inputs.map(([number, input]) => ({ number, input, file })),
  )

  it('is in the list once', () => {
    const numbers = lines.map(({ number }) => number).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: COUNT }, (_, i) => i + 1))
  })

  it.each(lines)('$number · $input: has a test in $file', ({ number, file }) => {
    expect([...numbersIn(file)]).toContain(number)
  })

  it('knows every file of tests here', () => {
    const others = new Set(['every-line.test.ts', 'try.ts'])
    expect(
      readdirSync('tests/bad-inputs')
        .filter((file) => !others.has(file))
        .sort(),
    ).toEqual(Object.keys(TRIED).sort())
  })
})
