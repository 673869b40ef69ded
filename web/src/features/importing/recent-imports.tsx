import { listImports } from '@silverguard/shared/workbooks/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { countWords, instantWords } from '../../ui/figures.ts'
import { InWords } from '../../ui/in-words.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { importStateWords, importsWords } from '../../words/importing.ts'
import { useWords } from '../../words/use-words.ts'
import classes from './hand-in-file.module.css'
import { isUnderWay } from './import-query.ts'

const pauseInMilliseconds = 3_000
const figures = ['rows', 'added', 'changed', 'refused', 'unreadableCells'] as const

/** The imports of late with what each did. */
export const RecentImports = () => {
  const words = useWords(importsWords)
  const query = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => call(listImports, {}, signal),
    refetchInterval: ({ state: { data } }) => (data?.imports.some(({ state }) => isUnderWay(state)) ? pauseInMilliseconds : false),
  })
  return (
    <Loaded query={query}>
      {({ imports }) =>
        imports.length === 0 ? (
          <EmptyState title={words.none} hint={words.noneHint} />
        ) : (
          <TableRegion label={words.table}>
            <table className={`${table.table} ${classes.recent}`}>
              <thead>
                <tr>
                  <th scope="col">{words.file}</th>
                  <th scope="col">{words.state}</th>
                  <th scope="col">{words.at}</th>
                  <th scope="col">{words.by}</th>
                  <th scope="col">{words.day}</th>
                  {[words.rows, words.added, words.changed, words.refusedRows, words.unreadable].map((heading) => (
                    <th key={heading} scope="col" data-numeric="">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {imports.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <Link to="/imports/$id" params={{ id: one.id }}>
                        {one.fileName}
                      </Link>
                    </th>
                    <td>
                      <InWords of={importStateWords[one.state]} />
                    </td>
                    <td>{instantWords(one.createdAt)}</td>
                    <td>{one.actor}</td>
                    <td>{one.day ?? '–'}</td>
                    {figures.map((figure) => (
                      <td key={figure} data-numeric="">
                        {one.counts ? countWords(one.counts[figure]) : '–'}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
        )
      }
    </Loaded>
  )
}
