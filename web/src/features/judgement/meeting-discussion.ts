import type { Determination, QueueRow } from '@silverguard/shared/determinations/contract'
import { useEffect, useState } from 'react'
import { type AgendaItem, agendaOf } from './meeting-agenda.ts'
import type { Part } from './meeting-panel.tsx'

/** Which form is open, and where one stands in it. */
type Open = { institution: string; part: Part }

/** Where a meeting stands: its places in a steady order, the one that is spoken of, and the forms that were begun. */
export const useDiscussion = (rows: readonly QueueRow[], kept: readonly Determination[]) => {
  const [seen, setSeen] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<string>()
  const [open, setOpen] = useState<Open>()
  const [begun, setBegun] = useState<readonly string[]>([])
  // Known at once, before the list of decisions has been read anew.
  const [made, setMade] = useState<readonly Determination[]>([])
  const decisions = [...kept, ...made.filter(({ id }) => !kept.some((one) => one.id === id))]
  const items = agendaOf(seen, rows, decisions)
  const order = items.map(({ institution }) => institution).join(' ')
  useEffect(() => setSeen((before) => [...new Set([...before, ...order.split(' ').filter((one) => one !== '')])]), [order])
  const current = items.find(({ institution }) => institution === chosen) ?? items.find(({ isDone }) => !isDone) ?? items[0]
  const at = current ? items.indexOf(current) : -1

  const close = () => setOpen(undefined)
  const begin = (institution: string, part: Part) => {
    setChosen(institution)
    setOpen({ institution, part })
    setBegun((before) => (before.includes(institution) ? before : [...before, institution]))
  }
  /** The place before or after; undefined at either end. */
  const beside = (step: 1 | -1): AgendaItem | undefined => items[at + step]
  /** Notes what came of a form; answers with the place that is spoken of next. */
  const finish = (determination: Determination): AgendaItem | undefined => {
    const { institution } = determination
    setOpen(undefined)
    setBegun((before) => before.filter((one) => one !== institution))
    setMade((before) => [...before, ...(determination.decided ? [determination] : [])])
    const isLeft = (item: AgendaItem) => !item.isDone && item.institution !== institution
    return determination.decided ? (items.slice(at + 1).find(isLeft) ?? items.find(isLeft)) : undefined
  }
  const done = items.filter(({ isDone }) => isDone).length
  return { items, current, done, open, begun, choose: setChosen, begin, close, beside, finish }
}
