import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Desk } from '../desk.ts'
import { KEYS, WORDS } from '../words.ts'

/** The keys that work everywhere but in fields. */
export function Help({ desk }: { desk: Desk }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const open = desk.helping.value
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  const close = (): void => {
    desk.helping.value = false
  }
  return (
    <dialog ref={dialog} class="help" aria-label={desk.say(WORDS.help)} onClose={close}>
      <h2>{desk.say(WORDS.help)}</h2>
      <dl>
        {KEYS.map(({ keys, does }) => (
          <div key={does.en}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{desk.say(does)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="main" onClick={close}>
        {desk.say(WORDS.close)}
      </button>
    </dialog>
  )
}
