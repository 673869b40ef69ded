import type { QueueRow } from '@silverguard/shared/determinations/contract'
import { useState } from 'react'
import { useMay } from '../access/me.tsx'

/** A row whose proposal waits, is another's, and has nothing that speaks against it. */
export type ClearRow = QueueRow & { proposal: NonNullable<QueueRow['proposal']> }
const isClear = (row: QueueRow): row is ClearRow =>
  row.proposal !== null && row.proposal.sentBack === null && !row.proposal.own && row.doubts.length === 0 && row.why.includes('proposed')

export type Chosen = {
  /** Rows in view that may be confirmed together. */
  clear: readonly ClearRow[]
  rows: readonly ClearRow[]
  may: (row: QueueRow) => boolean
  has: (row: QueueRow) => boolean
  turn: (row: QueueRow) => void
  turnAll: () => void
  none: () => void
}

/** Which of the rows in view are to be confirmed together; what is not in view, or not clear any more, is not chosen. */
export const useChosen = (inView: readonly QueueRow[]): Chosen => {
  const mayDecide = useMay('determination.decide')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const clear = mayDecide ? inView.filter(isClear) : []
  const rows = clear.filter(({ proposal }) => chosen.has(proposal.id))
  return {
    ...{ clear, rows },
    may: (row) => clear.some(({ institution }) => institution === row.institution),
    has: ({ proposal }) => rows.some((row) => row.proposal.id === proposal?.id),
    turn: ({ proposal }) => {
      if (proposal) setChosen((before) => new Set(before.has(proposal.id) ? [...before].filter((id) => id !== proposal.id) : [...before, proposal.id]))
    },
    turnAll: () => setChosen(new Set(rows.length === clear.length ? [] : clear.map(({ proposal }) => proposal.id))),
    none: () => setChosen(new Set()),
  }
}
