import { FolderInUse } from '@silverguard/db/folder-lock'
import { UnfitDatabase } from '@silverguard/db/migrate'
import { errorLines } from './described-error.ts'
import { CannotEstablish } from './installation/establish.ts'
import { readSettings, SettingsError } from './settings.ts'
import { PortInUse, start } from './start.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)
const foreseen = [SettingsError, FolderInUse, UnfitDatabase, CannotEstablish, PortInUse]

/** Node itself would print every field of an error, parameters of statements too. */
const giveUp = (error: unknown) => {
  say(foreseen.some((kind) => error instanceof kind) && error instanceof Error ? error.message : errorLines(error))
  process.exit(1)
}
process.on('uncaughtException', giveUp)
process.on('unhandledRejection', giveUp)

try {
  const { address, stop } = await start(readSettings(), say)
  say(`银龄盾 Silverguard: ${address}`)
  let stopping = false
  const leave = () => {
    if (stopping) return
    stopping = true
    stop().then(() => process.exit(0), giveUp)
  }
  process.on('SIGINT', leave)
  process.on('SIGTERM', leave)
} catch (error) {
  giveUp(error)
}
