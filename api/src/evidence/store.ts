import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The bytes of evidence, each file once, under its SHA-256. */
export type EvidenceStore = {
  /** Answers with the hash once the bytes are on disk for good. */
  keep(bytes: Uint8Array): Promise<string>
  /** Undefined where no file lies under the hash. */
  read(sha256: string): Promise<Buffer | undefined>
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Longer than a file takes to come in. */
const abandonedAfter = 3_600_000

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
const orAbsent = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })

const sync = async (path: string): Promise<void> => {
  const opened = await open(path, 'r')
  await opened.sync().finally(() => opened.close())
}

const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What a process that was killed left half written. */
const clearAbandoned = async (folder: string): Promise<void> => {
  for (const name of (await orAbsent(readdir(folder))) ?? []) {
    const path = join(folder, name)
    const found = await orAbsent(stat(path))
    if (found && Date.now() - found.mtimeMs > abandonedAfter) await rm(path, { force: true })
  }
}

const without = (): never => {
  throw new Error('this server was given no folder for evidence')
}

/** Opens the store in a folder, which need not be there yet; without one nothing can be kept or read. */
export const openEvidenceStore = async (folder: string | undefined): Promise<EvidenceStore> => {
  if (folder === undefined) return { keep: without, read: without }
  const incoming = join(folder, 'incoming')
  await clearAbandoned(incoming)
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async keep(bytes) {
      const sha256 = hashOf(bytes)
      const place = placeOf(sha256)
      if ((await orAbsent(stat(place)))?.size === bytes.length) return sha256
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      const temporary = join(incoming, randomUUID())
      try {
        await writeWhole(temporary, bytes)
        await rename(temporary, place)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
      // Windows opens no folders; there the file system looks after it.
      if (process.platform !== 'win32') await sync(dirname(place))
      return sha256
    },
    read: (sha256) => orAbsent(readFile(placeOf(sha256))),
  }
}
