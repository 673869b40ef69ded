import { expect, test } from 'vitest'
import { lineKind } from './line-kind.ts'

const headings = ['序号', '机构名称', '地址', '备注']
const mapped = [false, true, true, false]
const kind = (...cells: string[]) => lineKind(cells, 1, mapped, headings, new Set(['某区养老机构排查表']))

test('lines that hold no record are told by what they say', () => {
  expect(kind('', ' ', '')).toBe('blank')
  expect(kind('7', '', '')).toBe('blank')
  expect(kind('合 计', '', '')).toBe('total')
  expect(kind('', '小计:12家', '')).toBe('total')
  expect(kind('合计', '7', '')).toBe('total')
  expect(kind('填表人:甲', '审核人:乙', '')).toBe('signature')
  expect(kind('审计链:KFXQ-96X1-KW6W-JYN7 · 封存至 2026-11-22 10:00 · 导出人 甲 · 导出于 2026-11-22 10:01')).toBe('signature')
  expect(kind('注:本表每月报送。')).toBe('signature')
  expect(kind('序号', '机构名称', '地址', '备注')).toBe('heading')
  expect(kind('某区养老机构排查表')).toBe('heading')
  expect(kind('1', '2', '3', '4')).toBe('heading')
})

test('a line with data is a record, also without a name and with words that look like others', () => {
  expect(kind('1', '甲院', '')).toBe('record')
  expect(kind('1', '', '一路1号')).toBe('record')
  expect(kind('1', '', '', '注:未挂牌')).toBe('record')
  expect(kind('', '合计养老院', '一路1号')).toBe('record')
  expect(kind('1', '注册中养老院', '一路1号')).toBe('record')
  expect(kind('备注:已核实', '甲院', '52330203MJ0000006E')).toBe('record')
  expect(kind('经办人:甲', '', '52330203mj 0000006e')).toBe('record')
})
