import type { Desk } from './desk.ts'
import { correctionsOf } from './model/corrections.ts'
import { csvOf } from './model/csv.ts'

/** Gives the reader a file of what he decided; from then on that is saved. */
export function saveCorrections(desk: Desk): void {
  const decisions = desk.decisions.value
  download('corrections.json', 'application/json', correctionsOf(desk.dossier, decisions))
  desk.saved.value = decisions
}

/** Gives the reader the records that are listed, as they are now. */
export function saveCsv(desk: Desk): void {
  const text = csvOf(
    desk.list.value,
    (entry) => desk.current(entry),
    (entry) => desk.decision(entry),
  )
  download('measures.csv', 'text/csv', text)
}

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
