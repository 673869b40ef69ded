import { rowsOf } from '@silverguard/db/client'
import { downloads, endpoints, uploads } from '@silverguard/shared/contract'
import { holds, type Permission, type Role, roles } from '@silverguard/shared/permissions/contract'
import { sql } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from './accounts/actor.ts'
import { buildApp } from './app.ts'
import { actingAs, identifyAs } from './testing/actors.ts'
import { type Address, type Ask, requestsAt } from './testing/requests-at.ts'
import { scopedTables } from './testing/scoped-tables.ts'
import { testApi, testNow } from './testing/test-api.ts'
import { fillTownship, type Side } from './testing/two-townships.ts'
import { readZip } from './workbooks/reading/zip-parts.ts'

const api = testApi()
const area = '990101'
const ours = '990101001'
const theirs = '990101002'
const addresses: readonly Address[] = [...endpoints, ...downloads, ...uploads]
const isTrail = ({ path }: Address) => path.startsWith('/trail')
/** The trail first: afterwards it tells of exports what was asked for, and the asker's own words are no leak. */
const guarded = addresses.filter((address) => address.needs !== 'public').sort((one, other) => Number(isTrail(other)) - Number(isTrail(one)))
const nameOf = ({ method, path }: Address) => `${method} ${path}`

/** Everything a reply says, workbooks unpacked. */
const wordsOf = async (response: LightMyRequestResponse): Promise<string> => {
  if (!String(response.headers['content-type']).includes('openxmlformats')) return response.body
  const zip = await readZip(response.rawPayload)
  const parts: string[] = []
  for (const path of zip.paths) for await (const chunk of zip.open(path)) parts.push(chunk.toString())
  return parts.join('\n')
}
const tracesOf = (side: Side, words: string): string[] =>
  [
    side.word,
    side.creditCode,
    side.telephone,
    side.institution,
    side.filed,
    side.importId,
    side.account,
    side.session,
    side.screening,
    side.statement,
    side.check,
    side.evidence,
    side.proposal,
    side.decision,
    side.meeting,
    side.watch,
    ...Object.values(side.handling),
  ].filter((trace) => words.includes(trace))

const appFor = (actor: Actor) =>
  buildApp({
    database: api.database,
    identify: identifyAs(actor),
    clock: () => testNow,
    requestsAMinute: 1_000_000,
    accountRequestsAMinute: 1_000_000,
    greatestStallMilliseconds: 0,
  })
/** The account in whose name the samples of deliveries are. */
const someone = (scope: string, held: readonly Role[]) => actingAs({ name: '外人', scope, roles: held })

const dump = async (side: Side) => {
  const rows: Record<string, unknown[]> = {}
  for (const table of scopedTables)
    rows[table] = rowsOf(
      await api.database.db.execute(
        sql.raw(`select to_jsonb(t) as row from ${table} t where division_code >= '${side.scope}' and division_code < '${side.scope}:' order by 1`),
      ),
    )
  return rows
}

