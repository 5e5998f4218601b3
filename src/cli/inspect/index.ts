import { type Inspected, inspectSource } from '../../pipeline.ts'
import type { SourceFile } from '../../read/index.ts'
import { eachInput, oneByOne } from '../batch.ts'
import type { InspectFlags } from '../commands/inspect.ts'
import { findInputs, type Input } from '../inputs.ts'
import type { Language } from '../language.ts'
import { Output } from '../output.ts'
import { readInput } from '../parse-input.ts'
import { Report } from '../report.ts'
import { Tally } from '../tally.ts'
import { withConfig } from '../with-config.ts'
import { renderCapture } from './capture.ts'
import { renderDecisions } from './decisions.ts'
import { renderBlocks, renderOutline } from './outline.ts'
import { renderRecords, renderTables, renderUnits } from './records.ts'
import type { Stage } from './stages.ts'
import { renderStyle } from './style.ts'
import { renderTree } from './tree.ts'

/** How each stage is shown: lines for a reader, each with its place in the source. */
const RENDER: Record<Stage, (parsed: Inspected, source: SourceFile) => Iterable<string>> = {
  // as it is: this is the text that all positions of the document lead into
  text: (_, source) => [source.text],
  tree: ({ stages }, { lines }) => renderTree(stages.tree, lines),
  capture: ({ stages }, { lines }) => renderCapture(stages.capture, lines),
  style: ({ stages }, { lines }) => renderStyle(stages.style, lines),
  outline: ({ stages }, { lines }) => renderOutline(stages.outline, lines),
  blocks: ({ stages }, { lines }) => renderBlocks(stages.outline, lines),
  tables: ({ stages }, { lines }) => renderTables(stages.records.tables, lines),
  records: ({ stages }, { lines }) => renderRecords(stages.records, lines),
  decisions: ({ stages }, { lines }) => renderDecisions(stages, lines),
  units: ({ document }) => renderUnits(document.measures),
}

/** `gongwen inspect` */
export async function inspect(file: string, given: InspectFlags, language: Language): Promise<void> {
  const flags = await withConfig(given, [file])
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  const found = await findInputs([file], flags.stdinName)
  const output = new Output({ escaped: true })
  const tally = new Tally()
  const show = async (input: Input): Promise<void> => {
    const { source, words } = await readInput(input, flags)
    await output.write(RENDER[flags.stage](await inspectSource(source, words), source))
  }
  await eachInput(found, { report, tally, closes: false, failFast: false, verbose: true }, oneByOne(show))
}
