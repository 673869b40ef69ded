import { type Database, rowsOf } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'
import { sealer, sealTrail } from '../src/audit/seal-trail.ts'
import { verifyStretch } from '../src/audit/verify-chain.ts'
import { demoDistrict } from '../src/divisions/demo-district.ts'
import { establish } from '../src/installation/establish.ts'
import { reading } from '../src/recorded.ts'
import { type Print, peakMemory, perSecond, seconds } from './figures.ts'
import { type Place, withDatabase } from './places.ts'

const entries = 1_000_000
const entriesATransaction = 20_000
const area = demoDistrict.district.code

/** Edits as the product writes them, with three changes each; transaction after transaction. */
const fill = async ({ db }: Database) => {
  for (let first = 0; first < entries; first += entriesATransaction) {
    await db.execute(sql`insert into audit_entries (id, actor, origin, action, subject_kind, subject_id, division_code, sentence, changes)
      select gen_random_uuid(), '沈禾青', '192.0.2.17', 'institution.edited', 'institution', gen_random_uuid()::text, ${`${area}003`},
        jsonb_build_object('zh', '修改鹭鸣康养院第 ' || n || ' 次:床位数、入住人数、月应缴费用', 'en', 'Edited 鹭鸣康养院 the ' || n || 'th time: beds, residents, monthly fee'),
        jsonb_build_array(jsonb_build_object('key', 'bedCount', 'before', n % 90, 'after', n % 91, 'trueSince', '2026-11-01'),
          jsonb_build_object('key', 'residents', 'before', n % 70, 'after', n % 71), jsonb_build_object('key', 'monthlyFee', 'before', 3000.5, 'after', n % 9000))
      from generate_series(${first + 1}::int, ${Math.min(entries, first + entriesATransaction)}::int) n`)
  }
  await db.execute(sql`analyze audit_entries`)
}

const verify = async ({ db }: Database): Promise<number> => {
  let [after, checked]: [number, number] = [0, 0]
  let hash: string | undefined
  for (;;) {
    const stretch = await reading(db, sealer(area), (tx) => verifyStretch(tx, area, { after, hash }))
    if (stretch.brokenAt) throw new Error(stretch.brokenAt.sentence.en)
    checked += stretch.entries
    if (stretch.through >= stretch.seals || stretch.hash === null) return checked
    after = stretch.through
    hash = stretch.hash
  }
}

/** The same rows read from end to end with every column, which nothing that looks at them can beat. */
const scan = ({ db }: Database) =>
  reading(db, sealer(area), async (tx) => rowsOf(await tx.execute(sql`select count(*), sum(octet_length(audit_entries::text)) from audit_entries`)))

/** Seals and verifies a long trail, beside a bare scan of the same rows in the same run. */
export const auditChain = (place: Place) => (print: Print) =>
  withDatabase(place, print, async (database) => {
    await establish(database, { demo: true }, new Date())
    print(`${entries.toLocaleString('en-US')} entries laid in ${(await seconds(() => fill(database))).toFixed(0)} s; ${peakMemory()}`)
    await scan(database)
    const scanned = await seconds(() => scan(database))
    print(`scan of the same rows: ${perSecond(entries, scanned)}`)
    const sealed = await seconds(() => sealTrail(database.db, area))
    print(`sealed: ${perSecond(entries, sealed)}, ${(sealed / scanned).toFixed(1)} times the scan; ${peakMemory()}`)
    let checked = 0
    const verified = await seconds(async () => {
      checked = await verify(database)
    })
    print(
      `verified: ${checked.toLocaleString('en-US')} entries, ${perSecond(checked, verified)}, ${(verified / scanned).toFixed(1)} times the scan; ${peakMemory()}`,
    )
  })
