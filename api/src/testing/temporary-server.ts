import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type TemporaryServer = { url: string; stop(): Promise<void> }

const debianHome = '/usr/lib/postgresql'
const programFolders = () => [
  ...(existsSync(debianHome) ? readdirSync(debianHome).map((version) => join(debianHome, version, 'bin')) : []).reverse(),
  ...(process.env.PATH ?? '').split(':'),
]

const freePort = async () =>
  await new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })

const commandOutput = (program: string, ...args: string[]) => Number(execFileSync(program, args, { encoding: 'utf8' }).trim())

/** PostgreSQL refuses to run as root; then its programs run as the user that Debian made for them, or as nobody. */
const account = () => {
  if (process.getuid?.() !== 0) return {}
  for (const user of ['postgres', 'nobody'])
    try {
      return { uid: commandOutput('id', '-u', user), gid: commandOutput('id', '-g', user) }
    } catch {}
  throw new Error('running as root, and there is neither a user postgres nor nobody to start PostgreSQL as')
}

const findPrograms = () => programFolders().find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
export const hasServerPrograms = (): boolean => findPrograms() !== undefined

/** A PostgreSQL server of our own on loopback in a folder that goes with it; undefined where its programs are not installed. With a password it asks everyone for theirs. */
export const startTemporaryServer = async (password?: string): Promise<TemporaryServer | undefined> => {
  const programs = findPrograms()
  if (!programs) return undefined
  const owner = account()
  const folder = await mkdtemp(join(tmpdir(), 'silverguard-server-'))
  await chmod(folder, 0o777)
  const data = join(folder, 'data')
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  const passwordFile = join(folder, 'password')
  if (password !== undefined) await writeFile(passwordFile, password)
  const authentication = password === undefined ? ['-A', 'trust'] : ['-A', 'scram-sha-256', '--pwfile', passwordFile]
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'silverguard_owner', ...authentication, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], {
    ...owner,
    env,
    cwd: folder,
    stdio: 'ignore',
  })
  const port = await freePort()
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off', '-c', 'autovacuum=off', '-c', 'max_connections=60'],
    {
      ...owner,
      env,
      cwd: folder,
      stdio: 'ignore',
    },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGINT')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      execFileSync(join(programs, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)])
      return { url: `postgres://silverguard_owner${password === undefined ? '' : `:${password}`}@127.0.0.1:${port}/postgres`, stop }
    } catch {
      await wait(100)
    }
  }
  await stop()
  throw new Error('the temporary PostgreSQL server did not come up')
}
