import type { Database, Tx } from '@silverguard/db/client'
import { campaigns } from '@silverguard/db/schema/campaigns'
import { type Day, dayOf } from '@silverguard/shared/days'
import type { Division } from '@silverguard/shared/divisions/contract'
import { shippedRuleSet } from '@silverguard/shared/risk/profiles'
import { text } from '@silverguard/shared/text'
import { systemActor } from '../accounts/actor.ts'
import { holdAlone } from '../advisory-locks.ts'
import type { Entry } from '../audit/entry.ts'
import type { AreaDivisions } from '../divisions/area-divisions.ts'
import { demoDistrict } from '../divisions/demo-district.ts'
import { findHomeDistrict, setHomeDistrict } from '../divisions/home-district.ts'
import { layDivisions, layVillages } from '../divisions/lay-divisions.ts'
import { realArea } from '../divisions/real-area.ts'
import { newIdentifier } from '../identifier.ts'
import { reading, recorded } from '../recorded.ts'
import { addPublication } from '../risk/publications.ts'
import { missingRuleSets, storeRuleSets } from '../risk/stored-rule-sets.ts'
import { rebuildSearchText, searchTextVersion } from './rebuild-search-text.ts'
import { readSetting, writeSetting } from './settings-rows.ts'

/** The installation cannot start as it is set up; the message says why. */
export class CannotEstablish extends Error {}

export type Wanted = { demo: boolean; districtCode?: string | undefined }
export type Established = { district: Division; fictional: boolean; isNew: boolean }

/** Says to the person at the terminal what takes long. */
type Say = (line: string) => void

const entry = (district: Division, action: string, sentence: Entry['sentence'], changes: Entry['changes'] = []): Entry => ({
  action,
  subjectKind: 'installation',
  subjectId: district.code,
  divisionCode: district.code,
  sentence,
  changes,
})

/** Another process laid it first. */
const started = (district: Division): Entry => entry(district, 'installation.started', text('启动', 'Started'))

const areaWanted = async ({ demo, districtCode }: Wanted): Promise<AreaDivisions> => {
  if (demo) return demoDistrict
  if (districtCode === undefined) throw new CannotEstablish('DISTRICT_CODE is not set, and the demo is not wanted')
  const found = await realArea(districtCode)
  if (found === undefined) throw new CannotEstablish(`DISTRICT_CODE ${districtCode} is no province, city or county of the division data`)
  return found
}

const established = async (tx: Tx): Promise<Established | undefined> => {
  const district = await findHomeDistrict(tx)
  return district && { district, fictional: (await readSetting(tx, 'fictional')) ?? false, isNew: false }
}

const layArea = async (tx: Tx, area: AreaDivisions, say: Say): Promise<Entry['changes']> => {
  const { district, source } = area
  if (district.code.length < 6) say(`正在载入${district.name}的行政区划…… · Laying the divisions of ${district.name}…`)
  const added = (await layDivisions(tx, area)) + (await layVillages(tx, area))
  await writeSetting(tx, 'divisionData', source)
  if (district.code.length < 6) say(`已载入 ${added} 条行政区划 · Laid ${added} divisions.`)
  return [
    { key: 'divisions', before: null, after: added },
    { key: 'divisionData', before: null, after: source },
  ]
}

const bureauOf = ({ code, name }: Division): string => `${name}民政${code.length === 2 && !name.endsWith('市') ? '厅' : '局'}`

/** The campaign runs from April to October: the one that has begun last. */
const campaignDays = (today: Day) => {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0)
  return { startsOn: `${year}-04-01`, endsOn: `${year}-10-31` }
}

