import { expect, test } from 'vitest'
import { applyParticulars } from './apply-particulars.ts'

const present = { name: '晴川虚构颐养院', township: '990101001', telephones: ['13800001234'], address: '旧街一号' }

test('a telephone that the form showed masked is taken over; one that was changed since is not', () => {
  const said = { telephones: ['13900005678'] }
  expect(applyParticulars(present, { telephones: ['138****1234'] }, said).particulars.telephones).toEqual(['13900005678'])
  expect(applyParticulars(present, { telephones: ['138****9999'] }, said).unapplied.map(({ key }) => key)).toEqual(['telephones'])
})

test('what somebody else changed since the form showed it stays as they wrote it', () => {
  const { particulars, unapplied } = applyParticulars(present, { address: '更旧的街' }, { address: '新街二号' })
  expect(particulars.address).toBe('旧街一号')
  expect(unapplied).toEqual([{ key: 'address', said: '新街二号', kept: '旧街一号' }])
})
