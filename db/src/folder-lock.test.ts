import { spawn } from 'node:child_process'
import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FolderInUse, lockFolder } from './folder-lock.ts'

const lockModule = fileURLToPath(new URL('./folder-lock.ts', import.meta.url))

describe('the lock of an embedded data folder', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'silverguard-lock-')))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('is held by one, and free again when given back', async () => {
    const unlock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse)
    await unlock()
    await (await lockFolder(folder))()
  })

  it('is the same by whatever path the folder is reached', async () => {
    const other = `${folder}-link`
    await symlink(folder, other)
    const unlock = await lockFolder(await realpath(other))
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse)
    await unlock()
    await rm(other)
  })

  it('dies with its process, also a killed one', async () => {
    const script = `import { lockFolder } from ${JSON.stringify(lockModule)}; lockFolder(${JSON.stringify(folder)}).then(() => { console.log('held'); setInterval(() => {}, 1000) })`
    const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse)
    const gone = new Promise((resolve) => holder.once('exit', resolve))
    holder.kill('SIGKILL')
    await gone
    await (await lockFolder(folder))()
  }, 60_000)
})
