import type { Facts } from '../../facts/catalogue.ts'
import { largePrepaymentKnown, multipleOf } from '../../risk/large-prepayment.ts'
import type { RuleSet } from '../../risk/rule-set.ts'
import { text } from '../../text.ts'
import type { Column } from '../form.ts'
import { yesNo } from './institution-columns.ts'

type OfFacts = { facts: Facts }
export const multipleColumn = <Row extends OfFacts>(): Column<Row> => ({
  ...{ key: 'multiple', heading: text('倍数', 'Multiple'), width: 8, kind: 'ratio', unknown: true },
  value: (row) => multipleOf(row.facts),
})
export const largeColumn = <Row extends OfFacts>(ruleSet: RuleSet): Column<Row> => {
  const large = largePrepaymentKnown(ruleSet)
  return { key: 'large', heading: text('是否大额', 'Large'), width: 8, kind: 'words', unknown: true, value: (row) => yesNo(large(row.facts)) }
}

/** Each row's own id, by which import finds its record again. */
export const recordIdColumn = <Row extends { id: string }>(): Column<Row> => ({
  ...{ key: 'id', heading: text('系统编号', 'Record id'), width: 38, kind: 'code' },
  value: (row) => row.id,
})
