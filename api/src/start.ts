import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@silverguard/db/open'
import { buildApp } from './app.ts'
import { sealTrail } from './audit/seal-trail.ts'
import { handlePlaces } from './demo/handle-places.ts'
import { judgePlaces } from './demo/judge-places.ts'
import { loadDemo } from './demo/load-demo.ts'
import { screenPlaces } from './demo/screen-places.ts'
import { demoDistrict } from './divisions/demo-district.ts'
import { openEvidenceStore } from './evidence/store.ts'
import { keepDueDates, keepPlans } from './handling/keep-plans.ts'
import { establish } from './installation/establish.ts'
import { keepDoing } from './keep-doing.ts'
import { hostNamesFor, travelsUnencrypted } from './known-host.ts'
import { layAccounts } from './lay-accounts.ts'
import { loggerOf } from './log.ts'
import { keepRulesInForce } from './risk/keep-rules-in-force.ts'
import { databasePlace, repositoryRoot, type Settings } from './settings.ts'

/** How often it is looked for rules whose day has come: at midnight all goes by the old ones until then. */
const dueRulesSeconds = 30

/** How often it is looked for plans that imports and changed rules left behind; edits and screenings take theirs along. */
const plansSeconds = 30

/** Something else listens at the wanted address already. */
export class PortInUse extends Error {
  constructor(host: string, port: number) {
    super(`端口已被占用 · the port is in use: ${host}:${port}. 请设置 PORT · Set PORT to another one.`)
  }
}

const notDurable =
  '内嵌数据库可承受进程被终止,不能承受断电;正式使用请设置 DATABASE_URL · The embedded database survives a killed process, not a power cut; for real use set DATABASE_URL.'

const unencrypted =
  '注意:已对网络开放且没有 HTTPS,密码将以明文传输;请在前面设置 HTTPS 代理并设 TRUST_PROXY · Open to the network without HTTPS: passwords would travel unencrypted. Put a proxy with HTTPS in front and set TRUST_PROXY.'

const builtPage = (): string | undefined => {
  const folder = join(repositoryRoot, 'web/dist')
  return existsSync(join(folder, 'index.html')) ? folder : undefined
}

const isInUse = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

export type Running = { address: string; stop(): Promise<void> }

/** Opens the database, lays it on the first start, and listens. `say` is for words to the person at the terminal. */
export const start = async (settings: Settings, say: (line: string) => void): Promise<Running> => {
  const database = await openDatabase(databasePlace(settings))
  if (database.embedded) say(notDurable)
  try {
    const now = new Date()
    const established = await establish(database, settings, now, say)
    const { district, fictional } = established
    await layAccounts(database, established, now, say)
    if (fictional) {
      const loaded = await loadDemo(database, district, demoDistrict.townships, now)
      if (loaded > 0) {
        const screened = await screenPlaces(database, now)
        const store = await openEvidenceStore(settings.evidenceFolder)
        const judged = await judgePlaces(database, store, now)
        // A moment after the levels, so that the whole way reads in its order.
        const begun = await handlePlaces(database, store, new Date(now.getTime() + 5000))
        say(
          `已载入虚构示范区${district.name},${loaded} 家机构,已排查 ${screened} 家,已定级 ${judged} 家,处置措施已办理 ${begun} 项 · Loaded the fictional demo district, ${loaded} institutions, ${screened} of them screened, ${judged} levels confirmed, ${begun} measures begun.`,
        )
      }
    }
    const { logLevel: level, trustProxy } = settings
    if (travelsUnencrypted(settings)) say(unencrypted)
    const app = await buildApp({
      database,
      webFolder: builtPage(),
      evidenceFolder: settings.evidenceFolder,
      logger: loggerOf({ level }),
      trustProxy,
      hostNames: trustProxy === false ? hostNamesFor(settings.host) : undefined,
    })
    const stopSealing = keepDoing(
      settings.auditSealSeconds,
      () => sealTrail(database.db, district.code),
      (error) => app.log.error(error, 'the trail could not be sealed'),
    )
    const bringDueRules = () => keepRulesInForce(database.db, district.code, () => new Date())
    const rulesFailed = (error: unknown) => app.log.error(error, 'rules whose day has come could not be brought into force')
    await bringDueRules().catch(rulesFailed)
    const stopRules = keepDoing(dueRulesSeconds, bringDueRules, rulesFailed)
    const plansFailed = (error: unknown) => app.log.error(error, 'plans could not follow what changed')
    const followAll = async () => {
      await keepPlans(database.db, district.code, () => new Date()).catch(plansFailed)
      await keepDueDates(database.db, district.code, () => new Date())
    }
    const datesFailed = (error: unknown) => app.log.error(error, 'due dates could not follow the calendar')
    await followAll().catch(datesFailed)
    const stopPlans = keepDoing(plansSeconds, followAll, datesFailed)
    const stopTasks = () => Promise.all([stopSealing(), stopRules(), stopPlans()])
    const stop = () =>
      app
        .close()
        .finally(stopTasks)
        .finally(() => database.close())
    try {
      return { address: await app.listen({ host: settings.host, port: settings.port }), stop }
    } catch (error) {
      await app.close().finally(stopTasks)
      throw isInUse(error) ? new PortInUse(settings.host, settings.port) : error
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
