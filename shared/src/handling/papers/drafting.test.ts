import { describe, expect, it } from 'vitest'
import { draftedValues } from './drafting.ts'
import type { Drafting } from './drafting-grounds.ts'
import { dayWords, officialPunctuation, wanWords } from './drafting-words.ts'
import { paperFields, paperKinds } from './vocabulary.ts'

const authorities = { government: '沁岚镇人民政府', committee: '中共银汀区委政法委员会', police: '银汀区公安分局', market: '银汀区市场监督管理局' }
const from = (more: Partial<Drafting> = {}): Drafting => ({
  ...{ kind: 'lead_letter', today: '2026-11-21', name: '沁岚(岚下)养老院', responsible: '', level: null, clauses: [], residents: null, largePrepayers: null },
  ...{ namedAs: null, monthlyFee: null, largestPrepayment: null, prepaidBalance: null, refunds: null, authorities, actions: [], until: '2026-12-20', ...more },
})
const served = (...codes: Drafting['actions'][number]['code'][]) => codes.map((code) => ({ code, title: '', dueOn: '2026-11-20', lateDays: 0, unit: '' }))

describe('a draft', () => {
  it.each(paperKinds)('of a %s fills in its own fields alone, within what can be kept, and invents nothing that is not known', (kind) => {
    const actions = Array.from({ length: 50 }, () => ({
      code: 'own' as const,
      title: '长'.repeat(100),
      dueOn: '2026-11-01',
      lateDays: 14,
      unit: '银汀区沁岚镇人民政府',
    }))
    for (const values of [draftedValues(from({ kind })), draftedValues(from({ kind, actions, name: '名'.repeat(500) }))]) {
      expect(Object.keys(values)).toEqual(paperFields[kind].map(({ key }) => key))
      for (const words of Object.values(values)) {
        expect(words.length).toBeLessThanOrEqual(5000)
        expect(words).not.toMatch(/null|undefined|NaN/)
      }
    }
  })

  it('of leads goes to whom its actions name', () => {
    const to = (...codes: Parameters<typeof served>) => draftedValues(from({ actions: served(...codes) })).addressee
    expect(to('MO1')).toBe('沁岚镇人民政府、中共银汀区委政法委员会')
    expect(to('MR4')).toBe('银汀区公安分局')
    expect(to('MU4')).toBe('银汀区市场监督管理局')
    expect(to('MR1', 'MR4')).toBe('沁岚镇人民政府、中共银汀区委政法委员会、银汀区公安分局')
    expect(to()).toBe(to('MR1'))
  })

  it('says of the level only what somebody confirmed, with the clauses in their order', () => {
    expect(draftedValues(from()).circumstances).toContain('风险等级尚未研判确定')
    const red = draftedValues(from({ level: 'red', clauses: ['涉嫌非法集资,数额较大的', '已经“爆雷”的'] })).circumstances
    expect(red?.split('\n').slice(0, 4)).toEqual([
      '经排查和研判\uff0c沁岚(岚下)养老院已纳入红色名单。',
      '存在以下风险隐患情形\uff1a',
      '1.涉嫌非法集资\uff0c数额较大的\uff1b',
      '2.已经“爆雷”的。',
    ])
  })

  it.each(['rectification_order', 'risk_reminder', 'interview_record'] as const)(
    'of a %s tells the institution what was found and nothing of the lists',
    (kind) => {
      const clauses = ['涉嫌非法集资的', '收取大额预付费的']
      for (const more of [{ level: 'orange' as const, clauses }, { level: 'orange' as const, clauses: clauses.slice(1) }, { level: 'green' as const }, {}]) {
        const told = draftedValues(from({ kind, ...more })).circumstances ?? ''
        expect(told).toMatch(/^经排查/)
        expect(told).not.toMatch(/名单|[红橙黄绿]色|等级|研判/)
        for (const clause of more.clauses ?? []) expect(told).toContain(clause)
      }
    },
  )

  it('tells what makes a lead of it where it is known, and no number that is 0', () => {
    const known = { namedAs: 'enterprise', monthlyFee: 2500, largestPrepayment: 30_000, residents: 20, largePrepayers: 3, prepaidBalance: 90_000 } as const
    const figures = (more: Partial<Drafting>) => draftedValues(from(more)).circumstances?.normalize('NFKC').split('\n').slice(1)
    expect(figures({ ...known, refunds: { owed: 90_000, refunded: 0, stillOwed: 90_000 } })).toEqual([
      '据掌握,沁岚(岚下)养老院以企业名义开展养老服务活动,收住老年人20名,老年人月应缴费用2500元,单次收取预付费最高3万元,收取大额预付费涉及3人,预付费余额9万元。',
      '据清退台账,应退9万元,已退0元,尚有9万元未退还。',
    ])
    const none = { residents: 0, monthlyFee: 0, largestPrepayment: 0, largePrepayers: 0, refunds: { owed: 0, refunded: 0, stillOwed: 0 } }
    expect(figures({ ...none, prepaidBalance: 90_000 })).toEqual(['据掌握,沁岚(岚下)养老院预付费余额9万元。'])
    expect(figures({ ...none, prepaidBalance: 0 })).toEqual([])
    expect(figures({ refunds: { owed: 90_000.3, refunded: 60_000.1, stillOwed: 0 } })).toEqual([
      '据清退台账,应退9.00003万元,已退6.00001万元,以其他方式结算3.00002万元,现无未退金额。',
    ])
  })
})

it('writes punctuation, days and amounts as official letters do', () => {
  expect(officialPunctuation('三(四)1“甲”,应于10:30前(2026-11-20)办结;乙')).toBe('三\uff08四\uff091“甲”\uff0c应于10:30前\uff082026-11-20\uff09办结\uff1b乙')
  expect(officialPunctuation('甲院(A),乙', '甲院(A)')).toBe('甲院(A)\uff0c乙')
  expect([dayWords('2026-01-05'), dayWords('')]).toEqual(['2026年1月5日', '　　　年　　月　　日'])
  expect([wanWords(800.5), wanWords(35_000), wanWords(1_234_567.8)]).toEqual(['800.5元', '3.5万元', '123.45678万元'])
})
