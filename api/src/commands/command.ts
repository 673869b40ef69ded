import type { Readable, Writable } from 'node:stream'
import type { Language, Text } from '@silverguard/shared/text'

/** Streams and place of one run. Results go to `stdout`, messages for people to `stderr`; paths are relative to `cwd`. */
export type CommandIo = {
  stdin: Readable
  stdout: Writable
  stderr: Writable
  /** Where the user stands, which is not where pnpm runs the program. */
  cwd: string
  language: Language
}

/** One command of the program: `run` answers with its exit status, see `exitStatus`. */
export type Command = {
  name: string
  summary: Text
  /** Printed by `--help` and after a usage error. */
  usage: Text
  run: (args: readonly string[], io: CommandIo) => Promise<number>
}

export const exitStatus = { ok: 0, inputHadErrors: 1, couldNotRun: 2 } as const

/** Refused before any work: printed with the command's usage, exit status 2. */
export class UsageError extends Error {
  readonly words: Text
  constructor(words: Text) {
    super(words.en)
    this.name = 'UsageError'
    this.words = words
  }
}

export const say = (io: CommandIo, words: Text) => io.stderr.write(`${words[io.language]}\n`)
