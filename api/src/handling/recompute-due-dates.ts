import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import { titleOf } from '@silverguard/shared/handling/measures'
import { openStates } from '@silverguard/shared/handling/vocabulary'
import { maskPersonalData } from '@silverguard/shared/personal-data'
import { type Text, text } from '@silverguard/shared/text'
import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { workCalendar } from '../installation/work-calendar.ts'
import { lockAllPlaces } from '../institutions/place-locks.ts'
import { keepEvents } from './action-events.ts'
import type { ActionRow } from './action-standing.ts'
import { writeDues } from './extend-actions.ts'
import { placesOf } from './hold-places.ts'
import { dueAfter } from './planned-actions.ts'
import { sendNotices } from './send-notices.ts'

type Moved = { row: ActionRow; due: ReturnType<typeof dueAfter> & { id: string } }

const sentenceOf = ({ row, due }: Moved, place: string): Text => {
  const title = titleOf(row)
  return text(
    `期限按工作日历由 ${row.dueOn} 调整为 ${due.dueOn}:${place}·${title.zh}`,
    `By the calendar due ${due.dueOn}, no longer ${row.dueOn}: ${place}: ${title.en}`,
  )
}

/** Who handles what is due on another day now is told. */
const tell = async (tx: Tx, moved: readonly Moved[], when: { actor: Actor; at: string }): Promise<void> => {
  const told = moved.filter(({ row, due }) => row.handlerAccount !== null && row.dueOn !== due.dueOn)
  const ids = [...new Set(told.map(({ row }) => row.institutionId))]
  const names = new Map((await placesOf(tx, ids)).map(({ id, name }) => [id, maskPersonalData(name)]))
  const notices = told.flatMap((each) => {
    const { handlerAccount: account, institutionId } = each.row
    return account === null ? [] : [{ account, action: each.row, sentence: sentenceOf(each, names.get(institutionId) ?? '') }]
  })
  await sendNotices(tx, notices, when)
}

/**
 * Works out anew the due dates that count working days, by the calendar as it is now, of all that is open, since what is done may be
 * returned; answers with an entry for each that moved or became certain. Nobody changes any place's handling meanwhile, so that no plan drawn up by the former calendar is passed over.
 */
export const recomputeDueDates = async (tx: Tx, { actor, now }: { actor: Actor; now: Date }): Promise<Entry[]> => {
  const counted = and(inArray(actions.state, [...openStates]), isNotNull(actions.dueFrom), isNotNull(actions.dueDays))
  await lockAllPlaces(tx)
  const calendar = await workCalendar(tx)
  const moved: Moved[] = (await tx.select().from(actions).where(counted)).flatMap((row) => {
    const due = dueAfter(row.dueFrom ?? '', row.dueDays ?? 0, calendar)
    return due.dueOn === row.dueOn && due.dueProvisional === row.dueProvisional ? [] : [{ row, due: { id: row.id, ...due } }]
  })
  if (moved.length === 0) return []
  const at = now.toISOString()
  await writeDues(
    tx,
    moved.map(({ due }) => due),
    at,
  )
  const happened = moved.map(({ row, due }) => ({
    ...{ action: row, kind: 'reschedule' as const, from: row.state, to: row.state },
    ...(due.dueOn === row.dueOn ? {} : { due: { before: row.dueOn, after: due.dueOn } }),
  }))
  await keepEvents(tx, happened, { actor, at })
  await tell(tx, moved, { actor, at })
  return moved.map(({ row, due }) => ({
    ...{ action: 'action.rescheduled', subjectKind: 'institution', subjectId: row.institutionId, divisionCode: row.divisionCode },
    sentence: text(`按工作日历重算期限:${titleOf(row).zh}`, `Due date recomputed by the calendar: ${titleOf(row).en}`),
    changes: [{ key: 'dueOn', before: row.dueOn, after: due.dueOn }],
  }))
}
