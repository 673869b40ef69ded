import { factKeys } from '@silverguard/shared/facts/catalogue'
import { particularKeys } from '@silverguard/shared/institutions/particulars'
import { expect, test } from 'vitest'
import { factGroups, particularGroups } from './groups.ts'

test('every fact and every particular is shown, and in one group only', () => {
  expect(factGroups.flatMap((group) => group.keys).sort()).toEqual([...factKeys].sort())
  expect(particularGroups.flatMap((group) => group.keys).sort()).toEqual([...particularKeys].sort())
})
