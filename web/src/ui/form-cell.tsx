import type { Column } from '@silverguard/shared/workbooks/form'
import { useText } from '../words/language.tsx'
import { countWords, moneyWords, wanWords } from './figures.ts'
import { LevelBadge } from './level-badge.tsx'
import { Known } from './unknown.tsx'

const numeric: readonly Column<never>['kind'][] = ['order', 'count', 'number', 'yuan', 'wan', 'ratio']
export const isNumeric = (kind: Column<never>['kind']): boolean => numeric.includes(kind)

/** Cut and not rounded, so that 5.999 times never reads 6.00. */
const ratioWords = (ratio: number) => (Math.trunc(ratio * 100) / 100).toFixed(2)
const inFigures = { count: countWords, number: countWords, yuan: moneyWords, wan: wanWords, ratio: ratioWords }

/** One cell of a form by its column's kind: an unknown figure says 未知, words and days not yet filled in stay blank. */
export const FormCell = <Row,>({ column, row, number }: { column: Column<Row>; row: Row; number: number }) => {
  const inWords = useText()
  switch (column.kind) {
    case 'order':
      return countWords(number)
    case 'level':
      return <LevelBadge standing={column.value(row)} />
    case 'text':
    case 'code':
    case 'day':
      return column.value(row)
    case 'words': {
      const words = column.value(row)
      return words && inWords(words)
    }
    default:
      return <Known value={column.value(row)} words={inFigures[column.kind]} />
  }
}
