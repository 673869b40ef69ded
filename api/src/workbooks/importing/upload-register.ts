import type { Db } from '@silverguard/db/client'
import { importFiles, importShapes, imports } from '@silverguard/db/schema/workbooks'
import { text } from '@silverguard/shared/text'
import type { Import, ImportLook, ImportMapping } from '@silverguard/shared/workbooks/contract'
import { and, eq } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { newIdentifier } from '../../identifier.ts'
import { Refused } from '../../problems.ts'
import { reading, recorded } from '../../recorded.ts'
import { filesInTurn } from '../reading/files-in-turn.ts'
import { UnreadableFile } from '../reading/unreadable-file.ts'
import { findImport, shownImport } from './find-import.ts'
import { importEntry } from './import-entry.ts'
import { type Chosen, lookAtFile } from './look-at-file.ts'

const rememberedMapping =
  (db: Db, actor: Actor) =>
  (shape: string): Promise<ImportMapping | undefined> =>
    reading(
      db,
      actor,
      async (tx) =>
        (
          await tx
            .select({ mapping: importShapes.mapping })
            .from(importShapes)
            .where(and(eq(importShapes.divisionCode, actor.scope), eq(importShapes.shape, shape)))
        )[0]?.mapping,
    )

/** A look at a file with what is remembered of its shape; a file that cannot be read is refused with its reason. */
export const lookWithMemory = async (db: Db, actor: Actor, bytes: Uint8Array, fileName: string, chosen: Chosen): Promise<ImportLook> => {
  try {
    return await filesInTurn(() => lookAtFile(bytes, fileName, chosen, rememberedMapping(db, actor)))
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refused(`file_${error.code}`, error.text)
    throw error
  }
}

/** Keeps a file for import and looks at it; nothing of the register changes. */
export const uploadRegister = async (db: Db, actor: Actor, now: Date, bytes: Uint8Array, fileName: string, chosen: Chosen = {}): Promise<Import> => {
  const look = await lookWithMemory(db, actor, bytes, fileName, chosen)
  return recorded(db, actor, async (tx) => {
    const place = { id: newIdentifier(), divisionCode: actor.scope }
    const instant = now.toISOString()
    await tx.insert(imports).values({ ...place, state: 'looked', look, progressTotal: look.rows, progressAt: instant, actor: actor.name, createdAt: instant })
    await tx.insert(importFiles).values({ importId: place.id, divisionCode: actor.scope, content: bytes })
    const sentence = text(`收到名册 ${fileName}(${look.rows} 行)`, `Received the register ${fileName} (${look.rows} rows)`)
    return {
      result: shownImport(await findImport(tx, place.id), now),
      entries: [importEntry(place, 'import.uploaded', sentence, [{ key: 'sha256', before: null, after: look.sha256 }])],
    }
  })
}
