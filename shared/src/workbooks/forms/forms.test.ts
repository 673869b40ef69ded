import { describe, expect, it } from 'vitest'
import { factKeys } from '../../facts/catalogue.ts'
import { particularKeys } from '../../institutions/particulars.ts'
import { shippedRuleSet } from '../../risk/profiles.ts'
import { wanOf } from '../form.ts'
import { hear } from '../recognise-columns.ts'
import { controlListForm } from './control-list.ts'
import { registerForm } from './register.ts'

const ruleSet = shippedRuleSet('district-plan')

describe('附件5', () => {
  it('has the columns of the forms in their order', () => {
    expect(controlListForm.columns.map(({ heading }) => heading.zh)).toEqual(
      '序号,镇(街道),机构(场所)名称,统一社会信用代码(未登记填"无"),机构类型,登记备案情况,地址,法定代表人(负责人),床位数,入住人数,大额预付费人数,预付费余额(万元),风险等级,风险隐患情形(命中条款),认定日期,处置措施,责任单位,责任人,整改时限,备注'.split(
        ',',
      ),
    )
  })
})

describe('the register', () => {
  it('is read back: every heading but the computed is recognised as what it is, computed ones as nothing', () => {
    const targets = registerForm(ruleSet).columns.map(({ key, heading }) => [key, hear(heading.zh)?.target])
    const expected = [
      ['order', { to: 'nothing' }],
      ...particularKeys.map((key) => [key, { to: 'particular', key }]),
      ...factKeys.map((key) => [key, { to: 'fact', key }]),
      ...['multiple', 'large', 'standing', 'clauses', 'confirmed', 'underReview'].map((key) => [key, { to: 'nothing' }]),
      ['id', { to: 'id' }],
    ]
    expect(targets).toEqual(expected)
  })
})

describe('money', () => {
  it('万元 keep every fen', () => {
    expect([0, 0.01, 1, 123_456.78, 1e12].map(wanOf)).toEqual([0, 0.000001, 0.0001, 12.345678, 1e8])
  })
})
