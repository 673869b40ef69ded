import { Modal, type ModalProps } from '@mantine/core'
import { useEffect, useState } from 'react'

const isLost = () => document.activeElement === null || document.activeElement === document.body
const longest = 10_000

/** Gives the focus back to what was pressed; where that cannot take it, or goes once the page is read anew, to the heading of the page. */
const giveBack = (pressed: Element | null) => {
  if (!isLost()) return
  const main = document.getElementById('main')
  const toHeading = () => main?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true })
  if (isLost() || !main) return toHeading()
  const watch = new MutationObserver(() => {
    if (document.activeElement === pressed) return
    watch.disconnect()
    if (isLost()) toHeading()
  })
  watch.observe(main, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  setTimeout(() => watch.disconnect(), longest)
}

/** A dialog that is open as long as it is mounted; when it goes, the focus is where it was before. */
export const Dialog = (props: Omit<ModalProps, 'opened'>) => {
  const [pressed] = useState(() => document.activeElement)
  useEffect(() => () => giveBack(pressed), [pressed])
  return <Modal {...props} opened />
}
