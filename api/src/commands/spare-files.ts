import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from '@silverguard/shared/text'
import { UsageError } from './command.ts'

/** What a path leads to, by whatever name; undefined where nothing is yet. */
const identityOf = async (path: string): Promise<string | undefined> => {
  try {
    const { dev, ino } = await stat(path, { bigint: true })
    return `${dev}/${ino}`
  } catch {
    return undefined // what cannot be looked at fails when it is opened, with its own reason
  }
}

/** Refuses to write over the register that is read, and two results into one file. */
export const spareFiles = async (cwd: string, read: string, written: readonly (string | undefined)[]): Promise<void> => {
  const taken = new Set<string>()
  for (const name of [read, ...written]) {
    if (name === undefined) continue
    const path = resolve(cwd, name)
    const identity = await identityOf(path)
    if (taken.has(path) || (identity !== undefined && taken.has(identity)))
      throw new UsageError(text(`不能写到 ${name}:会覆盖原名册或另一个结果`, `Will not write to ${name}: it is the register itself or another result`))
    taken.add(path)
    if (identity !== undefined) taken.add(identity)
  }
}
