import type { Tx } from '@silverguard/db/client'
import { ruleDrafts, ruleSets } from '@silverguard/db/schema/risk'
import type { RuleDraft } from '@silverguard/shared/risk/contract'
import { text } from '@silverguard/shared/text'
import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import { Conflict, NotFound } from '../problems.ts'
import { findRuleSet } from './stored-rule-sets.ts'

type Row = typeof ruleDrafts.$inferSelect
type RuleSetRow = typeof ruleSets.$inferSelect

export const draftOf = ({ state: _state, ...draft }: Row, { profile }: Pick<RuleSetRow, 'profile'>): RuleDraft => ({ ...draft, profile })

const gone = () => new NotFound(text('没有这份草案,或已发布、已放弃', 'There is no such draft, or it was published or discarded'))
const stale = () => new Conflict('stale_version', text('草案刚被他人修改,请刷新后再试', 'Someone else has just changed the draft; reload and try again'))

/** Drafts that were neither published nor discarded, latest first. */
export const readRuleDrafts = async (tx: Tx): Promise<RuleDraft[]> => {
  const rows = await tx
    .select({ draft: getTableColumns(ruleDrafts), profile: ruleSets.profile })
    .from(ruleDrafts)
    .innerJoin(ruleSets, eq(ruleSets.id, ruleDrafts.basedOn))
    .where(eq(ruleDrafts.state, 'draft'))
    .orderBy(desc(ruleDrafts.changedAt), desc(ruleDrafts.id))
  return rows.map(({ draft, profile }) => draftOf(draft, { profile }))
}

export type HeldDraft = { draft: Row; base: RuleSetRow }

/** A draft with the rule set that it was begun from. Throws `NotFound`, also once it was published or discarded. */
export const findRuleDraft = async (tx: Tx, id: string): Promise<HeldDraft> => {
  const [draft] = await tx
    .select()
    .from(ruleDrafts)
    .where(and(eq(ruleDrafts.id, id), eq(ruleDrafts.state, 'draft')))
  if (draft === undefined) throw gone()
  return { draft, base: await findRuleSet(tx, draft.basedOn) }
}

/** As `findRuleDraft`, held until the transaction ends. Throws `Conflict` when it was changed since it was read. */
export const holdRuleDraft = async (tx: Tx, id: string, version: number): Promise<HeldDraft> => {
  const [draft] = await tx.select().from(ruleDrafts).where(eq(ruleDrafts.id, id)).for('update')
  if (draft === undefined) throw gone()
  if (draft.version !== version) throw stale()
  if (draft.state !== 'draft') throw gone()
  return { draft, base: await findRuleSet(tx, draft.basedOn) }
}

/** Writes to a draft that is held, as its next version. */
export const updateHeldDraft = async (tx: Tx, { id, version }: Row, columns: Partial<Row>): Promise<Row> => {
  const [row] = await tx
    .update(ruleDrafts)
    .set({ ...columns, version: version + 1 })
    .where(eq(ruleDrafts.id, id))
    .returning()
  if (row === undefined) throw new Error(`the draft ${id} was held and could not be written`)
  return row
}
