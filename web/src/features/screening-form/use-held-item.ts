import { useEffect } from 'react'
import { holdItem, releaseItem, releaseSoon } from '../../offline/outbox.ts'

const renewEvery = 5 * 60_000

/** Keeps a screening of the outbox from being sent while its form stands open. A device that refuses its database sends nothing either. */
export const useHeldItem = (id: string | undefined): void => {
  useEffect(() => {
    if (id === undefined) return
    const keep = () => void holdItem(id).catch(() => false)
    const leave = () => void releaseSoon(id).catch(() => false)
    keep()
    const timer = setInterval(keep, renewEvery)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', keep)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', keep)
      void releaseItem(id).catch(() => undefined)
    }
  }, [id])
}
