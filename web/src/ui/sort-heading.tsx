import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './table.module.css'

type Props = {
  sorted: 'asc' | 'desc' | false
  sort?: () => void
  numeric?: true | undefined /** Least width in pixels. */
  least?: number | undefined
  children: ReactNode
}
const ariaSort = { asc: 'ascending', desc: 'descending' } as const

/** A column's heading; a button where the list can be sorted by it. */
export const SortHeading = ({ sorted, sort, numeric, least, children }: Props) => {
  const Arrow = sorted === 'asc' ? IconArrowUp : sorted === 'desc' ? IconArrowDown : IconArrowsSort
  return (
    <th scope="col" style={{ minWidth: least }} data-numeric={numeric} aria-sort={sort && (sorted ? ariaSort[sorted] : 'none')}>
      {sort ? (
        <button type="button" className={classes.sort} onClick={sort}>
          {children}
          <Arrow size={13} aria-hidden="true" opacity={sorted ? 1 : 0.45} />
        </button>
      ) : (
        children
      )}
    </th>
  )
}
