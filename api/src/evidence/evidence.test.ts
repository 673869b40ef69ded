import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evidenceFiles } from '@silverguard/db/schema/evidence'
import * as contract from '@silverguard/shared/evidence/contract'
import { readHistory } from '@silverguard/shared/institutions/contract'
import { recordScreening } from '@silverguard/shared/screenings/contract'
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/actor.ts'
import { buildApp } from '../app.ts'
import { newIdentifier } from '../identifier.ts'
import { actingAs, identifyAs } from '../testing/actors.ts'
import { fengzhu, yunting } from '../testing/cast.ts'
import { makeJpeg, makeOffice, makePdf, makePng, secrets } from '../testing/evidence-files.ts'
import { makeInstitution } from '../testing/make-institution.ts'
import { testApi, testNow, testToday, urlOf } from '../testing/test-api.ts'

const api = testApi()
const officer = actingAs({ name: '云汀经办', scope: yunting, roles: ['township_officer'], accountId: newIdentifier() })
const neighbour = actingAs({ name: '枫渚经办', scope: fengzhu, roles: ['township_officer'], accountId: newIdentifier() })
const reviewer = actingAs({ name: '区级审核', roles: ['district_reviewer'], accountId: newIdentifier() })
const auditor = actingAs({ name: '审计员', roles: ['auditor'], accountId: newIdentifier() })

let folder = ''
let institution = ''
const opened: Awaited<ReturnType<typeof buildApp>>[] = []
const appFor = async (actor: Actor, evidenceFolder = folder) => {
  const app = await buildApp({ database: api.database, identify: identifyAs(actor), clock: () => testNow, greatestStallMilliseconds: 0, evidenceFolder })
  opened.push(app)
  return app
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'silverguard-evidence-test-'))
  institution = await makeInstitution(api.database, { name: '云汀晚晴老年公寓', township: yunting, facts: { registration: 'unregistered' } })
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.close()))
  rmSync(folder, { recursive: true, force: true })
})

type Query = Partial<Parameters<typeof contract.addEvidence.query.parse>[0] & object>
const add = async (actor: Actor, payload: Buffer, query: Query & Record<string, unknown> = {}, evidenceFolder?: string) => {
  const asked = { id: newIdentifier(), institution, fileName: '门头.jpg', ...query }
  const response = await (await appFor(actor, evidenceFolder)).inject({
    method: 'POST',
    url: urlOf(contract.addEvidence, { query: asked }),
    payload,
    headers: { 'content-type': 'application/octet-stream' },
  })
  return { status: response.statusCode, body: response.json() as contract.EvidenceFile & { code: string; detail: string } }
}
const get = async (actor: Actor, url: string) => (await appFor(actor)).inject({ method: 'GET', url })
const fileUrl = (id: string) => urlOf(contract.readEvidence, { params: { id } })
const originalUrl = (id: string, reason = '核对拍摄地点') => urlOf(contract.readEvidenceOriginal, { params: { id }, query: { reason } })
const list = async (actor: Actor) =>
  (await get(actor, urlOf(contract.listEvidence, { params: { id: institution } }))).json() as { files: contract.EvidenceFile[] }
const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const screening = (actor: Actor) => ({
  ...{ id: newIdentifier(), institution, screenedOn: testToday, method: 'on_site' as const, unannounced: true, screeners: ['费知秋'] },
  ...{ spokenTo: [], answers: [], basedOn: null, keptAt: testNow.toISOString(), account: actor.accountId ?? '' },
})
const screened = async (actor: Actor, more: object = {}) => {
  const body = { ...screening(actor), ...more }
  const response = await (await appFor(actor)).inject({ method: 'POST', url: urlOf(recordScreening), payload: body })
  expect([response.statusCode, response.body]).toEqual([200, expect.any(String)])
  return body.id
}

