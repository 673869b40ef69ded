import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { MatterRow } from './matter-row.tsx'
import { controlList } from './today-query.ts'

/** Places computed at a level that nobody has confirmed one for; leads to their list, which stands apart from the control list. */
export const UnjudgedMatter = ({ level }: { level: 'red' | 'orange' }) => {
  const words = useWords(todayWords)
  const { data, isError } = useQuery(controlList('computed', 1))
  const label = (
    <Link to="/control-list" search={{ tab: 'computed', level: [level] }}>
      {words[level]}
    </Link>
  )
  return <MatterRow label={label} why={level === 'red' ? words.redWhy : words.orangeWhy} count={data?.counts[level]} failed={isError} />
}
