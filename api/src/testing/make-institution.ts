import type { Database } from '@silverguard/db/client'
import type { Facts } from '@silverguard/shared/facts/catalogue'
import type { Particulars } from '@silverguard/shared/institutions/contract'
import { writeInstitution } from '../institutions/write-institution.ts'
import { recorded } from '../recorded.ts'
import { actingAs } from './actors.ts'
import { type CastName, cast } from './cast.ts'

type Wanted = Partial<Particulars> & { facts?: Facts; trueSince?: string; now?: Date }
const testToday = '2026-11-21'

/** Writes an institution as the product does, without looking for similar ones; what is not said is the township's first. */
export const makeInstitution = (
  database: Database,
  { facts = {}, trueSince = '2026-11-01', now = new Date(`${testToday}T01:00:00Z`), ...given }: Wanted,
): Promise<string> => {
  const particulars: Particulars = { name: '无名养老院', township: '990101001', ...given }
  const written = { source: 'entered', recordedBy: '测试员', now, today: testToday } as const
  return recorded(database.db, actingAs(), async (tx) => {
    const { id, entry } = await writeInstitution(tx, { particulars, facts, trueSince }, written)
    return { result: id, entries: [entry] }
  })
}

/** One of the cast. */
export const makeCast = (database: Database, name: CastName): Promise<string> =>
  makeInstitution(database, { ...cast[name].particulars, facts: cast[name].facts })
