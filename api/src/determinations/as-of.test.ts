import { dayAfter } from '@silverguard/shared/days'
import { readAsOf } from '@silverguard/shared/determinations/contract'
import { expect, it } from 'vitest'
import { makeCast } from '../testing/make-institution.ts'
import { testApi, testToday } from '../testing/test-api.ts'

const api = testApi()

it('says since when a place is on record, so that a day before it is not taken for one on which it was looked at', async () => {
  const id = await makeCast(api.database, 'collapsed')
  const ask = async (day: string) => (await api.call(readAsOf, { params: { id }, query: { day } })).body
  expect(await ask(dayAfter(testToday, -1))).toMatchObject({ recordedOn: testToday, past: { facts: [], standing: 'pending' }, now: { standing: 'red' } })
  expect(await ask(testToday)).toMatchObject({ recordedOn: testToday, past: { standing: 'red' } })
})
