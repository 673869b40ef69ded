import type { RefundLine } from '@silverguard/shared/handling/ledger/contract'
import { useState } from 'react'
import { NumberedPages } from '../../ui/numbered-pages.tsx'
import { useOnPhone } from '../../ui/on-phone.ts'
import { SearchField } from '../../ui/search-field.tsx'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { ledgerWords } from '../../words/refunds.ts'
import { useWords } from '../../words/use-words.ts'
import type { Keeping } from './keeping.ts'
import { LineCard } from './line-card.tsx'
import { LineRow } from './line-row.tsx'
import classes from './refunds.module.css'

const usualSize = 100
/** So many can be looked over without a search. */
const fewLines = 20

/** The lines of a ledger, each of which opens to its payments. */
export const LedgerLines = ({ keeping, lines }: { keeping: Keeping; lines: readonly RefundLine[] }) => {
  const words = useWords(ledgerWords)
  const onPhone = useOnPhone()
  const [sought, setSought] = useState('')
  const [place, setPlace] = useState({ page: 1, size: usualSize })
  const found = lines.filter(({ elder, reference }) => `${elder ?? ''} ${reference}`.includes(sought))
  const page = Math.min(place.page, Math.max(1, Math.ceil(found.length / place.size)))
  const shown = found.slice((page - 1) * place.size, page * place.size)
  const only = lines.length === 1
  return (
    <>
      {lines.length > fewLines && <SearchField label={words.lineSearch} value={sought} search={setSought} />}
      {found.length === 0 && <p className={classes.nothing}>{words.noLineFound}</p>}
      {onPhone ? (
        <ul className={classes.lineCards} aria-label={words.lines}>
          {shown.map((line) => (
            <LineCard key={line.id} keeping={keeping} line={line} isOpen={only} />
          ))}
        </ul>
      ) : (
        <TableRegion label={words.linesTable}>
          <table className={`${table.table} ${classes.lines}`}>
            <thead>
              <tr>
                <th scope="col">{words.elder}</th>
                <th scope="col">{words.reference}</th>
                {(['owed', 'refunded', 'settled', 'waiting', 'stillOwed'] as const).map((key) => (
                  <th key={key} scope="col" data-numeric="">
                    {words[key]}
                  </th>
                ))}
                <th scope="col">{words.lastOn}</th>
                <th scope="col" data-numeric="">
                  {words.paymentsHeading}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <LineRow key={line.id} keeping={keeping} line={line} isOpen={only} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {found.length > usualSize && <NumberedPages page={page} size={place.size} total={found.length} go={setPlace} />}
    </>
  )
}
