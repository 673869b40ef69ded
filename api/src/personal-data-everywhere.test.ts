import { downloads, endpoints } from '@silverguard/shared/contract'
import { confirmDetermination, exportDecisions, exportQueue } from '@silverguard/shared/determinations/contract'
import {
  discloseInstitution,
  editInstitution,
  exportInstitutions,
  exportInstitutionsInFull,
  findSimilarInstitutions,
  listInstitutions,
  readHistory,
  readInstitution,
} from '@silverguard/shared/institutions/contract'
import { exportScreeningWork } from '@silverguard/shared/screenings/contract'
import { returnedWorkbook, uploadRegister } from '@silverguard/shared/workbooks/contract'
import type { LightMyRequestResponse } from 'fastify'
import { beforeEach, describe, expect, it } from 'vitest'
import { newIdentifier } from './identifier.ts'
import { numberSearchesAnHour } from './institutions/limit-number-searches.ts'
import { actingAs } from './testing/actors.ts'
import { register, tryRegister } from './testing/register.ts'
import { requestsAt } from './testing/requests-at.ts'
import { testApi, testToday, urlOf } from './testing/test-api.ts'
import { fillTownship, type Side } from './testing/two-townships.ts'
import { readZip } from './workbooks/reading/zip-parts.ts'

const api = testApi()
const township = '990101001'
const identity = '11010519491231002X'
/** What an individual business is given for a code, where the register knows no better. */
const owner = '110101199003070038'
const numbers = [owner, '13977665544', '13866554433', '13755443322', '13644332211', '13533221100', '88776655', '13422110099', identity]
const particulars = {
  telephones: ['13977665544', '0999-88776655转801'],
  marketing: '发传单,找张某 138 6655 4433 报名'.replaceAll(' ', ''),
  charging: `押金退还凭身份证${identity}`,
  address: '云汀路9号(电话13755443322)',
  personInCharge: '费某13644332211',
  operator: '某公司 13533221100',
  creditCode: owner,
}

/** Everything a reply says, workbooks unpacked. */
const wordsOf = async (response: LightMyRequestResponse): Promise<string> => {
  if (!String(response.headers['content-type']).includes('openxmlformats')) return response.body
  const zip = await readZip(response.rawPayload)
  const parts: string[] = []
  for (const path of zip.paths) for await (const chunk of zip.open(path)) parts.push(chunk.toString())
  return parts.join('\n')
}
const shownIn = async (response: LightMyRequestResponse) => {
  const words = await wordsOf(response)
  return numbers.filter((number) => words.includes(number))
}

