import type { Text } from '@silverguard/shared/text'
import type { Column } from '@silverguard/shared/workbooks/form'
import { useText } from '../words/language.tsx'
import { countWords, moneyWords, shareWords, wanWords } from './figures.ts'
import { LevelBadge } from './level-badge.tsx'
import { Unknown } from './unknown.tsx'

const numeric: readonly Column<never>['kind'][] = ['order', 'count', 'number', 'yuan', 'wan', 'ratio', 'share']
export const isNumeric = (kind: Column<never>['kind']): boolean => numeric.includes(kind)

/** Cut and not rounded, so that 5.999 times never reads 6.00. */
const ratioWords = (ratio: number) => (Math.trunc(ratio * 100) / 100).toFixed(2)
const inFigures = { count: countWords, number: countWords, yuan: moneyWords, wan: wanWords, ratio: ratioWords }

/** What a cell says without a value: 未知 where it is not known, nothing where there is nothing to say. */
const Without = ({ unknown }: { unknown: true | Text | undefined }) => (unknown ? <Unknown words={unknown === true ? undefined : unknown} /> : null)

/** `number`: of the row, null of a sum, which is no row. `saysUnknown`: the form says it of every figure that is not known. */
type Props<Row> = { column: Column<Row>; row: Row; number: number | null; saysUnknown?: true | undefined }

/** One cell of a form by its column's kind: an unknown figure says 未知, words and days not yet filled in stay blank. */
export const FormCell = <Row,>({ column, row, number, saysUnknown }: Props<Row>) => {
  const inWords = useText()
  switch (column.kind) {
    case 'order':
      return number === null ? null : countWords(number)
    case 'level':
      return <LevelBadge standing={column.value(row)} />
    case 'text':
    case 'code':
    case 'day':
      return column.value(row) ?? <Without unknown={column.unknown} />
    case 'words': {
      const words = column.value(row)
      return words ? inWords(words) : <Without unknown={column.unknown} />
    }
    case 'share': {
      const share = column.value(row)
      return share === null ? null : shareWords(share)
    }
    default: {
      const value = column.value(row)
      return value === null ? <Without unknown={column.unknown ?? saysUnknown} /> : inFigures[column.kind](value)
    }
  }
}
