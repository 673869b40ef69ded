import type { Day } from '@silverguard/shared/days'
import type { TestApi } from '../test-api.ts'

/** Where a history happens: the API as the test's own account and as a second person, and its clock. */
export type World = { api: TestApi; call: TestApi['call']; another: TestApi['call']; now: () => Date; today: () => Day }
