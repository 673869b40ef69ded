import { imports } from '@silverguard/db/schema/workbooks'
import * as contract from '@silverguard/shared/workbooks/contract'
import { describe, expect, it } from 'vitest'
import { register } from '../testing/register.ts'
import { testApi, testToday, urlOf } from '../testing/test-api.ts'
import { proposedMapping } from './importing/look-at-file.ts'

const district = '990101'

describe('imports over the API', () => {
  const api = testApi()
  const hand = async (bytes: Uint8Array, fileName = '名册.csv') => {
    const response = await api.app.inject({
      method: 'POST',
      url: urlOf(contract.uploadRegister, { query: { fileName } }),
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    })
    return { status: response.statusCode, body: response.json() as contract.Import & { code: string; detail: string } }
  }
  const settled = async (id: string): Promise<contract.Import> => {
    for (;;) {
      const { body } = await api.call(contract.readImport, { params: { id } })
      if (body.state !== 'trying' && body.state !== 'importing') return body
      await new Promise((resume) => setTimeout(resume, 20))
    }
  }
  const attempt = (handed: contract.Import, more: { day?: string; division?: string; mapping?: contract.ImportMapping } = {}) =>
    api.call(contract.tryImport, { params: { id: handed.id }, body: { mapping: proposedMapping(handed.look), day: testToday, division: district, ...more } })

  it('go from the file through the dry run into the register, and back as a workbook', async () => {
    const { body: handed } = await hand(register(['机构名称', '镇(街道)', '床位数'], ['云汀松鹤院', '云汀街道', '约50'], ['', '', '30']))
    expect(handed).toMatchObject({ state: 'looked', look: { rows: 2, headingRow: 0, format: 'csv', separator: ',' } })
    expect((await attempt(handed)).body.state).toBe('trying')
    const tried = await settled(handed.id)
    expect(tried).toMatchObject({ state: 'tried', counts: { rows: 2, added: 1, refused: 1, unreadableCells: 1 } })
    const { body: rows } = await api.call(contract.readImportRows, { params: { id: handed.id }, query: { show: 'problems' } })
    expect(rows.rows.map(({ row, outcome, institution }) => [row, outcome, institution])).toEqual([
      [2, 'added', null],
      [3, 'refused', null],
    ])
    await api.call(contract.runImport, { params: { id: handed.id }, body: { version: tried.version } })
    expect(await settled(handed.id)).toMatchObject({ state: 'imported', failure: null })
    const returned = await api.call(contract.returnedWorkbook, { params: { id: handed.id } })
    expect(returned.response.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const { body: listed } = await api.call(contract.listImports)
    expect(listed.imports.map(({ fileName, state }) => [fileName, state])).toEqual([['名册.csv', 'imported']])
  })

  it('a column of money without a unit must be given one before a trial', async () => {
    const { body: handed } = await hand(register(['机构名称', '预付费余额'], ['云汀松鹤院', '3']))
    expect(handed.look.columns[1]).toMatchObject({ unitNeeded: true })
    const refused = await attempt(handed)
    expect([refused.status, refused.problem.code, refused.problem.detail]).toEqual([422, 'unit_needed', expect.stringContaining('预付费余额')])
    const mapping = proposedMapping(handed.look)
    const given = { ...mapping, columns: mapping.columns.map((column, at) => (at === 1 ? { ...column, unit: 'wan' as const } : column)) }
    expect((await attempt(handed, { mapping: given })).status).toBe(200)
    await settled(handed.id)
    const { body } = await api.call(contract.readImportRows, { params: { id: handed.id } })
    expect(body.rows[0]?.changes).toContainEqual(expect.objectContaining({ key: 'prepaidBalance', after: 30_000 }))
  })

  it('a day to come, a division of others, and a mapping without a name are refused', async () => {
    const { body: handed } = await hand(register(['机构名称'], ['云汀松鹤院']))
    expect((await attempt(handed, { day: '2026-11-22' })).problem.code).toBe('future_day')
    expect((await attempt(handed, { division: '990102' })).problem.code).toBe('division_outside')
    const nameless = { ...proposedMapping(handed.look), columns: [{ target: { to: 'nothing' as const } }] }
    expect((await attempt(handed, { mapping: nameless })).problem.fields?.[0]?.path).toBe('mapping.columns')
  })

  it('a crowd of files is taken as far as memory goes, and the rest told to come again', async () => {
    const content = register(['机构名称'], ...Array.from({ length: 5000 }, (_, at) => [`云汀松鹤院${at}`]))
    const handed = await Promise.all(Array.from({ length: 14 }, () => hand(content)))
    const statuses = handed.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 503]))
    expect(handed.find(({ status }) => status === 503)?.body.code).toBe('busy')
    expect((await hand(content)).status).toBe(200)
  })

  it('a file that cannot be read is refused with its reason', async () => {
    const refused = await hand(new TextEncoder().encode('%PDF-1.7'))
    expect([refused.status, refused.body.code]).toEqual([422, 'file_not_a_register'])
    expect((await hand(new Uint8Array())).body.code).toBe('file_empty')
  })

  it('only the latest trial can be imported, and only once', async () => {
    const { body: handed } = await hand(register(['机构名称'], ['云汀松鹤院']))
    expect((await api.call(contract.runImport, { params: { id: handed.id }, body: { version: handed.version } })).status).toBe(409)
    await attempt(handed)
    const { version } = await settled(handed.id)
    expect((await api.call(contract.runImport, { params: { id: handed.id }, body: { version: version - 1 } })).status).toBe(409)
    await api.call(contract.runImport, { params: { id: handed.id }, body: { version } })
    const { version: after } = await settled(handed.id)
    expect((await api.call(contract.runImport, { params: { id: handed.id }, body: { version: after } })).status).toBe(409)
    expect((await attempt(handed)).status).toBe(409)
  })

  it('trials begun at once end in one that holds, and of imports begun at once one is done', async () => {
    const { body: handed } = await hand(register(['机构名称'], ['云汀松鹤院'], ['沁岚颐年院']))
    await Promise.all([attempt(handed), attempt(handed), attempt(handed)])
    const { state, version } = await settled(handed.id)
    expect(state).toBe('tried')
    const run = () => api.call(contract.runImport, { params: { id: handed.id }, body: { version } })
    expect((await Promise.all([run(), run(), run()])).map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await settled(handed.id)).state).toBe('imported')
    expect((await api.call(contract.readImportRows, { params: { id: handed.id } })).body.total).toBe(2)
  })

  it('an import whose process died is shown as failed and can be tried again', async () => {
    const { body: handed } = await hand(register(['机构名称'], ['云汀松鹤院']))
    await api.database.db.update(imports).set({ state: 'importing', progressAt: '2026-11-20T00:00:00Z' })
    const { body: dead } = await api.call(contract.readImport, { params: { id: handed.id } })
    expect([dead.state, dead.failure?.zh]).toEqual(['failed', expect.stringContaining('中断')])
    expect((await attempt(handed)).status).toBe(200)
    expect((await settled(handed.id)).state).toBe('tried')
  })

  it('another sheet or heading line can be looked at', async () => {
    const { body: handed } = await hand(register(['机构名称', '地址'], ['单位名称', '住所'], ['云汀松鹤院', '松影路1号']))
    const { body } = await api.call(contract.lookAgain, { params: { id: handed.id }, body: { sheet: 0, headingRow: 1 } })
    expect(body.look).toMatchObject({ headingRow: 1, rows: 1 })
    expect((await api.call(contract.lookAgain, { params: { id: handed.id }, body: { sheet: 3 } })).status).toBe(400)
  })

  it('the template is a workbook', async () => {
    const { response } = await api.call(contract.importTemplate)
    expect([response.statusCode, response.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  })
})
