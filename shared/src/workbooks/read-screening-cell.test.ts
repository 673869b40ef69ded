import { describe, expect, test } from 'vitest'
import { textCell } from './cell.ts'
import type { ColumnMapping } from './contract.ts'
import { readCell } from './read-cell.ts'
import { recogniseColumns } from './recognise-columns.ts'

const target = (key: (ColumnMapping['target'] & { to: 'screening' })['key']): ColumnMapping => ({ target: { to: 'screening', key } })
const read = (words: string, key: Parameters<typeof target>[0]) => {
  const reading = readCell(textCell(words), target(key))
  return reading.is === 'value' ? reading.value : reading.is === 'unreadable' ? reading.code : null
}

describe('what a cell of 附件2 says of the screening', () => {
  test.each([
    ['上门', 'on_site'],
    ['实地排查', 'on_site'],
    ['视频方式', 'video'],
    ['电话排查', 'telephone'],
    ['查阅资料', 'documents'],
    ['From documents', 'documents'],
    ['', null],
    ['不详', null],
    ['上门、电话', 'not_understood'],
    ['无人机', 'not_understood'],
  ])('the method "%s" is %s', (words, method) => {
    expect(read(words, 'method')).toBe(method)
  })

  test('people are parted by 、 , ; and lines, and never by the space within a name', () => {
    expect(read('张 三、李四,王五;赵六\n钱七', 'screeners')).toEqual(['张 三', '李四', '王五', '赵六', '钱七'])
    expect(read('无', 'screeners')).toBeNull()
    expect(read('甲'.repeat(51), 'screeners')).toBe('too_long')
  })

  test('days, yes or no and words are read as elsewhere', () => {
    expect(read('2026年11月3日', 'screenedOn')).toBe('2026-11-03')
    expect(read('11月', 'screenedOn')).toBe('not_understood')
    expect(read('是', 'unannounced')).toBe(true)
    expect(read('约谈\n责令整改', 'plannedMeasures')).toBe('约谈\n责令整改')
    expect(read('甲'.repeat(2001), 'remarks')).toBe('too_long')
  })
})

describe('columns of a screening', () => {
  const targets = (...headings: string[]) => recogniseColumns(headings).map(({ mapping }) => ('key' in mapping.target ? mapping.target.key : mapping.target.to))
  test('are known by their headings where one of them gives the day', () => {
    expect(targets('机构名称', '排查方式', '四不两直', '排查时间', '排查人员', '拟采取措施', '备注')).toEqual([
      ...['name', 'method', 'unannounced', 'screenedOn', 'screeners', 'plannedMeasures', 'remarks'],
    ])
  })
  test('are not read in a register that gives no day: its remarks are not those of a screening', () => {
    expect(targets('机构名称', '排查人', '备注')).toEqual(['name', 'nothing', 'nothing'])
    expect(recogniseColumns(['备注'])[0]?.ground).toBe('unknown')
  })
  test.each(['查询渠道及日期', '倍数', '是否大额', '风险等级', '风险隐患情形'])('%s is not read beside them', (heading) => {
    expect(targets('排查日期', heading)).toEqual(['screenedOn', 'nothing'])
  })
})
