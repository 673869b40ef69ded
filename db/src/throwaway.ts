import type { Database } from './client.ts'
import { openDatabase } from './open.ts'
import { openPool } from './pool.ts'

/** A database of its own on a server, made as the product tells people to make one, and dropped when closed. For tests. */
export const openThrowaway = async (serverUrl: string, name: string): Promise<Database> => {
  const server = openPool(serverUrl, 1)
  await server.query(`create database ${name} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const database = await openDatabase({ databaseUrl: url.href })
  const drop = async () => {
    await database.close()
    await server.query(`drop database ${name} with (force)`)
    await server.end()
  }
  return { ...database, close: drop }
}
