import type { Tx } from '@silverguard/db/client'
import { installation } from '@silverguard/db/schema/installation'
import { Division } from '@silverguard/shared/divisions/contract'
import { eq } from 'drizzle-orm'

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
