import type { Database } from '@silverguard/db/client'
import { compile } from '@silverguard/shared/risk/evaluate'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { standingOf } from '@silverguard/shared/risk/standing'
import { registerForm } from '@silverguard/shared/workbooks/forms/register'
import { systemActor } from '../src/accounts/actor.ts'
import { generateDistrict } from '../src/demo/generate-district.ts'
import { demoDistrict } from '../src/divisions/demo-district.ts'
import { establish } from '../src/installation/establish.ts'
import { reading } from '../src/recorded.ts'
import { exportControlList } from '../src/workbooks/export-control-list.ts'
import { exportInstitutions } from '../src/workbooks/export-institutions.ts'
import { proposedMapping } from '../src/workbooks/importing/look-at-file.ts'
import { readImport, runImport } from '../src/workbooks/importing/run-import.ts'
import { tryImport } from '../src/workbooks/importing/try-import.ts'
import { uploadRegister } from '../src/workbooks/importing/upload-register.ts'
import { writeForm } from '../src/workbooks/writing/write-form.ts'
import { type Print, peakMemory, seconds } from './figures.ts'
import { type Place, withDatabase } from './places.ts'

const institutions = 100_000
const { district, townships } = demoDistrict
const today = '2026-11-21'
const clock = { today, now: new Date(`${today}T02:00:00Z`) }
const actor = systemActor(district.code, 'commandLine')

/** A district's register as an `.xlsx`, every particular and fact in it and no ids. */
const inventRegister = async (): Promise<Uint8Array> => {
  const evaluator = compile(shippedRuleSet('district-plan'))
  const names = new Map(townships.map(({ code, name }) => [code, name]))
  const rows = generateDistrict(district, townships, today, institutions).map(({ particulars, facts }) => ({
    id: '',
    townshipName: names.get(particulars.township) ?? '',
    particulars,
    facts,
    standing: standingOf(evaluator.verdict(facts), facts, 'district-plan'),
    ...{ clauses: [], confirmed: null, underReview: false },
  }))
  return writeForm(registerForm(evaluator.ruleSet), rows, { unit: district.name, asOf: today, statements: [], summary: null })
}

const measure = async ({ db }: Database, content: Uint8Array, print: Print) => {
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    let done: T | undefined
    const took = await seconds(async () => {
      done = await work()
    })
    print(`${what}: ${took.toFixed(1)} s, ${peakMemory()}`)
    return done as T
  }
  const { id, look } = await timed('look at the file and keep it', () => uploadRegister(db, actor, clock.now, content, 'register.xlsx'))
  const tried = await timed('trial', async () => {
    const wish = { mapping: proposedMapping(look), day: today, division: district.code }
    await (await tryImport(db, actor, clock, id, wish, 'unknown')).finished
    return readImport(db, actor, clock.now, id)
  })
  print(`of ${look.rows} rows ${tried.counts?.added} new, ${tried.counts?.refused} refused, ${tried.counts?.unreadableCells} cells unreadable`)
  await timed('import', async () => (await runImport(db, actor, clock, id, tried.version)).finished)
  const order = { sort: 'level', direction: 'asc' } as const
  const register = await timed('export of the register', () => reading(db, actor, (tx) => exportInstitutions(tx, order, today)))
  const list = await timed('export of the control list', () => reading(db, actor, (tx) => exportControlList(tx, { basis: 'computed' }, today)))
  print(`the register is ${mebibytes(register.content)}, the control list ${mebibytes(list.content)}`)
}

const mebibytes = (content: unknown) => (content instanceof Uint8Array ? `${(content.length / 2 ** 20).toFixed(1)} MiB` : 'streamed')

/** A register goes in and comes out again: time of each step and the peak memory until then, of this process. */
export const importAndExport = (place: Place) => (print: Print) =>
  withDatabase(place, print, async (database) => {
    await establish(database, { demo: true }, clock.now)
    const content = await inventRegister()
    print(`a register of ${institutions} rows is ${mebibytes(content)}, made with ${peakMemory()}`)
    await measure(database, content, print)
  })
