import type { Tx } from '@silverguard/db/client'
import { actions } from '@silverguard/db/schema/handling'
import { Day, dayOf } from '@silverguard/shared/days'
import type { Action, noteProgress as endpoint, FieldValues } from '@silverguard/shared/handling/contract'
import { actionDayFaults } from '@silverguard/shared/handling/day-order'
import { refusalToNote, refusalWords } from '@silverguard/shared/handling/lifecycle'
import { type ActionCode, fieldsOf, type MeasureField, titleOf } from '@silverguard/shared/handling/measures'
import { text } from '@silverguard/shared/text'
import { eq, sql } from 'drizzle-orm'
import type { Change } from '../audit/entry.ts'
import { demandEvidence } from '../determinations/demands.ts'
import { Conflict, type FieldProblem, Invalid, Refused } from '../problems.ts'
import type { Recorded } from '../recorded.ts'
import type { BodyOf } from '../serve.ts'
import { keepEvents } from './action-events.ts'
import { actionReply } from './action-replies.ts'
import { type ActionRow, doerOf } from './action-standing.ts'
import { entryFor, type When } from './change-actions.ts'
import { holdActions } from './hold-actions.ts'
import { unmaskedTexts } from './unmasked-texts.ts'

const faultOf = ({ type, ahead }: MeasureField, value: string | number, today: Day): string | undefined => {
  if (type === 'count') return typeof value === 'number' ? undefined : '须为整数 · a whole number'
  if (typeof value !== 'string') return '须为文字 · words'
  if (type !== 'day') return undefined
  if (!Day.safeParse(value).success) return '须为日期 · a day'
  return ahead || value <= today ? undefined : '不能晚于今天 · not after today'
}

/** A field that the measure has not, or a value that is none. */
const faultsOf = (code: ActionCode, fields: FieldValues, today: Day): FieldProblem[] =>
  Object.entries(fields).flatMap(([key, value]) => {
    const field = fieldsOf(code).find((each) => each.key === key)
    const message = field === undefined ? '该措施没有这一项 · the measure has no such field' : faultOf(field, value, today)
    return message === undefined ? [] : [{ path: `fields.${key}`, message }]
  })

/** Days that contradict each other. */
const dayFaultsOf = (code: ActionCode, fields: FieldValues): FieldProblem[] =>
  actionDayFaults(code, fields).map(({ key, words }) => ({ path: `fields.${key}`, message: `${words.zh} · ${words.en}` }))

const idsOf = ({ evidence }: Pick<ActionRow, 'evidence'>): string[] | null => (evidence.length > 0 ? evidence : null)

const changesOf = (row: ActionRow, noted: Pick<ActionRow, 'fields' | 'result' | 'evidence'>): Change[] => {
  const keys = [...new Set([...Object.keys(row.fields), ...Object.keys(noted.fields)])].filter((key) => row.fields[key] !== noted.fields[key])
  const fields = keys.map((key) => ({ key, before: row.fields[key] ?? null, after: noted.fields[key] ?? null }))
  const result = row.result === noted.result ? [] : [{ key: 'result', before: row.result || null, after: noted.result || null }]
  const same = row.evidence.length === noted.evidence.length && row.evidence.every((file) => noted.evidence.includes(file))
  // By their ids: one file in the place of another is a change too.
  return [...fields, ...result, ...(same ? [] : [{ key: 'evidence', before: idsOf(row), after: idsOf(noted) }])]
}

/** Notes what was done on the way. Throws `NotFound`, `Conflict`, `Invalid` naming fields, `Refused` where nothing changes. */
export const noteProgress = async (tx: Tx, id: string, wanted: BodyOf<typeof endpoint>, { actor, clock }: When): Promise<Recorded<Action>> => {
  const [held] = await holdActions(tx, [{ id, version: wanted.version }], () => dayOf(clock()))
  if (held === undefined) throw new Error(`the action ${id} was held and is not there`)
  const refusal = refusalToNote(held.standing, doerOf(actor))
  if (refusal !== null) throw new Conflict('refused', refusalWords[refusal], [{ path: 'version', message: refusalWords[refusal].zh }])
  const now = clock()
  const [today, at] = [dayOf(now), now.toISOString()]
  const { row } = held
  const fields = wanted.fields === undefined ? row.fields : unmaskedTexts(wanted.fields, row.fields, 'fields.')
  // What contradicts each other already does not keep somebody from noting something else: it keeps from finishing.
  const faults = [...faultsOf(row.code, fields, today), ...(wanted.fields === undefined ? [] : dayFaultsOf(row.code, fields))]
  if (faults.length > 0) throw new Invalid(faults)
  const { result } = wanted.result === undefined ? row : unmaskedTexts({ result: wanted.result }, row)
  const evidence = [...new Set(wanted.evidence ?? row.evidence)]
  await demandEvidence(tx, row.institutionId, evidence)
  const changes = changesOf(row, { fields, result, evidence })
  if (changes.length === 0) throw new Refused('nothing_changed', text('没有任何修改', 'Nothing was changed'))
  await tx.update(actions).set({ fields, result, evidence, version: sql`version + 1`, changedAt: at }).where(eq(actions.id, id))
  await keepEvents(tx, [{ action: row, kind: 'note', from: row.state, to: row.state }], { actor, at })
  const sentence = text(`记录进展:${titleOf(row).zh}`, `Progress: ${titleOf(row).en}`)
  return { result: await actionReply(tx, id, { actor, today, now }), entries: [entryFor(held, 'action.noted', sentence, changes)] }
}