describe('whatever is asked, of every address, by every role', () => {
  let own: Side
  let other: Side
  beforeEach(async () => {
    own = await fillTownship(api.database, ours, '鹇棠', 1)
    other = await fillTownship(api.database, theirs, '鹮杉', 2)
  })

  const scopes: readonly [string, string][] = [
    ['the neighbouring township', ours],
    ['a village of the neighbouring township', `${ours}001`],
    ['another district', '990102'],
    ['no scope', ''],
    ['half a code', '99010'],
  ]

  it.each(scopes)(
    'nothing of a township is shown to or changed by %s',
    async (_who, scope) => {
      const before = await dump(other)
      // Which role may do what is the same wherever it sits: each by itself once, all together everywhere.
      const heldRoles: readonly (readonly Role[])[] = scope === ours ? [...roles.map((role) => [role]), roles, []] : [roles]
      for (const held of heldRoles) {
        const actor = someone(scope, held)
        const app = await appFor(actor)
        await api.database.db.execute(sql`delete from audit_entries where actor = ${actor.name} and not starts_with(division_code, ${theirs})`)
        for (const address of guarded) {
          const allowed = holds(actor, address.needs as Permission, area)
          // Without the permission one refusal says it all.
          for (const { method, url, ...sent } of requestsAt(address, other).slice(0, allowed ? undefined : 1)) {
            const response = await app.inject({ method, url, ...sent })
            const asked = `${held.join('+') || 'no role'} ${method} ${url}`
            if (!allowed) expect([asked, response.statusCode]).toEqual([asked, 403])
            expect([asked, response.statusCode < 500]).toEqual([asked, true])
            expect([asked, tracesOf(other, await wordsOf(response))]).toEqual([asked, []])
          }
        }
        await app.close()
      }
      expect(await dump(other)).toEqual(before)
    },
    600_000,
  )

  it('the same requests do find it for those whose scope covers it, so that finding nothing means something', async () => {
    const app = await appFor(someone(area, roles))
    const shown = new Set<string>()
    for (const address of guarded.filter(({ method }) => method === 'GET'))
      for (const { method, url } of requestsAt(address, other)) {
        const response = await app.inject({ method, url })
        if (tracesOf(other, await wordsOf(response)).length > 0) shown.add(nameOf(address))
      }
    await app.close()
    const silent = guarded
      .filter(({ method }) => method === 'GET')
      .map(nameOf)
      .filter((name) => !shown.has(name))
    expect(silent.sort()).toEqual(
      [
        'GET /actions/board',
        'GET /annexes/progress',
        'GET /annexes/progress/workbook',
        'GET /campaigns',
        'GET /divisions',
        'GET /evidence/:id/file',
        'GET /evidence/:id/original',
        'GET /handling/results',
        'GET /handling/results/workbook',
        'GET /imports/:id/returned',
        'GET /imports/:id/undo',
        'GET /imports/template',
        'GET /installation',
        'GET /installation/calendar',
        'GET /installation/handling',
        'GET /me',
        'GET /me/sessions',
        'GET /notices',
        'GET /paper-templates',
        'GET /paper-templates/:kind/file',
        'GET /rule-drafts',
        'GET /rule-sets',
        'GET /sign-in-policy',
        'GET /trail/head',
        'GET /trail/verification',
      ].sort(),
    )
  }, 600_000)

  it('nobody is let in without being known, but at the addresses that say so', async () => {
    const app = await buildApp({
      database: api.database,
      clock: () => testNow,
      requestsAMinute: 1_000_000,
      accountRequestsAMinute: 1_000_000,
      greatestStallMilliseconds: 0,
    })
    for (const address of guarded)
      for (const { method, url, ...sent } of requestsAt(address, other)) {
        const response = await app.inject({ method, url, ...sent })
        expect([method, url, response.statusCode]).toEqual([method, url, 401])
      }
    const open = addresses.filter(({ needs }) => needs === 'public')
    expect(open.map(nameOf).sort()).toEqual(['GET /front', 'POST /session'])
    for (const address of open)
      for (const { method, url, ...sent } of requestsAt(address, other)) {
        const response = await app.inject({ method, url, ...sent })
        expect(tracesOf(other, response.body)).toEqual([])
      }
    await app.close()
  }, 120_000)

  it('many users of different scopes at once see each their own', async () => {
    const users = [
      { actor: someone(ours, roles), sees: own, not: other },
      { actor: someone(theirs, roles), sees: other, not: own },
      { actor: someone(area, roles), sees: own, not: undefined },
      { actor: someone('990102', roles), sees: undefined, not: own },
      { actor: someone('', roles), sees: undefined, not: other },
    ]
    const apps = await Promise.all(users.map(({ actor }) => appFor(actor)))
    const asks = (side: Side): Ask[] =>
      guarded
        .filter(({ method, path }) => method === 'GET' && /^\/(institutions|control-list|trail$|accounts)/.test(path) && !path.includes('workbook'))
        .flatMap((address) => requestsAt(address, side))
    const both = [...asks(own), ...asks(other)]
    const found = new Map<Actor, Set<string>>()
    await Promise.all(
      both.flatMap(({ method, url }) =>
        users.map(async ({ actor, not }, at) => {
          const response = await apps[at]?.inject({ method, url })
          if (!response) throw new Error('no app')
          const words = await wordsOf(response)
          if (not) expect([actor.scope, url, tracesOf(not, words)]).toEqual([actor.scope, url, []])
          for (const side of [own, other]) if (words.includes(side.word)) found.set(actor, (found.get(actor) ?? new Set()).add(side.word))
        }),
      ),
    )
    expect(users.map(({ actor }) => [...(found.get(actor) ?? [])].sort())).toEqual([[own.word], [other.word], [own.word, other.word].sort(), [], []])
    await Promise.all(apps.map((app) => app.close()))
  }, 300_000)
})
