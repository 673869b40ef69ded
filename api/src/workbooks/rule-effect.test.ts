import { auditEntries } from '@silverguard/db/schema/audit'
import { exportDraftEffect, readDraftEffect } from '@silverguard/shared/risk/contract'
import { cellWords } from '@silverguard/shared/workbooks/cell'
import { beforeEach, describe, expect, it } from 'vitest'
import { whatIfInTurn } from '../risk/read-draft-effect.ts'
import { fengzhu, yanhu, yunting } from '../testing/cast.ts'
import { makeCast, makeInstitution } from '../testing/make-institution.ts'
import { draftRules } from '../testing/rule-drafts.ts'
import { testApi, urlOf } from '../testing/test-api.ts'
import { openTable } from './reading/open-sheet.ts'

const district = '990101'
const registered = { registration: 'filed', falseAdvertising: true } as const

describe('those who would move by a draft of the rules', () => {
  const api = testApi()
  let id: string
  const rows = async (query: object) => {
    const { body } = await api.call(readDraftEffect, { params: { id }, query })
    return { names: body.rows.map(({ name }) => name), total: body.total, moved: body.effect.moved }
  }

  beforeEach(async () => {
    for (const name of ['wellKept', 'collapsed', 'backRoom', 'boaster'] as const) await makeCast(api.database, name)
    await makeInstitution(api.database, { name: '砚湖青禾院13977665544', township: yanhu, facts: registered })
    await makeInstitution(api.database, { name: '无处可寻养老院', township: district, facts: { ...registered, collapsed: false } })
    id = (await draftRules(api.call, { basedOn: 'yuquan-plan@1', ended: [{ rule: 'R4', reason: '并入其他情形' }] })).id
  })

  it('are named by page and filter, by new level, township and name, while the counts are of all', async () => {
    const all = ['云汀晚晴老年公寓', '无处可寻养老院', '枫渚长乐养老服务有限公司', '砚湖青禾院139****5544', '枫渚金晖颐养中心']
    expect(await rows({})).toEqual({ names: all, total: 5, moved: 5 })
    expect(await rows({ page: 2, size: 2 })).toEqual({ names: all.slice(2, 4), total: 5, moved: 5 })
    expect(await rows({ from: ['yellow'], to: ['green'] })).toEqual({ names: ['枫渚金晖颐养中心'], total: 1, moved: 5 })
    expect(await rows({ township: [fengzhu, yunting] })).toMatchObject({ names: ['云汀晚晴老年公寓', '枫渚长乐养老服务有限公司', '枫渚金晖颐养中心'] })
    expect(await rows({ township: [district] })).toMatchObject({ names: ['无处可寻养老院'] })
    const { townships } = (await api.call(readDraftEffect, { params: { id } })).body.effect
    expect(townships.map(({ townshipName, moved }) => [townshipName, moved])).toEqual([
      ['银汀区', 1],
      ['云汀街道', 1],
      ['枫渚街道', 2],
      ['砚湖镇', 1],
    ])
  })

  it('go out as a workbook under the same filter, marked as a trial, with an entry of who took it', async () => {
    const response = await api.app.inject(urlOf(exportDraftEffect, { params: { id }, query: { from: ['red', 'orange'] } }))
    const lines: string[][] = []
    for await (const { cells } of (await openTable(response.rawPayload, 'list.xlsx')).rows(0)) lines.push(cells.map(cellWords))
    expect(lines.map(([first]) => first)).toContain('试算结果,规则草案尚未发布,不作为定级依据')
    const table = lines.slice(lines.findIndex(([first]) => first === '序号')).slice(0, 3)
    expect(table).toEqual([
      ['序号', '镇(街道)', '机构(场所)名称', '现等级', '试算等级', '新命中', '不再命中', '已定级', '是否待复核'],
      ['1', '云汀街道', '云汀晚晴老年公寓', '◆ 橙色', expect.stringContaining('未登记'), '', expect.stringMatching(/^O6 未经登记/), '', '否'],
      [
        '2',
        '枫渚街道',
        '枫渚长乐养老服务有限公司',
        expect.stringContaining('红色'),
        expect.stringContaining('待核实'),
        '',
        expect.stringMatching(/^R4 /),
        '',
        '否',
      ],
    ])
    const entries = (await api.database.db.select().from(auditEntries)).filter(({ action }) => action === 'list.exported')
    expect(entries).toMatchObject([{ subjectId: 'rule_effect', sentence: { zh: expect.stringContaining('2 条;筛选:现等级:红色、橙色') } }])
  })

  it('are worked out for two at a time, twenty waiting; who comes beyond that is told to come back', async () => {
    let finish = () => {}
    const running = new Promise<void>((resolve) => {
      finish = resolve
    })
    const others = Array.from({ length: 22 }, () => whatIfInTurn(() => running))
    expect((await api.call(readDraftEffect, { params: { id } })).problem).toMatchObject({ status: 503, code: 'busy' })
    expect((await api.app.inject(urlOf(exportDraftEffect, { params: { id } }))).statusCode).toBe(503)
    finish()
    await Promise.all(others)
    expect(await rows({})).toMatchObject({ total: 5 })
  })
})
