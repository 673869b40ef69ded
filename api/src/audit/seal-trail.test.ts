import { auditSeals } from '@silverguard/db/schema/audit'
import { expect, it } from 'vitest'
import { testApi } from '../testing/test-api.ts'
import { sealTrail } from './seal-trail.ts'

const held = testApi()

it('seals', async () => {
  const head = await sealTrail(held.database.db, '990101')
  console.log(head, await held.database.db.select().from(auditSeals))
  expect(await sealTrail(held.database.db, '990101')).toEqual(head)
})
