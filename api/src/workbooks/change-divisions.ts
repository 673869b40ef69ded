import { createHash } from 'node:crypto'
import type { Db, Tx } from '@silverguard/db/client'
import { accounts } from '@silverguard/db/schema/accounts'
import { divisions } from '@silverguard/db/schema/divisions'
import { imports } from '@silverguard/db/schema/workbooks'
import type { Day } from '@silverguard/shared/days'
import { text } from '@silverguard/shared/text'
import type { changeDivisions as changeEndpoint } from '@silverguard/shared/workbooks/contract'
import { eq, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { accountEntry } from '../accounts/account-entry.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Entry } from '../audit/entry.ts'
import { holdDivisionsAlone } from '../divisions/hold-divisions.ts'
import { readHomeDistrict, renameHomeDistrict } from '../divisions/home-district.ts'
import { Conflict, Refused } from '../problems.ts'
import { reading, recorded } from '../recorded.ts'
import { type DivisionPlan, planDivisionChanges } from './plan-division-changes.ts'
import { type ChangeFile, readDivisionChanges } from './read-division-changes.ts'
import { countsByCode, recodeRows } from './recode-rows.ts'

export type DivisionsChanged = z.output<typeof changeEndpoint.reply>
type Sent = { bytes: Uint8Array; fileName: string }
type When = { actor: Actor; today: Day; now: Date }

const planFor = async (tx: Tx, { lines, problems }: ChangeFile): Promise<DivisionPlan> => {
  const { code: area } = await readHomeDistrict(tx)
  const before = {
    area,
    divisions: await tx.select().from(divisions),
    institutions: await countsByCode(tx, 'institutions'),
    accounts: await countsByCode(tx, 'accounts'),
  }
  const plan = planDivisionChanges(lines, before)
  return { ...plan, problems: [...problems, ...plan.problems].sort((one, other) => one.row - other.row) }
}

/** What such a file would do, row by row; nothing is changed. */
const preview = async (db: Db, actor: Actor, file: ChangeFile): Promise<DivisionsChanged> => {
  const { changes, problems } = await reading(db, actor, (tx) => planFor(tx, file))
  return { applied: false, changes, problems }
}

const demandQuiet = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`lock table imports in share row exclusive mode`)
  const running = await tx.$count(imports, inArray(imports.state, ['trying', 'importing']))
  if (running > 0)
    throw new Conflict('import_running', text('有名册正在导入,请等它结束后再变更区划', 'A register is being imported; change the divisions when it is done'))
}

/** Whose scope moves; nobody moves their own. */
const movedAccounts = async (tx: Tx, { actor }: When, after: DivisionPlan['after']): Promise<Entry[]> => {
  const all = await tx.select({ id: accounts.id, person: accounts.person, divisionCode: accounts.divisionCode }).from(accounts)
  const moved = all.filter(({ divisionCode }) => after(divisionCode) !== divisionCode)
  if (moved.some(({ id }) => id === actor.accountId))
    throw new Refused(
      'own_account',
      text(
        '您自己的账户也在变更之列,请由另一位管理员或用命令行执行',
        'Your own account would change too; another administrator or the command line must do it',
      ),
    )
  return moved.map(({ id, person, divisionCode }) => {
    const to = after(divisionCode)
    const sentence = text(
      `${person}的管辖范围随区划代码变更:${divisionCode} 改为 ${to}`,
      `The scope of ${person} went along with the division codes: ${divisionCode} became ${to}`,
    )
    return accountEntry('account.edited', { id, divisionCode: to }, sentence, [{ key: 'division', before: divisionCode, after: to }])
  })
}

const writeDivisions = async (tx: Tx, { ended, written }: DivisionPlan, area: string, today: Day): Promise<void> => {
  for (const { code, successor } of ended) await tx.update(divisions).set({ endedOn: today, successor }).where(eq(divisions.code, code))
  for (const division of written) {
    const present = { name: division.name, own: division.own, endedOn: null, successor: null }
    await tx.insert(divisions).values(division).onConflictDoUpdate({ target: divisions.code, set: present })
    if (division.code === area) await renameHomeDistrict(tx, division)
  }
}

const counted = ({ changes }: DivisionPlan) => {
  const kinds = changes.map(({ kind }) => kind)
  const institutions = changes.reduce((sum, change) => sum + change.institutions, 0)
  const accounts = changes.reduce((sum, change) => sum + change.accounts, 0)
  return { ...Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((each) => each === kind).length])), institutions, accounts }
}

const apply = (db: Db, when: When, file: ChangeFile, { bytes, fileName }: Sent): Promise<DivisionsChanged> =>
  recorded(db, when.actor, async (tx) => {
    await holdDivisionsAlone(tx)
    await demandQuiet(tx)
    const plan = await planFor(tx, file)
    if (plan.problems.length > 0) throw new StillWrong()
    const area = await readHomeDistrict(tx)
    const people = await movedAccounts(tx, when, plan.after)
    await writeDivisions(tx, plan, area.code, when.today)
    await recodeRows(tx, { after: plan.after, actor: when.actor, at: when.now.toISOString() })
    const changes = [
      { key: 'sha256', before: null, after: createHash('sha256').update(bytes).digest('hex') },
      { key: 'counts', before: null, after: counted(plan) },
      { key: 'divisions', before: null, after: plan.changes.filter(({ kind }) => kind !== 'unchanged') },
    ]
    const sentence = text(
      `按文件 ${fileName} 变更行政区划代码(${plan.changes.length} 行)`,
      `Changed division codes by the file ${fileName} (${plan.changes.length} rows)`,
    )
    const about = { action: 'divisions.changed', subjectKind: 'installation', subjectId: area.code, divisionCode: area.code }
    return { result: { applied: true, changes: plan.changes, problems: [] }, entries: [{ ...about, sentence, changes }, ...people] }
  })

/** Nothing is applied while anything is wrong. */
class StillWrong extends Error {}

/** Says what a file of division code changes would do, or does it whole. Throws `UnreadableFile`, `Conflict`, `Refused`. */
export const changeDivisions = async (db: Db, when: When, sent: Sent, wanted: 'preview' | 'apply'): Promise<DivisionsChanged> => {
  const file = await readDivisionChanges(sent.bytes, sent.fileName)
  if (wanted === 'preview') return preview(db, when.actor, file)
  try {
    return await apply(db, when, file, sent)
  } catch (error) {
    if (error instanceof StillWrong) return preview(db, when.actor, file)
    throw error
  }
}
