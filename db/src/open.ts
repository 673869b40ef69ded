import { mkdir, realpath } from 'node:fs/promises'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { keepAuditClock } from './audit-clock.ts'
import type { Database } from './client.ts'
import { lockFolder } from './folder-lock.ts'
import { demandChineseTrigrams, migrationsFolder } from './migrate.ts'
import { openServer, type ServerPlace } from './open-server.ts'
import * as schema from './schema/tables.ts'

type Embedded = Database & { dump(): Promise<Blob> }

/** An embedded database, in memory unless options name a folder or a dump to start from; migrated. */
export const openEmbedded = async (options: PGliteOptions = {}): Promise<Embedded> => {
  const client = await PGlite.create({ ...options, extensions: { pg_trgm } })
  const db = drizzlePglite({ client, schema })
  await migratePglite(db, { migrationsFolder })
  await keepAuditClock(db)
  await demandChineseTrigrams(db)
  return { db, embedded: true, close: () => client.close(), dump: async () => client.dumpDataDir('none') }
}

const openFolder = async (folder: string): Promise<Database> => {
  await mkdir(folder, { recursive: true })
  const unlock = await lockFolder(await realpath(folder))
  try {
    const { db, embedded, close } = await openEmbedded({ dataDir: folder })
    return { db, embedded, close: () => close().finally(unlock) }
  } catch (error) {
    await unlock()
    throw error
  }
}

export type DatabasePlace = { dataFolder: string } | ServerPlace | 'memory'

/**
 * Opens and migrates. An embedded folder belongs to one process at a time (`FolderInUse`); it survives a killed process,
 * not a power cut: it never fsyncs.
 */
export const openDatabase = (place: DatabasePlace): Promise<Database> => {
  if (place === 'memory') return openEmbedded()
  return 'dataFolder' in place ? openFolder(place.dataFolder) : openServer(place)
}
