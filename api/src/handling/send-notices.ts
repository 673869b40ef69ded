import type { Tx } from '@silverguard/db/client'
import { notices } from '@silverguard/db/schema/handling'
import type { Text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { newIdentifier } from '../identifier.ts'

/** Of an action that they no longer see somebody is told without it, where they sit. */
export type NewNotice = { account: string; sentence: Text; action: { id: string | null; institutionId: string; divisionCode: string } }

const rowsAStatement = 500

/** Notices to people about actions; nobody is told what they did themselves. */
export const sendNotices = async (tx: Tx, sent: readonly NewNotice[], { actor, at }: { actor: Actor; at: string }): Promise<void> => {
  const toOthers = sent.filter(({ account }) => account !== actor.accountId)
  for (let start = 0; start < toOthers.length; start += rowsAStatement)
    await tx.insert(notices).values(
      toOthers.slice(start, start + rowsAStatement).map(({ account, sentence, action }) => ({
        ...{ id: newIdentifier(), institutionId: action.institutionId, divisionCode: action.divisionCode, actionId: action.id },
        ...{ account, sentence, at, by: actor.name },
      })),
    )
}
