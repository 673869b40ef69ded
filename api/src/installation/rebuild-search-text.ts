import type { Db, Tx } from '@silverguard/db/client'
import { institutions } from '@silverguard/db/schema/institutions'
import type { Division } from '@silverguard/shared/divisions/contract'
import { text } from '@silverguard/shared/text'
import { asc, gt, sql } from 'drizzle-orm'
import { systemActor } from '../accounts/actor.ts'
import { holdAlone } from '../advisory-locks.ts'
import { searchColumns } from '../institutions/derive-institution.ts'
import { particularsOf } from '../institutions/particulars-row.ts'
import { reading, recorded } from '../recorded.ts'
import { readSetting, writeSetting } from './settings-rows.ts'

/** 2: without telephones, and with the numbers in other texts masked. */
export const searchTextVersion = 2
const rowsAPage = 1_000

const rebuildPage = async (tx: Tx, after: string): Promise<{ last: string | undefined; written: number }> => {
  const rows = await tx.select().from(institutions).where(gt(institutions.id, after)).orderBy(asc(institutions.id)).limit(rowsAPage)
  const moved = rows
    .map((row) => ({ row, derived: searchColumns(particularsOf(row)) }))
    .filter(({ row, derived }) => row.searchText !== derived.searchText || row.nameMatch !== derived.nameMatch)
    .map(({ row, derived }) => ({ id: row.id, ...derived }))
  await tx.execute(sql`update institutions set search_text = moved."searchText", name_match = moved."nameMatch"
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved (id uuid, "searchText" text, "nameMatch" text) where institutions.id = moved.id`)
  return { last: rows.at(-1)?.id, written: moved.length }
}

const rebuildAll = async (tx: Tx): Promise<number> => {
  let written = 0
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof rebuildPage>> = await rebuildPage(tx, after)
    written += page.written
    after = page.last
  }
  return written
}

const versionOf = (tx: Tx) => readSetting(tx, 'searchText')

/** A register laid by an earlier version could be searched by parts of telephones: what it is searched by is derived anew, once. */
export const rebuildSearchText = async (db: Db, { code, name }: Division, say: (line: string) => void): Promise<void> => {
  const actor = systemActor(code, 'start')
  if ((await reading(db, actor, versionOf)) === searchTextVersion) return
  say('正在重建检索内容…… · Rebuilding what the register is searched by…')
  await recorded(db, actor, async (tx) => {
    await holdAlone(tx, 'ground')
    const written = (await versionOf(tx)) === searchTextVersion ? 0 : await rebuildAll(tx)
    await writeSetting(tx, 'searchText', searchTextVersion)
    const sentence = text(
      `重建${name}台账的检索内容,${written} 条:不再含电话`,
      `Rebuilt what the register of ${name} is searched by, ${written} records: telephones no longer`,
    )
    return {
      result: undefined,
      entries: [{ action: 'search_text.rebuilt', subjectKind: 'installation', subjectId: code, divisionCode: code, sentence, changes: [] }],
    }
  })
}
