import type { Tx } from '@silverguard/db/client'
import type { Actor } from '../accounts/actor.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { townshipsOf } from '../divisions/queries.ts'
import type { SentFile } from '../serve.ts'
import { templateSheets } from './template-sheets.ts'
import { writeWorkbook } from './writing/write-workbook.ts'

/** The import template as a file, with the townships of one's scope in its drop-down. */
export const importTemplate = async (tx: Tx, actor: Actor): Promise<SentFile> => {
  const { code } = await readHomeDistrict(tx)
  const townships = await townshipsOf(tx, code, actor.scope)
  return { fileName: '养老服务机构名册导入模板.xlsx', content: await writeWorkbook(templateSheets(townships.map(({ name }) => name))) }
}
