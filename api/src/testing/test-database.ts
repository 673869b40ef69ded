import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@silverguard/db/client'
import { migrationsFolder } from '@silverguard/db/migrate'
import { openEmbedded } from '@silverguard/db/open'
import { openThrowaway } from '@silverguard/db/throwaway'
import { sql } from 'drizzle-orm'

const tables =
  'notices, escalations, paper_templates, papers, people_entries, refund_payments, refund_lines, refund_ledgers, action_events, actions, handling_facts, plans, watches, determinations, meetings, rule_publications, rule_drafts, audit_seals, audit_entries, sign_in_brakes, known_devices, sessions, account_credentials, accounts, handovers, import_origins, import_rows, import_files, imports, import_shapes, fact_statements, evidence_files, outside_checks, screenings, institutions, campaigns, installation, rule_sets, divisions'

/** Everything out, migrations stay. */
export const emptyDatabase = async (database: Database): Promise<void> => {
  await database.db.execute(sql.raw(`truncate ${tables}`))
}

const snapshotFile = () => {
  const hash = createHash('sha256')
  for (const name of readdirSync(migrationsFolder).sort()) if (name.endsWith('.sql')) hash.update(readFileSync(join(migrationsFolder, name)))
  return join(tmpdir(), `silverguard-migrated-${hash.digest('hex').slice(0, 16)}.tar`)
}

/** A migrated snapshot is made once a machine and state of the migrations; every worker starts from it. */
const openFromSnapshot = async (): Promise<Database> => {
  const file = snapshotFile()
  if (existsSync(file)) return openEmbedded({ loadDataDir: new Blob([readFileSync(file)]) })
  const first = await openEmbedded()
  const own = `${file}.${process.pid}`
  writeFileSync(own, Buffer.from(await (await first.dump()).arrayBuffer()))
  renameSync(own, file)
  return first
}

/** One worker's own name on a server that others use too. */
const ownName = () => `silverguard_test_${process.pid}_${process.env.VITEST_POOL_ID ?? '0'}_${Date.now().toString(36)}`

/** The server of this worker among those that TEST_DATABASE_URL names, blanks between. */
const ownServer = (): string | undefined => {
  const urls = process.env.TEST_DATABASE_URL?.trim().split(/\s+/) ?? []
  return urls[Number(process.env.VITEST_POOL_ID ?? 0) % Math.max(1, urls.length)] || undefined
}

/** A migrated, empty database: embedded, or on the server that TEST_DATABASE_URL names. Close it when done. */
export const openTestDatabase = (): Promise<Database> => {
  const serverUrl = ownServer()
  return serverUrl ? openThrowaway(serverUrl, ownName()) : openFromSnapshot()
}
