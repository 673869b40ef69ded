import type { NewCheck, NewScreening } from '@silverguard/shared/screenings/contract'
import type { z } from 'zod'
import { newIdentifier } from '../identifier.ts'
import { someone } from './actors.ts'
import { testNow, testToday } from './test-api.ts'

type Given = z.input<typeof NewScreening>

/** A visit of today by the test's own account, upon the state as it is now, unless said otherwise. */
export const newScreening = (institution: string, given: Partial<Given> = {}): Given => ({
  ...{ id: newIdentifier(), institution, screenedOn: testToday, method: 'on_site', unannounced: true, screeners: ['沈禾青'] },
  ...{ spokenTo: ['person_in_charge'], answers: [], basedOn: testNow.toISOString(), keptAt: testNow.toISOString(), account: someone },
  ...given,
})

/** A look into 信用中国 that found nothing, unless said otherwise. */
export const newCheck = (given: Partial<z.input<typeof NewCheck>> = {}): z.input<typeof NewCheck> => ({
  ...{ id: newIdentifier(), register: 'credit_china', checkedOn: testToday, searched: ['鹭鸣康养院'], results: { blacklist: 'not_found' } },
  ...{ answers: [{ fact: 'blacklisted', value: false }], basedOn: testNow.toISOString(), account: someone },
  ...given,
})
