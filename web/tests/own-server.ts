import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type OwnServer = { readonly port: number; kill(): Promise<void>; restart(): Promise<void> }

const root = fileURLToPath(new URL('../..', import.meta.url))

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/api/front`).then(
    ({ ok }) => ok,
    () => false,
  )

/** A server of the test's own over a data folder of its own, that can be killed without warning and started again. */
export const ownServer = async (port: number, dataFolder: string): Promise<OwnServer> => {
  let running: ChildProcess | undefined
  const begin = async () => {
    const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_FOLDER: dataFolder, DEMO: 'yes', DATABASE_URL: '', LOG_LEVEL: 'error' }
    const started = spawn(process.execPath, ['--import', 'tsx', 'api/src/main.ts'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
    running = started
    for (let waited = 0; !(await answers(port)); waited += 250) {
      if (started.exitCode !== null || waited > 240_000) throw new Error('The server of the test did not start')
      await pause(250)
    }
  }
  const kill = async () => {
    const ended = running
    running = undefined
    if (ended === undefined || ended.exitCode !== null) return
    const gone = once(ended, 'exit')
    ended.kill('SIGKILL')
    await gone
  }
  await begin()
  return { port, kill, restart: async () => kill().then(begin) }
}
