import { describe, expect, test } from 'vitest'
import { factCatalogue, factKeys } from '../facts/catalogue.ts'
import { particularCatalogue, particularKeys } from '../institutions/particulars.ts'
import { findHeadingLine } from './heading-line.ts'
import { recogniseColumns } from './recognise-columns.ts'
import { shapeOf } from './shape.ts'

const key = (heading: string, above: string[] = []) => {
  const { target, unit } = recogniseColumns([heading], above)[0]?.mapping ?? { target: { to: 'nothing' as const } }
  return `${'key' in target ? target.key : target.to}${unit ? ` ${unit}` : ''}`
}

test.each([
  ['机构名称', 'name'],
  ['機構名稱', 'name'],
  ['1.机构(场所)名称', 'name'],
  ['CareName', 'name'],
  ['镇\n(街道)', 'township'],
  ['所属镇街', 'township'],
  ['區域別', 'township'],
  ['Area', 'township'],
  ['電話', 'telephones'],
  ['统一社会信用代码(未登记填"无")', 'creditCode'],
  ['床位数(张)', 'bedCount'],
  ['核定床數-核定總床位數', 'bedCount'],
  ['核定床數-長照床數', 'nothing'],
  ['月应缴费用(元)', 'monthlyFee yuan'],
  ['月收费标准(万元)', 'monthlyFee wan'],
  ['monthlyFee', 'monthlyFee yuan'],
  ['预付费余额(万元)', 'prepaidBalance wan'],
  ['Prepaid balance (10,000 yuan)', 'prepaidBalance wan'],
  ['已"爆雷"', 'collapsed'],
  ['以何名义', 'namedAs'],
  ['收容對象', 'nothing'],
  ['是否被投诉', 'complained'],
  ['有无黑名单情况', 'blacklisted'],
  ['是否法人', 'nothing'],
  ['lat', 'latitude'],
  ['系统编号', 'id'],
])('"%s" is %s', (heading, expected) => {
  expect(key(heading)).toBe(expected)
})

test('every heading and label of the catalogues, in both languages, is known', () => {
  for (const definitions of [factCatalogue, particularCatalogue]) {
    for (const [own, { label, heading }] of Object.entries(definitions)) {
      for (const words of [own, label.zh, label.en, heading.zh, heading.en]) expect(`${words}: ${key(words).split(' ')[0]}`).toBe(`${words}: ${own}`)
    }
  }
  expect(factKeys.length + particularKeys.length).toBeGreaterThan(50)
})

test.each(['倍数', '是否大额', '风险等级', '命中条款', '风险隐患情形'])('%s is computed and never read back', (heading) => {
  expect(recogniseColumns([heading])[0]).toMatchObject({ ground: 'computed', mapping: { target: { to: 'nothing' } } })
})

test('no two columns go to one target: the surer heading wins', () => {
  const [short, full] = recogniseColumns(['addr', 'Address'])
  expect(short?.mapping.target).toEqual({ to: 'nothing' })
  expect(full?.mapping.target).toEqual({ to: 'particular', key: 'address' })
})

