import * as contract from '@silverguard/shared/screenings/contract'
import { describe, expect, it } from 'vitest'
import { makeCast } from '../testing/make-institution.ts'
import { newScreening } from '../testing/new-screening.ts'
import { testApi, testToday } from '../testing/test-api.ts'

describe('what was seen of an institution', () => {
  const api = testApi()
  const record = (body: ReturnType<typeof newScreening>) => api.call(contract.recordScreening, { body })
  const read = async (id: string) => (await api.call(contract.readScreenings, { params: { id } })).body

  it('is told with its statements, its sources and where they disagree', async () => {
    const id = await makeCast(api.database, 'wellKept')
    const answers = [
      { fact: 'largestPrepayment', value: 8000, source: 'resident' },
      { fact: 'largestPrepayment', value: 0, source: 'fee_record' },
      { fact: 'insolvent', value: null, source: 'visit', note: '财务 13800001234 未在' },
    ] as const
    const { status, body: reply } = await record(newScreening(id, { answers: [...answers], remarks: '致电 13800001234' }))
    expect([status, reply.outcome, reply.disagreements]).toEqual([200, 'recorded', ['largestPrepayment']])
    const body = await read(id)
    expect(body.screenings).toMatchObject([{ screenedOn: testToday, method: 'on_site', remarks: '致电 138****1234', recordedBy: '测试员' }])
    const [holds, against] = ['fee_record', 'resident'].map((source) => body.statements.find((one) => one.source === source)?.id)
    expect(body.disagreements).toEqual([{ fact: 'largestPrepayment', holds, against: [against] }])
    expect(body.statements.find(({ fact, value }) => fact === 'insolvent' && value === null)?.note).toBe('财务 138****1234 未在')
    expect(body.checkStates.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing'])
    const { body: institution } = await api.call((await import('@silverguard/shared/institutions/contract')).readInstitution, { params: { id } })
    expect(body.stateAt).toBe(institution.stateAt)
    const work = await api.call(contract.listScreeningWork, {})
    expect(work.body).toMatchObject({ total: 1, counts: { to_screen: 0, disagreement: 1, checks_due: 1, overdue: 0, to_establish: 0 } })
    const pack = await api.call(contract.readFieldPack, {})
    expect(pack.body.institutions).toEqual([institution])
  })
})
