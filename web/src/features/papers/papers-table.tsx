import type { Paper } from '@silverguard/shared/handling/papers/contract'
import { paperKindWords } from '@silverguard/shared/handling/papers/vocabulary'
import { Link } from '@tanstack/react-router'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { papersWords } from '../../words/papers.ts'
import { useWords } from '../../words/use-words.ts'
import { DraftedCell, ReceiptCell } from './paper-cells.tsx'
import { PaperStateTag } from './paper-state-tag.tsx'
import classes from './papers.module.css'

/** The register of papers at a desk, drafts first. */
export const PapersTable = ({ rows }: { rows: readonly Paper[] }) => {
  const words = useWords(papersWords)
  const inWords = useText()
  const headings = [words.kind, words.institution, words.state, words.documentNo, words.signedBy, words.issuedOn, words.receipt, words.drafted]
  return (
    <TableRegion label={words.table} fill>
      <table className={table.table}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" data-tight="">
                <Link to="/papers/$id" params={{ id: row.id }}>
                  {inWords(paperKindWords[row.kind])}
                </Link>
              </th>
              <td className={classes.name}>
                <Link to="/institutions/$id" params={{ id: row.institution }} search={{ tab: 'handling' }}>
                  {row.institutionName}
                </Link>
                <span className={classes.under}>{row.townshipName}</span>
              </td>
              <td data-tight="">
                <PaperStateTag state={row.state} />
              </td>
              <td>{row.issued?.documentNo}</td>
              <td data-tight="">{row.issued?.signedBy}</td>
              <td data-tight="">{row.issued?.on}</td>
              <td>
                <ReceiptCell of={row} />
              </td>
              <td data-tight="">
                <DraftedCell of={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
