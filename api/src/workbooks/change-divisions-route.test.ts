import { changeDivisions } from '@silverguard/shared/workbooks/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { actingAs, identifyAs } from '../testing/actors.ts'
import { register } from '../testing/register.ts'
import { testApi, urlOf } from '../testing/test-api.ts'

describe('handing in a file of division code changes', () => {
  const api = testApi()
  const send = async (query: { apply?: string; fileName?: string } = {}, app = api.app) => {
    const url = urlOf(changeDivisions, { query: { fileName: '变更.csv', ...query } })
    const payload = Buffer.from(register(['原代码', '新代码', '名称'], ['990101001', '990101009', '云汀新街道']))
    const response = await app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/octet-stream' } })
    return { status: response.statusCode, body: response.json() }
  }

  it('is a preview unless it is asked to be applied', async () => {
    const change = { row: 2, kind: 'recoded', from: '990101001', to: '990101009', name: '云汀新街道', institutions: 0, accounts: 0 }
    for (const _ of [1, 2]) expect(await send()).toEqual({ status: 200, body: { applied: false, changes: [change], problems: [] } })
    expect(await send({ apply: 'yes' })).toEqual({ status: 200, body: { applied: true, changes: [change], problems: [] } })
    expect((await send()).body.problems).toMatchObject([{ row: 2, column: 'A', code: 'already_ended' }])
  })

  it('only for who administers the whole area', async () => {
    for (const actor of [actingAs({ roles: ['district_officer', 'auditor'] }), actingAs({ scope: '990101001' })]) {
      const app = await buildApp({ database: api.database, identify: identifyAs(actor) })
      expect((await send({ apply: 'yes' }, app)).status).toBe(403)
      await app.close()
    }
  })

  it('a file that is no table is refused with the reason', async () => {
    expect((await send({ fileName: '变更.xlsx' })).status).toBe(422)
  })
})