describe('a file that is handed in', () => {
  it('is listed with who added it and when, and lies on disk under its hash and no name of its own', async () => {
    const bytes = makeJpeg({ orientation: 6 })
    const taken = { takenAt: '2026-11-20T03:00:00.000Z', longitude: 121.4737, latitude: 31.2304 }
    const { status, body } = await add(officer, bytes, { fileName: '../../etc/门头\u202Egpj.exe', ...taken })
    const { takenAt } = taken
    expect([status, body]).toMatchObject([
      200,
      { kind: 'jpeg', width: 16, height: 8, bytes: bytes.length, sha256: sha256(bytes), takenAt, located: true, recordedBy: '云汀经办' },
    ])
    expect(body.fileName).toBe('../../etc/门头gpj.exe')
    expect(JSON.stringify(await list(reviewer))).not.toMatch(/121\.4737|31\.2304/)
    expect((await list(reviewer)).files).toEqual([body])
    expect(
      kept()
        .map(({ name, parentPath }) => [parentPath, name])
        .sort(),
    ).toEqual([body.sha256, `${body.sha256}.out`].map((name) => [join(folder, body.sha256.slice(0, 2)), name]))
    expect(readFileSync(join(folder, body.sha256.slice(0, 2), body.sha256))).toEqual(bytes)
    expect(statSync(join(folder, body.sha256.slice(0, 2), body.sha256)).mode & 0o077).toBe(0)
    const { body: history } = await api.call(readHistory, { params: { id: institution } })
    expect(history.entries[0]).toMatchObject({ action: 'evidence.added', actor: '云汀经办', changes: [{ key: 'sha256', after: body.sha256 }] })
  })

  it('is taken once however often it comes, also twice at the same moment', async () => {
    const id = newIdentifier()
    const bytes = makePng()
    const answers = await Promise.all([add(officer, bytes, { id }), add(officer, bytes, { id }), add(officer, bytes, { id })])
    answers.push(await add(officer, bytes, { id }))
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    expect((await list(officer)).files).toHaveLength(1)
    const { body: history } = await api.call(readHistory, { params: { id: institution } })
    expect(history.entries.filter(({ action }) => action === 'evidence.added')).toHaveLength(1)
  })

  it('is not taken under the id of another', async () => {
    const { body } = await add(officer, makePng())
    expect(await add(officer, makeJpeg(), { id: body.id })).toMatchObject({ status: 409, body: { code: 'id_taken' } })
    const elsewhere = await makeInstitution(api.database, { name: '枫渚颐养院', township: fengzhu, facts: { registration: 'unregistered' } })
    expect(await add(neighbour, makePng(), { id: body.id, institution: elsewhere })).toMatchObject({ status: 409, body: { code: 'id_taken' } })
    expect((await list(officer)).files).toEqual([body])
  })

  it('lies on disk once, whoever hands in the same', async () => {
    const bytes = makePdf()
    const all = await Promise.all([1, 2, 3, 4].map(() => add(officer, bytes, { fileName: '合同.pdf' })))
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect([
      kept()
        .map(({ name }) => name)
        .sort(),
      (await list(officer)).files.length,
    ]).toEqual([[sha256(bytes), `${sha256(bytes)}.out`], 4])
  })

  it('is not taken in the name of another account', async () => {
    const refused = await add(officer, makePng(), { account: newIdentifier() })
    expect([refused, kept()]).toMatchObject([{ status: 409, body: { code: 'another_account' } }, []])
    expect((await add(officer, makePng(), { account: officer.accountId })).status).toBe(200)
  })

  it('waits until the visit has come to which it belongs', async () => {
    const id = newIdentifier()
    const early = await add(officer, makePng(), { screening: id })
    expect([early.status, kept()]).toEqual([404, []])
    await screened(officer, { id })
    expect(await add(officer, makePng(), { screening: id })).toMatchObject({ status: 200, body: { screening: id } })
    expect((await add(officer, makePng(), { check: newIdentifier() })).status).toBe(404)
  })

  it('does not belong to a visit elsewhere', async () => {
    const elsewhere = await makeInstitution(api.database, { name: '云汀夕照互助点', township: yunting, facts: { registration: 'unregistered' } })
    const id = await screened(officer, { institution: elsewhere })
    expect((await add(officer, makePng(), { screening: id })).status).toBe(404)
  })

  it('is taken from whoever made the visit, though the duty went to the bureau by it, and from nobody else', async () => {
    const id = await screened(officer, { answers: [{ fact: 'registration', value: 'filed', source: 'visit', evidence: [] }] })
    expect((await add(officer, makePng(), { screening: id })).status).toBe(200)
    expect((await add(officer, makeJpeg())).status).toBe(403)
    const colleague = actingAs({ ...officer, name: '云汀同事', accountId: newIdentifier() })
    expect((await add(colleague, makePng(), { screening: id })).status).toBe(403)
  })

  it('is refused by its contents with words that say why, and leaves nothing behind', async () => {
    const { status, body } = await add(officer, Buffer.from('<svg onload="alert(1)"/>'), { fileName: '门头.jpg' })
    expect([status, body.code, body.detail]).toEqual([422, 'file_kind', expect.stringContaining('只接收 JPG')])
    expect(await add(officer, makeOffice('docx', { more: [{ path: 'word/vbaProject.bin', content: 'x' }] }))).toMatchObject({
      status: 422,
      body: { code: 'file_macros' },
    })
    expect(await add(officer, makeJpeg({ width: 60_000, height: 60_000 }))).toMatchObject({ status: 422, body: { code: 'image_too_large' } })
    expect(await add(officer, makeJpeg().subarray(0, 400))).toMatchObject({ status: 422, body: { code: 'file_damaged' } })
    expect(await add(officer, Buffer.alloc(0))).toMatchObject({ status: 422, body: { code: 'file_empty' } })
    expect((await add(officer, Buffer.alloc(contract.greatestEvidenceBytes + 1))).status).toBe(413)
    expect([kept(), (await list(officer)).files]).toEqual([[], []])
  })

  it('needs both degrees or none, and a name', async () => {
    expect((await add(officer, makePng(), { longitude: 121 })).status).toBe(400)
    expect((await add(officer, makePng(), { fileName: ' ' })).status).toBe(400)
    expect((await add(officer, makePng(), { fileName: '\u202E\u200B' })).body.fileName).toBe('未命名')
  })

  it('is not taken beyond what a place may hold', async () => {
    const first = (await add(officer, makePng())).body
    const [row] = await api.database.db.select().from(evidenceFiles).where(eq(evidenceFiles.id, first.id))
    if (!row) throw new Error('no row')
    const more = Array.from({ length: contract.greatestFilesAnInstitution - 2 }, () => ({ ...row, id: newIdentifier() }))
    await api.database.db.insert(evidenceFiles).values(more)
    const answers = await Promise.all([1, 2, 3].map(() => add(officer, makePng())))
    expect(answers.map(({ status, body }) => (status === 200 ? 200 : body.code)).sort()).toEqual([200, 'too_many_files', 'too_many_files'])
  })

  it('is written to disk only for whom it is kept, and leaves nothing behind where its record is not written', async () => {
    const id = await screened(officer, { answers: [{ fact: 'registration', value: 'filed', source: 'visit', evidence: [] }] })
    const colleague = actingAs({ ...officer, name: '云汀同事', accountId: newIdentifier() })
    // Whose duty it is comes before what it is: nothing is looked through.
    expect((await add(colleague, Buffer.from('<svg/>'), { screening: id })).status).toBe(403)
    const { body } = await add(officer, makePng(), { screening: id })
    const elsewhere = await makeInstitution(api.database, { name: '枫渚颐养院', township: fengzhu, facts: { registration: 'unregistered' } })
    expect((await add(neighbour, makeJpeg(), { id: body.id, institution: elsewhere })).status).toBe(409)
    expect(
      kept()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([body.sha256, `${body.sha256}.out`])
  })

  it('goes along with its place to another township', async () => {
    const { body } = await add(officer, makePng())
    const bureau = actingAs({ accountId: newIdentifier() })
    const moved = await (await appFor(bureau)).inject({
      method: 'PATCH',
      url: `/api/institutions/${institution}`,
      payload: { version: 1, particulars: { township: fengzhu }, facts: {}, withdrawn: [], trueSince: testToday },
    })
    expect(moved.statusCode).toBe(200)
    expect([(await get(neighbour, fileUrl(body.id))).statusCode, (await get(officer, fileUrl(body.id))).statusCode]).toEqual([200, 404])
  })
})

describe('a file that is read', () => {
  it('is nobody’s business out of scope, whatever is asked', async () => {
    const { body } = await add(officer, makePng())
    for (const actor of [neighbour, actingAs({ scope: '990102' }), actingAs({ scope: `${yunting}001` })]) {
      const urls = [fileUrl(body.id), originalUrl(body.id), urlOf(contract.listEvidence, { params: { id: institution } })]
      const answers = await Promise.all(urls.map((url) => get(actor, url)))
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404])
      expect((await add(actor, makePng())).status).toBe(404)
    }
    const roles = await Promise.all([get(auditor, fileUrl(body.id)), get(auditor, originalUrl(body.id))])
    expect(roles.map(({ statusCode }) => statusCode)).toEqual([403, 403])
    expect((await add(reviewer, makePng())).status).toBe(403)
    expect((await list(auditor)).files).toHaveLength(1)
  })

  it('comes without where it was taken, as the picture that it is and nothing else', async () => {
    const { body } = await add(officer, makeJpeg({ orientation: 6, after: '<script>alert(1)</script>' }), { fileName: '张某13977665544 门头.html' })
    const response = await get(reviewer, fileUrl(body.id))
    expect([response.statusCode, response.headers]).toMatchObject([
      200,
      {
        'content-type': 'image/jpeg',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-store',
        'x-frame-options': 'DENY',
      },
    ])
    const disposition = decodeURIComponent(String(response.headers['content-disposition']))
    expect(disposition).toMatch(/^inline; filename="[\w.-]+\.jpg"; filename\*=UTF-8''张某139____5544 门头\.html\.jpg$/)
    for (const secret of [...secrets, 'script', 'GPS']) expect([secret, response.rawPayload.includes(secret)]).toEqual([secret, false])
    expect(response.rawPayload.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
    expect((await list(reviewer)).files[0]?.fileName).toBe('张某139****5544 门头.html')
  })

  it('is an attachment of its own type where it is no image', async () => {
    const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    for (const [bytes, fileName, type, ending] of [
      [makePdf({ after: '<script>' }), '合同', 'application/pdf', 'pdf'],
      [makeOffice('docx'), '合同.html', office, 'docx'],
    ] as const) {
      const { body } = await add(officer, bytes, { fileName })
      const { headers, rawPayload } = await get(reviewer, fileUrl(body.id))
      expect(headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'" })
      expect(String(headers['content-disposition'])).toMatch(new RegExp(`^attachment; filename="[\\w.-]*\\.${ending}"`))
      expect(rawPayload.includes('<script>')).toBe(false)
    }
  })

  it('is handed out as it came for a reason only, which the trail tells', async () => {
    const bytes = makeJpeg({ orientation: 6 })
    const { body } = await add(officer, bytes, { fileName: 'a"; x=\r\n.php' })
    expect((await get(reviewer, `/api/evidence/${body.id}/original`)).statusCode).toBe(400)
    expect((await get(actingAs({ roles: ['inspector'] }), originalUrl(body.id))).statusCode).toBe(403)
    const { headers, rawPayload } = await get(reviewer, originalUrl(body.id))
    expect(rawPayload).toEqual(bytes)
    expect(headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' })
    expect(headers['content-disposition']).toBe(`attachment; filename="a__x_.php.jpg"; filename*=UTF-8''a_%3B%20x%3D.php.jpg`)
    const { body: history } = await api.call(readHistory, { params: { id: institution } })
    const told = history.entries.filter(({ action }) => action === 'evidence.original_taken')
    expect(told.map(({ actor, sentence }) => [actor, sentence.zh.includes('核对拍摄地点')])).toEqual([['区级审核', true]])
  })

  it('is said to be lost where the disk no longer holds it whole, and is never empty', async () => {
    const { body } = await add(officer, makePng())
    const path = join(folder, body.sha256.slice(0, 2), body.sha256)
    writeFileSync(path, readFileSync(path).subarray(0, 40))
    expect(
      [await get(reviewer, fileUrl(body.id)), await get(reviewer, originalUrl(body.id))].map((response) => [response.statusCode, response.json().code]),
    ).toEqual([
      [500, 'file_lost'],
      [500, 'file_lost'],
    ])
    rmSync(path)
    const response = await get(reviewer, fileUrl(body.id))
    expect([response.statusCode, response.json()]).toMatchObject([500, { code: 'file_lost', detail: expect.stringContaining(body.id) }])
    const { body: history } = await api.call(readHistory, { params: { id: institution } })
    expect(history.entries.filter(({ action }) => action === 'evidence.original_taken')).toEqual([])
    // Handing it in again brings it back.
    expect((await add(officer, makePng())).body.sha256).toBe(body.sha256)
    expect((await get(reviewer, fileUrl(body.id))).statusCode).toBe(200)
  })

  it('is said to be lost where a byte of it was changed, or what is handed out of it is gone, and comes back when handed in again', async () => {
    const bytes = makePng()
    const { body } = await add(officer, bytes)
    const path = join(folder, body.sha256.slice(0, 2), body.sha256)
    const statuses = async () => [(await get(reviewer, fileUrl(body.id))).statusCode, (await get(reviewer, originalUrl(body.id))).statusCode]
    const change = (name: string) => {
      const changed = readFileSync(name)
      changed[50] = (changed[50] ?? 0) ^ 1
      writeFileSync(name, changed)
    }
    change(path)
    expect(await statuses()).toEqual([200, 500])
    change(`${path}.out`)
    expect(await statuses()).toEqual([500, 500])
    await add(officer, bytes)
    expect(await statuses()).toEqual([200, 200])
    // Never the original in its place.
    rmSync(`${path}.out`)
    expect(await statuses()).toEqual([500, 200])
    await add(officer, bytes)
    expect(await statuses()).toEqual([200, 200])
  })

  it('outlives the server, which clears away what it left half written', async () => {
    const { body } = await add(officer, makePng())
    const incoming = join(folder, 'incoming')
    for (const name of ['old', 'fresh']) writeFileSync(join(incoming, name), 'half')
    utimesSync(join(incoming, 'old'), new Date(0), new Date(0))
    expect((await get(officer, fileUrl(body.id))).statusCode).toBe(200)
    expect(readdirSync(incoming)).toEqual(['fresh'])
  })

  it('is only written down by somebody, in scope', async () => {
    await add(officer, makePng())
    const rows = await api.database.db
      .select()
      .from(evidenceFiles)
      .where(and(eq(evidenceFiles.institutionId, institution)))
    expect(rows).toMatchObject([{ divisionCode: yunting, accountId: officer.accountId, recordedBy: '云汀经办' }])
  })
})

describe('many files at once', () => {
  it('beyond what the memory is to hold are told to come again, and are taken then', async () => {
    const app = await appFor(officer)
    const bytes = Buffer.concat([makeJpeg(), Buffer.alloc(19 * 1024 * 1024)])
    const send = () =>
      app.inject({
        method: 'POST',
        url: urlOf(contract.addEvidence, { query: { id: newIdentifier(), institution, fileName: '大.jpg' } }),
        payload: bytes,
        headers: { 'content-type': 'application/octet-stream' },
      })
    const statuses = (await Promise.all(Array.from({ length: 16 }, send))).map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect([statuses.filter((status) => status === 200).length, statuses.includes(503)]).toEqual([13, true])
    expect((await send()).statusCode).toBe(200)
  }, 60_000)
})
