import { FolderInUse } from '@silverguard/db/folder-lock'
import { UnfitDatabase } from '@silverguard/db/migrate'
import { CannotEstablish } from './installation/establish.ts'
import { readSettings, SettingsError } from './settings.ts'
import { PortInUse, start } from './start.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)
const foreseen = [SettingsError, FolderInUse, UnfitDatabase, CannotEstablish, PortInUse]

try {
  const { address, stop } = await start(readSettings(), say)
  say(`银龄盾 Silverguard: ${address}`)
  let stopping = false
  const leave = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        say(String(error))
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', leave)
  process.on('SIGTERM', leave)
} catch (error) {
  say(foreseen.some((kind) => error instanceof kind) && error instanceof Error ? error.message : String(error instanceof Error ? error.stack : error))
  process.exit(1)
}
