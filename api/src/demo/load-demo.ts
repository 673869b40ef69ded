import type { Database, Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import { dayOf } from '@silverguard/shared/days'
import type { Division } from '@silverguard/shared/divisions/contract'
import { eq } from 'drizzle-orm'
import { systemActor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { writeInstitution } from '../institutions/write-institution.ts'
import { reading, recorded } from '../recorded.ts'
import { generateDistrict, type Invented } from './generate-district.ts'

/** Places that share a telephone with an earlier one are marked as an import would mark them. */
const twins = (invented: readonly Invented[]): { place: number; of: number }[] => {
  const firstWith = new Map<string, number>()
  return invented.flatMap(({ particulars }, place) => {
    const telephone = particulars.telephones?.[0]
    if (telephone === undefined) return []
    const of = firstWith.get(telephone)
    if (of === undefined) firstWith.set(telephone, place)
    return of === undefined ? [] : [{ place, of }]
  })
}

const isEmpty = async (tx: Tx) => (await tx.$count(institutions)) === 0

/**
 * Fills an empty register with the demo district's institutions, through the function that every new institution goes
 * through, all or nothing; says how many. A register that holds anything is left as it is.
 */
export const loadDemo = async (database: Database, district: Division, townships: readonly Division[], now: Date): Promise<number> => {
  const actor = systemActor(district.code, 'demo')
  if (!(await reading(database.db, actor, isEmpty))) return 0
  const today = dayOf(now)
  const invented = generateDistrict(district, townships, today)
  return await recorded(database.db, actor, async (tx) => {
    const entries: Entry[] = []
    const ids: string[] = []
    for (const place of invented) {
      const { id, entry } = await writeInstitution(tx, place, { source: 'demo', recordedBy: actor.name, now, today })
      ids.push(id)
      entries.push(entry)
    }
    for (const { place, of } of twins(invented)) {
      const [id, other] = [ids[place], ids[of]]
      if (id && other)
        await tx
          .update(institutions)
          .set({ possibleDuplicateOf: [other] })
          .where(eq(institutions.id, id))
    }
    return { result: ids.length, entries }
  })
}
