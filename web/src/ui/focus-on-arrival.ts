import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** After a change of page the reader of the screen stands at its heading, as after a page load; not on the first page. */
export const useFocusOnArrival = () => {
  const arrived = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef<string>(undefined)
  useEffect(() => {
    if (before.current !== undefined && arrived !== before.current) {
      const place = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main')
      place?.focus({ preventScroll: true })
    }
    before.current = arrived
  }, [arrived])
}
