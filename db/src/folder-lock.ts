import { createHash } from 'node:crypto'
import { unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Another process has the data folder open. */
export class FolderInUse extends Error {
  readonly folder: string
  constructor(folder: string) {
    super(
      `数据文件夹正被另一个银龄盾进程使用:${folder}\n请在网页上操作,或先停止服务器再运行;使用 PostgreSQL 服务器(DATABASE_URL)时两者可同时进行。\n` +
        `The data folder is in use by another silverguard process: ${folder}\nDo it on the page, or stop the server first; on a PostgreSQL server (DATABASE_URL) both can go on at once.`,
    )
    this.folder = folder
  }
}

const addressOf = (folder: string): string => {
  const key = `silverguard-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${key}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${key}`
  return join(tmpdir(), key)
}

const listenAt = (address: string) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', reject)
    server.listen(address, () => resolve(server))
  })

const answersAt = (address: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/**
 * Holds a folder (its real path) for this process; the embedded database takes no lock of its own. A listening local
 * socket is freed by the system when its process dies; only where sockets are files can a dead one be left over.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const address = addressOf(folder)
  const listen = async () => {
    try {
      return await listenAt(address)
    } catch (error) {
      if (!isTaken(error)) throw error
      if (address.startsWith(tmpdir()) && !(await answersAt(address))) {
        await unlink(address)
        return listenAt(address)
      }
      throw new FolderInUse(folder)
    }
  }
  const server = await listen()
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}
