import type { TrailEntry } from '@silverguard/shared/audit/contract'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { exactInstantWords } from '../../ui/figures.ts'
import table from '../../ui/table.module.css'
import { TableRegion } from '../../ui/table-region.tsx'
import { useText } from '../../words/language.tsx'
import { trailWords } from '../../words/trail.ts'
import { useWords } from '../../words/use-words.ts'
import { EntryDetails, InstitutionLink, SealCell, Who } from './entry-cells.tsx'
import classes from './trail.module.css'

const columns = ['time', 'who', 'what', 'where', 'division', 'from', 'seal'] as const

/** The trail as a table; each row opens to what it changed. */
export const TrailTable = ({ rows }: { rows: readonly TrailEntry[] }) => {
  const words = useWords(trailWords)
  const inWords = useText()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const turn = (id: string) => setOpen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  return (
    <TableRegion label={words.table} fill>
      <table className={`${table.table} ${classes.table}`}>
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col">
                {words[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => {
            const { id, at, sentence, divisionName, from } = entry
            const isOpen = open.has(id)
            const Chevron = isOpen ? IconChevronDown : IconChevronRight
            return (
              <Fragment key={id}>
                <tr>
                  <td data-tight>
                    <button
                      type="button"
                      className={classes.turn}
                      aria-expanded={isOpen}
                      aria-controls={isOpen ? `details-${id}` : undefined}
                      aria-label={words.detailsOf(inWords(sentence), exactInstantWords(at))}
                      onClick={() => turn(id)}
                    >
                      <Chevron size={14} aria-hidden="true" />
                      <time dateTime={at}>{exactInstantWords(at)}</time>
                    </button>
                  </td>
                  <td data-tight>
                    <Who of={entry} />
                  </td>
                  <th scope="row">{inWords(sentence)}</th>
                  <td>
                    <InstitutionLink of={entry} />
                  </td>
                  <td data-tight>{divisionName}</td>
                  <td>{from}</td>
                  <td data-tight>
                    <SealCell of={entry} />
                  </td>
                </tr>
                {isOpen && (
                  <tr id={`details-${id}`}>
                    <td colSpan={columns.length}>
                      <EntryDetails of={entry} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
