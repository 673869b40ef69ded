import type { Db, Tx } from '@silverguard/db/client'
import { installation } from '@silverguard/db/schema/installation'
import { Division } from '@silverguard/shared/divisions/contract'
import { eq } from 'drizzle-orm'
import { atTheDoor } from '../recorded.ts'

const name = 'district'

/** The district whose register this database is; undefined before it is laid. */
export const findHomeDistrict = async (tx: Tx): Promise<Division | undefined> => {
  const [row] = await tx.select().from(installation).where(eq(installation.name, name))
  return row && Division.parse(row.value)
}

export const readHomeDistrict = async (tx: Tx): Promise<Division> => {
  const district = await findHomeDistrict(tx)
  if (district === undefined) throw new Error('the installation is not established')
  return district
}

/** Once, when the database is laid; a register never becomes another district's. */
export const setHomeDistrict = async (tx: Tx, { code, name: districtName }: Division): Promise<void> => {
  await tx.insert(installation).values({ name, value: { code, name: districtName } })
}

export const renameHomeDistrict = async (tx: Tx, { code, name: districtName }: Division): Promise<void> => {
  await tx
    .update(installation)
    .set({ value: { code, name: districtName } })
    .where(eq(installation.name, name))
}

/** Finds the code of the area that this installation serves; asked of the database once, for it never changes. */
export const homeArea = (db: Db): (() => Promise<string>) => {
  let known: string | undefined
  return async () => {
    known ??= (await atTheDoor(db, findHomeDistrict))?.code
    return known ?? ''
  }
}
