import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Db } from '@silverguard/db/client'
import { type Text, text } from '@silverguard/shared/text'
import type { Import } from '@silverguard/shared/workbooks/contract'
import type { Actor } from '../accounts/actor.ts'
import { reading } from '../recorded.ts'
import { problemsOf } from '../workbooks/importing/queries.ts'
import { returnedFile } from '../workbooks/importing/returned-file.ts'
import { recordedExport } from '../workbooks/recorded-export.ts'
import { type CommandIo, say } from './command.ts'

const mostShown = 20

/** Tells on stderr what could not be read, cell by cell, as far as a screen goes. */
export const sayProblems = async (db: Db, actor: Actor, tried: Import, io: CommandIo): Promise<void> => {
  const problems = await reading(db, actor, (tx) => problemsOf(tx, tried.id))
  for (const { row, column, heading, value, message } of problems.slice(0, mostShown)) {
    const place = column === null ? `${row}` : `${column}${row}${heading ? ` ${heading}` : ''}`
    const quoted = value === '' ? '' : `“${value.slice(0, 40)}” `
    say(io, text(`  ${place}:${quoted}${message.zh}`, `  ${place}: ${quoted}${message.en}`))
  }
  const more = problems.length - mostShown
  if (more > 0) say(io, text(`  另有 ${more} 处;加 --returned 退回.xlsx 可得全部原因`, `  and ${more} more; add --returned returned.xlsx for all of them`))
}

/**
 * Writes the user's own file with the reasons beside its rows, where that was asked for. `now` is when the trail says so; absent
 * for a database that is thrown away, whose chain no paper should name.
 */
export const writeReturned = async (db: Db, actor: Actor, tried: Import, path: string | undefined, io: CommandIo, now?: Date): Promise<void> => {
  if (path === undefined) return
  const make = (foot?: Text) => returnedFile(db, actor, tried.id, foot)
  const { content } = now ? await recordedExport({ db, actor, now }, { what: 'returned_file', filters: null, masked: null }, make) : await make()
  if (!(content instanceof Uint8Array)) throw new TypeError('the returned workbook comes in one piece')
  await writeFile(resolve(io.cwd, path), content)
}
