import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Written to disk already, and found by nobody until it is published. */
export type Prepared = {
  /** Gives the bytes their place; they are on disk for good then. */
  publish(): Promise<void>
  /** Takes away what was not published. */
  discard(): Promise<void>
}

/** The bytes of evidence, each file once, under its SHA-256, and beside it what is handed out of it. */
export type EvidenceStore = {
  /** `outgoing` is null where the file is handed out as it came. */
  prepare(bytes: Uint8Array, outgoing: Uint8Array | null): Promise<Prepared>
  /** The file as it came. Undefined where it is not there whole. */
  read(sha256: string): Promise<Buffer | undefined>
  /** What is handed out; `hold` is told the size before it is read. Undefined where that or the file itself is not there whole. */
  readOutgoing(file: { sha256: string; bytes: number }, hold: (bytes: number) => void): Promise<Buffer | undefined>
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Longer than a file takes to come in. */
const abandonedAfter = 3_600_000
const hashBytes = 32

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

const writeWhole = async (path: string, pieces: readonly Uint8Array[]): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    for (const piece of pieces) await file.writeFile(piece)
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
  if (folder === undefined) return { prepare: async () => without(), read: async () => without(), readOutgoing: async () => without() }
  const incoming = join(folder, 'incoming')
  await clearAbandoned(incoming)
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  // Before the bytes their own hash; that of the file itself, and no bytes, where the two are the same. Without it nothing goes out.
  const outgoingOf = (sha256: string) => `${placeOf(sha256)}.out`

  const read = async (sha256: string) => {
    const found = await orAbsent(readFile(placeOf(sha256)))
    return found && hashOf(found) === sha256 ? found : undefined
  }
  const readOutgoing: EvidenceStore['readOutgoing'] = async ({ sha256, bytes }, hold) => {
    const original = await orAbsent(stat(placeOf(sha256)))
    const outgoing = await orAbsent(stat(outgoingOf(sha256)))
    if (original?.size !== bytes || outgoing === undefined) return undefined
    hold(Math.max(original.size, outgoing.size))
    const found = await orAbsent(readFile(outgoingOf(sha256)))
    const [stated, content] = [found?.subarray(0, hashBytes).toString('hex'), found?.subarray(hashBytes)]
    if (stated === sha256) return read(sha256)
    return content && hashOf(content) === stated ? content : undefined
  }
  const isWhole = async (sha256: string, outgoing: Uint8Array | null): Promise<boolean> => {
    const original = await read(sha256)
    const found = original && (await readOutgoing({ sha256, bytes: original.length }, () => undefined))
    return found !== undefined && hashOf(found) === (outgoing ? hashOf(outgoing) : sha256)
  }

  const prepare: EvidenceStore['prepare'] = async (bytes, outgoing) => {
    const sha256 = hashOf(bytes)
    if (await isWhole(sha256, outgoing)) return { publish: async () => undefined, discard: async () => undefined }
    const [original, other] = [join(incoming, randomUUID()), join(incoming, randomUUID())]
    const discard = async () => {
      await rm(original, { force: true })
      await rm(other, { force: true })
    }
    const hash = Buffer.from(outgoing ? hashOf(outgoing) : sha256, 'hex')
    try {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      await writeWhole(original, [bytes])
      await writeWhole(other, [hash, outgoing ?? new Uint8Array()])
    } catch (error) {
      await discard()
      throw error
    }
    const publish = async () => {
      const place = placeOf(sha256)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      await rename(other, outgoingOf(sha256))
      await rename(original, place)
      // Windows opens no folders; there the file system looks after it.
      if (process.platform !== 'win32') await sync(dirname(place))
    }
    return { publish, discard }
  }
  return { prepare, read, readOutgoing }
}