const laySettings = async (tx: Tx, district: Division, fictional: boolean, now: Date): Promise<void> => {
  await setHomeDistrict(tx, district)
  await writeSetting(tx, 'fictional', fictional)
  await writeSetting(tx, 'searchText', searchTextVersion)
  await writeSetting(tx, 'unitNames', { bureau: bureauOf(district), letterhead: bureauOf(district), hotline: '' })
  const { id: ruleSet, effectiveFrom: holdsFrom } = shippedRuleSet('district-plan')
  await storeRuleSets(tx, await missingRuleSets(tx), ruleSet)
  await addPublication(tx, { ruleSet, holdsFrom, reason: '随系统提供 · shipped', draft: null }, systemActor(district.code, 'start'), now)
  const campaign = { name: '打击整治养老服务诈骗专项行动', ...campaignDays(dayOf(now)) }
  await tx.insert(campaigns).values({ id: newIdentifier(), ...campaign })
}

/** Lays an empty database as this area's; a laid one is left as it is. */
export const establishArea = (database: Database, area: AreaDivisions, fictional: boolean, now: Date, say: Say = () => {}): Promise<Established> =>
  recorded(database.db, systemActor(area.district.code, 'start'), async (tx) => {
    await holdAlone(tx, 'establishing')
    const present = await established(tx)
    const { district } = area
    if (present) return { result: present, entries: [started(district)] }
    const changes = await layArea(tx, area, say)
    await laySettings(tx, district, fictional, now)
    const sentence = text(`建立${district.name}台账`, `Established the register of ${district.name}`)
    return { result: { district, fictional, isNew: true }, entries: [entry(district, 'installation.established', sentence, changes)] }
  })

const divisionData = (tx: Tx) => readSetting(tx, 'divisionData')

/** An installation laid before villages were: they are added once, and not again where somebody has changed them since. */
const addVillages = async (database: Database, { district, fictional }: Established, say: Say): Promise<void> => {
  const actor = systemActor(district.code, 'start')
  if ((await reading(database.db, actor, divisionData)) !== undefined) return
  const area = await areaWanted({ demo: fictional, districtCode: district.code })
  await recorded(database.db, actor, async (tx) => {
    await holdAlone(tx, 'establishing')
    if ((await divisionData(tx)) !== undefined) return { result: undefined, entries: [started(district)] }
    const changes = await layArea(tx, area, say)
    const sentence = text(`补充${district.name}的村(社区)区划`, `Added the villages of ${district.name}`)
    return { result: undefined, entries: [entry(district, 'divisions.laid', sentence, changes)] }
  })
}

const addShippedRuleSets = async (database: Database, { district }: Established): Promise<void> => {
  const actor = systemActor(district.code, 'start')
  if ((await reading(database.db, actor, missingRuleSets)).length === 0) return
  await recorded(database.db, actor, async (tx) => {
    await holdAlone(tx, 'establishing')
    const added = await missingRuleSets(tx)
    await storeRuleSets(tx, added)
    const ids = added.map((ruleSet) => ruleSet.id).join(', ')
    return { result: undefined, entries: [entry(district, 'rule_set.added', text(`新增规则集 ${ids}`, `Added rule sets ${ids}`))] }
  })
}

/**
 * Lays an empty database as an area's (its divisions, rule sets, campaign, unit names) and leaves a laid one as it is,
 * but for what a newer version ships: rule sets, villages. Throws `CannotEstablish`.
 */
export const establish = async (database: Database, wanted: Wanted, now: Date, say: Say = () => {}): Promise<Established> => {
  const present = await reading(database.db, systemActor('', 'start'), established)
  if (present === undefined) return establishArea(database, await areaWanted(wanted), wanted.demo, now, say)
  if (!wanted.demo && wanted.districtCode !== undefined && wanted.districtCode !== present.district.code) {
    throw new CannotEstablish(
      `this database is the register of ${present.district.name} (${present.district.code}), not of DISTRICT_CODE ${wanted.districtCode}`,
    )
  }
  await addShippedRuleSets(database, present)
  await addVillages(database, present, say)
  await rebuildSearchText(database.db, present.district, say)
  return present
}
