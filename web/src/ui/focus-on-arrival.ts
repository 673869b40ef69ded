import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

const headingOf = (main: HTMLElement) => main.querySelector<HTMLElement>('h1')

/** Somebody is quicker than the page: what they type must not lose its field. */
const isTyped = (main: HTMLElement) => main.contains(document.activeElement) && document.activeElement?.matches('input, textarea, select') === true

/** Stands at the heading; where the page still loads, at its beginning until the heading comes, unless the reader has gone on by then. */
const standAtHeading = (main: HTMLElement) => {
  const place = headingOf(main) ?? main
  place.focus({ preventScroll: true })
  if (place !== main) return undefined
  const watch = new MutationObserver(() => {
    const heading = headingOf(main)
    if (!heading) return
    watch.disconnect()
    if (document.activeElement === main) heading.focus({ preventScroll: true })
  })
  watch.observe(main, { childList: true, subtree: true })
  return () => watch.disconnect()
}

/** After a change of page the reader of the screen stands at its heading, as after a page load; not on the first page. */
export const useFocusOnArrival = () => {
  const arrived = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef<string>(undefined)
  useEffect(() => {
    const main = document.getElementById('main')
    const stays = before.current === undefined || arrived === before.current
    before.current = arrived
    return stays || !main || isTyped(main) ? undefined : standAtHeading(main)
  }, [arrived])
}
