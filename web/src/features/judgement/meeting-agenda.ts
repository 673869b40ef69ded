import type { Determination, QueueRow } from '@silverguard/shared/determinations/contract'
import type { Standing } from '@silverguard/shared/risk/vocabulary'

/** One place that a meeting goes through: as it waits, and what the meeting decided about it. */
export type AgendaItem = {
  institution: string
  name: string
  townshipName: string
  standing: Standing
  /** Absent once it waits no more. */
  row: QueueRow | undefined
  decision: Determination | undefined
  /** Whether the meeting is through with it. */
  isDone: boolean
}

const waits = (row: QueueRow | undefined): boolean => row?.proposal !== null && row?.proposal !== undefined && row.proposal.sentBack === null

/** A queue that was read before the decision still names the proposal that was decided. */
const waitsAnew = (row: QueueRow | undefined, { id }: Determination): boolean => waits(row) && row?.proposal?.id !== id

/**
 * The places in the order in which they were first seen, so that nothing jumps while people look at it: what was decided earlier,
 * then what can be decided, then the rest of the queue in its own order.
 */
export const agendaOf = (seen: readonly string[], rows: readonly QueueRow[], decisions: readonly Determination[]): AgendaItem[] => {
  const waiting = new Map(rows.map((row) => [row.institution, row]))
  // The last decision about a place counts.
  const decided = new Map(decisions.map((decision) => [decision.institution, decision]))
  const inOrder = [...rows.filter(waits), ...rows.filter((row) => !waits(row))].map(({ institution }) => institution)
  return [...new Set([...seen, ...decided.keys(), ...inOrder])].flatMap((institution) => {
    const [row, decision] = [waiting.get(institution), decided.get(institution)]
    const named = row ?? (decision && { name: decision.institutionName, townshipName: decision.townshipName, standing: decision.upon.standing })
    if (!named) return []
    const { name, townshipName, standing } = named
    return [{ institution, name, townshipName, standing, row, decision, isDone: decision !== undefined && !waitsAnew(row, decision) }]
  })
}
