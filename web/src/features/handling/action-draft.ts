import type { Day } from '@silverguard/shared/days'
import type { Action, FieldValues } from '@silverguard/shared/handling/contract'
import type { MeasureField } from '@silverguard/shared/handling/measures'
import { type Missing, missingOf } from '@silverguard/shared/handling/missing'
import { idsOf, type Proof } from '../../ui/proof/hand-in-files.ts'

/** What is being written of one measure; fields as they stand in their inputs. */
export type ActionDraft = { fields: Readonly<Record<string, string | number>>; result: string; proof: Proof }

export const draftOf = ({ fields, result, evidence }: Action): ActionDraft => ({ fields, result, proof: { chosen: evidence, files: [] } })

const greatestCount = 1_000_000
const isCount = (value: string | number) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= greatestCount

/** Fields that hold something which cannot be kept; what is empty only keeps it from being finished. */
export const wrongFields = (fields: readonly MeasureField[], draft: ActionDraft, today: Day): string[] =>
  fields.flatMap(({ key, type, ahead }) => {
    const value = draft.fields[key] ?? ''
    if (value === '') return []
    if (type === 'count') return isCount(value) ? [] : [key]
    return type === 'day' && !ahead && String(value) > today ? [key] : []
  })

/** The fields as they are sent: what is empty is left out. */
const sentFields = (draft: ActionDraft): FieldValues =>
  Object.fromEntries(
    Object.entries(draft.fields).flatMap(([key, value]) => {
      const kept = typeof value === 'string' ? value.trim() : value
      return kept === '' ? [] : [[key, kept]]
    }),
  )

const inOrder = (of: Readonly<Record<string, string | number>>) => JSON.stringify(Object.entries(of).sort(([one], [other]) => one.localeCompare(other)))

/** What differs from what is kept: only that is sent, so that what was masked on the way here is not written back. */
export const changesOf = (action: Action, draft: ActionDraft): { fields?: FieldValues; result?: string; evidence?: string[] } => {
  const [fields, evidence] = [sentFields(draft), idsOf(draft.proof)]
  return {
    ...(inOrder(fields) !== inOrder(action.fields) && { fields }),
    ...(draft.result.trim() !== action.result && { result: draft.result.trim() }),
    ...(evidence.join() !== action.evidence.join() && { evidence }),
  }
}

/** What a draft still wants to be finished. What is found out or counted elsewhere is as the page knows it. */
export const missingIn = ({ code, missing, asksEvidence }: Action, draft: ActionDraft): Missing[] => {
  const elsewhere = { known: missing.length === 0, proved: !asksEvidence }
  return missingOf({ ...{ code, fields: sentFields(draft), result: draft.result.trim(), evidence: idsOf(draft.proof) }, ...elsewhere })
}
