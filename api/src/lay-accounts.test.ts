import { accounts } from '@silverguard/db/schema/accounts'
import { auditEntries } from '@silverguard/db/schema/audit'
import { readFront, readMe, signIn } from '@silverguard/shared/accounts/contract'
import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoAccounts, demoPassword } from './accounts/demo-accounts.ts'
import { buildApp } from './app.ts'
import { loadDemoAccounts } from './demo/load-demo-accounts.ts'
import { establish } from './installation/establish.ts'
import { layAccounts } from './lay-accounts.ts'
import { testDatabase, testNow } from './testing/test-api.ts'
import { visitor } from './testing/visitor.ts'

const held = testDatabase()
let app: FastifyInstance
beforeEach(async () => {
  app = await buildApp({ database: held.database, clock: () => testNow })
})
afterEach(() => app.close())

const lay = async (demo: boolean): Promise<string[]> => {
  const said: string[] = []
  const established = await establish(held.database, demo ? { demo } : { demo, districtCode: '330203' }, testNow)
  await layAccounts(held.database, established, testNow, (line) => said.push(line))
  return said
}
const passwordIn = (said: readonly string[]) => /password: (\S+)/.exec(said.join('\n'))?.[1] ?? ''

describe('the first start of a real installation', () => {
  it('makes one administrator of the whole area, whose one-time password is said once', async () => {
    const said = await lay(false)
    expect(said.join('\n')).toContain('name: admin')
    const person = visitor(app)
    const password = passwordIn(said)
    expect((await person.call(signIn, { body: { signInName: 'admin', password } })).status).toBe(200)
    const { body } = await person.call(readMe)
    expect(body).toMatchObject({ person: '管理员', roles: ['district_administrator'], division: { code: '330203' }, demands: ['change_password'] })
    expect(await lay(false)).toEqual([])
    const [entry] = await held.database.db.select().from(auditEntries).where(eq(auditEntries.action, 'account.created'))
    expect(entry).toMatchObject({ actor: '系统(启动)', accountId: null, divisionCode: '330203' })
    expect(JSON.stringify(await held.database.db.select().from(auditEntries))).not.toContain(password)
  })

  it('makes one only, where two processes start at once', async () => {
    await establish(held.database, { demo: false, districtCode: '330203' }, testNow)
    const said = await Promise.all([lay(false), lay(false)])
    expect(said.filter((lines) => lines.length > 0)).toHaveLength(1)
    expect(await held.database.db.$count(accounts)).toBe(1)
  })

  it('has none of the demo’s accounts, and cannot be given them', async () => {
    await lay(false)
    expect((await visitor(app).call(readFront)).body).toMatchObject({ fictional: false, demo: null })
    await expect(loadDemoAccounts(held.database, '330203', testNow)).rejects.toThrow('demo only')
    for (const { signInName } of demoAccounts) {
      expect((await visitor(app).call(signIn, { body: { signInName, password: demoPassword } })).status).toBe(401)
    }
  })
})

describe('the demo', () => {
  it('has one person of each role, who are shown on the sign-in page and let in', async () => {
    expect(await lay(true)).toEqual([])
    const { body } = await visitor(app).call(readFront)
    expect(body).toMatchObject({ district: '银汀区', fictional: true, demo: { password: demoPassword } })
    expect(body.demo?.accounts.map(({ signInName, person, division }) => `${signInName} ${person} ${division}`)).toEqual([
      'guanli 林晚舟 银汀区',
      'shenhe 陆听澜 银汀区',
      'jingban 沈禾青 银汀区',
      'yunting 顾小满 云汀街道',
      'yanhu 何砚秋 砚湖镇',
      'dudao 温知许 银汀区',
      'shenji 裴照微 银汀区',
    ])
    for (const { signInName } of body.demo?.accounts ?? []) {
      const person = visitor(app)
      expect((await person.call(signIn, { body: { signInName, password: demoPassword } })).status).toBe(200)
      expect((await person.call(readMe)).body.demands).toEqual([])
    }
  })

  it('gets them also where it was laid before there were accounts, once', async () => {
    await establish(held.database, { demo: true }, testNow)
    await Promise.all([lay(true), lay(true)])
    await lay(true)
    expect(await held.database.db.$count(accounts)).toBe(7)
  })
})
