import { spawn } from 'node:child_process'
import { startTemporaryServer } from './temporary-server.ts'

// node --import tsx api/src/testing/with-server.ts <command…>: runs the command with TEST_DATABASE_URL set to servers of its own,
// one a worker: a seal waits for every transaction of its server, and tests must not wait for each other's.
const servers = [await startTemporaryServer(), await startTemporaryServer()].filter((server) => server !== undefined)
if (servers.length === 0) {
  process.stderr.write('PostgreSQL is not installed here: the API tests ran on the embedded database only.\n')
  process.exit(0)
}
const [program = '', ...args] = process.argv.slice(2)
const run = spawn(program, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: servers.map(({ url }) => url).join(' ') } })
const code = await new Promise<number>((resolve) => {
  run.once('exit', (status) => resolve(status ?? 1))
  run.once('error', () => resolve(1))
})
await Promise.all(servers.map((server) => server.stop()))
process.exit(code)
