import { rowsOf } from '@silverguard/db/client'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { actingAs } from '../testing/actors.ts'
import { fengzhu, yunting } from '../testing/cast.ts'
import { register, tryRegister } from '../testing/register.ts'
import { testApi, testNow, testToday } from '../testing/test-api.ts'
import { fillTownship } from '../testing/two-townships.ts'
import { changeDivisions } from './change-divisions.ts'
import { recodedColumns } from './recode-rows.ts'

const administrator = actingAs({ name: '管理员', roles: ['district_administrator'] })
const columns = Object.entries(recodedColumns).flatMap(([table, names]) => names.map((name) => [table, name] as const))

describe('a change of division codes', () => {
  const api = testApi()
  const ask = async <R extends Record<string, unknown>>(query: Parameters<typeof api.database.db.execute>[0]) => rowsOf<R>(await api.database.db.execute(query))
  /** How many rows of each column bear a code; hand-overs are left out, for the change itself adds some. */
  const borne = async (code: string) => {
    const counts: Record<string, number> = {}
    for (const [table, column] of columns) {
      const earlier = table === 'handovers' ? sql` and kind = 'duty'` : sql``
      const [row] = await ask<{ count: number }>(
        sql`select count(*)::int as count from ${sql.identifier(table)} where ${sql.identifier(column)} = ${code}${earlier}`,
      )
      counts[`${table}.${column}`] = row?.count ?? 0
    }
    return counts
  }
  const swap = () => {
    const bytes = register(['原代码', '新代码', '名称'], [yunting, fengzhu, ''], [fengzhu, yunting, ''])
    return changeDivisions(api.database.db, { actor: administrator, today: testToday, now: testNow }, { bytes, fileName: '变更.csv' }, 'apply')
  }

  it('takes along every column that says where a row belongs, but for the trail', async () => {
    const rows = await ask<{ table_name: string; column_name: string }>(sql`
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and (column_name in ('division_code', 'duty_code', 'unit_code', 'scope_code', 'division_stated')) and table_name <> 'audit_entries'`)
    expect(rows.map((row) => `${row.table_name}.${row.column_name}`).sort()).toEqual(columns.map((names) => names.join('.')).sort())
  })

  it('moves the rows of every such column, where two townships swap their codes', async () => {
    await fillTownship(api.database, yunting, '鹇棠', 1)
    await tryRegister(api.database, register(['机构名称'], ['试一试养老院']), { division: yunting, actor: actingAs({ name: '导入员', scope: yunting }) })
    const [filled, empty] = [await borne(yunting), await borne(fengzhu)]
    expect(Object.entries(filled).filter(([, rows]) => rows === 0)).toEqual([])
    expect(Object.entries(empty).filter(([, rows]) => rows > 0)).toEqual([])
    expect(await swap()).toMatchObject({ applied: true, problems: [] })
    expect([await borne(fengzhu), await borne(yunting)]).toEqual([filled, empty])
  })
})
