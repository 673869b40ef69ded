import type { Db } from '@silverguard/db/client'
import { imports } from '@silverguard/db/schema/workbooks'
import { text } from '@silverguard/shared/text'
import type { Import } from '@silverguard/shared/workbooks/contract'
import { eq } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, Invalid } from '../../problems.ts'
import { reading, recorded } from '../../recorded.ts'
import { findFile, findImport, holdImport, type ImportRecord, isBusy, shownImport } from './find-import.ts'
import { importEntry } from './import-entry.ts'
import type { Chosen } from './look-at-file.ts'
import { lookWithMemory } from './upload-register.ts'

/** An import that nobody works on and that has not been written. */
export const demandOpen = (found: ImportRecord, now: Date): void => {
  if (isBusy(found, now)) throw new Conflict('import_running', text('正在处理,请稍候', 'It is being worked on; wait a moment'))
  if (found.state === 'imported' || found.state === 'undone')
    throw new Conflict('import_finished', text('这份名册已经导入过;要再导入请重新上传', 'It has been imported; hand the file in again to import it again'))
}

/** Looks at another sheet or heading line of the same file; an earlier trial no longer counts. */
export const lookAgain = async (db: Db, actor: Actor, now: Date, id: string, chosen: Chosen & { sheet: number }): Promise<Import> => {
  const { found, bytes } = await reading(db, actor, async (tx) => ({ found: await findImport(tx, id), bytes: await findFile(tx, id) }))
  demandOpen(found, now)
  if (chosen.sheet >= found.look.sheets.length) throw new Invalid([{ path: 'sheet', message: '没有这个工作表' }])
  const look = await lookWithMemory(db, actor, bytes, found.look.fileName, chosen)
  return recorded(db, actor, async (tx) => {
    const present = await holdImport(tx, actor, id)
    demandOpen(present, now)
    await tx
      .update(imports)
      .set({ state: 'looked', version: present.version + 1, look, mapping: null, counts: null, failure: null, progressDone: 0, progressTotal: look.rows })
      .where(eq(imports.id, id))
    const sentence = text(`重新查看名册 ${look.fileName} 的第 ${look.sheet + 1} 个工作表`, `Looked at sheet ${look.sheet + 1} of ${look.fileName}`)
    return { result: shownImport(await findImport(tx, id), now), entries: [importEntry(present, 'import.looked', sentence)] }
  })
}
