import { type RefObject, useEffect, useState } from 'react'

/** What stands around an element within the page; dialogs stand beside the page and stay. */
const around = (element: HTMLElement): HTMLElement[] => {
  const page = document.getElementById('root')
  const beside: HTMLElement[] = []
  for (let at = element; at !== page && at.parentElement; at = at.parentElement) {
    beside.push(...[...at.parentElement.children].filter((one): one is HTMLElement => one instanceof HTMLElement && one !== at))
  }
  return beside
}

/** The view alone on the whole screen; where the browser refuses the screen, on the whole window. */
export const useProjected = (view: RefObject<HTMLElement | null>): { isProjected: boolean; toggle: () => void } => {
  const [isProjected, setProjected] = useState(false)
  useEffect(() => {
    const hear = () => {
      if (!document.fullscreenElement) setProjected(false)
    }
    document.addEventListener('fullscreenchange', hear)
    return () => document.removeEventListener('fullscreenchange', hear)
  }, [])
  useEffect(() => {
    if (!isProjected || !view.current) return
    const hidden = around(view.current).filter(({ inert }) => !inert)
    for (const element of hidden) element.inert = true
    return () => {
      for (const element of hidden) element.inert = false
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [isProjected, view])
  const toggle = () => {
    setProjected(!isProjected)
    // The page itself: dialogs have to be seen too.
    if (!isProjected) void document.documentElement.requestFullscreen?.().catch(() => undefined)
  }
  return { isProjected, toggle }
}
