import type { Database } from '@silverguard/db/client'
import { openDatabase } from '@silverguard/db/open'
import { startTemporaryServer } from '../src/testing/temporary-server.ts'
import type { Print } from './figures.ts'

/** The two kinds of database. Embedded is in memory, so that the disk of the machine is not what is measured. */
export type Place = 'embedded' | 'PostgreSQL'

const closing = (database: Database, work: (database: Database) => Promise<void>) => work(database).finally(() => database.close())

/** Works on an empty, migrated database; says so where there is none of the kind. */
export const withDatabase = async (place: Place, print: Print, work: (database: Database) => Promise<void>): Promise<void> => {
  if (place === 'embedded') return closing(await openDatabase('memory'), work)
  const server = await startTemporaryServer()
  if (!server) return print('PostgreSQL: not measured, its programs are not installed here')
  try {
    await closing(await openDatabase({ databaseUrl: server.url }), work)
  } finally {
    await server.stop()
  }
}
