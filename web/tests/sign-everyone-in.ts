import { type FullConfig, request } from '@playwright/test'
import { demoPassword, people, signIn, stateOf } from './people.ts'

/** Before all tests: a session for each of the demo's people. */
export default async ({ projects }: FullConfig): Promise<void> => {
  const baseURL = projects[0]?.use.baseURL
  if (!baseURL) throw new Error('The configuration names no address to test')
  for (const name of people) {
    const context = await request.newContext({ baseURL })
    await signIn(context, name, demoPassword)
    await context.storageState({ path: stateOf(name) })
    await context.dispose()
  }
}
