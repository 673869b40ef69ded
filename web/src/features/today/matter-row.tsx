import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { countWords } from '../../ui/figures.ts'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import type { Matter } from './matters.ts'
import classes from './today.module.css'
import { firstOf } from './today-query.ts'

type Props = { label: ReactNode; why: string; count: number | undefined; failed?: boolean }

/** One line of what is to do: the matter as the way to it, why, and how many; none is said, not hidden. */
export const MatterRow = ({ label, why, count, failed }: Props) => {
  const words = useWords(todayWords)
  const awaited = failed ? words.notLoaded : '…'
  return (
    <tr data-none={count === 0 || undefined}>
      <th scope="row" className={classes.matter}>
        {label}
        <span className={classes.why}>{why}</span>
      </th>
      <td data-numeric="" className={classes.count}>
        {count === undefined ? awaited : count === 0 ? words.none : countWords(count)}
      </td>
    </tr>
  )
}

/** A matter of institutions; leads to the register under the filter that gives its count. */
export const InstitutionMatter = ({ of: { key, why, filter, onlyIfAny }, count }: { of: Matter; count: number | undefined }) => {
  const words = useWords(todayWords)
  const asked = useQuery({ ...firstOf(filter, 1), enabled: count === undefined })
  const known = count ?? asked.data?.total
  if (onlyIfAny && !known) return null
  const label = (
    <Link to="/institutions" search={filter}>
      {words[key]}
    </Link>
  )
  return <MatterRow label={label} why={words[why]} count={known} failed={asked.isError} />
}
