import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from './client.ts'
import { UnfitDatabase } from './migrate.ts'

/** How far the transactions in the trail are ahead of this server's own, or 0: they are where a dump came from another one. */
const lead = (db: Db): Promise<number> =>
  db.transaction(async (tx) => {
    // The owner is held back by row-level security too; as the application, with every division in scope, all entries are seen.
    await tx.execute(
      sql`select set_config('role', 'silverguard_app', true), set_config('silverguard.scope_from', '0', true), set_config('silverguard.scope_below', ':', true)`,
    )
    const [row] = rowsOf<{ lead: string }>(
      await tx.execute(sql`select greatest(0, greatest(
          (select transaction + 1 from audit_entries order by transaction desc limit 1), (select below_transaction from audit_seals order by number desc limit 1))
        - pg_snapshot_xmax(pg_current_snapshot())::text::bigint - (select "offset" from audit_clock))::text as lead`),
    )
    return Number(row?.lead ?? 0)
  })

/** By the owner of the tables: makes the numbers of the trail's transactions go on where they stood before a dump was restored. */
export const keepAuditClock = async (db: Db): Promise<void> => {
  const ahead = await lead(db)
  if (ahead === 0) return
  await db.transaction(async (tx) => {
    // Forced row security would hide the row from an owner who is no superuser.
    await tx.execute(sql`alter table audit_clock no force row level security`)
    await tx.execute(sql`update audit_clock set "offset" = "offset" + ${ahead}::bigint`)
    await tx.execute(sql`alter table audit_clock force row level security`)
  })
}

/** Where nobody may set the clock, it must stand right: entries written under it would lie before the last seal. */
export const demandAuditClock = async (db: Db): Promise<void> => {
  if ((await lead(db)) === 0) return
  throw new UnfitDatabase(
    '数据库由备份恢复而来,审计链的时序要由表的所有者接续:请把 MIGRATION_DATABASE_URL 设为所有者的地址,再启动一次 · ' +
      'the database was restored from a dump and its trail has to be carried on by the owner of the tables: set MIGRATION_DATABASE_URL to the owner’s address and start once',
  )
}
