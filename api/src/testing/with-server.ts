import { spawn } from 'node:child_process'
import { startTemporaryServer } from './temporary-server.ts'

// node --import tsx api/src/testing/with-server.ts <command…>: runs the command with TEST_DATABASE_URL set to a server of its own.
const server = await startTemporaryServer()
if (!server) {
  process.stderr.write('PostgreSQL is not installed here: the API tests ran on the embedded database only.\n')
  process.exit(0)
}
const [program = '', ...args] = process.argv.slice(2)
const run = spawn(program, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: server.url } })
const code = await new Promise<number>((resolve) => {
  run.once('exit', (status) => resolve(status ?? 1))
  run.once('error', () => resolve(1))
})
await server.stop()
process.exit(code)
