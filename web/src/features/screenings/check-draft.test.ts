import { NewCheck } from '@silverguard/shared/screenings/contract'
import { expect, test } from 'vitest'
import { answersOf, type CheckDraft, checkOf, draftOf, faultsOf, searchWords } from './check-draft.ts'

const today = '2026-11-22'
const particulars = { name: '晴川虚构颐养院', township: '990101001', creditCode: '91990101MA00000000', legalRepresentative: '某人' }
const draft = (part: Partial<CheckDraft>): CheckDraft => ({ ...draftOf('credit_china', particulars, today), ...part })
const companies = (part: Partial<CheckDraft>) => draft({ register: 'enterprise_registry', ...part })

test('the words searched are the name, the code and the legal representative, and never a mask', () => {
  expect(searchWords(particulars)).toBe('晴川虚构颐养院\n91990101MA00000000\n某人')
  expect(searchWords({ name: '甲', township: '990101001', creditCode: '3301**********1234', legalRepresentative: null })).toBe('甲')
})

test('found, not found and unclear are three answers', () => {
  const said = (blacklist: 'found' | 'not_found' | 'unclear') => answersOf(draft({ results: { blacklist } }))[0]?.value
  expect([said('found'), said('not_found'), said('unclear')]).toEqual([true, false, null])
  expect(answersOf(draft({ register: 'court_judgments', results: { prosecution: 'found' } }))).toEqual([{ fact: 'prosecuted', value: true }])
})

test('no related companies are no transactions with them; related companies alone are none either way until it is said', () => {
  expect(answersOf(companies({ results: { related_companies: 'not_found' } }))).toEqual([{ fact: 'relatedPartyTransactions', value: false }])
  expect(answersOf(companies({ results: { related_companies: 'found' } }))).toEqual([])
  expect(answersOf(companies({ results: { related_companies: 'found' }, transactions: 'found' }))[0]?.value).toBe(true)
  expect(answersOf(companies({ results: { related_companies: 'found' }, transactions: 'unclear' }))[0]?.value).toBeNull()
})

test('abnormal operation states no fact', () => {
  expect(answersOf(companies({ results: { abnormal_operation: 'found' } }))).toEqual([])
})

test('a draft says what it lacks at each field', () => {
  expect(faultsOf(companies({ searched: ' \n', checkedOn: '2026-11-23', results: { related_companies: 'found' } }), today)).toEqual({
    checkedOn: 'notFuture',
    searched: 'required',
    abnormal_operation: 'choose',
    transactions: 'choose',
  })
  expect(faultsOf(draft({ results: { blacklist: 'unclear' } }), today)).toEqual({})
})

test('what is handed in is what the server takes', () => {
  const sent = { id: '7d9f4a1e-2b6c-4c53-9a53-0f2f5f4f8a01', account: '7d9f4a1e-2b6c-4c53-9a53-0f2f5f4f8a02', basedOn: '2026-11-22T00:00:00Z', evidence: [] }
  const check = checkOf(draft({ searched: ' 晴川虚构颐养院 \n\n', results: { blacklist: 'found' }, finding: ' 某文号 ' }), sent)
  expect(NewCheck.parse(check)).toMatchObject({ searched: ['晴川虚构颐养院'], finding: '某文号', answers: [{ fact: 'blacklisted', value: true }] })
})
