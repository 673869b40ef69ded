import type { Tx } from '@silverguard/db/client'
import { meetings } from '@silverguard/db/schema/determinations'
import type { Day } from '@silverguard/shared/days'
import type { openMeeting as endpoint, Meeting } from '@silverguard/shared/determinations/contract'
import { text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { ownDivision } from '../divisions/own-division.ts'
import { newIdentifier } from '../identifier.ts'
import { Invalid } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import { demandPerson } from './demands.ts'
import { meetingReply } from './meetings.ts'

type When = { actor: Actor; today: Day; now: Date }

/** Opens a meeting over the queue; of one that is not held yet there is nothing to write down. Throws `Invalid`. */
export const openMeeting = async (tx: Tx, wanted: BodyOf<typeof endpoint>, { actor, today, now }: When): Promise<Recorded<Meeting>> => {
  demandPerson(actor)
  if (wanted.heldOn > today) throw new Invalid([{ path: 'heldOn', message: '会商日期不能晚于今天 · not after today' }])
  const { divisionCode } = await ownDivision(tx, actor.scope)
  const [row] = await tx
    .insert(meetings)
    .values({ id: newIdentifier(), divisionCode, ...wanted, openedBy: actor.name, openedAt: now.toISOString() })
    .returning()
  if (row === undefined) throw new Error('a meeting was written and did not come back')
  const entry = {
    ...{ action: 'meeting.opened', subjectKind: 'meeting', subjectId: row.id, divisionCode, changes: [] },
    sentence: text(
      `召开会商研判(${row.heldOn},主持人:${row.chair},参加 ${row.attendees.length} 人)`,
      `Opened a meeting (${row.heldOn}, chaired by ${row.chair}, ${row.attendees.length} attending)`,
    ),
  }
  return { result: await meetingReply(tx, row), entries: [entry] }
}
