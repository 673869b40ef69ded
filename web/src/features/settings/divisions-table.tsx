import type { KnownDivision } from '@silverguard/shared/installation/contract'
import { Link } from '@tanstack/react-router'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { divisionsWords } from '../../words/divisions.ts'
import { useWords } from '../../words/use-words.ts'

const lowest = 12

/** The divisions directly below one; each leads to those below it. */
export const DivisionsTable = ({ name, divisions }: { name: string; divisions: readonly KnownDivision[] }) => {
  const words = useWords(divisionsWords)
  return (
    <TableRegion label={words.table(name)} fill>
      <table className={table.table}>
        <thead>
          <tr>
            {(['code', 'name', 'source', 'state'] as const).map((heading) => (
              <th key={heading} scope="col">
                {words[heading]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {divisions.map(({ code, name: called, own, endedOn, successor }) => (
            <tr key={code}>
              <td data-tight="">{code}</td>
              <th scope="row">
                {code.length < lowest ? (
                  <Link to="/settings/divisions" search={{ under: code }}>
                    {called}
                  </Link>
                ) : (
                  called
                )}
              </th>
              <td data-tight="">{own ? words.own : words.data}</td>
              <td>
                {endedOn ? words.ended(endedOn) : words.inForce}
                {endedOn && successor && words.successor(successor)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
