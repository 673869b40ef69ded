import * as contract from '@silverguard/shared/determinations/contract'
import { readInstitution } from '@silverguard/shared/institutions/contract'
import { describe, expect, it } from 'vitest'
import { actingAs } from '../testing/actors.ts'
import { makeCast } from '../testing/make-institution.ts'
import { testApi } from '../testing/test-api.ts'

const proposer = actingAs({ name: '提出人', accountId: '00000000-0000-7000-8000-0000000000b1', roles: ['district_officer'] })

describe('proposing and deciding', () => {
  const api = testApi()
  const read = async (id: string) => (await api.call(readInstitution, { params: { id } })).body

  it('takes two people, and keeps the verdict sheet of the moment', async () => {
    const id = await makeCast(api.database, 'backRoom')
    const asProposer = await api.with({ actor: proposer })
    const proposed = await asProposer(contract.proposeLevel, { params: { id }, body: { level: 'orange', version: 1 } })
    expect([proposed.status, proposed.problem]).toMatchObject([200, { state: 'proposed' }])
    const decide = { params: { id: proposed.body.id }, body: { level: 'orange' as const, version: 1 } }
    expect((await asProposer(contract.confirmDetermination, decide)).status).toBe(403)
    const confirmed = await api.call(contract.confirmDetermination, decide)
    expect(confirmed.body).toMatchObject({ state: 'confirmed', movement: 'listed', decided: { level: 'orange', by: '测试员' }, upon: { standing: 'orange' } })
    expect(await read(id)).toMatchObject({
      version: 2,
      underReview: false,
      confirmed: { level: 'orange', by: '测试员', upon: 'orange', listedSince: '2026-11-21' },
    })
    expect((await api.call(contract.confirmDetermination, decide)).problem).toMatchObject({ code: 'already_decided' })
  })
})
