import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demandAuditClock, keepAuditClock } from '@silverguard/db/audit-clock'
import { rowsOf } from '@silverguard/db/client'
import { openDatabase } from '@silverguard/db/open'
import { auditEntries } from '@silverguard/db/schema/audit'
import { desc, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { demoDistrict } from '../divisions/demo-district.ts'
import { establish } from '../installation/establish.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testDatabase } from '../testing/test-api.ts'
import { verifyWhole } from '../testing/verify-whole.ts'
import { sealTrail } from './seal-trail.ts'

const area = demoDistrict.district.code

/** A folder whose trail was written by a server that had counted further, as after restoring a dump. */
const opened = async <T>(folder: string, work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> => {
  const database = await openDatabase({ dataFolder: folder })
  return work(database).finally(() => database.close())
}

it('after a dump was restored where transactions are counted anew, the trail goes on and its chain holds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'silverguard-clock-'))
  try {
    const sealed = await opened(folder, async (database) => {
      await establish(database, { demo: true }, new Date())
      // What stood in the trail of the other server, which had come to transaction 9,000,000.
      await database.db.execute(sql`update audit_entries set transaction = 9000000`)
      await database.db.execute(sql`update audit_clock set "offset" = 9000000`)
      const head = await sealTrail(database.db, area)
      await database.db.execute(sql`update audit_clock set "offset" = 0`)
      return head
    })
    await opened(folder, async (database) => {
      await makeInstitution(database, { name: '云汀晚晴公寓' })
      const [last] = await database.db.select().from(auditEntries).orderBy(desc(auditEntries.sequence)).limit(1)
      expect(last?.transaction).toBeGreaterThan(9_000_000)
      expect(await sealTrail(database.db, area)).toMatchObject({ seal: 2, entries: 2 })
      expect(await verifyWhole(database.db, area)).toMatchObject({ brokenAt: null, entries: 2 })
      expect(sealed).toMatchObject({ seal: 1, entries: 1 })
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

const held = testDatabase()
it('goes on as well where the entries alone are ahead, and stays as it is where nothing is', async () => {
  const { db } = held.database
  const offset = async () => rowsOf<{ offset: number }>(await db.execute(sql`select "offset"::int as "offset" from audit_clock`))[0]?.offset
  await establish(held.database, { demo: true }, new Date())
  await keepAuditClock(db)
  expect(await offset()).toBe(0)
  await demandAuditClock(db)
  await db.execute(sql`update audit_entries set transaction = 5000000`)
  await expect(demandAuditClock(db)).rejects.toThrow('MIGRATION_DATABASE_URL')
  await keepAuditClock(db)
  await demandAuditClock(db)
  await makeInstitution(held.database, { name: '云汀晚晴公寓' })
  const written = await db.select({ transaction: auditEntries.transaction }).from(auditEntries).orderBy(auditEntries.sequence)
  expect(written[1]?.transaction).toBeGreaterThan(5_000_000)
})