describe('unit of money', () => {
  test('a heading without one must be given one', () => {
    expect(recogniseColumns(['预付费余额'])[0]).toMatchObject({ unitNeeded: true, mapping: { target: { to: 'fact', key: 'prepaidBalance' } } })
  })
  test('thousands are no unit of ours, even under a title that names one', () => {
    expect(recogniseColumns(['预付费余额(千元)'], ['单位:元'])[0]?.unitNeeded).toBe(true)
  })
  test('a line above may name it for the whole table', () => {
    expect(key('预付费余额', ['养老机构排查表', '金额单位:万元'])).toBe('prepaidBalance wan')
    expect(key('预付费余额', ['填报单位:某局', '金额单位:万元', '单位名称'])).toBe('prepaidBalance wan')
    expect(key('月收费标准(元)', ['金额单位:万元'])).toBe('monthlyFee yuan')
  })
  test('a reporting unit whose name begins like a unit of money is none', () => {
    for (const line of ['填报单位:元和街道', '填报单位:元', '单位:元和街道办事处', '单位:元宝养老院', '制表单位:万元镇', 'Reporting unit: Yuanhe Street'])
      expect([line, key('预付费余额', [line])]).toEqual([line, 'prepaidBalance'])
    expect(key('预付费余额', ['金额单位:万元', '填报单位:元和街道办'])).toBe('prepaidBalance wan')
    expect(key('预付费余额', ['金额单位:万元,填报单位:元和街道'])).toBe('prepaidBalance wan')
  })
  test('two at once are none, also where a line further above names one; what is counted beside is no matter', () => {
    for (const line of ['单位:元/万元', '单位:万元或元', '单位:元、 万元', 'Unit: yuan / 10,000 yuan', 'Unit: thousand yuan'])
      expect([line, key('预付费余额', [line])]).toEqual([line, 'prepaidBalance'])
    expect(key('预付费余额', ['单位:万元', '单位:元/万元'])).toBe('prepaidBalance')
    expect(key('预付费余额(元/万元)')).toBe('prepaidBalance')
    for (const line of ['单位:万元、人', '单位:万元人民币', '单位:人民币万元', '(单位:万圆)', '單位:萬元', 'Unit: 10,000 yuan'])
      expect([line, key('预付费余额', [line])]).toEqual([line, 'prepaidBalance wan'])
    for (const line of ['单位:元/月', '单位:元/床·月', '单位为元', '单位:元(每人每月)', '单位:元每月', 'Unit: RMB yuan'])
      expect([line, key('预付费余额', [line])]).toEqual([line, 'prepaidBalance yuan'])
  })
})

describe('heading line', () => {
  test('titles and a unit line above are passed over', () => {
    const found = findHeadingLine([['某区养老机构排查表'], ['填报单位:某街道', '', '单位:万元'], ['序号', '机构名称', '地址'], ['1', '甲院', '一路1号']])
    expect(found).toMatchObject({ row: 2, headings: ['序号', '机构名称', '地址'] })
    expect(found.above).toContain('单位:万元')
  })
  test('a heading in two lines is read as one; a group reaches over the cells merged under it', () => {
    const found = findHeadingLine([
      ['序号', '机构名称', '预付费情况', '', '床位'],
      ['', '', '月应缴费用(元)', '最长预付月数', '床位数'],
      ['1', '甲院', '3000', '6', '20'],
    ])
    expect(found).toMatchObject({ row: 1, headings: ['序号', '机构名称', '预付费情况-月应缴费用(元)', '预付费情况-最长预付月数', '床位-床位数'] })
    expect(recogniseColumns(found.headings).map(({ ground }) => ground)).toEqual(['unknown', 'recognised', 'recognised', 'recognised', 'recognised'])
  })
  test('a second line that splits a group which is known itself is a heading line all the same', () => {
    const found = findHeadingLine([
      ['机构名称', '收费情况', '', '地址'],
      ['', '月收费标准', '床位押金', ''],
      ['甲院', '3000', '100', '一路1号'],
    ])
    expect(found).toMatchObject({ row: 1, headings: ['机构名称', '收费情况-月收费标准', '收费情况-床位押金', '地址'] })
  })
  test('a first row of data is not taken for a second heading line', () => {
    expect(
      findHeadingLine([
        ['机构名称', '地址', '床位数', '电话'],
        ['甲院', '', '', ''],
      ]).row,
    ).toBe(0)
  })
  test('where no heading is known, the widest line is taken', () => {
    expect(findHeadingLine([['x'], ['a', 'b', 'c'], ['1', '2', '3']]).row).toBe(1)
  })
})

test('two files with the same headings have one shape, whatever their width and spaces; another order is another shape', () => {
  expect(shapeOf(['机构名称', ' 地 址 ', ''])).toBe(shapeOf(['機構名稱', '地址']))
  expect(shapeOf(['机构名称', '地址'])).not.toBe(shapeOf(['地址', '机构名称']))
})
