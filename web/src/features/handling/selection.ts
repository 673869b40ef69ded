import type { Action } from '@silverguard/shared/handling/contract'
import { useCallback, useMemo, useState } from 'react'

export type Selection = {
  chosen: ReadonlySet<string>
  /** Those in view that are chosen. */
  rows: readonly Action[]
  turn: (id: string) => void
  turnAll: () => void
  leaveOut: (ids: readonly string[]) => void
  none: () => void
}

const nothing: ReadonlySet<string> = new Set()

/** Which of the rows in view are chosen. Its functions stay the same, so that a row is drawn again only when it is turned itself. */
export const useSelection = (inView: readonly Action[]): Selection => {
  const [chosen, setChosen] = useState(nothing)
  const rows = useMemo(() => inView.filter(({ id }) => chosen.has(id)), [inView, chosen])
  const turn = useCallback((id: string) => {
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const leaveOut = useCallback((ids: readonly string[]) => setChosen((before) => new Set([...before].filter((id) => !ids.includes(id)))), [])
  const none = useCallback(() => setChosen(nothing), [])
  const turnAll = () => setChosen(rows.length === inView.length ? nothing : new Set(inView.map(({ id }) => id)))
  return { chosen, rows, turn, turnAll, leaveOut, none }
}
