import { commands } from './commands/all.ts'
import { exitStatus } from './commands/command.ts'
import { runCommandLine } from './commands/run-command-line.ts'
import { errorLines } from './described-error.ts'

// pnpm runs a script at the root of the workspace and leaves where the user stands in INIT_CWD (also with -C or -w).
// A program started by hand inside another script inherits that variable, so it counts for our own script only.
const { npm_lifecycle_event: script, INIT_CWD: stoodAt } = process.env
const cwd = script === 'silverguard' && stoodAt ? stoodAt : process.cwd()

// A reader that closes the pipe early (`| head`) ends the program quietly; there is nobody left to tell.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

/** Node itself would print every field of an error, parameters of statements too. */
const giveUp = (error: unknown) => {
  process.stderr.write(`${errorLines(error)}\n`)
  process.exit(exitStatus.couldNotRun)
}
process.on('uncaughtException', giveUp)
process.on('unhandledRejection', giveUp)

const { stdin, stdout, stderr } = process
process.exitCode = await runCommandLine(process.argv.slice(2), { stdin, stdout, stderr, cwd }, process.env, commands)
