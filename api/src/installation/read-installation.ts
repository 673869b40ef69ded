import type { Tx } from '@silverguard/db/client'
import type { Day } from '@silverguard/shared/days'
import type { Installation } from '@silverguard/shared/installation/contract'
import type { Actor } from '../accounts/actor.ts'
import { readHomeDistrict } from '../divisions/home-district.ts'
import { townshipsOf } from '../divisions/queries.ts'
import { activeEvaluator } from '../risk/active-evaluator.ts'
import { version } from '../version.ts'
import { readCampaign, readUnitNames, readWatchPeriod } from './queries.ts'
import { readSetting } from './settings-rows.ts'

type Where = { actor: Actor; today: Day; embedded: boolean }

/** Where and for whom this installation works. */
export const readInstallation = async (tx: Tx, { actor, today, embedded }: Where): Promise<Installation> => {
  const district = await readHomeDistrict(tx)
  const { profile, id } = (await activeEvaluator(tx)).ruleSet
  return {
    district,
    townships: await townshipsOf(tx, district.code, actor.scope),
    fictional: (await readSetting(tx, 'fictional')) ?? false,
    embedded,
    profile,
    ruleSet: id,
    campaign: await readCampaign(tx),
    unitNames: await readUnitNames(tx),
    watchPeriod: await readWatchPeriod(tx),
    today,
    version,
  }
}
