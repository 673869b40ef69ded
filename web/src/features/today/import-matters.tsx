import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { todayWords } from '../../words/today.ts'
import { useWords } from '../../words/use-words.ts'
import { MatterRow } from './matter-row.tsx'
import { recentImports } from './today-query.ts'

const unfinished = ['looked', 'tried', 'failed']

/** What imports of late have left to do. */
export const ImportMatters = () => {
  const words = useWords(todayWords)
  const query = useQuery(recentImports)
  const imports = query.data?.imports
  const open = imports?.filter(({ state }) => unfinished.includes(state)).length
  const refused = imports?.reduce((sum, { state, counts }) => sum + (state === 'imported' ? (counts?.refused ?? 0) : 0), 0)
  return (
    <>
      <MatterRow label={<Link to="/imports">{words.unfinishedImports}</Link>} why={words.unfinishedImportsWhy} count={open} failed={query.isError} />
      <MatterRow label={<Link to="/imports">{words.refusedRows}</Link>} why={words.refusedRowsWhy} count={refused} failed={query.isError} />
    </>
  )
}
