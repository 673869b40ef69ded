import { useCallback, useEffect, useRef, useState } from 'react'
import { writeDraft } from '../../offline/drafts.ts'

const waitAfterChange = 1000

export type DraftSaving = {
  savedAt: string | undefined
  /** The device could not keep it: whoever leaves now loses it. */
  failed: boolean
  /** Nothing more is kept: it was handed in or given up. */
  stop: () => void
}

/** Keeps a draft a second after it began to change, and at once when the page is left or hidden. */
export const useDraftSaving = <T>(key: string, value: T, changed: boolean): DraftSaving => {
  const [savedAt, setSavedAt] = useState<string>()
  const [failed, setFailed] = useState(false)
  const latest = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stopped = useRef(false)

  const write = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (stopped.current) return
    const kept = await writeDraft(key, latest.current).then(
      () => true,
      () => false,
    )
    setFailed(!kept)
    if (kept) setSavedAt(new Date().toISOString())
  }, [key])

  useEffect(() => {
    latest.current = value
    if (changed && !stopped.current) timer.current ??= setTimeout(() => void write(), waitAfterChange)
  }, [value, changed, write])

  useEffect(() => {
    const writePending = () => {
      if (timer.current !== undefined) void write()
    }
    document.addEventListener('visibilitychange', writePending)
    window.addEventListener('pagehide', writePending)
    return () => {
      document.removeEventListener('visibilitychange', writePending)
      window.removeEventListener('pagehide', writePending)
      writePending()
    }
  }, [write])

  const stop = useCallback(() => {
    stopped.current = true
    clearTimeout(timer.current)
    timer.current = undefined
  }, [])
  return { savedAt, failed, stop }
}
