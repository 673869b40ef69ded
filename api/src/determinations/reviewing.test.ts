import * as contract from '@silverguard/shared/determinations/contract'
import { editWatchPeriod } from '@silverguard/shared/installation/contract'
import { describe, expect, it } from 'vitest'
import { addProof, addScreening, judging, officer, reviewer, secondReviewer } from '../testing/judges.ts'
import { makeCast } from '../testing/make-institution.ts'
import { putInForce } from '../testing/put-in-force.ts'
import { testApi, testNow } from '../testing/test-api.ts'

const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000)

describe('a confirmed level', () => {
  const api = testApi()
  const { as, read, propose, confirm, settle, state, determinations: judged } = judging(api)

  it('stands while facts move the computed one away, is to be reviewed, and says what changed; and back again', async () => {
    const id = await makeCast(api.database, 'quietRoom')
    await settle(id, 'orange')
    expect(await judged(reviewer, id)).toMatchObject({ changed: { standing: null, facts: [], ruleSet: null, gained: [], lost: [] } })
    await state(id, { collapsed: true })
    expect(await read(id)).toMatchObject({ standing: 'red', underReview: true, confirmed: { level: 'orange', upon: 'orange' } })
    expect((await judged(reviewer, id)).changed).toMatchObject({
      ...{ standing: { before: 'orange', after: 'red' }, confirmed: null, ruleSet: null, gained: ['R4'], lost: [] },
      facts: [{ fact: 'collapsed', before: false, after: true }],
    })
    await state(id, { collapsed: false })
    expect(await read(id)).toMatchObject({ standing: 'orange', underReview: false, confirmed: { level: 'orange' } })
  })

  it('is to be reviewed when the rules move the computed one, with their parameters, and is not when they come back', async () => {
    const id = await makeCast(api.database, 'boaster')
    await settle(id, 'yellow')
    await putInForce(api.database, 'yuquan-plan@1', new Date(testNow.getTime() + 1000))
    expect(await read(id)).toMatchObject({ standing: 'green', underReview: true, confirmed: { level: 'yellow' } })
    const { changed } = await judged(reviewer, id)
    expect(changed).toMatchObject({
      ...{ standing: { before: 'yellow', after: 'green' }, ruleSet: { before: 'district-plan@1', after: 'yuquan-plan@1' }, facts: [], lost: ['Y4'] },
    })
    expect(changed?.parameters).toContainEqual({ parameter: 'rapidBranches3y', before: 3, after: null })
    await putInForce(api.database, 'district-plan@1', new Date(testNow.getTime() + 2000))
    expect(await read(id)).toMatchObject({ standing: 'yellow', underReview: false })
  })

  it('keeps the sheet of its moment whatever is edited later', async () => {
    const id = await makeCast(api.database, 'boaster')
    const shown = await read(id)
    const { id: determination } = await settle(id, 'yellow')
    await state(id, { collapsed: true, bedCount: 7 })
    await putInForce(api.database, 'yuquan-plan@1', new Date(testNow.getTime() + 1000))
    const kept = (await api.call(contract.readDetermination, { params: { id: determination } })).body
    const { possibleDuplicates: _, ...sheet } = shown
    expect(kept.sheet).toEqual({ ...sheet, version: 1 })
    expect([kept.ruleSet.id, kept.sheet.ruleSet, kept.determination.upon.matched]).toEqual(['district-plan@1', 'district-plan@1', ['Y4']])
  })

  it('begins a watch when it leaves a list or goes down it, of the days set; the same level again keeps it, another ends it', async () => {
    await api.call(editWatchPeriod, { body: { days: 60, recheckDays: [10, 60] } })
    const id = await makeCast(api.database, 'quietRoom')
    await settle(id, 'orange')
    expect((await judged(reviewer, id)).watch).toBeNull()
    await state(id, { registration: 'unfiled' })
    const removed = await settle(id, 'green')
    expect(removed).toMatchObject({ movement: 'removed', previous: 'orange' })
    expect(await read(id)).toMatchObject({ confirmed: { level: 'green', listedSince: null } })
    const watch = {
      ...{ determination: removed.id, from: 'orange', to: 'green', startsOn: '2026-11-21', endsOn: '2027-01-20', releasedBy: '审核员', endedOn: null },
      ...{
        relapsed: false,
        rechecks: [
          { dueOn: '2026-12-01', doneOn: null },
          { dueOn: '2027-01-20', doneOn: null },
        ],
      },
    }
    expect((await judged(reviewer, id)).watch).toMatchObject({ ...watch, own: true })
    await addScreening(api.database, id, '2026-12-03')
    await api.call(editWatchPeriod, { body: { days: 10, recheckDays: [10] } })
    expect(await settle(id, 'green', later(1))).toMatchObject({ movement: 'kept' })
    expect((await judged(secondReviewer, id)).watch).toMatchObject({ ...watch, own: false, rechecks: [{ doneOn: '2026-12-03' }, { doneOn: null }] })
    await state(id, { collapsed: true }, later(2))
    expect(await settle(id, 'red', later(3))).toMatchObject({ movement: 'listed' })
    expect((await judged(reviewer, id)).watch).toMatchObject({ determination: removed.id, endedOn: '2026-11-24', relapsed: false })
    expect(await read(id)).toMatchObject({ confirmed: { level: 'red', listedSince: '2026-11-24' } })
  })

  it('goes down a list by evidence, is watched for that too, and stays listed since the first day', async () => {
    const id = await makeCast(api.database, 'quietRoom')
    await settle(id, 'orange')
    await state(id, { registration: 'unfiled', falseAdvertising: true }, later(1))
    const bare = await propose(officer, id, 'yellow', {}, later(1))
    expect(bare.problem.fields?.map(({ path }) => path)).toEqual(['reason', 'evidence'])
    const words = { reason: '已备齐登记材料', evidence: [await addProof(api.database, id)] }
    const { body } = await propose(officer, id, 'yellow', words, later(1))
    expect((await judged(reviewer, id)).doubts).toContain('leaves_list')
    expect((await confirm(secondReviewer, body, 'yellow', {}, later(1))).body).toMatchObject({ movement: 'lowered' })
    expect((await judged(officer, id)).watch).toMatchObject({ from: 'orange', to: 'yellow', startsOn: '2026-11-22', releasedBy: '副审核', own: false })
    expect(await read(id)).toMatchObject({ confirmed: { level: 'yellow', listedSince: '2026-11-21' } })
  })

  it('comes back as a relapse to who let it off, while the watch runs and no longer', async () => {
    const id = await makeCast(api.database, 'quietRoom')
    await settle(id, 'orange')
    await state(id, { registration: 'unfiled' })
    await settle(id, 'green')
    const queue = async (now: Date, mine: boolean, actor = reviewer) =>
      (await (await as(actor, now))(contract.readQueue, { query: { mine: String(mine), why: ['relapse'] } })).body.rows
    expect(await queue(later(1), false)).toEqual([])
    await state(id, { falseAdvertising: true }, later(1))
    expect(await queue(later(1), false)).toMatchObject([
      { institution: id, why: ['relapse', 'under_review'], relapse: { releasedBy: '审核员', own: true, releasedOn: '2026-11-21' } },
    ])
    expect((await judged(reviewer, id)).watch?.relapsed).toBe(true)
    expect((await queue(later(1), true)).length).toBe(1)
    expect(await queue(later(1), true, secondReviewer)).toEqual([])
    expect((await queue(later(180), false)).length).toBe(1)
    expect(await queue(later(181), false)).toEqual([])
  })

  it('has not relapsed by being let down knowingly below what the rules say, nor once somebody decided anew', async () => {
    const id = await makeCast(api.database, 'quietRoom')
    await settle(id, 'orange')
    await settle(id, 'yellow')
    const relapsed = async () => (await judged(reviewer, id)).watch?.relapsed
    expect([(await read(id)).standing, await relapsed()]).toEqual(['orange', false])
    await state(id, { collapsed: true }, later(1))
    expect([(await read(id)).standing, await relapsed()]).toEqual(['red', true])
    await settle(id, 'yellow', later(2))
    expect(await relapsed()).toBe(false)
  })
})
