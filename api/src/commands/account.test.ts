import { PassThrough, Writable } from 'node:stream'
import { auditEntries } from '@silverguard/db/schema/audit'
import { readMe, signIn } from '@silverguard/shared/accounts/contract'
import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountActorByName } from '../accounts/account-actor-by-name.ts'
import { commandLineOrigin } from '../accounts/actor.ts'
import { buildApp } from '../app.ts'
import { NotFound } from '../problems.ts'
import { testApi } from '../testing/test-api.ts'
import { goodPassword, makeAccount, visitor } from '../testing/visitor.ts'
import { manageAccounts } from './account.ts'
import { UsageError } from './command.ts'

const api = testApi()
let app: FastifyInstance
beforeEach(async () => {
  app = await buildApp({ database: api.database })
})
afterEach(() => app.close())

const runWith = async (...args: string[]) => {
  const written = { stdout: '', stderr: '' }
  const into = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _, done) {
        written[name] += chunk
        done()
      },
    })
  const io = { stdin: new PassThrough(), stdout: into('stdout'), stderr: into('stderr'), cwd: '/', language: 'zh' } as const
  const status = await manageAccounts(api.database, args, io)
  return { status, ...written }
}
const enter = async (password: string) => {
  const person = visitor(app)
  return { person, status: (await person.call(signIn, { body: { signInName: 'jingban', password } })).status }
}
const entry = async (action: string) => (await api.database.db.select().from(auditEntries).where(eq(auditEntries.action, action)))[0]

describe('silverguard account', () => {
  it('lists the accounts', async () => {
    await makeAccount(api.database)
    await makeAccount(api.database, { signInName: 'yunting', person: '顾小满', roles: ['township_officer', 'inspector'], divisionCode: '990101001' })
    expect(await runWith('list')).toEqual({ status: 0, stderr: '', stdout: 'jingban\t沈禾青\t银汀区\t区级经办\nyunting\t顾小满\t云汀街道\t镇街经办、督导\n' })
  })

  it('resets one: a one-time password, sessions ended, in the name of the system with the user of the machine', async () => {
    await makeAccount(api.database)
    const { person } = await enter(goodPassword)
    const { stdout } = await runWith('reset', 'JingBan')
    expect((await person.call(readMe)).status).toBe(401)
    expect((await enter(goodPassword)).status).toBe(401)
    const again = await enter(stdout.trim())
    expect((await again.person.call(readMe)).body.demands).toEqual(['change_password'])
    expect(await entry('account.recovered')).toMatchObject({ actor: '系统(命令行)', origin: commandLineOrigin(), accountId: null })
  })

  it('ends the slowing down of one', async () => {
    await makeAccount(api.database)
    for (let time = 0; time < 5; time += 1) await enter('wrong')
    expect((await enter(goodPassword)).status).toBe(429)
    expect((await runWith('list')).stdout).toContain('登录延迟中')
    await runWith('unlock', 'jingban')
    expect((await enter(goodPassword)).status).toBe(200)
    expect(await entry('account.unlocked')).toMatchObject({ actor: '系统(命令行)' })
  })

  it('refuses what it does not know', async () => {
    for (const args of [[], ['drop'], ['reset'], ['list', 'x'], ['unlock', 'a', 'b']]) await expect(runWith(...args)).rejects.toThrow(UsageError)
    for (const verb of ['reset', 'unlock']) await expect(runWith(verb, 'nobody')).rejects.toThrow(NotFound)
  })
})

describe('a command as a named account', () => {
  it('acts as that account while it is active, from the command line', async () => {
    const id = await makeAccount(api.database, { roles: ['township_officer'], divisionCode: '990101001' })
    const actor = await accountActorByName(api.database.db, ' JINGBAN ', commandLineOrigin())
    expect(actor).toEqual({ name: '沈禾青', scope: '990101001', roles: ['township_officer'], accountId: id, origin: commandLineOrigin() })
    await api.database.db.execute(`update accounts set active = false`)
    for (const name of ['jingban', 'nobody']) await expect(accountActorByName(api.database.db, name, '')).rejects.toThrow(NotFound)
  })
})
