import type { Database, Tx } from '@silverguard/db/client'
import { campaigns } from '@silverguard/db/schema/campaigns'
import { divisions } from '@silverguard/db/schema/divisions'
import { dayOf } from '@silverguard/shared/days'
import type { Division } from '@silverguard/shared/divisions/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { text } from '@silverguard/shared/text'
import { sql } from 'drizzle-orm'
import { systemActor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { demoDistrict } from '../divisions/demo-district.ts'
import type { DistrictDivisions } from '../divisions/district-divisions.ts'
import { findHomeDistrict, setHomeDistrict } from '../divisions/home-district.ts'
import { realDistrict } from '../divisions/real-district.ts'
import { newIdentifier } from '../identifier.ts'
import { reading, recorded } from '../recorded.ts'
import { missingRuleSets, storeRuleSets } from '../risk/stored-rule-sets.ts'
import { readSetting, writeSetting } from './settings-rows.ts'

/** The installation cannot start as it is set up; the message says why. */
export class CannotEstablish extends Error {}

export type Wanted = { demo: boolean; districtCode?: string | undefined }
export type Established = { district: Division; fictional: boolean; isNew: boolean }

const establishLock = 7_203_312

const entry = (district: Division, action: string, sentence: Entry['sentence']): Entry => ({
  action,
  subjectKind: 'installation',
  subjectId: district.code,
  divisionCode: district.code,
  sentence,
  changes: [],
})

const districtWanted = async ({ demo, districtCode }: Wanted): Promise<DistrictDivisions> => {
  if (demo) return demoDistrict
  if (districtCode === undefined) throw new CannotEstablish('DISTRICT_CODE is not set, and the demo is not wanted')
  const found = await realDistrict(districtCode)
  if (found === undefined) throw new CannotEstablish(`DISTRICT_CODE ${districtCode} is no county or district of the division data`)
  return found
}

const established = async (tx: Tx): Promise<Established | undefined> => {
  const district = await findHomeDistrict(tx)
  return district && { district, fictional: (await readSetting(tx, 'fictional')) ?? false, isNew: false }
}

const lay = async (tx: Tx, wanted: DistrictDivisions, fictional: boolean, year: string): Promise<void> => {
  const { district } = wanted
  await tx.insert(divisions).values([...wanted.above, district, ...wanted.townships, ...wanted.neighbours].map(({ code, name }) => ({ code, name })))
  await setHomeDistrict(tx, district)
  await writeSetting(tx, 'fictional', fictional)
  await writeSetting(tx, 'unitNames', { bureau: `${district.name}民政局`, letterhead: `${district.name}民政局`, hotline: '' })
  await storeRuleSets(tx, await missingRuleSets(tx), shippedRuleSet('district-plan').id)
  const campaign = { name: '打击整治养老服务诈骗专项行动', startsOn: `${year}-04-01`, endsOn: `${year}-10-31` }
  await tx.insert(campaigns).values({ id: newIdentifier(), ...campaign })
}

const layOnce = (database: Database, wanted: DistrictDivisions, fictional: boolean, now: Date): Promise<Established> =>
  recorded(database.db, systemActor(wanted.district.code, 'start'), async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${establishLock})`)
    const present = await established(tx)
    const { district } = wanted
    if (present) return { result: present, entries: [entry(district, 'installation.started', text('启动', 'Started'))] }
    await lay(tx, wanted, fictional, dayOf(now).slice(0, 4))
    const sentence = text(`建立${district.name}台账`, `Established the register of ${district.name}`)
    return { result: { district, fictional, isNew: true }, entries: [entry(district, 'installation.established', sentence)] }
  })

const addShippedRuleSets = async (database: Database, { district }: Established): Promise<void> => {
  const actor = systemActor(district.code, 'start')
  if ((await reading(database.db, actor, missingRuleSets)).length === 0) return
  await recorded(database.db, actor, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${establishLock})`)
    const added = await missingRuleSets(tx)
    await storeRuleSets(tx, added)
    const ids = added.map((ruleSet) => ruleSet.id).join(', ')
    return { result: undefined, entries: [entry(district, 'rule_set.added', text(`新增规则集 ${ids}`, `Added rule sets ${ids}`))] }
  })
}

/**
 * Lays an empty database as a district's (its divisions, rule sets, campaign, unit names) and leaves a laid one as it is,
 * but for rule sets that a newer version ships. Throws `CannotEstablish`.
 */
export const establish = async (database: Database, wanted: Wanted, now: Date): Promise<Established> => {
  const present = await reading(database.db, systemActor('', 'start'), established)
  if (present === undefined) return layOnce(database, await districtWanted(wanted), wanted.demo, now)
  if (!wanted.demo && wanted.districtCode !== undefined && wanted.districtCode !== present.district.code) {
    throw new CannotEstablish(
      `this database is the register of ${present.district.name} (${present.district.code}), not of DISTRICT_CODE ${wanted.districtCode}`,
    )
  }
  await addShippedRuleSets(database, present)
  return present
}
