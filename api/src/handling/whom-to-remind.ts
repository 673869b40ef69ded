import type { Tx } from '@silverguard/db/client'
import { accounts } from '@silverguard/db/schema/accounts'
import { covers } from '@silverguard/shared/divisions/contract'
import { asc, sql } from 'drizzle-orm'
import type { HeldAction } from './hold-actions.ts'

type Officer = Pick<typeof accounts.$inferSelect, 'id' | 'person' | 'divisionCode' | 'roles'>
export type Recipient = { account: string; name: string }

const activeOfficers = (tx: Tx): Promise<Officer[]> => {
  const { id, person, divisionCode, roles, active } = accounts
  return tx
    .select({ id, person, divisionCode, roles })
    .from(accounts)
    .where(sql`${active} and ${roles} && array['district_officer', 'township_officer']::text[]`)
    .orderBy(asc(person), asc(id))
}

/** Of a township those whose scope is that township; of the bureau its own officers, at whatever height they sit above it. */
const ofUnit = (unit: string, officers: readonly Officer[]): Officer[] =>
  officers.filter(({ divisionCode, roles }) => (unit.length > 6 ? divisionCode === unit : roles.includes('district_officer') && covers(divisionCode, unit)))

/** Whom a notice about each action reaches: who handles it and still can, or else the officers of its unit. */
export const recipientsOf = async (tx: Tx, held: readonly HeldAction[]): Promise<ReadonlyMap<string, Recipient[]>> => {
  const officers = await activeOfficers(tx)
  return new Map(
    held.map(({ row: { id, unitCode, handlerAccount } }) => {
      const handlers = officers.filter((officer) => officer.id === handlerAccount && covers(officer.divisionCode, unitCode))
      const to = handlers.length > 0 ? handlers : ofUnit(unitCode, officers)
      return [id, to.map((officer) => ({ account: officer.id, name: officer.person }))]
    }),
  )
}
