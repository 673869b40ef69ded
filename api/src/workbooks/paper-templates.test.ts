import { paperTemplates } from '@silverguard/db/schema/handling'
import { readTrail } from '@silverguard/shared/audit/contract'
import { documentContentType } from '@silverguard/shared/endpoint'
import * as contract from '@silverguard/shared/handling/papers/contract'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from '../identifier.ts'
import { makeOffice } from '../testing/evidence-files.ts'
import { officer } from '../testing/judges.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi, urlOf } from '../testing/test-api.ts'

const api = testApi()
const kind = 'risk_reminder'

const download = async () => {
  const { rawPayload, statusCode, headers } = await api.app.inject(urlOf(contract.readTemplate, { params: { kind } }))
  expect([statusCode, headers['content-type']]).toEqual([200, documentContentType])
  return rawPayload
}
const bodyOf = (bytes: Uint8Array) => new PizZip(bytes).file('word/document.xml')?.asText() ?? ''
const withBody = (bytes: Uint8Array, change: (body: string) => string, more: Record<string, string> = {}) => {
  const zip = new PizZip(bytes)
  zip.file('word/document.xml', change(bodyOf(bytes)))
  for (const [path, content] of Object.entries(more)) zip.file(path, content)
  return zip.generate({ type: 'nodebuffer' })
}
const replace = async (payload: Uint8Array, fileName = '本区提示函.docx') => {
  const url = urlOf(contract.replaceTemplate, { query: { kind, fileName } })
  const response = await api.app.inject({ method: 'POST', url, payload: Buffer.from(payload), headers: { 'content-type': 'application/octet-stream' } })
  return { status: response.statusCode, body: response.json() }
}
const restore = () => api.call(contract.restoreTemplate, { params: { kind } })
const inForce = async () => (await api.call(contract.listTemplates)).body.templates.find((template) => template.kind === kind)
const drafted = async () => {
  const id = await makeInstitution(api.database, { name: '沁岚颐园' })
  const { body: paper } = await api.call(contract.draftPaper, { params: { id }, body: { id: newIdentifier(), kind } })
  return bodyOf((await api.app.inject(urlOf(contract.exportPaper, { params: { id: paper.id } }))).rawPayload)
}

describe('the template in force', () => {
  it('is taken away, restyled, put in its place, and every draft is made from it from then on', async () => {
    expect(await inForce()).toMatchObject({ own: null, marks: expect.arrayContaining([{ mark: '机构名称', meaning: expect.any(Object) }]) })
    const restyled = withBody(await download(), (body) => body.replace('风险提示函', '养老服务风险提示书'))
    expect((await replace(restyled)).body).toMatchObject({ own: { fileName: '本区提示函.docx', by: '测试员' } })
    const paper = await drafted()
    for (const each of ['养老服务风险提示书', '沁岚颐园']) expect(paper).toContain(each)
    expect(bodyOf(await download())).toContain('养老服务风险提示书')
    const { rows } = (await api.call(readTrail, { query: { kind: ['settings'] } })).body
    expect(rows[0]).toMatchObject({ action: 'paper_template.replaced', sentence: { zh: '更换风险提示函模板:本区提示函.docx' } })
  })

  it('goes back to the one that ships, and what was in force before is kept', async () => {
    expect(await restore()).toMatchObject({ status: 409, problem: { code: 'template_ships' } })
    const shipped = await download()
    for (const title of ['甲', '乙']) await replace(withBody(shipped, (body) => body.replace('风险提示函', title)))
    expect((await restore()).body.own).toBeNull()
    expect(bodyOf(await download())).toBe(bodyOf(shipped))
    const kept = await api.database.db.select({ retiredBy: paperTemplates.retiredBy }).from(paperTemplates)
    expect(kept).toEqual([{ retiredBy: '测试员' }, { retiredBy: '测试员' }])
  })

  it('is not replaced by what is no sound template, and says what is wrong with it', async () => {
    const shipped = await download()
    const wrong = withBody(shipped, (body) => body.replace('{机构名称}', '{机构名称}{院长电话}{@地址}'))
    const refused = await replace(wrong)
    expect(refused).toMatchObject({ status: 422, body: { code: 'bad_template' } })
    expect(refused.body.fields.map(({ path }: { path: string }) => path)).toEqual(['{院长电话}', '{@地址}'])
    expect(await replace(withBody(shipped, (body) => body, { 'word/vbaProject.bin': 'x' }))).toMatchObject({ status: 422, body: { code: 'file_macros' } })
    for (const other of [makeOffice('xlsx'), Buffer.from('{机构名称}')])
      expect(await replace(other)).toMatchObject({ status: 422, body: { code: 'file_kind' } })
    expect(await replace(makeOffice('docx'))).toMatchObject({ status: 422, body: { code: 'bad_template' } })
    const open = await replace(withBody(shipped, (body) => body.replace('</w:body>', '')))
    expect(open).toMatchObject({ status: 422, body: { code: 'bad_template', fields: [{ path: 'word/document.xml' }] } })
    const field = '<w:p><w:fldSimple w:instr="DDEAUTO cmd a"/></w:p>'
    const fetching = withBody(shipped, (body) => body.replace(/<w:body\b[^>]*>/, (start) => start + field))
    expect(await replace(fetching)).toMatchObject({ status: 422, body: { code: 'file_macros' } })
    expect((await inForce())?.own).toBeNull()
  })

  it('is read and replaced by whoever keeps the settings alone', async () => {
    const asOfficer = await api.with({ actor: officer })
    expect((await asOfficer(contract.readTemplate, { params: { kind } })).status).toBe(403)
    expect((await asOfficer(contract.restoreTemplate, { params: { kind } })).status).toBe(403)
    expect((await asOfficer(contract.listTemplates)).status).toBe(200)
  })
})
