import { request } from '@playwright/test'
import { demoPassword, people, signIn, stateOf } from './people.ts'
import { portOf, sides } from './server-port.ts'

/** Before all tests: a session for each of the demo's people at each server. */
export default async (): Promise<void> => {
  for (let side = 0; side < sides; side += 1)
    for (const name of people) {
      const context = await request.newContext({ baseURL: `http://127.0.0.1:${portOf(side)}` })
      await signIn(context, name, demoPassword)
      await context.storageState({ path: stateOf(name, side) })
      await context.dispose()
    }
}
