import { effect } from '@preact/signals'
import { render } from 'preact'
import { Desk } from './desk.ts'
import { listen } from './keys.ts'
import { dossierOf, givenIn } from './model/dossier.ts'
import { unpack } from './model/unpack.ts'
import { App } from './views/app.tsx'

const room = document.querySelector('#data')
const data = await unpack(room?.textContent ?? '')
room?.remove()
const dossier = dossierOf(data)
const desk = new Desk(dossier, givenIn(dossier), location.hash)
effect(() => {
  document.documentElement.lang = desk.language.value === 'zh' ? 'zh-CN' : 'en'
  document.documentElement.dataset['theme'] = desk.theme.value
})
render(<App desk={desk} />, document.body)
listen(desk)
effect(() => history.replaceState(null, '', `#${desk.hash()}`))
addEventListener('hashchange', () => desk.go(location.hash))
addEventListener('beforeunload', (event) => {
  if (desk.unsaved.value > 0 && !desk.keeps) event.preventDefault()
})
// what searching needs, while nobody waits
requestIdleCallback((deadline) => desk.prepare(deadline))
