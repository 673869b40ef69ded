import { useEffect, useRef } from 'react'

export type MeetingAct = 'next' | 'previous' | 'confirm' | 'raise' | 'sendBack' | 'minutes' | 'help' | 'close'

const actOf: Readonly<Record<string, MeetingAct>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Enter: 'confirm',
  c: 'confirm',
  r: 'raise',
  b: 'sendBack',
  m: 'minutes',
  '?': 'help',
  // By a Chinese keyboard.
  '\uff1f': 'help',
  Escape: 'close',
}

const isTyped = (element: Element) => element.closest('input, textarea, select, [contenteditable="true"], [data-typing]') !== null
/** What does something of its own when Enter is pressed, or moves by arrows. */
const isOperable = (element: Element) => element.closest('a, button, summary, [role="menu"]') !== null && element.closest('[data-agenda]') === null
const isDialogOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/** Which key means what here; nothing while something is typed, within a dialog, or together with Ctrl, Alt or Meta. */
const meantBy = (event: KeyboardEvent): MeetingAct | undefined => {
  const { target, key } = event
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return undefined
  if (!(target instanceof Element) || isTyped(target) || isDialogOpen()) return undefined
  if (key === 'Enter' && isOperable(target)) return undefined
  return actOf[key.length === 1 ? key.toLowerCase() : key]
}

/** Listens for the keys of a meeting as long as the view stands. `isOn`: people may switch them off. */
export const useMeetingKeys = (isOn: boolean, act: (meant: MeetingAct) => void): void => {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!isOn) return
    const hear = (event: KeyboardEvent) => {
      const meant = meantBy(event)
      if (meant === undefined) return
      event.preventDefault()
      latest.current(meant)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [isOn])
}
