import type { Tx } from '@silverguard/db/client'
import { actionEvents } from '@silverguard/db/schema/handling'
import type { ActionEventKind, ActionState } from '@silverguard/shared/handling/vocabulary'
import { type Text, text } from '@silverguard/shared/text'
import type { Actor } from '../accounts/actor.ts'
import { newIdentifier } from '../identifier.ts'

/** Something that happened to an action; `reason`: as somebody typed it, or in both languages where the system gives it; `due`: of what moved its due date. */
export type Happening = {
  action: { id: string; institutionId: string; divisionCode: string }
  kind: ActionEventKind
  from: ActionState | null
  to: ActionState
  reason?: string | Text
  due?: { before: string; after: string }
}

const rowsAStatement = 500

const reasonColumns = (reason: string | Text = '') =>
  typeof reason === 'string' ? { reason, reasonInEnglish: null } : { reason: reason.zh, reasonInEnglish: reason.en }

/** The reason of an event, in both languages where the system gave it. */
export const reasonOf = ({ reason, reasonInEnglish }: { reason: string; reasonInEnglish: string | null }): Text => text(reason, reasonInEnglish ?? reason)

/** Keeps what happened to actions, one row each. */
export const keepEvents = async (tx: Tx, happenings: readonly Happening[], { actor, at }: { actor: Actor; at: string }): Promise<void> => {
  for (let start = 0; start < happenings.length; start += rowsAStatement)
    await tx.insert(actionEvents).values(
      happenings.slice(start, start + rowsAStatement).map(({ action, kind, from, to, reason, due }) => ({
        ...{ id: newIdentifier(), institutionId: action.institutionId, divisionCode: action.divisionCode, actionId: action.id },
        ...{ kind, at, by: actor.name, account: actor.accountId, from, to, ...reasonColumns(reason) },
        ...{ dueBefore: due?.before ?? null, dueAfter: due?.after ?? null },
      })),
    )
}
