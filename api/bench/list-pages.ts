import type { Database } from '@silverguard/db/client'
import { listInstitutions } from '@silverguard/shared/institutions/contract'
import { buildApp } from '../src/app.ts'
import { actingAs, identifyAs } from '../src/testing/actors.ts'
import { type Print, seconds, spread } from './figures.ts'
import { fillRegister, inventRows } from './fill-register.ts'
import { withDatabase } from './places.ts'

const institutions = 100_000
const repeats = 20
const pages = {
  'first page by level': '',
  'page 100 by level': '?page=100',
  'by name, descending': '?sort=name&direction=desc',
  'latest change first': '?sort=changed&direction=desc',
  'red and orange of one township': '?standing=red&standing=orange&township=990101002',
  'text filter by pinyin': '?text=yinian',
}

type Rows = ReturnType<typeof inventRows>

const measure = async (place: string, database: Database, rows: Rows, print: Print) => {
  const filled = await seconds(() => fillRegister(database, rows))
  print(`${place}: ${rows.length} institutions laid in ${filled.toFixed(1)} s`)
  for (const scope of ['990101', '990101002']) {
    const app = await buildApp({ database, identify: identifyAs(actingAs({ scope })), requestsAMinute: 100_000 })
    for (const [name, query] of Object.entries(pages)) {
      const took: number[] = []
      for (let run = -2; run < repeats; run += 1) {
        const wait = await seconds(async () => {
          const { statusCode, body } = await app.inject({ method: listInstitutions.method, url: `/api${listInstitutions.path}${query}` })
          if (statusCode !== 200) throw new Error(`${name}: ${statusCode} ${body}`)
        })
        if (run >= 0) took.push(wait * 1000)
      }
      print(`${place}, ${scope === '990101' ? 'district' : 'one township'} in scope, ${name}: ${spread(took)}`)
    }
    await app.close()
  }
}

/** A page of the register through the whole server (validation, scope, query, counts, reply), on both kinds of database. */
export const listPages = async (print: Print) => {
  const rows = inventRows(institutions)
  for (const place of ['PostgreSQL', 'embedded'] as const) await withDatabase(place, print, (database) => measure(place, database, rows, print))
}