describe('telephones and identity numbers', () => {
  let side: Side
  const edit = (changes: object) => ({
    params: { id: side.institution },
    body: { particulars: changes, facts: {}, withdrawn: [], trueSince: testToday, version: 1 },
  })

  beforeEach(async () => {
    side = await fillTownship(api.database, township, '鹇棠', 1)
  })

  it('stand unmasked in no reply and no file of any address, but where a reason was given', async () => {
    const edited = await api.call(editInstitution, edit(particulars))
    expect([edited.status, await shownIn(edited.response)]).toEqual([200, []])
    const words = `电话 13977665544,身份证 ${identity}`
    const wanted = { level: 'red' as const, version: edited.body.version, reason: `上调:${words}`, minutes: `会上说:${words}` }
    const confirmed = await api.call(confirmDetermination, { params: { id: side.proposal }, body: wanted })
    expect([confirmed.status, await shownIn(confirmed.response)]).toEqual([200, []])
    const lines = register(
      ['机构名称', '镇街', '联系电话', '备用电话', '床位数', '营销方式'],
      ['鹇棠新院', '云汀街道', '13422110099', '88776655', '约 13422110099', `找 13422110099,${identity}`],
    )
    const uploaded = await api.app.inject({
      method: 'POST',
      url: urlOf(uploadRegister, { query: { fileName: '名册.csv' } }),
      payload: Buffer.from(lines),
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect([uploaded.statusCode, await shownIn(uploaded)]).toEqual([200, []])
    const { id: importId } = await tryRegister(api.database, lines, { division: township, actor: actingAs({ scope: township, accountId: newIdentifier() }) })
    const addresses = [...endpoints, ...downloads].filter(({ method }) => method === 'GET')
    const leaks: unknown[] = []
    const masked = new Set<string>()
    for (const address of addresses.filter((one) => one !== exportInstitutionsInFull))
      for (const { method, url } of [...requestsAt(address, side), ...requestsAt(address, { ...side, importId })]) {
        const response = await api.app.inject({ method, url })
        const found = await shownIn(response)
        if (found.length > 0) leaks.push([url, found])
        if ((await wordsOf(response)).includes('****')) masked.add(address.path)
      }
    expect(leaks).toEqual([])
    expect([...masked].sort()).toEqual(
      expect.arrayContaining([
        '/control-list',
        '/determinations',
        '/determinations/:id',
        '/determinations/:id/document',
        '/imports/:id',
        '/imports/:id/rows',
        '/institutions',
        '/institutions/:id',
        '/institutions/:id/history',
        '/institutions/workbook',
        '/trail',
      ]),
    )
    const inFull = await api.call(exportInstitutionsInFull, { query: { reason: '上门排查' } })
    expect(await shownIn(inFull.response)).toEqual(expect.arrayContaining([owner, '13977665544', '13755443322', identity]))
  }, 240_000)

  it('are shown in full for a reason, which the trail tells without the numbers', async () => {
    await api.call(editInstitution, edit(particulars))
    const { body } = await api.call(discloseInstitution, { params: { id: side.institution }, body: { reason: '电话核查' } })
    expect(body.particulars).toMatchObject(particulars)
    const history = await api.call(readHistory, { params: { id: side.institution } })
    expect(history.body.entries[0]).toMatchObject({ action: 'personal_data.disclosed', changes: [] })
    expect(history.body.entries[0]?.sentence.zh).toContain('电话核查')
    const withoutReason = await api.call(discloseInstitution, { params: { id: side.institution }, body: { reason: ' ' } })
    expect(withoutReason.status).toBe(400)
    const inspector = await api.with({ actor: actingAs({ roles: ['inspector'] }) })
    expect((await inspector(discloseInstitution, { params: { id: side.institution }, body: { reason: '电话核查' } })).status).toBe(403)
  })

  it('are not overwritten by their masks', async () => {
    await api.call(editInstitution, edit(particulars))
    const { body: shown } = await api.call(readInstitution, { params: { id: side.institution } })
    const { telephones, marketing } = shown.particulars
    const refused = await api.call(editInstitution, {
      params: { id: side.institution },
      body: { version: 2, particulars: { telephones, marketing }, facts: { bedCount: 9 }, withdrawn: [], trueSince: testToday },
    })
    expect([refused.status, refused.problem.fields?.map(({ path }) => path)]).toEqual([400, ['particulars.telephones', 'particulars.marketing']])
  })

  it('are found whole and never by a part', async () => {
    await api.call(editInstitution, edit(particulars))
    const found = async (text: string) => (await api.call(listInstitutions, { query: { text } })).body.rows.map(({ id }) => id)
    for (const whole of ['13977665544', '139 7766 5544', '+86 13977665544', '0999-88776655', '88776655', '鹇棠 13977665544'])
      expect([whole, await found(whole)]).toEqual([whole, [side.institution]])
    for (const part of [
      '1397766554',
      '3977665544',
      '139776655',
      '8877665',
      '0999887766',
      '77665',
      '1386655443',
      '13866554433',
      '137554433',
      '194912310',
      identity,
    ])
      expect([part, await found(part)]).toEqual([part, []])
    const similar = async (telephone: string) =>
      (await api.call(findSimilarInstitutions, { query: { name: '全然不同', telephone } })).body.institutions.map(({ id }) => id)
    expect(await similar('13977665544')).toEqual([side.institution])
    expect(await similar('1397766554')).toEqual([])
  })

  it('are not dug out by trying one number after another', async () => {
    await api.call(editInstitution, edit(particulars))
    const inspector = await api.with({ actor: actingAs({ roles: ['inspector'], accountId: newIdentifier() }) })
    const look = (text: string) => inspector(listInstitutions, { query: { text, size: 1 } })
    for (let last = 0; last < numberSearchesAnHour - 1; last += 1) await look(`1397766${String(last).padStart(4, '0')}`)
    expect((await inspector(findSimilarInstitutions, { query: { name: '全然不同', telephone: '13977660999' } })).status).toBe(200)
    expect(await look('13977665544')).toMatchObject({ status: 429, problem: { code: 'too_many_numbers' } })
    expect(await look('鹇棠 13977665544')).toMatchObject({ status: 429 })
    expect(await inspector(findSimilarInstitutions, { query: { name: '全然不同', telephone: '13977665544' } })).toMatchObject({ status: 429 })
    expect((await look('鹇棠')).status).toBe(200)
    const reasons = async (address: string) =>
      (await inspector(findSimilarInstitutions, { query: { name: '全然不同', address } })).body.institutions.map((found) => found.reasons)
    for (const guess of ['13755443322', '13700003322']) expect(await reasons(`云汀路9号(电话${guess})`)).toEqual([['same_address']])
  }, 120_000)

  it('are not dug out by workbooks either: each counts as a page does', async () => {
    const reviewer = await api.with({ actor: actingAs({ roles: ['district_reviewer'], accountId: newIdentifier() }) })
    const statuses = async (text: string) => {
      const replies = [
        await reviewer(exportInstitutions, { query: { text } }),
        await reviewer(exportInstitutionsInFull, { query: { text, reason: '核对联系电话' } }),
        await reviewer(exportScreeningWork, { query: { text } }),
        await reviewer(exportQueue, { query: { text } }),
        await reviewer(exportDecisions, { query: { text } }),
      ]
      return replies.map(({ status }) => status)
    }
    expect(await statuses('13977665544')).toEqual([200, 200, 200, 200, 200])
    for (let last = 5; last < numberSearchesAnHour; last += 1)
      await reviewer(listInstitutions, { query: { text: `1397766${String(last).padStart(4, '0')}`, size: 1 } })
    expect(await statuses('13977665544')).toEqual([429, 429, 429, 429, 429])
    expect(await statuses('鹇棠')).toEqual([200, 200, 200, 200, 200])
  }, 120_000)

  it('go back in a returned file only to who handed it in', async () => {
    const sender = actingAs({ name: '导入员', scope: township, accountId: newIdentifier() })
    const { id } = await tryRegister(api.database, register(['机构名称', '联系电话'], ['甲院', '13422110099']), { actor: sender, division: township })
    const other = await api.with({ actor: actingAs({ name: '导入员', scope: township, accountId: newIdentifier() }) })
    expect((await other(returnedWorkbook, { params: { id } })).status).toBe(403)
    const own = await api.with({ actor: sender })
    expect(await shownIn((await own(returnedWorkbook, { params: { id } })).response)).toEqual(['13422110099'])
  })
})
