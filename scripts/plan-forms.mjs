// Makes DOCX and PDF files of plans that are plain text, one paragraph a line, as a text processor sets them.
// usage: node scripts/plan-forms.mjs   (needs LibreOffice and a Chinese font; fixtures/formats/plans holds the results)
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'fixtures/formats/plans')

const DOCX = [
  'm-audit-rectification-label-lines',
  'm-education-work-points-web',
  'm-fire-assessment-rectification-about-problems',
  'n-audit-rectification-blocks',
  'n-inspection-progress-notice',
  'n-safety-three-year-plan',
  'n-township-living-environment',
  'o-business-env-indicator-rectify',
  'o-city-relief-policies',
  'o-rural-revitalization-mixed-notes',
  'o-school-canteen-campaign',
  'o-supervision-task-blocks',
  'p-district-no1-reform',
  'p-inspection-label-lines',
  'p-safety-hundred-days',
]
const PDF = [
  'n-safety-three-year-plan',
  'n-township-living-environment',
  'o-city-relief-policies',
  'p-district-no1-reform',
]

const scratch = mkdtempSync(join(tmpdir(), 'gongwen-forms-'))
mkdirSync(out, { recursive: true })
for (const [form, names] of Object.entries({ docx: DOCX, pdf: PDF })) {
  const texts = names.map((name) => {
    copyFileSync(join(root, 'fixtures/plans', name, 'input.txt'), join(scratch, `${name}.txt`))
    return join(scratch, `${name}.txt`)
  })
  const filter = '--infilter=Text (encoded):UTF8,LF,,,'
  execFileSync('soffice', ['--headless', filter, '--convert-to', form, '--outdir', out, ...texts], { stdio: 'ignore' })
}
rmSync(scratch, { recursive: true })
