import { ruleCards } from '../../checks/registry.ts'
import type { RuleCard } from '../../checks/rule.ts'
import type { Range } from '../../schema/position.ts'
import { say } from '../language.ts'
import { fingerprints } from './fingerprint.ts'
import type { Placed, Reporter, ReporterOptions } from './reporter.ts'

/** Where the package is found. */
const HOME = 'https://www.npmjs.com/package/gongwen'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function sarif({ language, version }: ReporterOptions): Reporter {
  let count = 0
  const fingerprint = fingerprints()
  const ids = new Map(ruleCards.map(({ id }, index) => [id, index]))
  return {
    *begin() {
      const driver = {
        name: 'gongwen',
        version,
        semanticVersion: version,
        informationUri: HOME,
        rules: ruleCards.map((card) => descriptor(card, language)),
      }
      yield '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":'
      yield `${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`
    },
    *document({ label, findings }) {
      for (const finding of findings) {
        const index = ids.get(finding.rule)
        const result = {
          ruleId: finding.rule,
          ...(index === undefined ? {} : { ruleIndex: index }),
          level: LEVELS[finding.severity],
          message: { text: say(finding.message, language) },
          locations: [location(label, finding.range)],
          partialFingerprints: { 'gongwen/v1': fingerprint(label, finding) },
          ...relatedOf(label, finding, language),
          ...fixesOf(label, finding),
        }
        yield `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(result)}`
      }
    },
    *end() {
      yield `${count === 0 ? '' : '\n'}]}]}\n`
    },
  }
}

const descriptor = (card: RuleCard, language: ReporterOptions['language']): object => ({
  id: card.id,
  shortDescription: { text: say(card.title, language) },
  fullDescription: { text: say(card.explanation, language) },
  help: helpOf(card, language),
  helpUri: `${HOME}#${card.id.replace('/', '-')}`,
  defaultConfiguration: { level: LEVELS[card.severity] },
})

function helpOf({ explanation, example }: RuleCard, language: ReporterOptions['language']): object {
  const [wrong, right] = language === 'zh' ? ['有误：', '应为：'] : ['wrong: ', 'right: ']
  const text = say(explanation, language)
  return {
    text: `${text}\n${wrong}${example.wrong}\n${right}${example.right}`,
    markdown: `${text}\n\n- ${wrong}${example.wrong}\n- ${right}${example.right}`,
  }
}

function fixesOf(label: string, { fix }: Placed): object {
  if (fix === undefined) return {}
  const replacements = [{ deletedRegion: region(fix.range), insertedContent: { text: fix.to } }]
  const artifactLocation = { uri: uriOf(label) }
  return { fixes: [{ artifactChanges: [{ artifactLocation, replacements }] }] }
}

function relatedOf(label: string, { related }: Placed, language: ReporterOptions['language']): object {
  if (related.length === 0) return {}
  const relatedLocations = related.map(({ message, range }) => ({
    ...location(label, range),
    message: { text: say(message, language) },
  }))
  return { relatedLocations }
}

const location = (label: string, range: Range | null): object => ({
  physicalLocation: { artifactLocation: { uri: uriOf(label) }, ...(range === null ? {} : { region: region(range) }) },
})

const region = ({ start, end }: Range): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

/** A path as a relative reference: separators stay, everything else that a URI cannot hold is escaped. */
const uriOf = (label: string): string =>
  label === '-' ? 'stdin' : label.replaceAll('\\', '/').split('/').map(encodePart).join('/')

/** A lone surrogate cannot be encoded. */
const LONE = /[\ud800-\udfff]/gu
const encodePart = (part: string): string => encodeURIComponent(part.replace(LONE, '\ufffd'))
